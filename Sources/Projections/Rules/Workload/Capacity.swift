import EventLog

extension Scene {
  /// What is said of a practitioner's workload.
  func capacity(_ reference: StaffReference) -> Explanation {
    let tenths = state.capacity(reference, on: day) ?? 0
    let points = state.points(reference, on: day)
    return Explanation(
      "\(points) points of \(state.workforce[reference].available) available: "
        + "\(Hundredths(tenths * 10)) % of capacity.",
      state.workforce[reference].evidence.hours
    )
  }
}
