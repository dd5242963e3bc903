public import EventLog

/// What is known about one victim contact.
public struct VictimContactState: Sendable, BitwiseCopyable {
  /// Whether it is open.
  public internal(set) var isOpen = false

  /// The case whose victim it is.
  public internal(set) var `case`: CaseReference?

  /// The liaison officer, registered or not; `nil` when it was never opened.
  public internal(set) var staff: StaffReference?

  /// The event that last named the officer, by position; 0 for none.
  public internal(set) var evidence: UInt32 = 0
}

/// The fold of victim contacts: whether each is open, and who is its liaison officer.
public struct VictimContacts: Sendable {
  private var contacts: [VictimContactState]

  /// The contacts that name each member of staff.
  private(set) var byStaff: Roster

  /// What changed since it was last looked at.
  var changed: ChangeSet

  init(_ symbols: Symbols) {
    let count = symbols[.victim].count
    contacts = Array(repeating: VictimContactState(), count: count)
    byStaff = Roster(ownerCount: symbols[.staff].count, memberCount: count)
    changed = ChangeSet(count: count)
  }

  /// What is known about a victim contact.
  public subscript(reference: Reference<VictimKind>) -> VictimContactState {
    contacts[reference.index]
  }

  /// Every reference of a victim contact in the source, whether it was opened or not.
  public var references: some Sequence<Reference<VictimKind>> {
    contacts.indices.lazy.map { Reference(rawValue: UInt32($0)) }
  }

  /// Opens a contact, for the first time or again.
  mutating func open(_ fact: VictimContactOpened, at position: UInt32) {
    contacts[fact.victim.index].isOpen = true
    contacts[fact.victim.index].case = fact.case
    assign(fact.victim, to: fact.staff, at: position)
  }

  /// Gives a contact to another officer; one that was never opened stays unknown.
  mutating func reassign(_ fact: VictimContactReassigned, at position: UInt32) {
    guard self[fact.victim].staff != nil else { return }
    assign(fact.victim, to: fact.staff, at: position)
  }

  /// Closes a contact.
  mutating func close(_ victim: Reference<VictimKind>) {
    contacts[victim.index].isOpen = false
    changed.insert(victim.index)
  }

  private mutating func assign(
    _ victim: Reference<VictimKind>,
    to staff: StaffReference,
    at position: UInt32
  ) {
    byStaff.move(victim.index, from: self[victim].staff?.index, to: staff.index)
    contacts[victim.index].staff = staff
    contacts[victim.index].evidence = position
    changed.insert(victim.index)
  }
}
