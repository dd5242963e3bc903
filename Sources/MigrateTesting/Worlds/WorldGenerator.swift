import EventLog
import Projections

/// Makes worlds up: few codes, so that they collide, and days that crowd where phases meet.
struct WorldGenerator {
  private var random: SeededGenerator
  private let lastDay: Day
  private let providers: [String]
  private let units: [String]
  private let deliveryUnits: [String]
  private let teams: [String]
  private let staff: [String]
  private let standIns: [String]
  private let cases: [String]

  private let mood: Mood
  private let isExtreme: Bool

  /// Random numbers of the events that are told on the side.
  private var sideRandom: SeededGenerator

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

  /// Providers that are national, once that is said.
  private static let national = ["N43", "N44"]

  private static let homes: [(region: String, units: [String], legacy: [String])] = [
    ("N03", ["N03SW1", "WPTGWT"], ["N03", "C10"]),
    ("N53", ["N53LEIS", "N53DRBY"], ["N04", "C08", "N02"]),
    ("N07", ["LDNBDN", "N07NEWM"], ["N07", "C17"]),
    ("N52", ["N52WARW", "N52WORC"], ["C11", "C12", "N04"]),
  ]

  init(seed: UInt64, isExtreme: Bool = false) {
    random = SeededGenerator(seed: seed)
    sideRandom = SeededGenerator(seed: seed ^ 0x51DE)
    self.isExtreme = isExtreme
    mood = random.pick([.messy, .calm, .blending])
    let home = random.pick(Self.homes)
    let other = random.pick(Self.homes)
    providers =
      home.legacy + [home.region] + other.legacy.prefix(1) + [other.region, "X99"] + Self.national
    deliveryUnits = home.units + other.units.prefix(1) + ["NEWPDU", "AAPDU"]
    units = deliveryUnits + ["LDUA", "LDUB"]
    teams = (1...6).map { "T0000\($0)" }
    staff = (1...8).map { "S00000\($0)" }
    standIns = ["T00001U", "T00002U", "T00006U"]
    cases = (10...63).map { "X0000\($0)" }
    officers = Array(staff.prefix(mood == .calm ? 2 : 3))
    let ends = [
      Day(2021, 6, 24), Day(2021, 6, 25), Day(2021, 7, 20), Day(2021, 8, 31), Day(2021, 11, 2),
      Day(2021, 12, 31), Day(2022, 1, 30), Day(2022, 3, 31), Day(2022, 4, 30), Day(2022, 7, 31),
    ]
    // Once in a while a world reaches the year in which parole reports stopped to count.
    lastDay = random.pick(ends + ends.suffix(4) + [Day(2023, 1, 20)])
  }

  /// About so many events, in the order of their positions.
  mutating func events(count: Int) -> [WorldEvent] {
    var events = beginnings()
    if random.chance(60) { events += dayOne() }
    if random.chance(35) { events += schedule() }
    if random.chance(50) { events += processes() }
    if mood == .blending { events += waves() }
    if random.chance(60) { events += nationalProviders() }
    // Where officers are to be blended, they stay and keep their cases.
    let isMessy = mood == .messy || random.chance(25)
    if isMessy, random.chance(60) { events += mergers() }
    if isMessy, random.chance(60) { events += lapses() }
    if isMessy, random.chance(50) { events += links() }
    if random.chance(50) { events += expectations() }
    if random.chance(30) { events += handoverChanges() }
    if mood == .calm, random.chance(25) { events += flood() }
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
    recordAgain(&events)
    countRight(&events)
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
      let day = spring()
      events.append(event(.teamRegistered, on: day, ["team": team]))
      // On the day of the registration itself, chance decides which comes first.
      if mood == .messy, random.chance(15) {
        events.append(event(random.pick([.teamMoved, .teamClosed]), on: day, ["team": team]))
      }
    }
    for member in staff.dropFirst(mood == .messy ? 0 : officers.count) where random.chance(92) {
      let day = spring()
      events.append(event(.staffRegistered, on: day, ["staff": member]))
      let usual: [FactKind] = [
        .trainingCompleted, .staffHoursChanged, .staffMoved, .reductionStarted, .absenceStarted,
        .staffLeft,
      ]
      if random.chance(30) {
        events.append(event(random.pick(usual), on: day, ["staff": member]))
      }
    }
    for member in standIns where random.chance(30) {
      let facts = ["staff": member, "team": String(member.dropLast())]
      events.append(event(.staffRegistered, on: spring(), facts))
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

  /// Providers that are in none of the regions, said early or late, of some that are, and now and then
  /// of one that is reference data.
  private mutating func nationalProviders() -> [WorldEvent] {
    var events: [WorldEvent] = []
    for provider in Self.national where random.chance(75) {
      let kind = random.chance(90) ? "national" : "region"
      let day = random.chance(50) ? spring() : self.day()
      events.append(event(.providerRegistered, on: day, ["provider": provider, "kind": kind]))
    }
    if random.chance(25) {
      let of = ["provider": random.pick(providers), "kind": "national"]
      events.append(event(.providerRegistered, on: spring(), of))
    }
    if random.chance(25) {
      events.append(
        event(.mappingDeclared, ["provider": Self.national[0], "unit": "", "team": ""])
      )
    }
    let team = ["team": teams[5], "provider": Self.national[0], "unit": "LDU_N"]
    events.append(event(.teamRegistered, on: spring(), team))
    events.append(event(.staffRegistered, on: spring(), ["staff": staff[7], "team": teams[5]]))
    // Some come or go on Day 1 itself, or later.
    let late = [Day(2021, 6, 26), Day(2021, 6, 26), self.day()].filter { $0 <= lastDay }
    for member in staff.prefix(4) where random.chance(20) {
      let facts = ["staff": member, "team": random.chance(70) ? teams[5] : teams[0]]
      events.append(event(.staffMoved, on: late.randomElement(using: &random) ?? lastDay, facts))
    }
    for reference in cases where random.chance(6) {
      let provider = random.chance(70) ? Self.national[0] : random.pick(providers)
      let to = ["case": reference, "provider": provider, "team": ""]
      events.append(event(.caseTransferred, on: late.randomElement(using: &random) ?? lastDay, to))
    }
    for reference in cases.suffix(random.number(0...9)) {
      let facts = ["case": reference, "provider": Self.national[0]]
      events.append(event(.caseRegistered, on: spring(), facts))
      events.append(event(.caseAllocated, on: spring(), ["case": reference, "staff": staff[7]]))
      if random.chance(30) {
        let to = ["case": reference, "provider": random.pick(providers), "team": ""]
        events.append(event(.caseTransferred, to))
      }
    }
    return events
  }

  /// Cases that are merged: in a row, in a circle, into themselves, into what is closed, unknown or of
  /// lower risk; now and then one of them is opened again.
  private mutating func mergers() -> [WorldEvent] {
    let merged = (0..<random.number(1...5)).map { _ in random.pick(cases) }
    let day = random.chance(40) ? Day(2021, 6, 26) : self.day()
    var events: [WorldEvent] = []
    for (index, reference) in merged.enumerated() {
      let into =
        switch random.number(0...9) {
        case 0: reference
        case 1: "Q999999"
        case 2: merged[0]
        case 3...5: index + 1 < merged.count ? merged[index + 1] : random.pick(cases)
        default: random.pick(cases)
        }
      let at = random.chance(60) ? day : self.day()
      events.append(event(.caseMerged, on: min(at, lastDay), ["case": reference, "into": into]))
      if random.chance(25) { events.append(event(.caseClosed, on: day, ["case": into])) }
      if random.chance(25) {
        let again = min(lastDay, day.advanced(by: random.pick([0, 0, 1, 40])))
        events.append(event(.caseRegistered, on: again, ["case": random.pick(merged)]))
      }
    }
    return events
  }

  /// What ends in the morning and is so again in the evening, or on the next day.
  private mutating func lapses() -> [WorldEvent] {
    var events: [WorldEvent] = []
    func add(_ kind: FactKind, _ day: Day, _ clock: String, _ facts: [String: String]) {
      var event = event(kind, on: min(day, lastDay), facts)
      event.clock = clock
      event.recordedOn = event.day
      events.append(event)
    }
    for reference in cases.prefix(random.number(2...12)) {
      let day = self.day()
      let again = random.chance(70) ? day : day.advanced(by: 1)
      let before = day.advanced(by: -random.number(3...40))
      add(.riskAssessed, before, "T09:00:00Z", ["case": reference, "rosh": "high"])
      add(.caseAllocated, before, random.pick(["T08:00:00Z", "T10:00:00Z"]), ["case": reference])
      add(.riskAssessed, day, "T09:00:00Z", ["case": reference, "rosh": "medium"])
      if random.chance(40) { add(.mappaScreened, day, "T09:20:00Z", ["case": reference]) }
      if random.chance(40) { add(.caseAllocated, day, "T09:30:00Z", ["case": reference]) }
      add(.riskAssessed, again, "T16:45:00Z", ["case": reference, "rosh": "high"])
    }
    for member in staff.prefix(random.number(1...4)) where mood == .messy || random.chance(30) {
      let day = self.day()
      let again = random.chance(70) ? day : day.advanced(by: 1)
      add(
        .absenceStarted,
        day.advanced(by: -random.number(3...40)),
        "T09:00:00Z",
        ["staff": member]
      )
      add(.absenceEnded, day, "T09:00:00Z", ["staff": member])
      add(.absenceStarted, again, "T16:45:00Z", ["staff": member])
    }
    return events
  }

  /// Cases that go from one code to another, and the link that makes both one person, perhaps later.
  private mutating func links() -> [WorldEvent] {
    let (old, new) = (random.pick(officers), random.pick(staff))
    let day = Day(2021, 6, 26).advanced(by: random.number(1...60))
    guard day <= lastDay else { return [] }
    var events: [WorldEvent] = []
    for reference in cases where random.chance(40) {
      let of = ["case": reference, "staff": old, "reason": "initial"]
      let to = ["case": reference, "staff": new, "reason": "other"]
      events.append(event(.caseAllocated, on: spring(), of))
      events.append(event(.caseAllocated, on: day, to))
    }
    if random.chance(70) {
      let later = min(lastDay, day.advanced(by: random.pick([0, 1, 20, 90])))
      events.append(event(.staffLinked, on: later, ["staff": old, "as": new]))
    }
    return events
  }

  /// Providers that are expected, and the totals that some of them state.
  private mutating func expectations() -> [WorldEvent] {
    var events: [WorldEvent] = []
    for provider in providers where random.chance(50) {
      events.append(event(.providerExpected, ["provider": provider]))
      if random.chance(70) {
        events.append(event(.providerRegistered, on: spring(), ["provider": provider]))
      }
      for of in ["openCases", "casesNotClosed", "staffInPost"] where random.chance(80) {
        let day = Day(2021, 6, 25).advanced(by: -random.pick([0, 0, 1, 6, 7]))
        let facts = ["provider": provider, "of": of, "unit": "", "team": "", "staff": ""]
        events.append(event(.countStated, on: day, facts))
      }
    }
    return events
  }

  /// Facts of Day 1 that change what is taken over, some said by a plan, and requirements told twice.
  private mutating func handoverChanges() -> [WorldEvent] {
    let dayOne = Day(2021, 6, 26)
    guard dayOne <= lastDay else { return [] }
    var events: [WorldEvent] = []
    for reference in cases.prefix(8) {
      let of = ["case": reference]
      events.append(
        event(.registrationAdded, on: spring(), ["case": reference, "registration": ""])
      )
      let kinds: [FactKind] = [
        .registrationRemoved, .mappaScreened, .riskAssessed, .sentenceEndChanged, .tierAssessed,
        .requirementImposed, .unpaidWorkCredited,
      ]
      var change = event(random.pick(kinds), on: dayOne, of)
      if random.chance(30) { change.source = "migrate/plan" }
      events.append(change)
    }
    let twice = ["case": random.pick(cases), "requirement": "r-1", "kind": "unpaidWork"]
    for _ in 1...2 { events.append(event(.requirementImposed, on: spring(), twice)) }
    return events
  }

  /// Nearly all cases go to one officer.
  private mutating func flood() -> [WorldEvent] {
    let day = self.day()
    return cases.map { reference in
      event(.caseAllocated, on: day, ["case": reference, "staff": officers[0], "reason": "other"])
    }
  }

  /// Some registrations are retracted and recorded again, later, for the same day.
  private mutating func recordAgain(_ events: inout [WorldEvent]) {
    let kinds: Set<FactKind> = [
      .caseRegistered, .staffRegistered, .teamRegistered, .providerRegistered,
    ]
    let registrations = events.filter { kinds.contains($0.kind) }
    guard random.chance(60), !registrations.isEmpty else { return }
    for number in 1...random.number(1...8) {
      let wrong = random.pick(registrations)
      var retraction = event(.eventRetracted, on: wrong.day, ["event": wrong.id])
      retraction.id = "u-\(number)"
      var again = wrong
      again.id = "v-\(number)"
      again.recordedOn = max(wrong.recordedOn, wrong.day).advanced(by: random.number(0...20))
      again.clock = "T23:50:00Z"
      events += [retraction, again]
    }
  }

  /// Two thirds of the totals are made right, as the folds count.
  private mutating func countRight(_ events: inout [WorldEvent]) {
    guard let source = try? LinesSource(events.map(\.line), isHashed: false) else { return }
    var found: [Day: [UInt32: Int]] = [:]
    for index in events.indices where events[index].kind == .countStated && random.chance(66) {
      let day = events[index].day
      let counts = found[day] ?? Self.counts(in: source, on: day)
      found[day] = counts
      // Of a statement that no longer counts nobody says what would be right.
      guard let count = counts[UInt32(index + 1)],
        let place = events[index].data.firstIndex(where: { $0.name == "count" })
      else { continue }
      events[index].data[place].value = "\(count)"
    }
  }

  /// What was counted at the end of a day, by the position of the statement that it answers.
  private static func counts(in source: LinesSource, on day: Day) -> [UInt32: Int] {
    guard let timeline = try? Timeline(source, Question(asOf: day)) else { return [:] }
    var counts: [UInt32: Int] = [:]
    for statement in UnifiedState(timeline, atTheEndOf: day).counts.latest.values {
      guard let position = statement.position, let found = statement.found else { continue }
      counts[position] = found
    }
    return counts
  }

  // MARK: Events

  /// How often each kind occurs; what is not named occurs now and then.
  private static let weights: [(FactKind, Int)] = [
    (.caseAllocated, 60), (.riskAssessed, 34), (.mappaScreened, 12), (.tierAssessed, 14),
    (.caseRegistered, 12), (.caseClosed, 8), (.caseMerged, 4), (.custodyHandedOver, 6),
    (.custodyHandedBack, 6), (.caseReleased, 6), (.custodyStarted, 4), (.caseDeallocated, 4),
    (.caseTransferred, 8), (.caseAdopted, 12), (.personLinked, 6), (.registrationAdded, 10),
    (.registrationRemoved, 6), (.warrantIssued, 6), (.warrantEnded, 3), (.activeRiskAssessed, 8),
    (.paroleReportCompleted, 5), (.countStated, 7), (.providerExpected, 2), (.reoffendingScored, 5),
    (.staffRegistered, 5), (.staffMoved, 8),
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
      } else if !field.isOptional || random.chance(Self.optionalPercent(kind)) {
        data.append((field.name, value(of: field, in: kind)))
      }
    }
    let lag =
      switch random.number(0...99) {
      case 0..<70: 0
      case 70..<82: random.number(1...5)
      case 82..<95: random.number(20...90)
      case 95..<98: random.number(-3 ... -1)
      default: random.pick([-367, -366, -200])
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

  /// How often an optional field is there.
  private static func optionalPercent(_ kind: FactKind) -> Int {
    switch kind {
    case .staffRegistered: 90
    case .countStated: 25
    default: 55
    }
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
      random.pick([
        "M", "M", "M", "PSO", "CRCM", "NPSM", "Q", "Q", "PSQ", "P", "C", "ZZZ", "VLO", "OGO1",
        "CRC \u{2013} PQF", "NPS\u{2010}PQF", "NPS - PQF", "CRC \u{2212} PQF",
      ])
    case .requirement, .referral, .victim, .report, .premises, .reduction, .registration:
      random.pick(["r-1", "r-2"])
    case .event: "e-0"
    case .source: "oasys"
    case .text: random.pick(["A text", "Café – 🏠"])
    case .standard: random.pick(["overall", "2.1.1"])
    case .rule: random.pick(RuleBook.catalogue.map(\.code))
    case .subject:
      random.pick(cases + staff + teams + deliveryUnits + providers.map { "\($0)/openCases" })
    case .actor: "SPO"
    case .tag: "t-1"
    }
  }

  /// In a settled world officers get the cases, and things happen to others.
  private mutating func member(_ fact: FactKind) -> String {
    if [.caseAllocated, .staffRegistered].contains(fact), random.chance(4) {
      return random.pick(standIns)
    }
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
    case (.registrationAdded, "register") where random.chance(25): "transitionToAdulthood"
    case (.registrationAdded, "register") where random.chance(50),
      (.registrationRemoved, "register") where random.chance(70):
      random.pick(["publicInterest", "transitionToAdulthood", "riskToChildren"])
    case (.providerRegistered, "kind") where random.chance(15): "national"
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
    case "rsr": random.pick([0, 299, 300, 699, 700, 9_999, 10_000, 99_999])
    case "count": random.number(0...6)
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
