import EventLog

extension Scene {
  /// What is said of a practitioner's workload.
  func capacity(_ reference: StaffReference) -> Explanation {
    let tenths = state.capacity(reference, on: day) ?? 0
    let points = state.points(reference, on: day)
    return Explanation(
      "\(points) points of \(state.workforce[reference].available) available: "
        + "\(Hundredths(tenths * 10)) % of capacity.",
      caseload(reference)
    )
  }

  /// What a practitioner's workload is made of: their hours, and the allocation of each open case.
  func caseload(_ reference: StaffReference) -> [UInt32] {
    var evidence = [state.workforce[reference].evidence.hours]
    for held in state.caseload.openCases(of: reference) {
      evidence.append(state.caseload[held].evidence.officer)
    }
    return evidence
  }
}
