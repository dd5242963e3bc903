public import EventLog

/// What is known about one case that was ever registered.
public struct CaseState: Sendable, BitwiseCopyable {
  /// Whether the case is being worked on.
  public enum Status: Sendable, BitwiseCopyable {
    case open, closed
  }

  /// Whether the case is being worked on; in a prison's hands it is still `open` here.
  public internal(set) var status = Status.open

  /// The provider it is with.
  public internal(set) var provider: ProviderReference

  /// The provider it was last registered with or transferred to, whatever adopted it since.
  public internal(set) var legacyProvider: ProviderReference

  /// Its own team.
  public internal(set) var team: TeamReference?

  /// Its sentence.
  public internal(set) var sentence = Sentence.communityOrder

  /// Where the sentence is served.
  public internal(set) var location = Location.community

  /// The day on which the sentence ends.
  public internal(set) var endsOn: Day?

  /// The person, by NOMS number.
  public internal(set) var person: PersonReference?

  /// Sex as recorded.
  public internal(set) var sex: Sex?

  /// Year of birth.
  public internal(set) var bornIn: UInt32?

  /// The responsible officer, registered or not.
  public internal(set) var officer: StaffReference?

  /// The last officer since the case was opened, also when it has none now.
  public internal(set) var lastOfficer: StaffReference?

  /// Whether a prison offender manager is responsible (OMiC).
  public internal(set) var isWithPrison = false

  /// Whether a transfer is pending.
  public internal(set) var isTransferPending = false

  /// Whether a warrant is outstanding.
  public internal(set) var isWarrantOutstanding = false

  /// The PDU that adopted it.
  public internal(set) var adoptedInto: UnitReference?

  /// The day of that adoption.
  public internal(set) var adoptedOn: Day?

  /// How often it was adopted on that day.
  public internal(set) var adoptionCount: UInt8 = 0

  /// Whether it was closed by a merger into another case.
  public internal(set) var isMerged = false

  /// The case it was last merged into, known or not, since it was opened.
  public internal(set) var mergedInto: CaseReference?

  /// From which side of the old boundary it comes.
  public internal(set) var origin = Origin.unified

  /// Risk of serious harm.
  public internal(set) var rosh: RoSH?

  /// Tier.
  public internal(set) var tier: Tier?

  /// MAPPA level, 0 to 3; `nil` before the first screening.
  public internal(set) var mappaLevel: UInt8?

  /// Risk of serious recidivism score; 100.00 and more means not scored.
  public internal(set) var rsr: Hundredths?

  /// The registers that it is on, by at least one record that runs.
  public internal(set) var registers = RegisterSet()

  /// The registers that it is on by a record without an id.
  var unnamedRegisters = RegisterSet()

  /// The day of the registration that last opened it.
  public internal(set) var openedOn = Day.earliest

  /// The day on which it was closed.
  public internal(set) var closedOn: Day?

  /// Since when it is high, very high or MAPPA level 2 or 3.
  var elevation = Spell<Elevation>()

  /// What is remembered of the time in which a case is elevated.
  struct Elevation: Sendable, BitwiseCopyable {
    /// The first day.
    var since: Day
    /// Whether it was elevated when its officer was given it.
    var wasSoWhenAllocated = false
  }

  /// The day since which it is high, very high or MAPPA level 2 or 3.
  public var elevatedSince: Day? { elevation.current?.since }

  /// Whether it was elevated when its officer was given it, and has been ever since.
  public var wasElevatedWhenAllocated: Bool { elevation.current?.wasSoWhenAllocated ?? false }

  /// The day of the last `RiskAssessed` or `TierAssessed`.
  public internal(set) var assessedOn: Day?

  /// The last day on which it was released, or handed back by a prison.
  public internal(set) var returnedOn: Day?

  /// The last day on which it was released, or handed over to a prison or back, and was not in
  /// custody the moment before.
  public internal(set) var strayedOn: Day?

  /// The last day on which its allocation forced blending: reason `blend`, or high risk to a CRC
  /// practitioner.
  public internal(set) var forcedOn: Day?

  /// The provider that a court last decided on since the case was opened.
  public internal(set) var decidedProvider: ProviderReference?

  /// The day of that decision.
  public internal(set) var decidedOn: Day?

  /// Whether the case was NPS-type at the end of that day.
  public internal(set) var wasNPSTypeWhenDecided = false

  /// The events that made it so.
  public internal(set) var evidence = CaseEvidence()

  init(provider: ProviderReference) {
    self.provider = provider
    legacyProvider = provider
  }

  /// Whether it counts as an open case: not closed, and the community is responsible.
  public var isOpen: Bool { status == .open && !isWithPrison }

  /// Whether it is high, very high, or MAPPA level 2 or 3.
  public var isElevated: Bool { isHighRisk || (mappaLevel ?? 0) >= 2 }

  /// Whether its risk is high or very high.
  public var isHighRisk: Bool { rosh == .high || rosh == .veryHigh }

  /// Whether it is on a register.
  public func isOn(_ register: Register) -> Bool { registers.contains(register) }

  /// High or very high risk, MAPPA level 1 or more, foreign national facing deportation, or public
  /// interest.
  public var isNPSType: Bool {
    isHighRisk || (mappaLevel ?? 0) >= 1 || isOn(.foreignNationalDeportation)
      || isOn(.publicInterest)
  }

  /// Low or medium risk, and not NPS-type.
  public var isCRCType: Bool { !isNPSType && (rosh == .low || rosh == .medium) }

  /// Whether the sentence has ended before a day, and the case is overdue for closing.
  public func isOverdue(on day: Day) -> Bool { endsOn.map { $0 < day } ?? false }

  /// Workload points on a day, by tier and location or, in transition to adulthood, by tier alone; 0
  /// when untiered, overdue for closing, or a warrant is outstanding.
  ///
  /// Source: Workload Management Tool, whose weights for warrants and overdue terminations are 0.
  public func points(on day: Day) -> Int {
    guard let tier, !isWarrantOutstanding, !isOverdue(on: day) else { return 0 }
    let points = ReferenceData.workloadPoints[Int(tier.rawValue)]
    if isOn(.transitionToAdulthood) { return points.transitionToAdulthood }
    switch location {
    case .community: return points.community
    case .custody: return points.custody
    case .licence, .postSentenceSupervision: return points.licence
    }
  }

  /// Whether a case that takes over from this one knows less of risk, MAPPA level or registers.
  func isMore(than other: CaseState) -> Bool {
    (rosh.map { Int($0.rawValue) } ?? -1) > (other.rosh.map { Int($0.rawValue) } ?? -1)
      || (mappaLevel ?? 0) > (other.mappaLevel ?? 0)
      || !registers.isSubset(of: other.registers)
  }
}

/// The registers that a case is on.
public struct RegisterSet: Equatable, Sendable, BitwiseCopyable {
  /// A bit for each raw value of `Register`.
  private var bits: UInt32 = 0

  /// Whether a register is in the set.
  public func contains(_ register: Register) -> Bool { bits & (1 << register.rawValue) != 0 }

  /// Whether every register of this set is in another.
  func isSubset(of other: RegisterSet) -> Bool { bits & ~other.bits == 0 }

  mutating func set(_ register: Register, _ isIn: Bool) {
    if isIn { bits |= 1 << register.rawValue } else { bits &= ~(1 << register.rawValue) }
  }

  /// The names with `+` between them, or `nil` when it is empty.
  public var text: String? {
    let names = Register.allCases.filter { contains($0) }
    return names.isEmpty ? nil : names.map(\.spelling).joined(separator: "+")
  }
}

/// The positions of the events that last set something about a case; `nil` for none.
public struct CaseEvidence: Sendable, BitwiseCopyable {
  /// The event that opened it.
  public internal(set) var opened: UInt32?

  /// The event that gave it its officer, or took it from one.
  public internal(set) var officer: UInt32?

  /// The event that assessed its risk.
  public internal(set) var rosh: UInt32?

  /// The event that screened it for MAPPA.
  public internal(set) var mappa: UInt32?

  /// The event that assessed its tier.
  public internal(set) var tier: UInt32?

  /// The event that last assessed its risk or tier.
  public internal(set) var assessed: UInt32?

  /// The event that says where the sentence is served.
  public internal(set) var location: UInt32?

  /// The event that put it with its provider.
  public internal(set) var provider: UInt32?

  /// The event that linked it to its person.
  public internal(set) var person: UInt32?

  /// The event that forced blending.
  public internal(set) var forced: UInt32?

  /// The event that asked for its transfer.
  public internal(set) var transfer: UInt32?

  /// The event of the court's decision.
  public internal(set) var decided: UInt32?

  /// The event that says when the sentence ends.
  public internal(set) var endsOn: UInt32?

  /// The event that released or handed it over when it was not in custody.
  public internal(set) var strayed: UInt32?
}
