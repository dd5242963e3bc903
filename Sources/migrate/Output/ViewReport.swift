import EventLog
import Projections

/// A view of the state in the shapes of all formats.
struct ViewReport {
  /// The members of the JSON document after `view`: the rows first.
  let members: [(String, JSONValue)]

  /// The rows as people read them.
  let table: Table

  /// The rows.
  var rows: [JSONValue] {
    guard case .array(let rows)? = members.first?.1 else { return [] }
    return rows
  }

  /// The rows, and what belongs to none of them, with the columns told even where there is no row.
  let csv: CSVText

  init(_ view: ReplayView, _ state: UnifiedState, _ timeline: Timeline, _ scope: Scope) {
    switch view {
    case .regions: self.init(regions: state, scope)
    case .pdus: self.init(deliveryUnits: state, scope)
    case .teams: self.init(teams: state, timeline.symbols, scope)
    case .staff: self.init(staff: state, timeline, scope)
    case .cases: self.init(cases: state, timeline.symbols, scope)
    case .matrix: self.init(matrix: state, timeline.symbols, scope)
    case .findings: preconditionFailure("findings come from a run")
    }
  }

  private init(regions state: UnifiedState, _ scope: Scope) {
    let tallies = state.regions(scope)
    let rows = tallies.rows.sorted { $0.key.rawValue < $1.key.rawValue }.map { region, tally in
      (
        head: [("region", JSONValue.string(region.spelling)), ("name", .string(region.name))],
        tally: tally
      )
    }
    self.init(["region", "name"], rows, tallies.national, tallies.unmapped, tallies.total)
  }

  private init(deliveryUnits state: UnifiedState, _ scope: Scope) {
    let tallies = state.deliveryUnits(scope)
    let rows = tallies.rows.map { key, tally in
      let unit = key.deliveryUnit.map { state.model[$0] }
      return (
        order: (unit == nil ? 1 : 0, unit?.code ?? key.region.spelling),
        head: [
          ("pdu", JSONValue.optional(unit?.code)), ("name", .optional(unit?.name)),
          ("region", .string(key.region.spelling)),
        ],
        tally: tally
      )
    }
    .sorted { $0.order < $1.order }
    self.init(
      ["pdu", "name", "region"],
      rows.map { ($0.head, $0.tally) },
      tallies.national,
      tallies.unmapped,
      tallies.total
    )
  }

  private init(teams state: UnifiedState, _ symbols: Symbols, _ scope: Scope) {
    let tallies = state.teams(scope)
    let rows = tallies.rows.map { team, tally in
      let place = state.place(team)
      return (
        code: symbols.string(team),
        head: [
          ("team", JSONValue.string(symbols.string(team))),
          ("name", .optional(state.organisation[team]?.name.map { symbols.string($0) })),
          ("pdu", .optional(place.deliveryUnit.map { state.model[$0].code })),
          ("region", .optional(place.region?.spelling)),
        ],
        tally: tally
      )
    }
    .sorted { $0.code < $1.code }
    self.init(
      ["team", "name", "pdu", "region"],
      rows.map { ($0.head, $0.tally) },
      tallies.national,
      tallies.unmapped,
      tallies.total
    )
  }

  /// A view that counts in places: `head` names the place, by `names`.
  private init(
    _ names: [String],
    _ rows: [(head: [(String, JSONValue)], tally: Tally)],
    _ national: Tally,
    _ unmapped: Tally,
    _ total: Tally
  ) {
    members = [
      ("rows", .array(rows.map { .object($0.head + $0.tally.members) })),
      ("national", .object(national.members)),
      ("unmapped", .object(unmapped.members)),
      ("total", .object(total.members)),
    ]
    let elsewhere = [("national", national), ("unmapped", unmapped)].map { word, tally in
      let head = names.enumerated().map { index, name in
        (name, index == 0 ? JSONValue.string(word) : .null)
      }
      return (head: head, tally: tally)
    }
    csv = CSVText(rows: (rows + elsewhere).map { .object($0.head + $0.tally.members) })
    var table = Table(names.map { .left($0) } + Tally.columns)
    for row in rows + elsewhere.filter({ $0.tally != Tally() }) {
      table.append(row.head.map(\.1.shown) + row.tally.cells)
    }
    table.setTotal(
      names.enumerated().map { $0.offset == 0 ? "total" : "" } + total.cells
    )
    self.table = table
  }

  private init(staff state: UnifiedState, _ timeline: Timeline, _ scope: Scope) {
    let symbols = timeline.symbols
    let day = timeline.pin.asOf
    let staff = state.workforce.all
      .filter { $0.state.isPractitioner && scope.contains(state.place($0.reference)) }
      .map { (code: symbols.string($0.reference), reference: $0.reference, member: $0.state) }
      .sorted { $0.code < $1.code }
    let rows = staff.map { code, reference, member -> [(String, JSONValue)] in
      let load = state.caseload.load(reference)
      let place = state.place(reference)
      return [
        ("staff", .string(code)),
        ("grade", .optional(member.grade?.spelling)),
        ("team", .string(symbols.string(member.team))),
        ("pdu", .optional(place.deliveryUnit.map { state.model[$0].code })),
        ("region", .optional(place.region?.spelling)),
        ("origin", .optional(member.origin?.spelling)),
        ("openCases", .integer(Int(load.cases))),
        ("risk", load.risk.json),
        ("npsType", .integer(Int(load.npsType))),
        ("crcType", .integer(Int(load.crcType))),
        ("points", .integer(state.points(reference, on: day))),
        ("available", .integer(member.available)),
        ("capacityPercent", state.capacity(reference, on: day).map { .tenths($0) } ?? .null),
        ("eligible", .bool(state.isEligible(reference))),
        ("blended", .bool(state.isBlended(reference))),
      ]
    }
    self.init(
      records: rows,
      columns: [
        "staff", "grade", "team", "pdu", "region", "origin", "openCases", "risk.low",
        "risk.medium", "risk.high", "risk.veryHigh", "risk.unassessed", "npsType", "crcType",
        "points", "available", "capacityPercent", "eligible", "blended",
      ],
      isNumber: { !Self.words.contains($0) }
    )
  }

  /// Columns of the staff view that hold words.
  private static let words = [
    "staff", "grade", "team", "pdu", "region", "origin", "eligible", "blended",
  ]

  private init(cases state: UnifiedState, _ symbols: Symbols, _ scope: Scope) {
    let cases = state.caseload.all.filter(\.state.isOpen)
      .map { (code: symbols.string($0.reference), state: $0.state) }
      .sorted { $0.code < $1.code }
    let rows = cases.compactMap { code, open -> [(String, JSONValue)]? in
      let place = state.place(of: open)
      guard scope.contains(place) else { return nil }
      return [
        ("case", .string(code)),
        ("region", .optional(place.region?.spelling)),
        ("pdu", .optional(place.deliveryUnit.map { state.model[$0].code })),
        ("team", .optional(open.team.map { symbols.string($0) })),
        ("staff", .optional(open.officer.map { symbols.string($0) })),
        ("rosh", .optional(open.rosh?.spelling)),
        ("tier", .optional(open.tier?.spelling)),
        ("mappaLevel", .optional(open.mappaLevel.map { Int($0) })),
        ("location", .string(open.location.spelling)),
        ("provider", .string(symbols.string(open.provider))),
        ("origin", .string(open.origin.spelling)),
        ("adopted", .optional(open.adoptedInto.map { symbols.string($0) })),
      ]
    }
    self.init(
      records: rows,
      columns: [
        "case", "region", "pdu", "team", "staff", "rosh", "tier", "mappaLevel", "location",
        "provider", "origin", "adopted",
      ],
      isNumber: { $0 == "mappaLevel" }
    )
  }

  private init(matrix state: UnifiedState, _ symbols: Symbols, _ scope: Scope) {
    let matrix = MatrixReport(state.matrix(scope), symbols)
    members = [("rows", .array(matrix.rows)), ("total", matrix.total)]
    csv = matrix.csv
    table = matrix.table
  }

  /// A view of single records; a nested member's column has a name with a dot.
  private init(
    records: [[(String, JSONValue)]],
    columns: [String],
    isNumber: (String) -> Bool
  ) {
    members = [("rows", .array(records.map { .object($0) }))]
    csv = Self.csv(records, columns: columns)
    let flat = records.map { record in
      record.flatMap { name, value -> [(String, JSONValue)] in
        if case .object(let parts) = value { parts } else { [(name, value)] }
      }
    }
    var table = Table(
      columns.map { column in
        let heading = column.split(separator: ".").last.map(String.init) ?? column
        return isNumber(column) ? .right(heading) : .left(heading)
      }
    )
    for record in flat { table.append(record.map(\.1.shown)) }
    self.table = table
  }

  private static func csv(_ rows: [[(String, JSONValue)]], columns: [String]) -> CSVText {
    var csv = CSVText(header: columns)
    for row in rows { csv.append(.object(row)) }
    return csv
  }
}

extension Tally {
  /// The members of a JSON row from `openCases` on.
  var members: [(String, JSONValue)] {
    [
      ("openCases", .integer(openCases)),
      ("risk", risk.json),
      ("origin", .object(zip(Origin.spellings, origin).map { ($0, .integer($1)) })),
      ("unallocated", .integer(unallocated)),
      (
        "practitioners",
        .object(zip(["PO", "PSO", "PQiP"], practitioners).map { ($0, .integer($1)) })
      ),
      ("eligible", .integer(eligible)),
      ("blended", .integer(blended)),
    ]
  }

  /// The headings of `cells`.
  static let columns: [Table.Column] = [
    "cases", "low", "medium", "high", "very high", "unassessed", "nps", "crc", "unified",
    "unallocated", "PO", "PSO", "PQiP", "eligible", "blended",
  ].map { .right($0) }

  /// The figures of a row in a table.
  var cells: [String] {
    ([
      openCases, Int(risk.low), Int(risk.medium), Int(risk.high), Int(risk.veryHigh),
      Int(risk.unassessed),
    ] + origin + [unallocated] + practitioners + [eligible, blended]).map(\.grouped)
  }
}

extension RiskCounts {
  /// The counts as JSON.
  var json: JSONValue {
    .object([
      ("low", .integer(Int(low))), ("medium", .integer(Int(medium))),
      ("high", .integer(Int(high))), ("veryHigh", .integer(Int(veryHigh))),
      ("unassessed", .integer(Int(unassessed))),
    ])
  }
}

extension JSONValue {
  /// The value as a cell of a table: a dash for null.
  var shown: String {
    switch self {
    case .string(let text): text
    case .null: "–"
    case .bool(let isTrue): isTrue ? "yes" : "no"
    default: text
    }
  }

  /// The value of a whole number; 0 for anything else.
  fileprivate var integer: Int { if case .integer(let value) = self { value } else { 0 } }
}
