public import EventLog

/// The fold of cases: who they are, who holds them, and what each officer carries.
public struct Caseload: Sendable {
  private var cases: [CaseState]

  /// What the open cases of each officer add up to, by staff reference.
  private var loads: [Load]

  /// The cases that each officer holds, and those that each team has as its own.
  private(set) var byOfficer: Roster
  private(set) var byTeam: Roster

  /// The cases that name each person, and how many of them are open.
  private(set) var byPerson: Roster
  private(set) var openCasesByPerson: [UInt32]

  /// The days on which low risk cases came to staff from elsewhere, in order.
  private(set) var lowRiskAllocations: [StaffReference: [(day: Day, position: UInt32)]] = [:]

  /// What changed since it was last looked at.
  var changed: ChangeSet
  var changedLoads: ChangeSet
  var changedTeams: ChangeSet
  var changedPeople: ChangeSet

  init(_ symbols: Symbols) {
    let caseCount = symbols[.case].count
    let staffCount = symbols[.staff].count
    let teamCount = symbols[.team].count
    cases = Array(repeating: CaseState(), count: caseCount)
    loads = Array(repeating: Load(), count: staffCount)
    byOfficer = Roster(ownerCount: staffCount, memberCount: caseCount)
    byTeam = Roster(ownerCount: teamCount, memberCount: caseCount)
    let personCount = symbols[.person].count
    byPerson = Roster(ownerCount: personCount, memberCount: caseCount)
    openCasesByPerson = Array(repeating: 0, count: personCount)
    changed = ChangeSet(count: caseCount)
    changedLoads = ChangeSet(count: staffCount)
    changedTeams = ChangeSet(count: teamCount)
    changedPeople = ChangeSet(count: personCount)
  }

  /// What is known about a case.
  public subscript(reference: CaseReference) -> CaseState { cases[reference.index] }

  /// What the open cases of an officer add up to.
  public func load(_ officer: StaffReference) -> Load { loads[officer.index] }

  /// Every case reference of the source, whether it is registered or not.
  public var references: some Sequence<CaseReference> {
    cases.indices.lazy.map { CaseReference(rawValue: UInt32($0)) }
  }

  /// The open cases that name a person, in order of reference.
  func openCases(of person: PersonReference) -> [CaseReference] {
    var found: [CaseReference] = []
    byPerson.forEach(of: person.index) { member in
      if cases[member].isOpen { found.append(CaseReference(rawValue: UInt32(member))) }
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }

  /// The open cases that an officer holds.
  func openCases(of officer: StaffReference) -> [CaseReference] {
    var found: [CaseReference] = []
    byOfficer.forEach(of: officer.index) { member in
      if cases[member].isOpen { found.append(CaseReference(rawValue: UInt32(member))) }
    }
    return found
  }

  /// Opens a case that is unknown or closed; one that is not closed stays as it is.
  mutating func register(
    _ fact: CaseRegistered,
    on day: Day,
    at position: UInt32,
    origin: Origin
  ) {
    guard cases[fact.case.index].status != .open else { return }
    update(fact.case) { state in
      state.status = .open
      state.provider = fact.provider
      state.legacyProvider = fact.provider
      state.team = fact.team
      state.sentence = fact.sentence
      state.location = fact.location
      state.endsOn = fact.endsOn
      state.person = fact.person
      state.sex = fact.sex
      state.bornIn = fact.bornIn
      state.officer = nil
      state.lastOfficer = nil
      state.wasElevatedWhenAllocated = false
      state.isWithPrison = false
      state.isTransferPending = false
      state.adoptedInto = nil
      state.adoptedOn = nil
      state.isMerged = false
      state.origin = origin
      state.openedOn = day
      state.closedOn = nil
      state.decidedProvider = nil
      state.decidedOn = nil
      state.evidence.opened = position
      state.evidence.officer = 0
      state.evidence.provider = position
      state.evidence.location = position
      state.evidence.person = position
    }
  }

  /// Changes a case that is registered, and keeps what depends on it in step.
  mutating func update(_ reference: CaseReference, _ change: (inout CaseState) -> Void) {
    let old = cases[reference.index]
    change(&cases[reference.index])
    let new = cases[reference.index]
    changed.insert(reference.index)
    count(old, -1)
    count(new, 1)
    byOfficer.move(reference.index, from: old.officer?.index, to: new.officer?.index)
    byTeam.move(reference.index, from: old.team?.index, to: new.team?.index)
    byPerson.move(reference.index, from: old.person?.index, to: new.person?.index)
    for team in [old.team, new.team] {
      if let team { changedTeams.insert(team.index) }
    }
  }

  private mutating func count(_ state: CaseState, _ sign: Int32) {
    guard state.isOpen else { return }
    if let officer = state.officer {
      loads[officer.index].count(state, sign)
      changedLoads.insert(officer.index)
    }
    if let person = state.person {
      let count = Int32(openCasesByPerson[person.index]) + sign
      openCasesByPerson[person.index] = UInt32(count)
      changedPeople.insert(person.index)
    }
  }

  /// Notes that a low risk case came to a member of staff from elsewhere.
  mutating func noteLowRiskAllocation(to staff: StaffReference, on day: Day, at position: UInt32) {
    lowRiskAllocations[staff, default: []].append((day, position))
    changedLoads.insert(staff.index)
  }
}
