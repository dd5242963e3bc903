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

  /// Compares both sides by every rule that does.
  init(_ handover: Handover) {
    var entries = RuleBook(Thresholds()).conservation.map { rule in
      Entry(rule.card, type(of: rule).compares, rule.compare(handover), handover)
    }
    let contacts = EveryVictimContactHasALiaisonOfficer.card
    entries.append(
      Entry(contacts, "victim contacts", Self.victimContacts(handover), handover)
    )
    self.entries = entries.sorted { $0.rule < $1.rule }
  }

  /// Compares the liaison officer of every victim contact that is open on both sides.
  ///
  /// CON-05, which holds every day, finds whom this lists.
  private static func victimContacts(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    for reference in handover.legacy.victimContacts.references {
      guard let before = handover.legacy.victimContacts[reference],
        let after = handover.unified.victimContacts[reference],
        before.isOpen, after.isOpen, isPlanned(before, handover)
      else { continue }
      let place = handover.legacy.place(reference)
      let (old, new) = (
        EveryVictimContactHasALiaisonOfficer.fault(before, handover.legacy),
        EveryVictimContactHasALiaisonOfficer.fault(after, handover.unified)
      )
      guard new != nil else {
        comparison.add([], at: place)
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
      comparison.add([found], at: place)
    }
    return comparison
  }

  private static func isPlanned(_ contact: VictimContactState, _ handover: Handover) -> Bool {
    let legacy = handover.legacy
    guard let officer = legacy.workforce[contact.staff] else { return true }
    let team = legacy.organisation[officer.team]
    return handover.isPlanned(team?.provider) { legacy.place(of: officer).region }
  }
}
