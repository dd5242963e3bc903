@testable import EventLog

/// Reads single lines, for tests.
enum Reading {
  /// A sound line that tests bend.
  static let line =
    #"{"id":"e-1","type":"RiskAssessed","effectiveOn":"2021-06-26","#
    + #""recordedAt":"2021-06-26T09:00:00Z","source":"delius/N04","#
    + #""data":{"case":"X320417","rosh":"high"}}"#

  /// A sound line with a number.
  static let numberLine = line.replacing(
    #""RiskAssessed""#,
    with: #""UnpaidWorkCredited""#
  ).replacing(#""rosh":"high""#, with: #""requirement":"R-1","minutes":0"#)

  /// A sound line with a text.
  static let textLine = line.replacing(
    #""RiskAssessed""#,
    with: #""TagPlaced""#
  ).replacing(#""case":"X320417","rosh":"high""#, with: #""tag":"t","note":"TEXT""#)

  static func event(_ line: String) throws(LineProblem) -> Event {
    var symbols = Symbols()
    return try event(Array(line.utf8), &symbols)
  }

  static func event(_ line: [UInt8], _ symbols: inout Symbols) throws(LineProblem) -> Event {
    try EventDecoder().decode(line, 0..<line.count, into: &symbols)
  }

  /// The canonical form of a line.
  static func canonical(_ line: [UInt8]) throws(LineProblem) -> [UInt8] {
    var symbols = Symbols()
    let event = try event(line, &symbols)
    return CanonicalForm(symbols).line(event)
  }

  /// The canonical form of a line.
  static func canonical(_ line: String) throws(LineProblem) -> String {
    String(decoding: try canonical(Array(line.utf8)), as: UTF8.self)
  }

  /// The sentence about a line that is no event, without file and line; `nil` for an event.
  static func complaint(about line: String) -> String? { complaint(about: Array(line.utf8)) }

  /// The sentence about a line that is no event, without file and line; `nil` for an event.
  static func complaint(about line: [UInt8]) -> String? {
    let prefix = "story.jsonl:7: "
    do {
      _ = try canonical(line)
      return nil
    } catch {
      let problem = InputProblem(path: "story.jsonl", line: 7, problem: error, text: line[...])
      precondition(problem.message.hasPrefix(prefix), "file and line come first")
      return String(problem.message.dropFirst(prefix.count))
    }
  }
}
