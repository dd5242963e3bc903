import EventLog

extension Scene {
  /// What is said of a practitioner's workload.
  func capacity(_ reference: StaffReference, above percent: Hundredths) -> Explanation {
    let points = state.points(reference, on: day)
    let available = state.available(reference)
    return Explanation(
      "\(points) points of \(available) available: "
        + "\(Self.percentage(points, of: available, above: percent)) % of capacity.",
      caseload(reference)
    )
  }

  /// A share in per cent, half away from zero, with one decimal, or as many more as it takes to see that
  /// it is above a limit.
  static func percentage(_ points: Int, of available: Int, above limit: Hundredths) -> String {
    guard available > 0 else { return "0" }
    var scale = 10
    while scale < 1_000_000_000 {
      let rounded = (points * 200 * scale + available) / (2 * available)
      if rounded * 100 > limit.count * scale || points * 10_000 <= limit.count * available {
        let digits = "\(rounded % scale)"
        let zeros = String(repeating: "0", count: "\(scale)".count - 1 - digits.count)
        return rounded % scale == 0
          ? "\(rounded / scale)" : "\(rounded / scale).\(zeros)\(digits)"
      }
      scale *= 10
    }
    return "a little more than \(limit)"
  }

  /// The events behind a caseload: the hours, and what gave each open case to its officer.
  func caseload(_ reference: StaffReference) -> [UInt32?] {
    var evidence = [state.workforce[reference]?.evidence.hours]
    for held in state.caseload.openCases(of: reference) {
      evidence.append(state.caseload[held]?.evidence.officer)
    }
    return evidence
  }
}
