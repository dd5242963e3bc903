import EventLog
import Foundation
import Projections

/// A plan read from a file, as far as it can be known without the log.
struct StoredPlan {
  /// What messages call the file.
  let path: String

  /// Every byte of the file.
  let bytes: [UInt8]

  /// What the plan stands on.
  let base: Base

  /// The digest that confirms it, in hexadecimal digits.
  let contentDigest: String

  /// All of its lines, without line feeds.
  let lines: [Range<Int>]

  /// Those of its events.
  let eventLines: [Range<Int>]

  let header: Header

  /// The first day of the unified service that is planned.
  var dayOne: String { header.dayOne }

  /// The log, position and root that a plan was made on.
  struct Base: Decodable {
    let origin: String?
    let position: Int
    let root: String
    let knownAt: String?
    let recordedAt: String?
    let state: String
  }

  struct Header: Decodable {
    let dayOne: String
    let delta: Bool
    let regions: [String]
    let providers: [String]
    let rules: String
    let thresholds: [String: [String: Decimal]]
  }

  private struct Version: Decodable { let migratePlan: Int }
  private struct BaseLine: Decodable { let base: Base }
  private struct Digests: Decodable { let content: String, check: String }

  /// Reads a plan.
  ///
  /// - Throws: `Failure` when the file cannot be read, is no plan, of a newer format, or damaged.
  init(path: String) throws(Failure) {
    let bytes = try InputFile.bytes(of: path)
    let path = InputFile.name(of: path)
    let lines = Self.lines(of: bytes)
    guard let first = lines.first,
      let version = Self.decode(Version.self, bytes[first])?.migratePlan
    else {
      throw Self.damaged(
        path,
        "no plan",
        "the file that migrate plan --out wrote",
        nextStep: bytes.looksLikeUTF16 ? Failure.utf16Step : nil
      )
    }
    guard version <= PlanFile.newestFormat else {
      throw Failure(
        code: "unknownFormat",
        messages: [
          "\(path): written in plan format \(version), and this migrate reads formats up to "
            + "\(PlanFile.newestFormat)"
        ]
      )
    }
    guard let last = lines.last, lines.count > 2, bytes.last == UInt8(ascii: "\n"),
      let digests = Self.decode(Digests.self, bytes[last]),
      digests.check == SHA256.hash(Array(bytes[..<last.lowerBound])).hexadecimal
    else {
      throw Self.damaged(path, "bytes that do not have the plan's own digest", "it unchanged")
    }
    guard let header = Self.decode(Header.self, bytes[first]),
      let base = lines.lazy.compactMap({ Self.decode(BaseLine.self, bytes[$0]) }).first?.base
    else {
      throw Self.damaged(path, "a plan without header or base", "both")
    }
    self.path = path
    self.bytes = bytes
    self.lines = lines
    self.header = header
    self.base = base
    contentDigest = digests.content
    eventLines = lines.dropFirst().prefix { bytes[$0].starts(with: #"{"id":"#.utf8) }
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
  }

  static func decode<Value: Decodable>(
    _ type: Value.Type,
    _ line: ArraySlice<UInt8>
  ) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }

  private static func damaged(
    _ path: String,
    _ found: String,
    _ expected: String,
    nextStep: String? = nil
  ) -> Failure {
    Failure(
      code: "badPlan",
      messages: ["\(path): found \(found), expected \(expected)"],
      nextStep: nextStep
    )
  }

  /// The request that makes the same plan of the same log again.
  func request(_ symbols: Symbols) throws(Failure) -> Rehearsal.Request {
    guard header.rules == RuleBook.version.hexadecimal else {
      throw Failure(
        code: "otherRules",
        messages: ["\(path): made by another catalogue of rules than this migrate has"],
        nextStep: "plan again",
        exitCode: .stalePlan
      )
    }
    guard let dayOne = Day(header.dayOne) else {
      throw Self.damaged(path, "the day \(header.dayOne)", "a day")
    }
    var request = Rehearsal.Request(position: base.position)
    request.dayOne = dayOne
    request.isDelta = header.delta
    request.knownAt = base.knownAt.flatMap { Instant($0) }
    request.recordedAt = base.recordedAt.flatMap { Instant($0) }
    request.thresholds = try RulesFile(path: path).thresholds(from: header.thresholds)
    for spelling in header.regions {
      guard let region = Region(spelling: spelling) else {
        throw Self.damaged(path, "the region \(spelling)", "A to L")
      }
      request.part.regions.insert(region)
    }
    for code in header.providers {
      guard let index = symbols[.provider].index(of: code.utf8) else {
        throw Self.damaged(path, "the provider \(code)", "one that the log names")
      }
      request.part.providers.insert(ProviderReference(rawValue: UInt32(index)))
    }
    return request
  }

  /// Refuses a source that is not the one that the plan was made on, up to its position.
  func check(_ source: any EventSource) throws(Failure) {
    let log = source as? LogSource
    guard base.origin == log?.origin else {
      throw stale("made on \(Self.name(base.origin))", "found \(Self.name(log?.origin))")
    }
    guard base.position <= source.events.count else {
      throw stale(
        "made at position \(base.position)",
        "found the log at \(source.events.count): it was rolled back"
      )
    }
    let root = source.root(at: base.position).base64
    guard root == base.root else {
      throw stale("made on root \(base.root)", "found \(root) at position \(base.position)")
    }
  }

  /// The plan's events, their references among those of a source.
  func events(_ symbols: inout Symbols) throws(Failure) -> [Event] {
    var events: [Event] = []
    for line in eventLines {
      do throws(LineProblem) {
        events.append(try EventDecoder().decode(bytes, line, into: &symbols))
      } catch {
        throw Self.damaged(path, error.found, error.expected)
      }
    }
    return events
  }

  /// The commit behind its base that holds every event of the plan as it stands in the file, `recordedAt`
  /// included; `nil` when there is none, or the plan has no event.
  func commit(in log: LogSource) throws(Failure) -> CommitRecord? {
    guard base.position < log.events.count, !eventLines.isEmpty else { return nil }
    var symbols = log.symbols
    let planned = try events(&symbols)
    let byID = Dictionary(planned.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return log.commits.first { commit in
      guard commit.last > base.position, commit.last - commit.first + 1 >= byID.count else {
        return false
      }
      let held = log.events[(commit.first - 1)..<commit.last]
      return held.count { byID[$0.id] == $0 } == byID.count
    }
  }

  private static func name(_ origin: String?) -> String {
    origin.map { "the log \($0)" } ?? "files"
  }

  private func stale(_ made: String, _ found: String) -> Failure {
    Failure(
      code: "stalePlan",
      messages: ["\(path): the plan was \(made), but \(found)"],
      nextStep: "plan again",
      exitCode: .stalePlan
    )
  }
}
