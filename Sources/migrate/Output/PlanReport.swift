import EventLog
import Projections

/// A rehearsal of Day 1 as people and programs read it.
struct PlanReport {
  private let rehearsal: Rehearsal
  private let request: Rehearsal.Request
  private let file: PlanFile
  private let path: String
  private let style: Style
  private let columnCount: Int?

  private var symbols: Symbols { rehearsal.plan.symbols }
  private var model: ServiceModel { rehearsal.run.model }

  /// No more subjects of one rule, or teams to be mapped, are shown than this.
  private static let shownCountMax = 10

  init(
    _ rehearsal: Rehearsal,
    _ request: Rehearsal.Request,
    _ file: PlanFile,
    path: String,
    _ style: Style,
    columnCount: Int?
  ) {
    self.rehearsal = rehearsal
    self.request = request
    self.file = file
    self.path = path
    self.style = style
    self.columnCount = columnCount
  }

  // MARK: For people

  /// One screen: who goes where, whether the ledger balances, what blocks, and what to map.
  var text: String {
    var parts = [head, regions.text(widthMax: columnCount, style: style), balance]
    if !rehearsal.blocking.isEmpty { parts.append(blocking) }
    if !rehearsal.worklist.isEmpty { parts.append(worklist) }
    parts.append(end)
    return parts.joined(separator: "\n")
  }

  private var head: String {
    "Day 1 is \(request.dayOne); planned on position \(request.position.grouped), root "
      + "\(rehearsal.root.base64)\n"
  }

  /// What each region takes over.
  private var regions: Table {
    var table = Table([
      .left("region"), .left("name"), .right("teams"), .right("staff"), .right("cases"),
      .right("in prison"), .right("remainder"),
    ])
    var total = [0, 0, 0, 0, 0]
    let places: [Region?] = Region.allCases + [nil]
    for region in places {
      let rows = rehearsal.ledger.rows.filter { $0.key.region == region && isPlanned($0.key) }
      if rows.isEmpty { continue }
      func sum(_ kind: Ledger.Kind, _ value: (Ledger.Row) -> Int) -> Int {
        rows.reduce(0) { $1.key.kind == kind ? $0 + value($1.value) : $0 }
      }
      let numbers = [
        sum(.teams, \.adopted), sum(.staff, \.adopted), sum(.cases, \.adopted),
        sum(.cases, \.adoptedInPrison), rows.reduce(0) { $0 + abs($1.value.remainder) },
      ]
      total = zip(total, numbers).map(+)
      table.append(
        [region?.spelling ?? "–", region?.name ?? "in no region"] + numbers.map(\.grouped)
      )
    }
    table.setTotal(["", "total"] + total.map(\.grouped))
    return table
  }

  /// Whether a row of the ledger belongs to the part that is planned.
  private func isPlanned(_ key: Ledger.Key) -> Bool {
    request.part.contains(key.provider, key.region, model)
  }

  private var balance: String {
    let lines = Ledger.Kind.allCases.map { kind in
      let row = rehearsal.ledger.total(kind, where: isPlanned)
      var sum = "\(kind.rawValue): \(row.before.grouped) = \(row.adopted.grouped) adopted"
      if kind == .cases { sum += " + \(row.adoptedInPrison.grouped) in prison" }
      sum += " + \(row.ended.grouped) \(kind == .staff ? "left" : "closed")"
      if kind == .cases { sum += " + \(row.merged.grouped) merged" }
      return sum + " + remainder \(row.remainder.grouped)\n"
    }
    let verdict =
      rehearsal.isBalanced
      ? style.green("the ledger balances") : style.red("the ledger does not balance")
    return lines.joined() + verdict + "\n"
  }

  /// What blocks Day 1, rule by rule; whoever is a person and no case is only counted.
  private var blocking: String {
    let groups = Dictionary(grouping: rehearsal.blocking, by: \.rule)
    let order = RuleBook.catalogue.filter { groups[$0.code] != nil }
    let lines = order.map { card in
      let findings = (groups[card.code] ?? []).sorted { $0.days > $1.days }
      let subjects = findings.prefix(Self.shownCountMax).map { finding in
        if case .person = finding.subject { return "a person" }
        return finding.subject.text(symbols, model)
      }
      let more = findings.count - subjects.count
      let rest = more > 0 ? " … and \(more.grouped) more" : ""
      return
        "  \(card.code)  \(findings.count.grouped)  \(subjects.joined(separator: " "))\(rest)\n"
    }
    return style.red("What blocks Day 1") + "\n" + lines.joined()
      + "  all of them, with the events behind each: \(path)\n"
  }

  /// What to map, with the line to append.
  private var worklist: String {
    let teams = rehearsal.worklist
    var table = Table([
      .left("provider"), .left("unit"), .left("team"), .right("cases"), .right("staff"),
      .left("regions"),
    ])
    for team in teams.prefix(Self.shownCountMax) {
      table.append([
        symbols.string(team.provider), symbols.string(team.unit), symbols.string(team.team),
        team.caseCount.grouped, team.staffCount.grouped,
        team.regions.map { "\($0.spelling) \($0.name)" }.joined(separator: ", "),
      ])
    }
    let more = teams.count - min(teams.count, Self.shownCountMax)
    let rest = more > 0 ? "… and \(more.grouped) more: --format json lists them all\n" : ""
    return style.bold("Teams without a PDU") + "\n" + table.text(style: style) + rest
      + "append a mapping for each, such as\n  \(Self.mapping(teams[0], symbols))\n"
  }

  /// The fact that maps a team, with the PDU left open.
  private static func mapping(_ team: UnmappedTeam, _ symbols: Symbols) -> String {
    let (provider, code) = (symbols.string(team.provider), symbols.string(team.team))
    return #"{"id":"map-\#(provider)-\#(code)","type":"MappingDeclared","effectiveOn":"…","#
      + #""recordedAt":"…","source":"…","data":{"provider":"\#(provider)","team":"\#(code)","pdu":"…"}}"#
  }

  private var end: String {
    if rehearsal.plan.events.isEmpty, rehearsal.isReady {
      return "Nothing is left to take over. The plan in \(path) has no event\n"
    }
    guard rehearsal.isReady else {
      return "Day 1 cannot be applied yet. The plan is in \(path)\n"
    }
    return "Nothing blocks. The plan is in \(path); to apply it:\n"
      + "  migrate apply LOG \(path) --confirm \(file.confirmation)\n"
  }

  // MARK: For programs

  /// Everything as one document.
  var json: JSONValue { .object(members + lists.map { ($0.name, .array($0.rows)) }) }

  /// Everything line by line.
  var jsonLines: [JSONValue] {
    [.object(members)] + lists.flatMap { list in list.rows.map { .object([(list.name, $0)]) } }
  }

  private var members: [(String, JSONValue)] {
    [
      ("formatVersion", 1), ("command", "plan"), ("pinned", rehearsal.timeline.pin.json),
      ("dayOne", .string(request.dayOne.description)),
      ("base", ["position": .integer(request.position), "root": .string(rehearsal.root.base64)]),
      ("counts", rehearsal.plan.counts),
      ("balanced", .bool(rehearsal.isBalanced)),
      ("ready", .bool(rehearsal.isReady)),
      ("content", .string(file.contentDigest.hexadecimal)),
      ("state", .string(rehearsal.stateDigest.hexadecimal)),
    ]
  }

  private var lists: [(name: String, rows: [JSONValue])] {
    [
      ("ledger", rehearsal.ledger.json(symbols)), ("matrix", matrix),
      ("blocking", rehearsal.blocking.map { $0.json(rehearsal.run, rehearsal.timeline) }),
      ("worklist", rehearsal.worklist.map(worklistRow)),
    ]
  }

  private var matrix: [JSONValue] {
    rehearsal.matrix.map { (symbols.string($0.provider), $0) }.sorted { $0.0 < $1.0 }
      .map { code, row in
        .object(
          [("provider", .string(code))]
            + zip(Region.spellings, row.regions).map { ($0, .integer($1)) }
            + [("unmapped", .integer(row.unmapped)), ("total", .integer(row.total))]
        )
      }
  }

  private func worklistRow(_ team: UnmappedTeam) -> JSONValue {
    let candidates = model.deliveryUnits.filter { team.regions.contains($0.region) }.map(\.code)
    return .object([
      ("provider", .string(symbols.string(team.provider))),
      ("unit", .string(symbols.string(team.unit))),
      ("team", .string(symbols.string(team.team))), ("cases", .integer(team.caseCount)),
      ("staff", .integer(team.staffCount)),
      ("candidates", .array(candidates.sorted().map { .string($0) })),
      ("append", .string(Self.mapping(team, symbols))),
    ])
  }
}
