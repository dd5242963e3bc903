public import EventLog

/// What is known about one case.
public struct CaseState: Sendable, BitwiseCopyable {
  /// Whether the case exists and is being worked on.
  public enum Status: Sendable, BitwiseCopyable {
    case unknown, open, closed
  }

  /// Whether the case exists and is being worked on; in a prison's hands it is still `open` here.
  public internal(set) var status = Status.unknown

  /// The provider it is with.
  public internal(set) var provider = ProviderReference(rawValue: 0)

  /// The provider it was last registered with or transferred to, whatever adopted it since.
  public internal(set) var legacyProvider = ProviderReference(rawValue: 0)

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

  /// The PDU that adopted it.
  public internal(set) var adoptedInto: UnitReference?

  /// The day of that adoption.
  public internal(set) var adoptedOn: Day?

  /// How often it was adopted on that day.
  public internal(set) var adoptionCount: UInt8 = 0

  /// Whether it was closed by a merger into another case.
  public internal(set) var isMerged = false

  /// From which side of the old boundary it comes.
  public internal(set) var origin = Origin.unified

  /// Risk of serious harm.
  public internal(set) var rosh: RoSH?

  /// Tier.
  public internal(set) var tier: Tier?

  /// MAPPA level, 0 to 3; `nil` before the first screening.
  public internal(set) var mappaLevel: UInt8?

  /// Risk of serious recidivism score; 999.99 means not scored.
  public internal(set) var rsr: Hundredths?

  /// The registers that it is on, a bit for each raw value of `Register`.
  public internal(set) var registers: UInt16 = 0

  /// The day of the registration that last opened it.
  public internal(set) var openedOn = Day.earliest

  /// The day on which it was closed.
  public internal(set) var closedOn: Day?

  /// The day since which it is high, very high or MAPPA level 2 or 3.
  public internal(set) var elevatedSince: Day?

  /// Whether it was elevated when its officer was given it.
  public internal(set) var wasElevatedWhenAllocated = false

  /// The day of the last `RiskAssessed` or `TierAssessed`.
  public internal(set) var assessedOn: Day?

  /// The last day on which it was released, or handed back by a prison.
  public internal(set) var returnedOn: Day?

  /// The last day on which its allocation forced blending: reason `blend`, or high risk to a CRC
  /// practitioner.
  public internal(set) var forcedOn: Day?

  /// The last day on which it went to other staff than before for a reason that counts as wholesale
  /// movement.
  public internal(set) var movedOn: Day?

  /// The provider that a court last decided on since the case was opened.
  public internal(set) var decidedProvider: ProviderReference?

  /// The day of that decision.
  public internal(set) var decidedOn: Day?

  /// Whether the case was NPS-type at the end of that day.
  public internal(set) var wasNPSTypeWhenDecided = false

  /// The events that made it so, by position; 0 for none.
  public internal(set) var evidence = CaseEvidence()

  /// Whether it counts as an open case: not closed, and the community is responsible.
  public var isOpen: Bool { status == .open && !isWithPrison }

  /// Whether it is high, very high, or MAPPA level 2 or 3.
  public var isElevated: Bool { isHighRisk || (mappaLevel ?? 0) >= 2 }

  /// Whether its risk is high or very high.
  public var isHighRisk: Bool { rosh == .high || rosh == .veryHigh }

  /// Whether it is on a register.
  public func isOn(_ register: Register) -> Bool { registers & (1 << register.rawValue) != 0 }

  /// High or very high risk, MAPPA level 1 or more, foreign national facing deportation, or public
  /// interest.
  public var isNPSType: Bool {
    isHighRisk || (mappaLevel ?? 0) >= 1 || isOn(.foreignNationalDeportation)
      || isOn(.publicInterest)
  }

  /// Low or medium risk, and not NPS-type.
  public var isCRCType: Bool { !isNPSType && (rosh == .low || rosh == .medium) }

  /// Workload points by tier and location; 0 when untiered.
  public var points: Int {
    guard let tier else { return 0 }
    let points = ReferenceData.workloadPoints[Int(tier.rawValue)]
    switch location {
    case .community: return points.community
    case .custody: return points.custody
    case .licence, .postSentenceSupervision: return points.licence
    }
  }
}

/// The positions of the events that last set something about a case; 0 for none.
public struct CaseEvidence: Sendable, BitwiseCopyable {
  var opened: UInt32 = 0
  var officer: UInt32 = 0
  var rosh: UInt32 = 0
  var mappa: UInt32 = 0
  var tier: UInt32 = 0
  var assessed: UInt32 = 0
  var location: UInt32 = 0
  var provider: UInt32 = 0
  var person: UInt32 = 0
  var forced: UInt32 = 0
  var moved: UInt32 = 0
  var transfer: UInt32 = 0
  var decided: UInt32 = 0
}
