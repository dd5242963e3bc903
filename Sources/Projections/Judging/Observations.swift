import EventLog

/// What must be remembered of earlier days: how long someone has been eligible, shares at month
/// ends, Sundays.
public struct Observations: Sendable {
  /// The day since which each member of staff has been eligible without a break, by reference.
  private(set) var eligibleSince: [Day?]

  /// On how many Sundays running each eligible practitioner was above capacity, by reference.
  private(set) var sundaysAbove: [UInt16]

  /// Blending at the last month end before today.
  private(set) var lastMonthEnd: [DeliveryUnit: Blending] = [:]

  /// Blending at the end of the current window's first day, of POs and of the others, the PSOs.
  private(set) var atFirstDay: [DeliveryUnit: Blending] = [:]
  private(set) var othersAtFirstDay: [DeliveryUnit: Blending] = [:]

  /// The PDU of each case that was open at the end of the current window's first day.
  private(set) var casesAtFirstDay: [(CaseReference, DeliveryUnit)] = []

  init(_ symbols: Symbols) {
    eligibleSince = Array(repeating: nil, count: symbols[.staff].count)
    sundaysAbove = Array(repeating: 0, count: symbols[.staff].count)
  }

  /// Takes note of whether a member of staff is eligible at the end of a day.
  mutating func noteEligibility(of reference: StaffReference, in state: UnifiedState, on day: Day) {
    if !state.isEligible(reference) {
      eligibleSince[reference.index] = nil
    } else if eligibleSince[reference.index] == nil {
      eligibleSince[reference.index] = day
    }
  }

  /// Counts a Sunday; returns the staff whose count changed.
  mutating func noteSunday(
    _ state: UnifiedState,
    on day: Day,
    above percent: Hundredths
  ) -> [StaffReference] {
    var changed: [StaffReference] = []
    for (reference, _) in state.workforce.all {
      let isAbove =
        state.isEligible(reference) && state.isAbove(percent: percent, reference, on: day)
      let old = sundaysAbove[reference.index]
      sundaysAbove[reference.index] = isAbove ? old + 1 : 0
      if sundaysAbove[reference.index] != old { changed.append(reference) }
    }
    return changed
  }

  /// Remembers blending at a month end.
  mutating func noteMonthEnd(_ state: UnifiedState) {
    lastMonthEnd = Blending.byDeliveryUnit(state, grade: .po)
  }

  /// Remembers the end of a window's first day.
  mutating func noteFirstDay(_ state: UnifiedState) {
    atFirstDay = Blending.byDeliveryUnit(state, grade: .po)
    othersAtFirstDay = Blending.byDeliveryUnit(state, grade: .pso)
    casesAtFirstDay = state.openCases.compactMap { reference in
      state.place(reference).deliveryUnit.map { (reference, $0) }
    }
  }
}

/// How many eligible practitioners of one grade are blended in a PDU.
public struct Blending: Equatable, Sendable {
  var eligible = 0
  var blended = 0

  /// Counts the eligible practitioners of a grade in each PDU that has any.
  static func byDeliveryUnit(_ state: UnifiedState, grade: Grade) -> [DeliveryUnit: Blending] {
    var counts: [DeliveryUnit: Blending] = [:]
    for (reference, member) in state.workforce.all
    where member.grade == grade && state.isEligible(reference) {
      guard let unit = state.place(of: member).deliveryUnit else { continue }
      counts[unit, default: Blending()].eligible += 1
      if state.isBlended(reference) { counts[unit, default: Blending()].blended += 1 }
    }
    return counts
  }

  /// The share of blended, as text such as `2 of 3`.
  var text: String { "\(blended) of \(eligible)" }
}
