public import EventLog

extension UnifiedState {
  /// Whether a member of staff is a PO or PSO in sentence management, not absent, with 10 or more
  /// open cases.
  public func isEligible(_ reference: StaffReference) -> Bool {
    guard let state = workforce[reference], state.isInPost,
      state.grade == .po || state.grade == .pso, state.absentSince == nil
    else { return false }
    return organisation[state.team]?.function == .sentenceManagement
      && caseload.load(reference).cases >= 10
  }

  /// Whether a caseload is mixed: at least 2, and 10 %, on each side of the old boundary.
  ///
  /// For a PO the sides are NPS-type and CRC-type cases, for a PSO low and medium risk.
  public func isBlended(_ reference: StaffReference) -> Bool {
    let load = caseload.load(reference)
    func isEnough(_ count: Int32) -> Bool { count >= 2 && count * 10 >= load.cases }
    return switch workforce[reference]?.grade {
    case .po: isEnough(load.npsType) && isEnough(load.crcType)
    case .pso: isEnough(load.risk.low) && isEnough(load.risk.medium)
    default: false
    }
  }

  /// Workload points: of the open cases, and of the reports and ARMS assessments of the last 30 days.
  public func points(_ reference: StaffReference, on day: Day) -> Int {
    var points = workforce.reportPoints(reference, on: day)
    let countsARMS = day < WorkloadTool.endOfParoleAndARMS
    caseload.byOfficer.forEach(of: reference.index) { member in
      let held = CaseReference(rawValue: UInt32(member))
      guard let state = caseload[held], state.isOpen else { return }
      points += state.points(on: day)
      if countsARMS, let days = caseload.activeRiskAssessments[held] {
        let count = days.count { WorkloadTool.counts($0, on: day) }
        points += count * WorkloadTool.activeRiskAssessment(state.location)
      }
    }
    return points
  }

  /// Points that somebody's remaining hours stand for; 0 for somebody who was never registered.
  public func available(_ reference: StaffReference) -> Int {
    workforce[reference]?.available ?? 0
  }

  /// Points as a share of what is available, in tenths of a per cent, half away from zero; `nil`
  /// when nothing is available.
  public func capacity(_ reference: StaffReference, on day: Day) -> Int? {
    let available = available(reference)
    guard available > 0 else { return nil }
    return (points(reference, on: day) * 2000 + available) / (2 * available)
  }

  /// Whether points are above a share of what is available, without rounding.
  func isAbove(percent: Hundredths, _ reference: StaffReference, on day: Day) -> Bool {
    let available = available(reference)
    return available > 0 && points(reference, on: day) * 10_000 > available * percent.count
  }
}
