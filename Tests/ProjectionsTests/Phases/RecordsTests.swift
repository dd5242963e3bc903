import MigrateTesting
import Testing

@Suite struct `The grace of a finding` {
  /// A case without an officer from each first day to before each second.
  static func without(_ spells: (String, String)..., since day: String = "2021-10-01") -> Story {
    given(.office, .case(on: day))
      .when(
        .each(spells) {
          Facts([.deallocated(on: $0.0), .allocated(to: "N53A001", on: $0.1)])
        }
      )
  }

  // Monday 3 January 2022 is a bank holiday, 4 to 7 and 10 January are the first five working days.
  @Test(
    arguments: [
      ("2022-01-10", "ALC-01 X000001 harmonisation 2022-01-01..2022-01-09 9 days, within grace"),
      ("2022-01-11", "ALC-01 X000001 harmonisation 2022-01-01..2022-01-10 10 days, within grace"),
      ("2022-01-12", "ALC-01 X000001 harmonisation 2022-01-01..2022-01-11 11 days, blocks"),
    ]
  )
  func `is five working days, and a bank holiday is none`(until: String, expected: String) {
    Self.without(("2022-01-01", until)).asOf("2022-02-28").then(expected)
  }

  // 15 and 18 April 2022 are Good Friday and Easter Monday; 25 April is the sixth working day.
  @Test(
    arguments: [
      ("2022-04-25", "ALC-01 X000001 transformation 2022-04-14..2022-04-24 11 days, within grace"),
      ("2022-04-26", "ALC-01 X000001 transformation 2022-04-14..2022-04-25 12 days, blocks"),
    ]
  )
  func `is counted over Easter`(until: String, expected: String) {
    Self.without(("2022-04-14", until)).asOf("2022-05-31").then(expected)
  }

  @Test func `is for each spell by itself, though the finding is one`() {
    Self.without(("2021-10-04", "2021-10-09"), ("2021-10-18", "2021-10-23")).asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-22 10 days, within grace")
  }

  @Test func `is outlived when any spell outlives it`() {
    Self.without(("2021-10-04", "2021-10-12"), ("2021-10-18", "2021-10-19")).asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-18 9 days, blocks")
    Self.without(("2021-10-04", "2021-10-05"), ("2021-10-18", "2021-10-26")).asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-25 9 days, blocks")
  }

  @Test func `does not join two spells with one good day between`() {
    Self.without(("2021-10-04", "2021-10-09"), ("2021-10-10", "2021-10-16")).asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-15 11 days, within grace")
  }

  @Test func `does not help what is open on the phase's last day`() {
    Self.without(("2021-12-31", "2022-01-01")).asOf("2022-01-31")
      .then("ALC-01 X000001 stabilisation 2021-12-31.. 1 day, blocks")
  }

  @Test func `begins again with each phase`() {
    // Three working days before the new year, one after it.
    Self.without(("2021-12-29", "2022-01-05")).asOf("2022-01-31")
      .then(
        "ALC-01 X000001 stabilisation 2021-12-29.. 3 days, blocks",
        "ALC-01 X000001 harmonisation 2022-01-01..2022-01-04 4 days, within grace"
      )
  }

  @Test(
    arguments: [
      ("2021-10-08", "5 days, within grace"), ("2021-10-10", "7 days, within grace"),
      ("2021-10-11", "8 days, blocks"),
    ]
  )
  func `decides alone where the as-of day cuts the phase`(asOf: String, effect: String) {
    given(.office, .case(on: "2021-10-01"), .deallocated(on: "2021-10-04")).asOf(asOf)
      .then("ALC-01 X000001 stabilisation 2021-10-04.. \(effect)")
  }

  @Test(arguments: [("2021-12-30", "within grace"), ("2021-12-31", "blocks")])
  func `decides alone up to the day before the last`(asOf: String, effect: String) {
    given(.office, .case(on: "2021-10-01"), .deallocated(on: asOf)).asOf(asOf)
      .then("ALC-01 X000001 stabilisation \(asOf).. 1 day, \(effect)")
  }

  @Test func `does not help what is open on the as-of day of an open phase`() {
    given(.office, .case(on: "2022-04-01"), .deallocated(on: "2022-05-31")).asOf("2022-05-31")
      .then("ALC-01 X000001 transformation 2022-05-31.. 1 day, blocks")
  }

  @Test func `of a spell that is over does not return when another is open`() {
    Self.without(("2021-10-04", "2021-10-12")).when(.deallocated(on: "2021-10-20"))
      .asOf("2021-10-20")
      .then("ALC-01 X000001 stabilisation 2021-10-04.. 9 days, blocks")
  }

  @Test(arguments: [(0, 1, "blocks"), (100, 1, "within grace"), (100, 2, "blocks")])
  func `can be set`(hundredths: Int, days: Int, effect: String) {
    Self.without(("2021-10-04", days == 1 ? "2021-10-05" : "2021-10-06"))
      .setting("graceWorkingDays", of: "ALC-01", toHundredths: hundredths)
      .asOf("2021-12-31")
      .then(
        "ALC-01 X000001 stabilisation 2021-10-04..2021-10-0\(days + 3) "
          + "\(days) \(days == 1 ? "day" : "days"), \(effect)"
      )
  }

  @Test func `of none makes a Sunday block`() {
    Self.without(("2021-10-03", "2021-10-04"))
      .setting("graceWorkingDays", of: "ALC-01", toHundredths: 0)
      .asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-03..2021-10-03 1 day, blocks")
  }
}
