import EventLog

/// What is wrong with the facts themselves, found as they are folded.
public struct Defects: Sendable {
  /// What can be wrong with a fact.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// It names an organisation that is neither reference data nor registered (STR-01).
    case unknownOrganisation
    /// It names a case, member of staff or team that is registered nowhere (DAT-01).
    case unknownReference
    /// Its subject was not yet registered, or closed before (DAT-04).
    case outsideItsSubjectsTime
    /// It registers what is open (DAT-07).
    case registeredWhileOpen
    /// A retraction that names no event at an earlier position (DAT-08).
    case idleRetraction
    /// It is effective after it was recorded (DAT-09).
    case effectiveAfterRecorded
    /// Mappings of one key that differ (STR-04).
    case conflictingMapping
    /// A merger into nothing that lives on, or into a case that knows less (DAT-10).
    case losingMerger
  }

  private var found: [[Subject: [UInt32]]] = Array(repeating: [:], count: Kind.allCases.count)

  /// What was looked at, of each kind.
  private var examined: [Examined]

  /// The facts without effect that would have set what nobody may lose: by subject, those at fault
  /// under DAT-04.
  private(set) var losses: [Subject: [UInt32]] = [:]

  /// Subjects found since they were last looked at.
  var changed: [(Kind, Subject)] = []

  /// Nothing found, and nothing looked at.
  init(_ symbols: Symbols) {
    examined = Kind.allCases.map { _ in Examined(symbols) }
  }

  /// What is wrong with the administrative facts, which hold from the start.
  init(_ timeline: Timeline, _ state: UnifiedState) {
    self.init(timeline.symbols)
    for position in timeline.administrative {
      note(timeline[position], at: position, before: state, timeline)
    }
    for key in state.mappings.keys { examine(.conflictingMapping, key) }
    for (key, positions) in state.mappings.contradictions {
      for position in positions { note(.conflictingMapping, key, at: position) }
    }
  }

  /// The facts at fault for each subject, by position in fold order.
  public subscript(kind: Kind) -> [Subject: [UInt32]] { found[Int(kind.rawValue)] }

  /// How many subjects of a kind were looked at that are asked for.
  func examinedCount(_ kind: Kind, where isWanted: (Subject) -> Bool) -> Int {
    examined[Int(kind.rawValue)].count(where: isWanted)
  }

  /// Counts a subject that was looked at, once.
  mutating func examine(_ kind: Kind, _ subject: Subject) {
    examined[Int(kind.rawValue)].insert(subject)
  }

  mutating func note(_ kind: Kind, _ subject: Subject, at position: UInt32?) {
    // What is only planned is judged when it is laid over the source.
    guard let position else { return }
    if found[Int(kind.rawValue)][subject, default: []].last == position { return }
    found[Int(kind.rawValue)][subject, default: []].append(position)
    changed.append((kind, subject))
  }

  /// Notes that what a fact would have set on a subject is lost.
  mutating func noteLoss(of subject: Subject, at position: UInt32) {
    losses[subject, default: []].append(position)
  }
}

/// Subjects that were looked at, each counted once.
private struct Examined: Sendable {
  private var cases: [Bool]
  private var staff: [Bool]
  private var teams: [Bool]
  private var providers: [Bool]
  private var units: [Bool]
  private var others: Set<Subject> = []

  /// Events, each of which is looked at once.
  private var eventCount = 0

  init(_ symbols: Symbols) {
    func none(_ kind: SymbolKind) -> [Bool] { Array(repeating: false, count: symbols[kind].count) }
    cases = none(.case)
    staff = none(.staff)
    teams = none(.team)
    providers = none(.provider)
    units = none(.unit)
  }

  mutating func insert(_ subject: Subject) {
    switch subject {
    case .case(let reference): cases[reference.index] = true
    case .staff(let reference): staff[reference.index] = true
    case .team(let reference): teams[reference.index] = true
    case .provider(let reference): providers[reference.index] = true
    case .unit(let reference): units[reference.index] = true
    case .event: eventCount += 1
    default: others.insert(subject)
    }
  }

  /// How many of them are asked for; events are all of one place, which is none.
  func count(where isWanted: (Subject) -> Bool) -> Int {
    func count(_ isIn: [Bool], _ subject: (UInt32) -> Subject) -> Int {
      isIn.indices.count { isIn[$0] && isWanted(subject(UInt32($0))) }
    }
    let event = Subject.event(EventReference(rawValue: 0))
    return count(cases) { .case(Reference(rawValue: $0)) }
      + count(staff) { .staff(Reference(rawValue: $0)) }
      + count(teams) { .team(Reference(rawValue: $0)) }
      + count(providers) { .provider(Reference(rawValue: $0)) }
      + count(units) { .unit(Reference(rawValue: $0)) }
      + others.count(where: isWanted) + (isWanted(event) ? eventCount : 0)
  }
}
