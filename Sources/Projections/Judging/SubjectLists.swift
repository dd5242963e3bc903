import EventLog

/// The subjects of each class that something happened to.
struct SubjectLists {
  private var lists: [[Subject]] = Array(repeating: [], count: SubjectClass.allCases.count)

  subscript(subjectClass: SubjectClass) -> [Subject] {
    get { lists[Int(subjectClass.rawValue)] }
    set { lists[Int(subjectClass.rawValue)] = newValue }
  }

  /// Every subject there is.
  init(all replay: Replay) {
    let (state, symbols) = (replay.state, replay.timeline.symbols)
    self[.cases] = state.caseload.references.map { .case($0) }
    self[.staff] = state.workforce.references.map { .staff($0) }
    self[.teams] = state.organisation.references.map { .team($0) }
    self[.people] = (0..<symbols[.person].count).map { .person(Reference(rawValue: UInt32($0))) }
    self[.units] = (0..<symbols[.unit].count).map { .unit(Reference(rawValue: UInt32($0))) }
    self[.deliveryUnits] = state.model.deliveryUnits.indices.map {
      .deliveryUnit(DeliveryUnit(index: Int32($0)))
    }
    self[.victimContacts] = state.victimContacts.references.map { .victim($0) }
    self[.counts] = state.counts.latest.keys.map { .count($0) }
    if let defects = replay.defects {
      for kind in Defects.Kind.allCases { self[kind.subjects] = Array(defects[kind].keys) }
    }
  }

  /// What changed since it was last asked: what an event touched, and what depends on it.
  ///
  /// A case depends on its officer and on their team, and so does a victim contact; a team on its
  /// cases and staff; a member of staff on the team and on the cases.
  init(changed replay: inout Replay) {
    self.init(changed: &replay.state)
    // In place: through the subscript every append would copy the list.
    for (kind, subject) in replay.defects?.changed ?? [] {
      lists[Int(kind.subjects.rawValue)].append(subject)
    }
    replay.defects?.changed.removeAll()
  }

  /// The same of the state alone.
  init(changed state: inout UnifiedState) {
    var cases = state.caseload.changed
    var staff = state.workforce.changed
    var teams = state.organisation.changed
    for team in state.organisation.changed.members {
      if let standIn = state.standIns.code(of: TeamReference(rawValue: UInt32(team))) {
        state.caseload.byOfficer.forEach(of: standIn.index) { cases.insert($0) }
      }
      state.caseload.byTeam.forEach(of: team) { cases.insert($0) }
      state.workforce.byTeam.forEach(of: team) { staff.insert($0) }
    }
    var contacts = state.victimContacts.changed
    // Whoever changed, or whose team did, takes their cases and victim contacts along.
    for member in staff.members {
      state.caseload.byOfficer.forEach(of: member) { cases.insert($0) }
      state.victimContacts.byStaff.forEach(of: member) { contacts.insert($0) }
    }
    for team in state.workforce.changedTeams.members { teams.insert(team) }
    for team in state.caseload.changedTeams.members { teams.insert(team) }
    for member in state.caseload.changedLoads.members {
      staff.insert(member)
      let reference = StaffReference(rawValue: UInt32(member))
      if let team = state.workforce[reference]?.team { teams.insert(team.index) }
    }
    self[.cases] = cases.members.map { .case(CaseReference(rawValue: UInt32($0))) }
    self[.staff] = staff.members.map { .staff(StaffReference(rawValue: UInt32($0))) }
    self[.teams] = teams.members.map { .team(TeamReference(rawValue: UInt32($0))) }
    self[.people] = state.caseload.changedPeople.members.map {
      .person(PersonReference(rawValue: UInt32($0)))
    }
    self[.units] = state.organisation.changedUnits.members.map {
      .unit(UnitReference(rawValue: UInt32($0)))
    }
    self[.deliveryUnits] = state.delivery.changed.map { .deliveryUnit($0) }
    self[.victimContacts] = contacts.members.map { .victim(Reference(rawValue: UInt32($0))) }
    self[.counts] = state.counts.changed.map { .count($0) }
    state.forgetChanges()
  }
}

extension UnifiedState {
  /// Empties the lists of what changed.
  mutating func forgetChanges() {
    caseload.changed.removeAll()
    caseload.changedLoads.removeAll()
    caseload.changedTeams.removeAll()
    caseload.changedPeople.removeAll()
    workforce.changed.removeAll()
    workforce.changedTeams.removeAll()
    organisation.changed.removeAll()
    organisation.changedUnits.removeAll()
    delivery.changed.removeAll()
    victimContacts.changed.removeAll()
    counts.changed.removeAll()
  }
}

extension Defects.Kind {
  /// The class of the subjects that this kind of defect is found on.
  var subjects: SubjectClass {
    switch self {
    case .unknownOrganisation: .unknownOrganisations
    case .unknownReference: .unknownReferences
    case .outsideItsSubjectsTime: .outsideTheirTime
    case .registeredWhileOpen: .registeredWhileOpen
    case .idleRetraction: .idleRetractions
    case .effectiveAfterRecorded: .effectiveAfterRecorded
    case .conflictingMapping: .conflictingMappings
    case .losingMerger: .losingMergers
    }
  }
}
