public import EventLog

/// What is known about one victim contact that was ever opened.
public struct VictimContactState: Sendable, BitwiseCopyable {
  /// Whether it is open.
  public internal(set) var isOpen = true

  /// The case whose victim it is, registered or not.
  public internal(set) var `case`: CaseReference

  /// The liaison officer, registered or not.
  public internal(set) var staff: StaffReference

  /// The event that last named the officer, by position.
  public internal(set) var evidence: UInt32?
}

/// The fold of victim contacts: whether each is open, and who is its liaison officer.
public struct VictimContacts: Sendable {
  private var contacts: [VictimContactState?]

  /// The contacts that name each member of staff.
  private(set) var byStaff: Roster

  /// What changed since it was last looked at.
  var changed: ChangeSet

  init(_ symbols: Symbols) {
    let count = symbols[.victim].count
    contacts = Array(repeating: nil, count: count)
    byStaff = Roster(ownerCount: symbols[.staff].count, memberCount: count)
    changed = ChangeSet(count: count)
  }

  /// What is known about a victim contact, or `nil` when it was never opened.
  public subscript(reference: Reference<VictimKind>) -> VictimContactState? {
    contacts[reference.index]
  }

  /// Every reference of a victim contact in the source, whether it was opened or not.
  public var references: some Sequence<Reference<VictimKind>> {
    contacts.indices.lazy.map { Reference(rawValue: UInt32($0)) }
  }

  /// Opens a contact, for the first time or again.
  mutating func open(_ fact: VictimContactOpened, at position: UInt32?) {
    let state = VictimContactState(case: fact.case, staff: fact.staff, evidence: position)
    replace(fact.victim, with: state)
  }

  /// Gives a contact to another officer; one that was never opened stays unknown.
  mutating func reassign(_ fact: VictimContactReassigned, at position: UInt32?) {
    guard var state = self[fact.victim] else { return }
    state.staff = fact.staff
    state.evidence = position
    replace(fact.victim, with: state)
  }

  /// Closes a contact.
  mutating func close(_ victim: Reference<VictimKind>) {
    guard var state = self[victim] else { return }
    state.isOpen = false
    replace(victim, with: state)
  }

  private mutating func replace(_ victim: Reference<VictimKind>, with state: VictimContactState) {
    byStaff.move(victim.index, from: self[victim]?.staff.index, to: state.staff.index)
    contacts[victim.index] = state
    changed.insert(victim.index)
  }
}
