import EventLog
import Foundation
import Projections

/// A plan as text: JSON Lines that start with what is planned and end with their digests.
///
/// First what the plan *is*: the header, the events, the ledger. Then what it *stands on*: the log,
/// the position, the root, and what was found there: findings, what has to be mapped, what does not
/// agree. The content's digest is the same whatever unrelated
/// facts the log holds and whenever the events are recorded; the base's is not. The file itself has a
/// third one, by which damage is found.
struct PlanFile {
  /// The format that this code writes, and the newest that it reads.
  static let newestFormat = 1

  /// Every byte of the file.
  let bytes: [UInt8]

  /// The digest of what is planned: header, events whatever their `recordedAt`, ledger.
  let contentDigest: Digest

  /// The digest of what it stands on.
  let baseDigest: Digest

  /// What has to be typed to confirm the plan.
  var confirmation: String { String(contentDigest.hexadecimal.prefix(Self.confirmationLength)) }

  /// How many digits of the content's digest confirm it.
  static let confirmationLength = 12

  /// The file of a rehearsal.
  init(
    _ rehearsal: Rehearsal,
    _ request: Rehearsal.Request,
    _ lists: PlanLists,
    origin: String?
  ) {
    let header = Self.line(Self.header(rehearsal, request))
    let ledger = Self.lines(lists.ledger)
    let events = Self.events(rehearsal.plan.events, rehearsal.plan.symbols)
    let undated = rehearsal.plan.events.map { event in
      var event = event
      event.recordedAt = Instant(milliseconds: 0)
      return event
    }
    contentDigest = SHA256.hash(header + Self.events(undated, rehearsal.plan.symbols) + ledger)
    let base = Self.line(Self.base(rehearsal, request, origin: origin))
    baseDigest = SHA256.hash(base)
    let found =
      rehearsal.run.findings.filter { $0.gate == .dayOne }
      + rehearsal.blocking.filter { $0.gate != .dayOne }
    let findings = Self.lines(
      found.map { .object([("finding", $0.json(rehearsal.run, rehearsal.timeline))]) }
    )
    let tasks = Self.lines(lists.worklist.map { ["worklist": $0] })
    let idle = Self.lines(lists.idleMappings.map { ["idleMapping": $0] })
    let discrepancies = Self.lines(lists.reconciliation.map { ["reconciliation": $0] })
    let body = header + events + ledger + base + findings + tasks + idle + discrepancies
    let digests = JSONValue.object([
      ("content", .string(contentDigest.hexadecimal)),
      ("base", .string(baseDigest.hexadecimal)),
      ("check", .string(SHA256.hash(body).hexadecimal)),
    ])
    bytes = body + Self.line(digests)
  }

  private static func header(_ rehearsal: Rehearsal, _ request: Rehearsal.Request) -> JSONValue {
    let symbols = rehearsal.plan.symbols
    let settings = request.thresholds.settings.map { code, values in
      (code, JSONValue.object(values.map { ($0.name, .hundredths($0.value.count)) }))
    }
    return .object([
      ("migratePlan", .integer(newestFormat)),
      ("dayOne", .string(request.dayOne.description)), ("delta", .bool(request.isDelta)),
      ("regions", .array(request.part.regions.map(\.spelling).sorted().map { .string($0) })),
      (
        "providers",
        .array(request.part.providers.map { symbols.string($0) }.sorted().map { .string($0) })
      ),
      ("rules", .string(RuleBook.version.hexadecimal)),
      ("thresholds", .object(settings)),
      ("counts", rehearsal.plan.counts),
    ])
  }

  private static func base(
    _ rehearsal: Rehearsal,
    _ request: Rehearsal.Request,
    origin: String?
  ) -> JSONValue {
    .object([
      (
        "base",
        .object([
          ("origin", .optional(origin)), ("position", .integer(request.position)),
          ("root", .string(rehearsal.root.base64)),
          ("knownAt", .optional(request.knownAt?.description)),
          ("recordedAt", .optional(request.recordedAt?.description)),
          ("state", .string(rehearsal.stateDigest.hexadecimal)),
        ])
      )
    ])
  }

  private static func events(_ events: [Event], _ symbols: Symbols) -> [UInt8] {
    var bytes: [UInt8] = []
    for event in events {
      CanonicalForm.append(event, symbols, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func line(_ value: JSONValue) -> [UInt8] { lines([value]) }

  private static func lines(_ values: [JSONValue]) -> [UInt8] {
    var json = JSONText()
    for value in values { json.appendLine(value) }
    return json.bytes
  }
}

extension DayOnePlan {
  /// How many of each the plan adopts or closes.
  var counts: JSONValue { Self.counts(of: events) }

  /// How many of each the events of a plan adopt or close.
  static func counts(of events: [Event]) -> JSONValue {
    .object(countsByName(events).map { ($0.0, .integer($0.1)) })
  }

  /// The same, in the order in which they are told.
  var countsByName: [(String, Int)] { Self.countsByName(events) }

  private static func countsByName(_ events: [Event]) -> [(String, Int)] {
    var (teams, staff, cases, providers) = (0, 0, 0, 0)
    for event in events {
      switch event.fact {
      case .teamAdopted: teams += 1
      case .staffAdopted: staff += 1
      case .caseAdopted: cases += 1
      default: providers += 1
      }
    }
    return [("teams", teams), ("staff", staff), ("cases", cases), ("providers", providers)]
  }
}

extension Ledger {
  /// The rows as JSON: by kind, provider and region.
  func json(_ symbols: Symbols) -> [JSONValue] {
    let order = Dictionary(
      uniqueKeysWithValues: Kind.allCases.enumerated().map { ($0.element, $0.offset) }
    )
    func sortKey(_ key: Key) -> (Int, String, String) {
      (
        order[key.kind] ?? 0, key.provider.map { symbols.string($0) } ?? "~",
        key.region?.spelling ?? "~"
      )
    }
    return rows.sorted { sortKey($0.key) < sortKey($1.key) }.map { key, row in
      .object([
        ("ledger", .string(key.kind.rawValue)),
        ("provider", .optional(key.provider.map { symbols.string($0) })),
        ("region", .optional(key.region?.spelling)), ("before", .integer(row.before)),
        ("adopted", .integer(row.adopted)), ("adoptedInPrison", .integer(row.adoptedInPrison)),
        ("national", .integer(row.national)),
        ("ended", .integer(row.ended)), ("merged", .integer(row.merged)),
        ("remainder", .integer(row.remainder)),
      ])
    }
  }
}
