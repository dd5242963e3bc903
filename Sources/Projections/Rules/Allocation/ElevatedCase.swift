import EventLog

/// A case that is high, very high or MAPPA level 2 or 3, in hands that may not hold it.
///
/// What ALC-04, ALC-05 and ALC-08 have in common; they differ in whose hands those are.
enum ElevatedCase {
  /// Broken at once when the case was elevated as it was allocated, else some working days after it
  /// became so.
  static func judge(_ state: CaseState, workingDays: Int, _ day: Day) -> Judgement {
    guard state.isOpen else { return .doesNotApply }
    guard state.isElevated else { return .holds }
    if state.wasElevatedWhenAllocated { return .broken }
    guard let since = state.elevatedSince else { return .holds }
    return .due(on: WorkingDays.day(workingDays, after: since), today: day)
  }

  /// Says why the case is elevated and who holds it.
  static func explain(_ state: CaseState, holder: String) -> Explanation {
    let level = state.mappaLevel.flatMap { $0 >= 2 ? "MAPPA level \($0)" : nil }
    let risk = state.isHighRisk ? state.rosh.map { "\($0) risk" } : nil
    let reasons = [risk, level].compactMap(\.self).joined(separator: ", ")
    let how = state.wasElevatedWhenAllocated ? "was allocated to" : "is still held by"
    return Explanation(
      "The case (\(reasons)) \(how) \(holder).",
      state.evidence.officer,
      state.isHighRisk ? state.evidence.rosh : nil,
      level == nil ? nil : state.evidence.mappa
    )
  }
}
