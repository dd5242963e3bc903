import EventLog

extension Caseload {
  /// Risk of serious harm was assessed.
  mutating func assess(_ fact: RiskAssessed, on day: Day, at position: UInt32?) {
    update(fact.case) { state in
      state.rosh = fact.rosh
      state.evidence.rosh = position
      state.assessedOn = day
      state.evidence.assessed = position
      state.noteElevation(on: day)
      state.noteType(on: day)
    }
  }

  /// The tier was assessed.
  mutating func assess(_ fact: TierAssessed, on day: Day, at position: UInt32?) {
    update(fact.case) { state in
      state.tier = fact.tier
      state.evidence.tier = position
      state.assessedOn = day
      state.evidence.assessed = position
    }
  }

  /// The case was screened for MAPPA.
  mutating func screen(_ fact: MappaScreened, on day: Day, at position: UInt32?) {
    update(fact.case) { state in
      state.mappaLevel = UInt8(fact.level)
      state.evidence.mappa = position
      state.noteElevation(on: day)
      state.noteType(on: day)
    }
  }

  /// A court decided which organisation supervises.
  mutating func decide(_ fact: AllocationDecided, on day: Day, at position: UInt32?) {
    update(fact.case) { state in
      state.decidedProvider = fact.provider
      state.decidedOn = day
      state.evidence.decided = position
      state.noteType(on: day)
    }
  }

  /// The case was given to an officer, or to nobody.
  mutating func setOfficer(
    _ officer: StaffReference?,
    of reference: CaseReference,
    at position: UInt32?
  ) {
    update(reference) { state in
      state.officer = officer
      state.evidence.officer = position
      if let officer {
        state.lastOfficer = officer
        let isElevated = state.isElevated
        state.elevation.change { $0.wasSoWhenAllocated = isElevated }
      }
    }
  }

  /// The case went to another provider.
  mutating func transfer(_ fact: CaseTransferred, at position: UInt32?) {
    update(fact.case) { state in
      state.provider = fact.provider
      state.legacyProvider = fact.provider
      state.team = fact.team
      state.officer = nil
      state.adoptedInto = nil
      state.adoptedOn = nil
      state.isTransferPending = false
      state.evidence.officer = position
      state.evidence.provider = position
    }
  }

  /// The case became part of a PDU of the region whose provider this is.
  mutating func adopt(
    _ fact: CaseAdopted,
    provider: ProviderReference,
    on day: Day,
    at position: UInt32?
  ) {
    update(fact.case) { state in
      state.adoptedInto = fact.pdu
      state.adoptionCount = state.adoptedOn == day ? min(state.adoptionCount, 254) + 1 : 1
      state.adoptedOn = day
      state.provider = provider
      state.team = nil
      state.evidence.provider = position
    }
  }

  /// The case is closed, by its end or by a merger into another.
  mutating func close(
    _ reference: CaseReference,
    on day: Day,
    mergedInto survivor: CaseReference? = nil
  ) {
    update(reference) { state in
      // A case closed twice keeps the first day and what it was closed by.
      if state.status != .closed {
        state.closedOn = day
        state.isMerged = survivor != nil
      }
      if let survivor { state.mergedInto = survivor }
      state.status = .closed
      state.isTransferPending = false
    }
  }
}

extension CaseState {
  /// Keeps whether the case is NPS-type at the end of the day of the court's decision.
  mutating func noteType(on day: Day) {
    if day == decidedOn { wasNPSTypeWhenDecided = isNPSType }
  }

  /// Keeps the day since which the case is elevated.
  fileprivate mutating func noteElevation(on day: Day) {
    if isElevated {
      elevation.begin(on: day, Elevation(since: day))
    } else {
      elevation.end(on: day)
    }
  }
}
