import EventLog

extension UnifiedState {
  /// Whether a team has staff in post, or an open case of its own or held by its staff in post.
  func isInUse(_ team: TeamReference) -> Bool {
    hasStaffInPost(team)
      || caseload.byTeam.contains(of: team.index) { member in
        caseload[CaseReference(rawValue: UInt32(member))]?.isOpen == true
      }
  }

  /// Whether a team has staff in post.
  func hasStaffInPost(_ team: TeamReference) -> Bool {
    workforce.byTeam.contains(of: team.index) { member in
      workforce[StaffReference(rawValue: UInt32(member))]?.isInPost == true
    }
  }
}
