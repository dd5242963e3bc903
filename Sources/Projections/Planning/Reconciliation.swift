public import EventLog

/// What CON-01 to CON-06 compare of the eve of Day 1 and its end, in full.
public struct Reconciliation: Sendable {
  /// One thing that does not agree, and where it was before.
  public struct Row: Sendable {
    /// What does not agree.
    public let discrepancy: Discrepancy

    /// The provider that it was under on the eve; `nil` for none.
    public let provider: ProviderReference?

    /// The region in which it counted on the eve; `nil` for none.
    public let region: Region?
  }

  /// What one rule compares.
  public struct Entry: Sendable {
    /// The rule's code.
    public let rule: String

    /// What it compares, in a word or two.
    public let compares: String

    /// How many things were compared.
    public let compared: Int

    /// How many of them are the same on both sides.
    public let agreeing: Int

    /// What is not the same, in no order.
    public let rows: [Row]

    /// The share that agrees in hundredths of a per cent, never rounded up; `nil` when nothing was
    /// compared.
    public var coverage: Int? { compared == 0 ? nil : agreeing * 10_000 / compared }

    init(_ card: RuleCard, _ compares: String, _ comparison: Comparison, _ handover: Handover) {
      rule = card.code
      self.compares = compares
      compared = comparison.compared
      agreeing = comparison.agreeing
      rows = comparison.discrepancies.map { discrepancy in
        Row(
          discrepancy: discrepancy,
          provider: handover.legacy.legacyProvider(of: discrepancy.subject),
          region: handover.legacy.place(discrepancy.subject).region
        )
      }
    }
  }

  /// What each rule compares, in the order of the catalogue.
  public let entries: [Entry]

  /// What was compared of a part of the service.
  ///
  /// - Parameters:
  ///   - handover: Both sides.
  ///   - comparisons: What each rule that compares both sides made of them.
  ///   - part: The part of the service that is planned.
  init(
    _ handover: Handover,
    _ comparisons: [(rule: any ConservationRule, comparison: Comparison)],
    part: HandoverPart
  ) {
    func entry(_ card: RuleCard, _ compares: String, _ comparison: Comparison) -> Entry {
      Entry(card, compares, comparison.restricted(to: part, handover.legacy.model), handover)
    }
    entries =
      (comparisons.map { entry($0.card, type(of: $0).compares, $1) } + [
        entry(
          EveryVictimContactHasALiaisonOfficer.card,
          "victim contacts",
          Self.victimContacts(handover)
        )
      ])
      .sorted { $0.rule < $1.rule }
  }

  /// Compares the liaison officer of every victim contact that is open on both sides.
  ///
  /// CON-05, which holds every day, finds whom this lists.
  private static func victimContacts(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    for reference in handover.legacy.victimContacts.references {
      guard let before = handover.legacy.victimContacts[reference],
        let after = handover.unified.victimContacts[reference],
        before.isOpen, after.isOpen
      else { continue }
      let holding = handover.legacy.workforce[before.staff].map { handover.holding($0) }
      let place = handover.legacy.place(reference)
      let (old, new) = (
        EveryVictimContactHasALiaisonOfficer.fault(before, handover.legacy),
        EveryVictimContactHasALiaisonOfficer.fault(after, handover.unified)
      )
      guard new != nil else {
        comparison.add([], at: place, heldBy: holding)
        continue
      }
      let (held, holds) = (
        handover.symbols.string(before.staff), handover.symbols.string(after.staff)
      )
      let found = Discrepancy(
        kind: .differs,
        subject: .victim(reference),
        field: "staff",
        before: "\(held) \(old ?? "at work")",
        after: "\(holds) \(new ?? "at work")",
        message: "Its liaison officer is not at work.",
        evidence: [after.evidence]
      )
      comparison.add([found], at: place, heldBy: holding)
    }
    return comparison
  }
}
