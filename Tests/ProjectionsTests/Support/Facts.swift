/// Facts that a story tells, in the order in which they are recorded.
///
/// Days and instants are written as the event contract writes them. A fact is recorded at noon of
/// its own day, by `delius/N53`, unless it says otherwise.
struct Facts: Sendable {
  private(set) var told: [ToldFact] = []

  /// One fact of the event contract.
  init(_ type: String, on day: String, _ data: [String: ToldValue?]) {
    told = [ToldFact(type: type, day: day, data: data.compactMapValues(\.self))]
  }

  /// These facts, one after the other.
  init(_ all: [Facts]) { told = all.flatMap(\.told) }

  /// The same for each element.
  static func each<Element>(_ elements: some Sequence<Element>, _ facts: (Element) -> Facts)
    -> Facts
  {
    Facts(elements.map(facts))
  }

  /// Nothing.
  static var nothing: Facts { Facts([]) }

  /// The same facts, recorded at this instant.
  func recorded(at instant: String) -> Facts { with { $0.recordedAt = instant } }

  /// The same facts, said by this source.
  func said(by source: String) -> Facts { with { $0.source = source } }

  /// The same fact under this id.
  func named(_ id: String) -> Facts { with { $0.id = id } }

  private func with(_ change: (inout ToldFact) -> Void) -> Facts {
    var copy = self
    for index in copy.told.indices { change(&copy.told[index]) }
    return copy
  }
}

/// One fact before it has become a line.
struct ToldFact: Sendable {
  var type: String
  var day: String
  var data: [String: ToldValue]
  var id: String?
  var recordedAt: String?
  var source = "delius/N53"

  /// The line of the event contract, under its own id or the one that its place in the story gives.
  func line(at position: Int) -> String {
    let id = id ?? "fact-\(position)"
    let members = data.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"type\":\"\(type)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(recordedAt ?? "\(day)T12:00:00Z")\",\"source\":\"\(source)\","
      + "\"data\":{\(members)}}"
  }

  /// The fact as a failure tells it.
  var sentence: String {
    let members = data.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.json)" }
    let recorded = recordedAt.map { " (recorded \($0))" } ?? ""
    return "\(day) \(type): \(members.joined(separator: ", "))\(recorded)"
  }
}

/// A text or a number of a fact.
enum ToldValue: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByIntegerLiteral
{
  case text(String)
  case number(String)

  init(stringLiteral text: String) { self = .text(text) }

  init(integerLiteral number: Int) { self = .number("\(number)") }

  /// The value as JSON; texts of the stories need no escapes.
  var json: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number): number
    }
  }
}

extension String {
  /// The text as a value of a fact.
  var told: ToldValue { .text(self) }
}

extension Int {
  /// The number as a value of a fact.
  var told: ToldValue { .number("\(self)") }

  /// The case reference number with this number.
  var crn: String { "X" + String(String(1_000_000 + self).dropFirst()) }
}
