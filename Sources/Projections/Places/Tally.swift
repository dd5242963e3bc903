import EventLog

/// What is counted in one place.
public struct Tally: Equatable, Sendable {
  /// Open cases.
  public internal(set) var openCases = 0

  /// Open cases by risk of serious harm.
  public internal(set) var risk = RiskCounts()

  /// Open cases by origin, in the order of `Origin`.
  public internal(set) var origin = [0, 0, 0]

  /// Open cases with no officer to speak of.
  public internal(set) var unallocated = 0

  /// Practitioners: POs, PSOs and PQiPs, in this order.
  public internal(set) var practitioners = [0, 0, 0]

  /// Eligible practitioners.
  public internal(set) var eligible = 0

  /// Blended ones among the eligible.
  public internal(set) var blended = 0

  /// Nothing.
  public init() {}

  mutating func count(_ state: CaseState, isUnallocated: Bool) {
    openCases += 1
    risk.count(state.rosh)
    origin[Int(state.origin.rawValue)] += 1
    if isUnallocated { unallocated += 1 }
  }

  mutating func count(practitioner grade: Grade, isEligible: Bool, isBlended: Bool) {
    switch grade {
    case .po: practitioners[0] += 1
    case .pso: practitioners[1] += 1
    case .pqip: practitioners[2] += 1
    case .spo, .vlo, .caseAdministrator, .other: break
    }
    if isEligible { eligible += 1 }
    if isEligible, isBlended { blended += 1 }
  }
}

/// What is counted in each place of one kind, with what is national, what has no such place, and all
/// together.
public struct Tallies<Key: Hashable & Sendable>: Sendable {
  /// The places that have an open case or a practitioner.
  public internal(set) var rows: [Key: Tally] = [:]

  /// What has no such place because its provider is a national one.
  public internal(set) var national = Tally()

  /// What else has no such place.
  public internal(set) var unmapped = Tally()

  /// Rows, national and unmapped together.
  public internal(set) var total = Tally()

  mutating func count(_ key: Key?, isNational: Bool, _ count: (inout Tally) -> Void) {
    if let key {
      count(&rows[key, default: Tally()])
    } else if isNational {
      count(&national)
    } else {
      count(&unmapped)
    }
    count(&total)
  }
}
