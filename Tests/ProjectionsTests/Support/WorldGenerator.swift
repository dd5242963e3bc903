@testable import EventLog
@testable import Projections

/// One made-up event: its envelope, and its data as they are written.
struct WorldEvent {
  var id = ""
  var kind: FactKind
  var day: Day
  var recordedOn: Day
  /// The clock and the offset of `recordedAt`, after its day.
  var clock: String
  var source: String
  var data: [(name: String, value: String)]

  var line: String {
    let members = data.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"type\":\"\(kind)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(recordedOn)\(clock)\",\"source\":\"\(source)\",\"data\":{\(members)}}"
  }
}

/// Makes worlds up: few codes, so that they collide, and days that crowd where phases meet.
struct WorldGenerator {
  private var random: WorldRandom
  private let lastDay: Day
  private let providers: [String]
  private let units: [String]
  private let deliveryUnits: [String]
  private let teams: [String]
  private let staff: [String]
  private let cases: [String]

  private let mood: Mood
  private let isExtreme: Bool

  /// Random numbers of the events that are told on the side.
  private var sideRandom: WorldRandom

  /// Those who hold most of the cases.
  private let officers: [String]

  /// How a world goes about its business.
  private enum Mood {
    /// Anything happens to anyone.
    case messy
    /// Few cases end and officers stay, so that caseloads grow.
    case calm
    /// As calm, with risk assessed anew in waves, so that caseloads blend and unblend together.
    case blending
  }

  private static let firstDay = Day(2021, 2, 1)

  private static let homes: [(region: String, units: [String], legacy: [String])] = [
    ("N03", ["N03SW1", "WPTGWT"], ["N03", "C10"]),
    ("N53", ["N53LEIS", "N53DRBY"], ["N04", "C08", "N02"]),
    ("N07", ["LDNBDN", "N07NEWM"], ["N07", "C17"]),
    ("N52", ["N52WARW", "N52WORC"], ["C11", "C12", "N04"]),
  ]

  init(seed: UInt64, isExtreme: Bool = false) {
    random = WorldRandom(seed: seed)
    sideRandom = WorldRandom(seed: seed ^ 0x51DE)
    self.isExtreme = isExtreme
    mood = random.pick([.messy, .calm, .blending])
    let home = random.pick(Self.homes)
    let other = random.pick(Self.homes)
    providers = home.legacy + [home.region] + other.legacy.prefix(1) + [other.region, "X99"]
    deliveryUnits = home.units + other.units.prefix(1) + ["NEWPDU", "AAPDU"]
    units = deliveryUnits + ["LDUA", "LDUB"]
    teams = (1...6).map { "T0000\($0)" }
    staff = (1...8).map { "S00000\($0)" }
    cases = (10...63).map { "X0000\($0)" }
    officers = Array(staff.prefix(mood == .calm ? 2 : 3))
    let ends = [
      Day(2021, 6, 24), Day(2021, 6, 25), Day(2021, 7, 20), Day(2021, 8, 31), Day(2021, 11, 2),
      Day(2021, 12, 31), Day(2022, 1, 30), Day(2022, 3, 31), Day(2022, 4, 30), Day(2022, 7, 31),
    ]
    lastDay = random.pick(ends + ends.suffix(4))
  }

  /// About so many events, in the order of their positions.
  mutating func events(count: Int) -> [WorldEvent] {
    var events = beginnings()
    if random.chance(60) { events += dayOne() }
    if random.chance(35) { events += schedule() }
    if random.chance(50) { events += processes() }
    if mood == .blending { events += waves() }
    if isExtreme {
      events += FactKind.allCases.filter { $0 != .phaseScheduled }.map { event($0) }
    }
    while events.count < count { events.append(event(kind())) }
    order(&events)
    for index in events.indices { events[index].id = "e-\(index + 1)" }
    for index in events.indices where events[index].kind == .eventRetracted {
      events[index].data[0].value = quote(retracted(by: index, events))
    }
    for (number, event) in zip(1..., sideEvents()) {
      var event = event
      event.id = "s-\(number)"
      events.insert(event, at: sideRandom.number(0...events.count))
    }
    return events
  }

  /// How often each kind is told on the side: what courts, victims, forecasts and transfers say.
  private static let sideWeights: [(FactKind, Int)] = [
    (.allocationDecided, 14), (.caseloadForecast, 4), (.victimContactOpened, 6),
    (.victimContactReassigned, 3), (.victimContactClosed, 2), (.transferRequested, 5),
    (.transferRefused, 2), (.mappingDeclared, 6), (.teamMoved, 6), (.staffRegraded, 2),
  ]

  /// Events that come from random numbers of their own, so that they change nothing else in a world.
  private mutating func sideEvents() -> [WorldEvent] {
    swap(&random, &sideRandom)
    defer { swap(&random, &sideRandom) }
    let kinds = Self.sideWeights.flatMap { Array(repeating: $0.0, count: $0.1) }
    return (0..<random.number(0...45)).map { _ in
      let kind = random.pick(kinds)
      var given: [String: String] = [:]
      switch kind {
      case .caseloadForecast: given["pdu"] = deliveryUnits[random.number(0...1)]
      case .staffRegraded: given["gradeCode"] = "VLO"
      case .mappingDeclared:
        let team = random.chance(60) ? random.pick(teams) : ""
        given = ["provider": random.pick(providers), "unit": "", "team": team]
      default: break
      }
      // A source that speaks in the spring only has fallen silent by Day 1.
      let isOfSpring = random.chance(12)
      var event = event(kind, on: isOfSpring ? spring() : nil, given)
      if isOfSpring { event.source = "oasys/\(providers[0])" }
      if kind == .caseloadForecast { event.data[1].value = "\(random.number(0...54))" }
      return event
    }
  }

  // MARK: Scenes

  /// Teams, staff and cases, most of them registered in the spring.
  private mutating func beginnings() -> [WorldEvent] {
    var events: [WorldEvent] = []
    if mood != .messy { events += settled() }
    for team in teams.dropFirst(mood == .messy ? 0 : 2) where random.chance(92) {
      events.append(event(.teamRegistered, on: spring(), ["team": team]))
    }
    for member in staff.dropFirst(mood == .messy ? 0 : officers.count) where random.chance(92) {
      events.append(event(.staffRegistered, on: spring(), ["staff": member]))
    }
    for _ in 0..<random.number(1...6) { events.append(event(.mappingDeclared)) }
    for reference in cases where random.chance(90) {
      let day = random.chance(85) ? spring() : self.day()
      let of = ["case": reference]
      events.append(event(.caseRegistered, on: day, of))
      // On the day of the registration itself, chance decides which comes first.
      let usual: [(FactKind, Int)] = [
        (.caseAllocated, 92), (.riskAssessed, 85), (.mappaScreened, 40), (.tierAssessed, 60),
      ]
      for (kind, percent) in usual where random.chance(percent) {
        let later = day.advanced(by: random.pick([0, 1, 1, 2, 3]))
        events.append(event(kind, on: min(later, lastDay), of))
      }
    }
    return events
  }

  /// Two teams with a PDU each way, and the officers in them.
  private mutating func settled() -> [WorldEvent] {
    var events: [WorldEvent] = []
    for provider in providers.prefix(3) {
      events.append(
        event(.mappingDeclared, ["provider": provider, "unit": "", "team": "", "pdu": units[0]])
      )
    }
    for team in teams.prefix(2) {
      events.append(
        event(
          .teamRegistered,
          on: Self.firstDay,
          [
            "team": team, "provider": providers[random.number(0...1)],
            "function": "sentenceManagement",
          ]
        )
      )
    }
    for officer in officers {
      let facts = [
        "staff": officer, "team": mood == .blending ? teams[0] : random.pick(["T00001", "T00002"]),
        "gradeCode": mood == .blending ? "M" : random.pick(["M", "M", "M", "Q"]),
      ]
      events.append(event(.staffRegistered, on: Self.firstDay, facts))
    }
    return events
  }

  /// Most cases turn out low or high, and some weeks later all of them high, or low, or medium.
  private mutating func waves() -> [WorldEvent] {
    let first = self.day()
    let then = random.pick(["high", "high", "low", "medium"])
    return cases.flatMap { reference in
      [(first, random.pick(["low", "high"])), (first.advanced(by: random.pick([30, 31])), then)]
        .filter { $0.0 <= lastDay && random.chance(92) }
        .map { event(.riskAssessed, on: $0.0, ["case": reference, "rosh": $0.1]) }
    }
  }

  /// Most teams and cases go into the unified service on Day 1.
  private mutating func dayOne() -> [WorldEvent] {
    var events: [WorldEvent] = []
    for team in teams where random.chance(85) {
      events.append(event(.teamAdopted, on: Day(2021, 6, 26), ["team": team]))
    }
    for reference in cases where random.chance(80) {
      events.append(event(.caseAdopted, on: Day(2021, 6, 26), ["case": reference]))
    }
    return events
  }

  /// Windows other than the defaults, with gaps, one of them said twice.
  private mutating func schedule() -> [WorldEvent] {
    var from = Day(2021, 6, 26)
    var events: [WorldEvent] = []
    let lengths = [60, 100, 80, 60]
    for (phase, length) in zip(Phase.allCases, lengths) {
      let until = from.advanced(by: length + random.number(-30...30))
      var facts = ["phase": "\(phase)", "from": "\(from)", "until": "\(until)"]
      if phase == .transformation, random.chance(50) { facts["until"] = "" }
      var said = event(.phaseScheduled, on: from, facts)
      said.recordedOn = Day(2021, 3, 1)
      events.append(said)
      if random.chance(20) {
        facts["from"] = "2021-07-01"
        var earlier = event(.phaseScheduled, on: from, facts)
        earlier.recordedOn = Day(2021, 2, 2)
        events.append(earlier)
      }
      from = until.advanced(by: random.chance(70) ? 0 : random.number(1...12))
    }
    return events
  }

  /// Processes of one PDU, most of them unified.
  private mutating func processes() -> [WorldEvent] {
    Process.allCases.filter { _ in random.chance(85) }.map { process in
      event(
        .processAdopted,
        ["pdu": deliveryUnits[0], "process": "\(process)", "standard": "unified"]
      )
    }
  }

  // MARK: Events

  /// How often each kind occurs; what is not named occurs now and then.
  private static let weights: [(FactKind, Int)] = [
    (.caseAllocated, 60), (.riskAssessed, 34), (.mappaScreened, 12), (.tierAssessed, 14),
    (.caseRegistered, 12), (.caseClosed, 8), (.caseMerged, 2), (.custodyHandedOver, 6),
    (.custodyHandedBack, 6), (.caseReleased, 6), (.custodyStarted, 4), (.caseDeallocated, 4),
    (.caseTransferred, 8), (.caseAdopted, 12), (.personLinked, 6), (.registrationAdded, 10),
    (.registrationRemoved, 5), (.reoffendingScored, 5), (.staffRegistered, 5), (.staffMoved, 8),
    (.staffRegraded, 4), (.staffHoursChanged, 7), (.reductionStarted, 6), (.reductionEnded, 4),
    (.absenceStarted, 6), (.absenceEnded, 5), (.trainingCompleted, 16), (.staffLinked, 4),
    (.staffLeft, 3), (.staffAdopted, 5), (.teamRegistered, 4), (.teamMoved, 6), (.teamClosed, 2),
    (.teamAdopted, 6), (.unitRegistered, 7), (.providerRegistered, 2), (.providerClosed, 2),
    (.postsEstablished, 7), (.mappingDeclared, 9), (.courtReportCompleted, 10),
    (.prioritisationStatusSet, 6), (.processAdopted, 6), (.findingAccepted, 8),
    (.eventRetracted, 24),
  ]

  private static let harsh: Set<FactKind> = [
    .caseClosed, .caseMerged, .custodyHandedOver, .caseDeallocated, .caseTransferred, .staffLeft,
    .absenceStarted, .eventRetracted, .staffLinked,
  ]

  private static let lottery: [FactKind] = {
    let rest = FactKind.allCases.filter { $0 != .phaseScheduled }
    return rest + weights.flatMap { Array(repeating: $0.0, count: $0.1) }
  }()

  private mutating func kind() -> FactKind {
    let kind = random.pick(Self.lottery)
    let isTooHarsh = mood != .messy && Self.harsh.contains(kind) && random.chance(85)
    return isTooHarsh ? .caseAllocated : kind
  }

  private mutating func event(
    _ kind: FactKind,
    on day: Day? = nil,
    _ given: [String: String] = [:]
  ) -> WorldEvent {
    let day = day ?? self.day()
    var data: [(name: String, value: String)] = []
    for field in kind.fields {
      if let value = given[field.name] {
        if !value.isEmpty { data.append((field.name, quote(value))) }
      } else if !field.isOptional || random.chance(55) {
        data.append((field.name, value(of: field, in: kind)))
      }
    }
    let lag =
      switch random.number(0...99) {
      case 0..<70: 0
      case 70..<82: random.number(1...5)
      case 82..<95: random.number(20...90)
      default: random.number(-3 ... -1)
      }
    return WorldEvent(
      kind: kind,
      day: day,
      recordedOn: day.advanced(by: lag),
      clock: random.pick([
        "T09:00:00Z", "T09:00:00Z", "T10:00:00+01:00", "T23:30:00Z", "T12:00:00.001Z",
        "T12:00:00.0019Z", "T16:45:00Z", "T17:00:00Z", "T11:00:00Z",
        random.chance(20) ? "T00:15:00+01:00" : "T12:00:00Z",
      ]),
      source: random.pick(["delius/\(providers[0])", "delius/\(providers[1])", "oasys"]),
      data: data
    )
  }

  private func quote(_ text: String) -> String { "\"\(text)\"" }

  private mutating func value(of field: Field, in kind: FactKind) -> String {
    switch field.form {
    case .reference(let symbolKind): quote(reference(symbolKind, field.name, kind))
    case .enumeration(let words): quote(word(of: words, field.name, kind))
    case .number(let range): Hundredths(number(range, field.name)).description
    case .integer(let range): "\(number(range, field.name))"
    case .day: quote(day().description)
    }
  }

  private mutating func reference(
    _ kind: SymbolKind,
    _ name: String,
    _ fact: FactKind
  ) -> String {
    if random.chance(2) {
      switch kind {
      case .case: return "Q999999"
      case .staff: return "GHOST12"
      case .team: return "GHOST1"
      case .provider: return "Z9Z"
      default: break
      }
    }
    return switch kind {
    case .case: random.pick(cases)
    case .person: "A000\(random.number(0...9))BC"
    case .provider: random.pick(providers)
    case .unit: random.pick(name == "pdu" && random.chance(95) ? deliveryUnits : units)
    case .team: team(fact)
    case .staff: member(fact)
    case .prison: random.pick(["LEI", "MDI"])
    case .gradeCode:
      random.pick(["M", "M", "M", "PSO", "CRCM", "NPSM", "Q", "Q", "PSQ", "P", "C", "ZZZ", "VLO"])
    case .requirement, .referral, .victim, .report, .premises, .reduction, .registration:
      random.pick(["r-1", "r-2"])
    case .event: "e-0"
    case .source: "oasys"
    case .text: random.pick(["A text", "Café – 🏠"])
    case .standard: random.pick(["overall", "2.1.1"])
    case .rule: random.pick(RuleBook.catalogue.map(\.code))
    case .subject: random.pick(cases + staff + teams + deliveryUnits)
    case .actor: "SPO"
    case .tag: "t-1"
    }
  }

  /// In a settled world officers get the cases, and things happen to others.
  private mutating func member(_ fact: FactKind) -> String {
    if mood == .messy { return random.pick(random.chance(75) ? officers : staff) }
    let helps: Set<FactKind> = [
      .caseAllocated, .courtReportCompleted, .trainingCompleted, .staffHoursChanged,
      .reductionStarted, .absenceEnded,
    ]
    let others = Array(staff.dropFirst(officers.count))
    return random.pick(random.chance(helps.contains(fact) ? 88 : 2) ? officers : others)
  }

  /// In a settled world the first two teams are left alone.
  private mutating func team(_ fact: FactKind) -> String {
    let settled = Array(teams.prefix(2))
    if mood == .messy { return random.pick(random.chance(50) ? settled : teams) }
    return random.pick(random.chance(4) ? settled : Array(teams.dropFirst(2)))
  }

  private mutating func word(of words: [String], _ name: String, _ kind: FactKind) -> String {
    switch (kind, name) {
    case (.teamRegistered, "function") where random.chance(75): "sentenceManagement"
    case (.teamRegistered, "function") where random.chance(50): "unallocated"
    case (.unitRegistered, "kind") where random.chance(50): "pdu"
    case (.riskAssessed, _) where random.chance(65): random.pick(["low", "low", "medium", "high"])
    case (.staffAdopted, _) where random.chance(80): random.pick(["PO", "PSO"])
    case (.caseRegistered, "location") where random.chance(60): "community"
    case (.trainingCompleted, _) where random.chance(60):
      random.pick(["highRisk", "preTransition", "unifiedTiering", "operationalInduction"])
    default: random.pick(words)
    }
  }

  /// A number in hundredths where the field takes decimals, else whole.
  private mutating func number(_ range: ClosedRange<Int>, _ name: String) -> Int {
    if isExtreme, random.chance(30) {
      return random.chance(50) ? range.lowerBound : range.upperBound
    }
    return switch name {
    case "hours": random.pick([3700, 3700, 3000, 1850, 1200, 800, 500, 725, 1, 0])
    case "fte": random.pick([0, 100, 250, 1000, 50])
    case "rsr": random.pick([0, 299, 300, 699, 700, 99_999])
    default: random.number(range.lowerBound...min(range.upperBound, range.lowerBound + 300))
    }
  }

  // MARK: Days and order

  private mutating func spring() -> Day {
    Self.firstDay.advanced(by: random.number(0...50))
  }

  /// A day, often one on which something ends or begins.
  private mutating func day() -> Day {
    let span = Self.firstDay.distance(to: lastDay)
    let any = Self.firstDay.advanced(by: random.number(0...span))
    if random.chance(50) { return any }
    let edges = [
      Day(2021, 3, 26), Day(2021, 6, 25), Day(2021, 6, 26), Day(2021, 6, 26), Day(2021, 8, 31),
      Day(2021, 9, 1), Day(2021, 12, 31), Day(2022, 1, 1), Day(2022, 3, 31), Day(2022, 4, 1),
    ]
    let monthEnd = Day(any.civil.year, any.civil.month, 1).advanced(by: -1)
    let edge = random.chance(70) ? random.pick(edges) : monthEnd
    return max(Self.firstDay, min(lastDay, edge.advanced(by: random.number(-2...2))))
  }

  private mutating func order(_ events: inout [WorldEvent]) {
    switch random.number(0...3) {
    case 0: events.shuffle(using: &random)
    case 1: events.sort { $0.day < $1.day }
    default: events.sort { ($0.recordedOn, $0.clock) < ($1.recordedOn, $1.clock) }
    }
    for index in events.indices where random.chance(4) {
      events.swapAt(index, random.number(0...(events.count - 1)))
    }
  }

  /// What a retraction names: most often an earlier event, now and then another retraction.
  private mutating func retracted(by index: Int, _ events: [WorldEvent]) -> String {
    let earlier = Array(0..<index)
    let retractions = earlier.filter { events[$0].kind == .eventRetracted }
    let special = earlier.filter {
      [.mappingDeclared, .unitRegistered, .phaseScheduled, .staffRegistered].contains(
        events[$0].kind
      )
    }
    switch random.number(0...99) {
    case 0..<60 where !earlier.isEmpty: return events[random.pick(earlier)].id
    case 0..<75 where !special.isEmpty: return events[random.pick(special)].id
    case 0..<93 where !retractions.isEmpty: return events[random.pick(retractions)].id
    case 0..<97: return events[random.number(index...(events.count - 1))].id
    default: return "nobody"
    }
  }
}
