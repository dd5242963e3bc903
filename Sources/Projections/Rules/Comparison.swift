import EventLog

/// One thing about which the eve of Day 1 and its end do not agree.
public struct Discrepancy: Sendable {
  /// What is the matter.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is there on the eve, and nobody took it over.
    case onlyInLegacy
    /// It was taken over, and was not there on the eve.
    case onlyInUnified
    /// It is on both sides, and not the same.
    case differs
    /// Nothing says where it goes.
    case mappingMissing
    /// More than one place can be meant: mappings contradict each other, or only the mapping of its
    /// provider places it, which feeds other PDUs too.
    case mappingAmbiguous
  }

  /// What is the matter.
  public let kind: Kind

  /// Who or what.
  public let subject: Subject

  /// The field that differs, by its name in the event contract where it has one; `nil` where the whole
  /// is on one side only.
  public var field: String?

  /// The value on the eve; `nil` for none.
  public var before: String?

  /// The value at the end of Day 1; `nil` for none.
  public var after: String?

  /// What a finding says of it; `nil` for what is listed and breaks no rule.
  public let message: String?

  /// Positions of the events that made it so.
  public var evidence: [UInt32?] = []

  /// Whether it never blocks.
  public var onlyWarns = false
}

/// What a rule compares of both sides, and about what they do not agree.
public struct Comparison: Sendable {
  /// How many things were compared.
  public private(set) var compared = 0

  /// How many of them are the same on both sides.
  public private(set) var agreeing = 0

  /// What is not the same, in no order.
  public private(set) var discrepancies: [Discrepancy] = []

  /// How many things were compared, by where they count.
  private(set) var places: [Place: Int] = [:]

  /// Counts one thing with where it counts and what was found about it.
  mutating func add(_ found: [Discrepancy], at place: Place) {
    compared += 1
    places[place, default: 0] += 1
    if found.isEmpty { agreeing += 1 }
    discrepancies += found
  }
}
