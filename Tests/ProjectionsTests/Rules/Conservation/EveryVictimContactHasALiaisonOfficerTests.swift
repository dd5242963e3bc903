import MigrateTesting
import Testing

@Suite struct `CON-05: every victim contact has a liaison officer` {
  static func broken(since day: String, _ rest: String) -> String {
    "CON-05 V-1 transition \(day).. \(rest)"
  }

  /// A case in good hands, and a VLO in a victims' team, N53V001.
  static let office = given(.office, .case(on: "2021-07-01"))
    .when(.team("N53V01", "victims", on: "2021-06-01"))
    .when(.staff("N53V001", in: "N53V01", code: "VLO", on: "2021-06-01"))
    .asOf("2021-07-12")

  static let opened =
    office
    .when(.victimOpened(with: "N53V001", on: "2021-07-05").named("opened"))

  @Test func `a contact with a VLO at work breaks nothing`() { Self.opened.thenNothingIsFound() }

  @Test(
    arguments: [
      Facts.left("N53V001", on: "2021-07-07"), .regraded("N53V001", code: "M", on: "2021-07-07"),
      .regraded("N53V001", code: "ZZZ", on: "2021-07-07"),
      .teamClosed("N53V01", on: "2021-07-07"),
    ]
  )
  func `it is found when the officer leaves, has another grade, or the team closes`(event: Facts) {
    let isUnknown = event.told[0].data["gradeCode"]?.json == "\"ZZZ\""
    let grade = isUnknown ? ["DAT-03 N53V001 transition 2021-07-07.. 6 days, blocks"] : []
    Self.opened.when(event)
      .then([Self.broken(since: "2021-07-07", "6 days, within grace")] + grade)
  }

  @Test(
    arguments: [
      ("M", "Its liaison officer N53V001 has the grade PO."),
      ("CADM", "Its liaison officer N53V001 has the grade caseAdministrator."),
    ]
  )
  func `it says which grade`(code: String, message: String) {
    Self.opened.when(.regraded("N53V001", code: code, on: "2021-07-07")).thenSays("CON-05", message)
  }

  @Test func `it says that the officer has left, or that the team is closed`() {
    Self.opened.when(.left("N53V001", on: "2021-07-07").named("left"))
      .thenSays("CON-05", "Its liaison officer N53V001 has left.")
    Self.opened.when(.left("N53V001", on: "2021-07-07").named("left"))
      .thenEvidence(of: "CON-05", is: "opened", "left")
    Self.opened.when(.teamClosed("N53V01", on: "2021-07-07"))
      .thenSays("CON-05", "The team of its liaison officer N53V001 is closed.")
  }

  @Test func `absence alone is none of its business`() {
    Self.opened.when(.absent("N53V001", on: "2021-06-01")).thenNothingIsFound()
  }

  @Test func `an officer whom nobody registered is found`() {
    Self.office.when(.victimOpened(with: "N53V009", on: "2021-07-05"))
      .then(
        Self.broken(since: "2021-07-05", "8 days, blocks"),
        "DAT-01 N53V009 transition 2021-07-05.. 8 days, blocks"
      )
  }

  @Test(
    arguments: [
      ("2021-07-11", "2021-07-07..2021-07-10 4 days, within grace"),
      ("2021-07-14", "2021-07-07..2021-07-13 7 days, within grace"),
      ("2021-07-15", "2021-07-07..2021-07-14 8 days, blocks"),
    ]
  )
  func `reassigned within five working days it does not block`(day: String, expected: String) {
    Self.opened.when(.left("N53V001", on: "2021-07-07"))
      .when(.staff("N53V002", in: "N53V01", code: "VLO", on: "2021-06-01"))
      .when(.victimReassigned(to: "N53V002", on: day))
      .asOf("2021-07-30")
      .then("CON-05 V-1 transition \(expected)")
  }

  @Test func `a contact that is closed asks for nobody, until it is opened again`() {
    let closed = Self.opened.when(.victimClosed(on: "2021-07-06"))
      .when(.left("N53V001", on: "2021-07-07"))
    closed.thenNothingIsFound()
    closed.when(.victimOpened(with: "N53V001", on: "2021-07-09"))
      .then(Self.broken(since: "2021-07-09", "4 days, within grace"))
  }

  @Test func `a contact that was never opened cannot be reassigned`() {
    Self.office.when(.victimReassigned(to: "N53A001", on: "2021-07-05")).thenNothingIsFound()
  }

  @Test func `reassigned while closed, it names that officer when it is open again`() {
    Self.opened.when(.victimClosed(on: "2021-07-06"))
      .when(.victimReassigned(to: "N53A001", on: "2021-07-07"))
      .thenNothingIsFound()
  }

  @Test func `a move to an open team mends it, and to a closed one breaks it`() {
    let moved = Self.opened.when(.team("N53V02", "victims", on: "2021-06-01"))
      .when(.teamClosed("N53V02", on: "2021-07-01"))
      .when(.staffMoved("N53V001", to: "N53V02", on: "2021-07-06"))
    moved.then(Self.broken(since: "2021-07-06", "7 days, within grace"))
    moved.when(.staffMoved("N53V001", to: "N53V01", on: "2021-07-08"))
      .then("CON-05 V-1 transition 2021-07-06..2021-07-07 2 days, within grace")
  }

  @Test func `it is judged on Day 1 too`() {
    Self.office.when(.victimOpened(with: "N53A001", on: "2021-06-25"))
      .asOf("2021-06-25")
      .then("CON-05 V-1 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `it counts with the officer, else with the case`() {
    Self.opened.when(.left("N53V001", on: "2021-07-07")).inRegions("F")
      .then(Self.broken(since: "2021-07-07", "6 days, within grace"))
    Self.opened.when(.left("N53V001", on: "2021-07-07")).inRegions("E").thenNothingIsFound()
    Self.office.when(.victimOpened(with: "N53V009", on: "2021-07-05")).inDeliveryUnits("N53LEIS")
      .then(Self.broken(since: "2021-07-05", "8 days, blocks"))
  }

  @Test func `a reassignment that was never true does not count, but did until that was known`() {
    let story = Self.opened.when(
      .victimReassigned(to: "N53A001", on: "2021-07-06").named("mistake")
    )
    .when(.retracted("mistake", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z")
      .then(Self.broken(since: "2021-07-06", "7 days, within grace"))
  }
}
