import EventLog

/// The legacy provider × region matrix, computed from the planned state, has the column totals of the
/// regions view and the row totals of the 25 June counts, each computed apart.
///
/// Two sums of the same people by different ways must agree.
public struct TheMatrixAddsUp: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-04",
    .dayOne,
    "B - - - -",
    "The legacy provider × region matrix, computed from the planned state, has the column totals of "
      + "the regions view and the row totals of the 25 June counts, each computed apart.",
    why: "Two sums of the same people by different ways must agree.",
    source: "The conservation ledger",
    remedy: "Look for the cases of CON-01, or for cases that changed hands on 26 June."
  )

  /// What it compares.
  public static let compares = "totals of the matrix"

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares the totals of the matrix with what each is the sum of.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    let matrix = handover.unified.matrix()
    let view = handover.unified.regions()
    for region in Region.allCases {
      let column = matrix.reduce(0) { $0 + $1.regions[Int(region.rawValue)] }
      let expected = view.rows[region]?.openCases ?? 0
      let message = "The matrix has \(column) open cases in the region, the view \(expected)."
      let provider = handover.symbols.provider(of: region)
      comparison.add(
        discrepancies(provider, "column", expected, column, message),
        at: Place(deliveryUnit: nil, region: region),
        heldBy: nil
      )
    }
    let rows = Dictionary(uniqueKeysWithValues: matrix.map { ($0.provider, $0.total) })
    for (provider, expected) in expectedRows(handover) {
      let found = rows[provider, default: 0]
      let message =
        "The matrix has \(found) open cases of the provider, the facts of 25 and 26 June make "
        + "\(expected)."
      comparison.add(
        discrepancies(provider, "row", expected, found, message),
        at: handover.legacy.place(.provider(provider)),
        heldBy: nil
      )
    }
    return comparison
  }

  private func discrepancies(
    _ provider: ProviderReference,
    _ field: String,
    _ expected: Int,
    _ found: Int,
    _ message: String
  ) -> [Discrepancy] {
    if found == expected { return [] }
    return [
      Discrepancy(
        kind: .differs,
        subject: .provider(provider),
        field: field,
        before: "\(expected)",
        after: "\(found)",
        message: message
      )
    ]
  }

  /// The open cases of each legacy provider on the day before, and what happened to them on Day 1.
  private func expectedRows(_ handover: Handover) -> [ProviderReference: Int] {
    // By the model of Day 1 on both sides: that very day may make a provider a national one.
    let model = handover.unified.model
    var rows: [ProviderReference: Int] = [:]
    for (_, state) in handover.legacy.caseload.all
    where state.isOpen && model.isHandedOver(by: state.provider) {
      rows[state.provider, default: 0] += 1
    }
    for (reference, after) in handover.unified.caseload.all {
      let before = handover.legacy.caseload[reference]
      let wasOpen = before?.isOpen == true
      if let before, wasOpen, model.isHandedOver(by: before.provider),
        !after.isOpen || after.legacyProvider != before.provider
      {
        rows[before.provider, default: 0] -= 1
      }
      if after.isOpen, model.isHandedOver(by: after.legacyProvider),
        !wasOpen || before?.provider != after.legacyProvider
      {
        rows[after.legacyProvider, default: 0] += 1
      }
    }
    return rows
  }
}
