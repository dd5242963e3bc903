import EventLog

/// The fold of requirements: what was imposed, and the unpaid work credited to it.
public struct Requirements: Sendable {
  /// Which requirement of which case.
  struct Key: Hashable, Sendable {
    var `case`: CaseReference
    var requirement: Reference<RequirementReferenceKind>
  }

  /// What is known about one requirement.
  struct Requirement: Sendable {
    /// Hours of unpaid work; 0 for other kinds, and when no length was given.
    var hours = Hundredths(0)
    /// Minutes credited, in hundredths.
    var creditedMinutes = Hundredths(0)
    /// How often it was imposed.
    var count = 0
    /// The event that imposed it last, by position; `nil` for none.
    var evidence: UInt32?

    /// Minutes still to be worked, in hundredths; below zero when more were credited.
    var balance: Int { hours.count * 60 - creditedMinutes.count }
  }

  private(set) var all: [Key: Requirement] = [:]

  init() {}

  mutating func impose(_ fact: RequirementImposed, at position: UInt32?) {
    let key = Key(case: fact.case, requirement: fact.requirement)
    all[key, default: Requirement()].hours =
      fact.kind == .unpaidWork ? Hundredths(Int(fact.length ?? 0) * 100) : Hundredths(0)
    all[key, default: Requirement()].count += 1
    all[key, default: Requirement()].evidence = position
  }

  mutating func credit(_ fact: UnpaidWorkCredited) {
    let key = Key(case: fact.case, requirement: fact.requirement)
    let credited = all[key, default: Requirement()].creditedMinutes.count + fact.minutes.count
    all[key, default: Requirement()].creditedMinutes = Hundredths(credited)
  }
}
