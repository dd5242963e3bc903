public import EventLog

/// The fold of cases: who they are, who holds them, and what each officer carries.
public struct Caseload: Sendable {
  private var cases: [CaseState?]

  /// The records with an id by which each case is on a register.
  private var namedRecords: [RegisterKey: Set<Reference<RegistrationKind>>] = [:]

  private struct RegisterKey: Hashable {
    var `case`: CaseReference
    var register: Register
  }

  /// What the open cases of each officer add up to, by staff reference.
  private var loads: [Load]

  /// The cases that each officer holds, and those that each team has as its own.
  private(set) var byOfficer: Roster
  private(set) var byTeam: Roster

  /// The cases that name each person, and how many of them are open.
  private(set) var byPerson: Roster
  private(set) var openCasesByPerson: [UInt32]

  /// The days on which low risk cases came to staff from elsewhere, in order.
  private(set) var lowRiskAllocations: [StaffReference: [LowRiskAllocation]] = [:]

  /// When each case went from one code to another for a reason that counts as wholesale movement, in
  /// order; whether both codes are one person is for whoever asks.
  private(set) var moves: [CaseReference: [Move]] = [:]

  /// The days on which an ARMS assessment of each case was completed, in order.
  private(set) var activeRiskAssessments: [CaseReference: [Day]] = [:]

  /// A low risk case came to somebody from elsewhere.
  struct LowRiskAllocation: Sendable {
    var day: Day
    var `case`: CaseReference
    var position: UInt32?
  }

  /// A case went from one code to another.
  struct Move: Sendable {
    var day: Day
    var from: StaffReference
    var to: StaffReference
    var position: UInt32?
  }

  /// What changed since it was last looked at.
  var changed: ChangeSet
  var changedLoads: ChangeSet
  var changedTeams: ChangeSet
  var changedPeople: ChangeSet

  init(_ symbols: Symbols) {
    let caseCount = symbols[.case].count
    let staffCount = symbols[.staff].count
    let teamCount = symbols[.team].count
    cases = Array(repeating: nil, count: caseCount)
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

  /// What is known about a case, or `nil` when it was never registered.
  public subscript(reference: CaseReference) -> CaseState? { cases[reference.index] }

  /// What the open cases of an officer add up to.
  public func load(_ officer: StaffReference) -> Load { loads[officer.index] }

  /// Every case reference of the source, whether it is registered or not.
  public var references: some Sequence<CaseReference> {
    cases.indices.lazy.map { CaseReference(rawValue: UInt32($0)) }
  }

  /// Every case that was registered, in order of reference.
  public var all: some Sequence<(reference: CaseReference, state: CaseState)> {
    cases.indices.lazy.compactMap { index in
      cases[index].map { (CaseReference(rawValue: UInt32(index)), $0) }
    }
  }

  /// The open cases that name a person, in order of reference.
  func openCases(of person: PersonReference) -> [CaseReference] {
    var found: [CaseReference] = []
    byPerson.forEach(of: person.index) { member in
      if cases[member]?.isOpen == true { found.append(CaseReference(rawValue: UInt32(member))) }
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }

  /// The open cases that an officer holds.
  func openCases(of officer: StaffReference) -> [CaseReference] {
    var found: [CaseReference] = []
    byOfficer.forEach(of: officer.index) { member in
      if cases[member]?.isOpen == true { found.append(CaseReference(rawValue: UInt32(member))) }
    }
    return found
  }

  /// Opens a case that is unknown or closed; one that is not closed stays as it is.
  mutating func register(
    _ fact: CaseRegistered,
    on day: Day,
    at position: UInt32?,
    origin: Origin
  ) {
    let old = self[fact.case]
    guard old?.status != .open else { return }
    var state = old ?? CaseState(provider: fact.provider)
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
    state.elevation.change { $0.wasSoWhenAllocated = false }
    state.isWithPrison = false
    state.isTransferPending = false
    state.isWarrantOutstanding = false
    state.adoptedInto = nil
    state.adoptedOn = nil
    state.isMerged = false
    state.mergedInto = nil
    state.origin = origin
    state.openedOn = day
    state.closedOn = nil
    state.decidedProvider = nil
    state.decidedOn = nil
    state.evidence.opened = position
    state.evidence.officer = nil
    state.evidence.provider = position
    state.evidence.location = position
    state.evidence.person = position
    state.evidence.endsOn = position
    replace(fact.case, old, with: state)
  }

  /// Changes a case, and keeps what depends on it in step; nothing when it was never registered.
  mutating func update(_ reference: CaseReference, _ change: (inout CaseState) -> Void) {
    guard let old = self[reference] else { return }
    var new = old
    change(&new)
    replace(reference, old, with: new)
  }

  private mutating func replace(
    _ reference: CaseReference,
    _ old: CaseState?,
    with new: CaseState
  ) {
    cases[reference.index] = new
    changed.insert(reference.index)
    if let old { count(old, -1) }
    count(new, 1)
    byOfficer.move(reference.index, from: old?.officer?.index, to: new.officer?.index)
    byTeam.move(reference.index, from: old?.team?.index, to: new.team?.index)
    byPerson.move(reference.index, from: old?.person?.index, to: new.person?.index)
    for team in [old?.team, new.team] {
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
  mutating func noteLowRiskAllocation(to staff: StaffReference, _ allocation: LowRiskAllocation) {
    lowRiskAllocations[staff, default: []].append(allocation)
    changedLoads.insert(staff.index)
  }

  /// Notes that a case went from one code to another.
  mutating func note(_ move: Move, of reference: CaseReference) {
    moves[reference, default: []].append(move)
  }

  /// An ARMS assessment of a case was completed; of one that was never registered it is void.
  mutating func noteActiveRiskAssessment(of reference: CaseReference, on day: Day) {
    if self[reference] != nil { activeRiskAssessments[reference, default: []].append(day) }
  }

  /// A record of a register begins or ends.
  ///
  /// Without an id, a record without id begins, or all of that register end.
  mutating func set(
    _ register: Register,
    _ isOn: Bool,
    record: Reference<RegistrationKind>?,
    for reference: CaseReference,
    on day: Day
  ) {
    guard self[reference] != nil else { return }
    let key = RegisterKey(case: reference, register: register)
    switch (record, isOn) {
    case (let record?, true): namedRecords[key, default: []].insert(record)
    case (let record?, false): namedRecords[key]?.remove(record)
    case (nil, true): break
    case (nil, false): namedRecords[key] = nil
    }
    let hasNamed = namedRecords[key].map { !$0.isEmpty } ?? false
    update(reference) { state in
      if record == nil { state.unnamedRegisters.set(register, isOn) }
      state.registers.set(register, hasNamed || state.unnamedRegisters.contains(register))
      state.noteType(on: day)
    }
  }

  /// Whether a merged case lives on in one that is open and knows no less of it.
  func livesOn(_ reference: CaseReference, _ merged: CaseState) -> Bool {
    survivor(of: reference).flatMap { self[$0] }.map { !merged.isMore(than: $0) } ?? false
  }

  /// The first case on the way of a merged case's mergers that is not closed.
  ///
  /// `nil` for a merger into itself, in a circle, or into what is closed or unknown.
  func survivor(of reference: CaseReference) -> CaseReference? {
    var seen: Set<CaseReference> = [reference]
    var current = self[reference]
    while let next = current?.mergedInto, seen.insert(next).inserted, let state = self[next] {
      if state.status == .open { return next }
      current = state
    }
    return nil
  }
}
