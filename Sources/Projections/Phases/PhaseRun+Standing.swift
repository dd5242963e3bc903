extension PhaseRun {
  /// The window that the as-of day lies in; between two phases nothing is judged.
  public var current: PhaseResult? {
    phases.last { phase in
      phase.verdict != .notReached && (phase.window.until.map { pin.asOf < $0 } ?? true)
    }
  }

  /// What breaks a rule on the as-of day.
  public var standing: [Finding] {
    let judged = Set((current?.rules ?? []).filter { $0.judgedOn == pin.asOf }.map(\.card.code))
    return findings.filter {
      $0.gate == current?.window.gate && $0.until == nil && judged.contains($0.rule)
    }
  }
}
