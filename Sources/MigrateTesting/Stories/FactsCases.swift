// Facts about cases.

/// What is known of a case from its first day on.
public enum Profile: String, Sendable {
  /// Low risk, tier D1.
  case low
  /// Medium risk, tier C1.
  case medium
  /// High risk, tier B1.
  case high
  /// Very high risk, tier A1.
  case veryHigh

  /// The tier that fits the risk.
  public var tier: String {
    switch self {
    case .low: "D1"
    case .medium: "C1"
    case .high: "B1"
    case .veryHigh: "A1"
    }
  }
}

extension Facts {
  /// A case of N53 that breaks no rule: assessed, tiered, screened for MAPPA, and allocated.
  public static func `case`(
    _ crn: String = "X000001",
    _ profile: Profile = .medium,
    of provider: String = "N53",
    heldBy officer: String? = "N53A001",
    on day: String
  ) -> Facts {
    Facts([
      .registered(crn, of: provider, on: day), .risk(profile.rawValue, of: crn, on: day),
      .tier(profile.tier, of: crn, on: day), .mappa(0, of: crn, on: day),
      officer.map { .allocated(crn, to: $0, reason: "initial", on: day) } ?? .nothing,
    ])
  }

  /// Cases of one officer by number, each as `case` makes it.
  public static func cases(
    _ numbers: ClosedRange<Int>,
    _ profile: Profile = .medium,
    of provider: String = "N53",
    heldBy officer: String? = "N53A001",
    on day: String
  ) -> Facts {
    .each(numbers) { .case($0.crn, profile, of: provider, heldBy: officer, on: day) }
  }

  /// Ten cases on both sides of the old boundary: two of high risk, eight of medium.
  public static func blendedCases(
    from first: Int,
    of provider: String = "N53",
    heldBy officer: String = "N53A001",
    on day: String
  ) -> Facts {
    Facts([
      .cases(first...first + 1, .high, of: provider, heldBy: officer, on: day),
      .cases(first + 2...first + 9, .medium, of: provider, heldBy: officer, on: day),
    ])
  }

  /// The registration alone: no risk, no tier, no officer.
  public static func registered(
    _ crn: String = "X000001",
    of provider: String = "N53",
    team: String? = nil,
    location: String = "community",
    sentence: String? = nil,
    person: String? = nil,
    sex: String? = nil,
    on day: String
  ) -> Facts {
    let usual = location == "community" ? "communityOrder" : "determinateCustody"
    let sentence = sentence ?? usual
    return Facts(
      "CaseRegistered",
      on: day,
      [
        "case": crn.told, "provider": provider.told, "team": team?.told,
        "sentence": sentence.told, "location": location.told, "person": person?.told,
        "sex": sex?.told,
      ]
    )
  }

  /// A risk of serious harm was assessed: `low`, `medium`, `high` or `veryHigh`.
  public static func risk(_ rosh: String, of crn: String = "X000001", on day: String) -> Facts {
    Facts("RiskAssessed", on: day, ["case": crn.told, "rosh": rosh.told])
  }

  /// A tier was assessed, such as `B2`.
  public static func tier(_ tier: String, of crn: String = "X000001", on day: String) -> Facts {
    Facts("TierAssessed", on: day, ["case": crn.told, "tier": tier.told])
  }

  /// A new risk level, and the tier that fits it.
  public static func reassessed(_ profile: Profile, of crn: String = "X000001", on day: String)
    -> Facts
  {
    Facts([.risk(profile.rawValue, of: crn, on: day), .tier(profile.tier, of: crn, on: day)])
  }

  /// A case was screened for MAPPA; level 0 is none.
  public static func mappa(_ level: Int, of crn: String = "X000001", on day: String) -> Facts {
    Facts("MappaScreened", on: day, ["case": crn.told, "level": level.told])
  }

  /// The risk of serious recidivism was scored, in per cent.
  public static func scored(_ crn: String = "X000001", rsr: String, on day: String) -> Facts {
    Facts("ReoffendingScored", on: day, ["case": crn.told, "rsr": .number(rsr)])
  }

  /// A case was put on a register.
  public static func register(
    _ register: String,
    record: String? = nil,
    of crn: String = "X000001",
    on day: String
  ) -> Facts {
    registration("RegistrationAdded", register, record, crn, day)
  }

  private static func registration(
    _ type: String,
    _ register: String,
    _ record: String?,
    _ crn: String,
    _ day: String
  ) -> Facts {
    Facts(
      type,
      on: day,
      ["case": crn.told, "register": register.told, "registration": record?.told]
    )
  }

  /// A case was given to an officer.
  public static func allocated(
    _ crn: String = "X000001",
    to staff: String,
    reason: String = "caseloadAdjustment",
    on day: String
  ) -> Facts {
    Facts(
      "CaseAllocated",
      on: day,
      ["case": crn.told, "staff": staff.told, "reason": reason.told]
    )
  }

  /// A case was taken from its officer.
  public static func deallocated(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CaseDeallocated", on: day, ["case": crn.told])
  }

  /// Another provider was asked to take a case.
  public static func transferRequested(
    _ crn: String = "X000001",
    to provider: String,
    on day: String
  )
    -> Facts
  {
    Facts("TransferRequested", on: day, ["case": crn.told, "provider": provider.told])
  }

  /// A transfer was refused.
  public static func transferRefused(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("TransferRefused", on: day, ["case": crn.told])
  }

  /// What a court decided: the provider that supervises.
  public static func decided(_ crn: String = "X000001", for provider: String, on day: String)
    -> Facts
  {
    Facts("AllocationDecided", on: day, ["case": crn.told, "provider": provider.told])
  }

  /// A case was taken off a register.
  public static func unregister(
    _ register: String,
    record: String? = nil,
    of crn: String = "X000001",
    on day: String
  ) -> Facts {
    registration("RegistrationRemoved", register, record, crn, day)
  }

  /// A warrant was issued.
  public static func warrant(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("WarrantIssued", on: day, ["case": crn.told])
  }

  /// A warrant was executed or withdrawn.
  public static func warrantEnded(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("WarrantEnded", on: day, ["case": crn.told])
  }

  /// An ARMS assessment.
  public static func activeRisk(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("ActiveRiskAssessed", on: day, ["case": crn.told])
  }

  /// A sentence was given another last day.
  public static func ends(_ end: String, _ crn: String = "X000001", on day: String) -> Facts {
    Facts("SentenceEndChanged", on: day, ["case": crn.told, "endsOn": end.told])
  }

  /// Contact with a victim began.
  public static func victimOpened(
    _ victim: String = "V-1",
    of crn: String = "X000001",
    with staff: String,
    on day: String
  ) -> Facts {
    Facts(
      "VictimContactOpened",
      on: day,
      ["victim": victim.told, "case": crn.told, "staff": staff.told]
    )
  }

  /// A victim was given another liaison officer.
  public static func victimReassigned(_ victim: String = "V-1", to staff: String, on day: String)
    -> Facts
  {
    Facts("VictimContactReassigned", on: day, ["victim": victim.told, "staff": staff.told])
  }

  /// Contact with a victim ended.
  public static func victimClosed(_ victim: String = "V-1", on day: String) -> Facts {
    Facts("VictimContactClosed", on: day, ["victim": victim.told])
  }

  /// A case went to another provider.
  public static func transferred(_ crn: String = "X000001", to provider: String, on day: String)
    -> Facts
  {
    Facts("CaseTransferred", on: day, ["case": crn.told, "provider": provider.told])
  }

  /// The unified service took a case over, into a PDU.
  public static func adopted(_ crn: String = "X000001", into pdu: String, on day: String) -> Facts {
    Facts("CaseAdopted", on: day, ["case": crn.told, "pdu": pdu.told])
  }

  /// Custody began.
  public static func custodyStarted(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CustodyStarted", on: day, ["case": crn.told])
  }

  /// Somebody left custody.
  public static func released(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CaseReleased", on: day, ["case": crn.told])
  }

  /// A case was handed over to a prison, Leicester.
  public static func handedOver(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CustodyHandedOver", on: day, ["case": crn.told, "prison": "LEI"])
  }

  /// Custody began, and a prison offender manager is responsible.
  public static func imprisoned(_ crn: String = "X000001", on day: String) -> Facts {
    Facts([.custodyStarted(crn, on: day), .handedOver(crn, on: day)])
  }

  /// A prison handed a case back.
  public static func handedBack(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CustodyHandedBack", on: day, ["case": crn.told])
  }

  /// A case was linked to a person.
  public static func person(_ person: String, of crn: String = "X000001", on day: String) -> Facts {
    Facts("PersonLinked", on: day, ["case": crn.told, "person": person.told])
  }

  /// A case was merged into another.
  public static func merged(_ crn: String, into other: String, on day: String) -> Facts {
    Facts("CaseMerged", on: day, ["case": crn.told, "into": other.told])
  }

  /// A case was closed, completed.
  public static func closed(_ crn: String = "X000001", on day: String) -> Facts {
    Facts("CaseClosed", on: day, ["case": crn.told, "reason": "completed"])
  }

  /// Hours of unpaid work that a court imposed.
  public static func unpaidWork(
    _ requirement: String,
    hours: Int,
    of crn: String = "X000001",
    on day: String
  ) -> Facts {
    Facts(
      "RequirementImposed",
      on: day,
      [
        "case": crn.told, "requirement": requirement.told, "kind": "unpaidWork",
        "length": hours.told,
      ]
    )
  }

  /// Minutes of unpaid work were credited.
  public static func credited(
    _ requirement: String,
    minutes: Int,
    of crn: String = "X000001",
    on day: String
  ) -> Facts {
    Facts(
      "UnpaidWorkCredited",
      on: day,
      ["case": crn.told, "requirement": requirement.told, "minutes": minutes.told]
    )
  }
}
