import EventLog

/// The protect side of the unified tiering model as live on 30 June 2021.
///
/// Source: hmpps-tier, `ProtectLevelCalculator.kt`.
enum Protect {
  /// Registers that score two points each.
  private static let complexity: [Register] = [
    .mentalHealth, .selfHarm, .vulnerability, .childConcern, .childProtection, .riskToChildren,
    .publicInterest, .adultAtRisk, .streetGangs, .terrorism,
  ]

  /// The first day on which level A began at 150 points; until then it began at 30.
  ///
  /// Source: hmpps-tier, live on 28 May 2021.
  static let dayOfHigherA = Day(2021, 5, 28)

  /// What women's factors, which are not in the vocabulary, can add at the most.
  private static let womensPointsMax = 6

  /// The higher of RSR and RoSH, plus MAPPA, plus complexity.
  static func points(_ state: CaseState) -> Int {
    let rsr =
      switch state.rsr?.count ?? 0 {
      // 100.00 and more means not scored.
      case 10_000...: 0
      case 700...: 20
      case 300...: 10
      default: 0
      }
    let rosh =
      switch state.rosh {
      case .veryHigh: 150
      case .high: 20
      case .medium: 10
      case .low, nil: 0
      }
    let mappa =
      switch state.mappaLevel {
      case 2, 3: 150
      case 1: 5
      default: 0
      }
    return max(rsr, rosh) + mappa + 2 * complexity.count { state.isOn($0) }
  }

  /// A from 150 (before 28 May 2021: 30), B from 20, C from 10, else D.
  static func letter(_ points: Int, on day: Day) -> Character {
    switch points {
    case (day < dayOfHigherA ? 30 : 150)...: "A"
    case 20...: "B"
    case 10...: "C"
    default: "D"
    }
  }

  /// Whether the recorded letter cannot be the computed one.
  ///
  /// Where risk or MAPPA is unknown, what is known gives a letter that the recorded one cannot be lower
  /// than.
  static func disagrees(_ state: CaseState, on day: Day) -> Bool {
    guard let recorded = state.tier?.spelling.first else { return false }
    let points = points(state)
    // "A" is the highest letter and sorts first.
    let isTooLow = recorded > letter(points, on: day)
    if state.rosh == nil || state.mappaLevel == nil { return isTooLow }
    if state.sex == .male || state.sex == .other { return recorded != letter(points, on: day) }
    return isTooLow || recorded < letter(points + womensPointsMax, on: day)
  }
}
