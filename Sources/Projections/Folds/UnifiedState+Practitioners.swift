public import EventLog

extension UnifiedState {
  /// Whether a member of staff is a PO or PSO in sentence management, not absent, with 10 or more
  /// open cases.
  public func isEligible(_ reference: StaffReference) -> Bool {
    let state = workforce[reference]
    guard state.isInPost, state.grade == .po || state.grade == .pso, state.absentSince == nil else {
      return false
    }
    let team = organisation[state.team]
    return team.isRegistered && team.function == .sentenceManagement
      && caseload.load(reference).cases >= 10
  }

  /// Whether a caseload is mixed: at least 2, and 10 %, on each side of the old boundary.
  ///
  /// For a PO the sides are NPS-type and CRC-type cases, for a PSO low and medium risk.
  public func isBlended(_ reference: StaffReference) -> Bool {
    let load = caseload.load(reference)
    func isEnough(_ count: Int32) -> Bool { count >= 2 && count * 10 >= load.cases }
    return switch workforce[reference].grade {
    case .po: isEnough(load.npsType) && isEnough(load.crcType)
    case .pso: isEnough(load.risk.low) && isEnough(load.risk.medium)
    default: false
    }
  }

  /// Workload points: of the open cases, and of the court reports of the last 28 days.
  public func points(_ reference: StaffReference, on day: Day) -> Int {
    caseload.load(reference).points + workforce.reportPoints(reference, on: day)
  }

  /// Points as a share of what is available, in tenths of a per cent, half away from zero; `nil`
  /// when nothing is available.
  public func capacity(_ reference: StaffReference, on day: Day) -> Int? {
    let available = workforce[reference].available
    guard available > 0 else { return nil }
    return (points(reference, on: day) * 2000 + available) / (2 * available)
  }

  /// Whether points are above a share of what is available, without rounding.
  func isAbove(percent: Hundredths, _ reference: StaffReference, on day: Day) -> Bool {
    let available = workforce[reference].available
    return available > 0 && points(reference, on: day) * 10_000 > available * percent.count
  }
}
