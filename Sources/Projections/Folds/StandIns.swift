import EventLog

/// The staff codes that stand for nobody: nDelius gives every team one for its unallocated cases.
///
/// Such a code is the team's code and `U`. Source: community-api c044af1f, February 2021.
struct StandIns: Sendable {
  /// The team of each code, by staff reference, whether that team is registered or not.
  private let teams: [StaffReference: TeamReference]

  /// The code of each team, by team reference.
  private let codes: [TeamReference: StaffReference]

  init(_ symbols: Symbols) {
    var teams: [StaffReference: TeamReference] = [:]
    var codes: [TeamReference: StaffReference] = [:]
    for index in 0..<symbols[.staff].count {
      let code = symbols[.staff][index]
      guard code.last == UInt8(ascii: "U"), let found = symbols[.team].index(of: code.dropLast())
      else { continue }
      let staff = StaffReference(rawValue: UInt32(index))
      let team = TeamReference(rawValue: UInt32(found))
      teams[staff] = team
      codes[team] = staff
    }
    self.teams = teams
    self.codes = codes
  }

  /// The team whose stand-in a code is, once that team is registered.
  func team(of staff: StaffReference) -> TeamReference? { teams[staff] }

  /// The stand-in of a team, if anything names it.
  func code(of team: TeamReference) -> StaffReference? { codes[team] }
}
