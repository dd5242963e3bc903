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

  /// What women's factors, which are not in the vocabulary, can add at the most.
  private static let womensPointsMax = 6

  /// The higher of RSR and RoSH, plus MAPPA, plus complexity.
  static func points(_ state: CaseState) -> Int {
    let rsr =
      switch state.rsr?.count ?? 0 {
      case 99_999: 0
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

  /// A from 150, B from 20, C from 10, else D.
  static func letter(_ points: Int) -> Character {
    switch points {
    case 150...: "A"
    case 20...: "B"
    case 10...: "C"
    default: "D"
    }
  }

  /// Whether the recorded letter cannot be the computed one; only where risk and MAPPA are known.
  static func disagrees(_ state: CaseState) -> Bool {
    guard let recorded = state.tier?.spelling.first, state.rosh != nil, state.mappaLevel != nil
    else { return false }
    let points = points(state)
    if state.sex == .male || state.sex == .other { return recorded != letter(points) }
    // "A" is the highest letter and sorts first.
    return recorded > letter(points) || recorded < letter(points + womensPointsMax)
  }
}
