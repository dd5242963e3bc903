import MigrateTesting

@testable import EventLog
@testable import Projections
@testable import TestSupport

/// A small service on the eve of Day 1 with nothing wrong in it, whose sources state what they count:
/// random, the same for the same seed.
///
/// Three legacy providers, each with a team in every PDU of a region that it feeds alone, so that what
/// is found is found because something was taken away.
struct CountedService {
  /// What can be taken away: everything that is said of it.
  enum Thing: Hashable {
    case `case`(String)
    case staff(String)
    case team(String)
    case mapping(String)
    case provider(String)
  }

  /// A line, and what it is about: it goes when any of these goes.
  private struct Told {
    var line: String
    var things: Set<Thing>
  }

  private var told: [Told] = []
  private var random: SeededGenerator
  private var day = "2021-06-01"
  private var number = 0

  /// What there is to take away.
  private(set) var things: [Thing] = []

  private static let providers: [(code: String, grade: String, pdus: [String])] = [
    ("C08", "CRCM", ["N53DERS", "N53DRBY", "N53EWL", "N53LEIS", "N53NOCY", "N53NOTS"]),
    (
      "C16", "CRCM",
      [
        "N59BRK", "N59BUOX", "N59HAMP", "N59HSW", "N59OXFS", "N59SOPO", "N59WESB",
      ]
    ),
    ("C21", "CRCM", ["N57EKNT", "N57KECL", "N57SUR", "N57SUS", "N57WSUS"]),
  ]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for provider in Self.providers { tell(provider.code, provider.grade, provider.pdus) }
  }

  /// The service without some of its things.
  func lines(without taken: Set<Thing> = []) -> [String] {
    told.filter { $0.things.isDisjoint(with: taken) }.map(\.line)
  }

  /// Random numbers to choose with what is taken away.
  mutating func pick(_ count: Int) -> Set<Thing> {
    Set(things.shuffled(using: &random).prefix(count))
  }

  private mutating func say(
    _ type: String,
    _ things: Set<Thing>,
    by provider: String,
    at clock: String = "09:00:00",
    _ data: String
  ) {
    number += 1
    let line =
      "{\"id\":\"f-\(number)\",\"type\":\"\(type)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(day)T\(clock)Z\",\"source\":\"delius/\(provider)\",\"data\":{\(data)}}"
    told.append(Told(line: line, things: things))
  }

  private mutating func tell(_ provider: String, _ grade: String, _ pdus: [String]) {
    let all = Thing.provider(provider)
    day = "2021-06-01"
    // Whoever wants the record says so, not the provider itself.
    number += 1
    told.append(
      Told(
        line: "{\"id\":\"f-\(number)\",\"type\":\"ProviderExpected\",\"effectiveOn\":\"\(day)\","
          + "\"recordedAt\":\"\(day)T08:00:00Z\",\"source\":\"transition-team\","
          + "\"data\":{\"provider\":\"\(provider)\"}}",
        things: []
      )
    )
    things.append(all)
    say(
      "ProviderRegistered",
      [all],
      by: provider,
      #""provider":"\#(provider)","kind":"crc","name":"A company""#
    )
    var counts = (cases: 0, staff: 0)
    for (index, pdu) in pdus.enumerated() {
      let (team, unit) = ("\(provider)T0\(index)", "\(provider)U\(index)")
      let (office, mapping) = (Thing.team(team), Thing.mapping(team))
      things += [office, mapping]
      say(
        "UnitRegistered",
        [all],
        by: provider,
        #""provider":"\#(provider)","unit":"\#(unit)","kind":"ldu","name":"A unit""#
      )
      say(
        "TeamRegistered",
        [all, office],
        by: provider,
        #""team":"\#(team)","provider":"\#(provider)","unit":"\#(unit)","function":"sentenceManagement""#
      )
      say(
        "MappingDeclared",
        [all, mapping],
        by: provider,
        #""provider":"\#(provider)","team":"\#(team)","pdu":"\#(pdu)""#
      )
      for member in 0..<random.number(1...2) {
        tellOfficer(
          "\(provider)\(index)\(member)00".prefix(7).description,
          team,
          grade,
          all,
          &counts
        )
      }
    }
    day = "2021-06-25"
    for (kind, count) in [
      ("casesNotClosed", counts.cases), ("staffInPost", counts.staff), ("openTeams", pdus.count),
    ] {
      say(
        "CountStated",
        [all],
        by: provider,
        at: "18:00:00",
        #""provider":"\#(provider)","of":"\#(kind)","count":\#(count)"#
      )
    }
  }

  private mutating func tellOfficer(
    _ staff: String,
    _ team: String,
    _ grade: String,
    _ all: Thing,
    _ counts: inout (cases: Int, staff: Int)
  ) {
    let officer = Thing.staff(staff)
    things.append(officer)
    counts.staff += 1
    let provider = String(team.prefix(3))
    say(
      "StaffRegistered",
      [all, officer],
      by: provider,
      #""staff":"\#(staff)","team":"\#(team)","gradeCode":"\#(grade)","hours":37"#
    )
    say(
      "TrainingCompleted",
      [all, officer],
      by: provider,
      at: "09:01:00",
      #""staff":"\#(staff)","course":"preTransition""#
    )
    for _ in 0..<random.number(1...4) {
      counts.cases += 1
      let reference =
        "\(provider == "C08" ? "X" : provider == "C16" ? "Y" : "Z")"
        + String(String(1_000_000 + counts.cases).dropFirst())
      let held = Thing.case(reference)
      things.append(held)
      let facts = [
        (
          "CaseRegistered",
          #""provider":"\#(provider)","team":"\#(team)","sentence":"communityOrder","location":"community""#
        ),
        ("RiskAssessed", #""rosh":"\#(random.pick(["low", "medium"]))""#),
        ("MappaScreened", #""level":0"#),
        ("CaseAllocated", #""staff":"\#(staff)","reason":"initial""#),
      ]
      for (minute, fact) in facts.enumerated() {
        say(
          fact.0,
          [all, held],
          by: provider,
          at: "10:0\(minute):00",
          #""case":"\#(reference)",\#(fact.1)"#
        )
      }
    }
  }
}
