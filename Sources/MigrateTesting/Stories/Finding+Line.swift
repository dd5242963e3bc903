import EventLog
public import Projections

extension Finding {
  /// The finding in one line: `ALC-01 X000001 stabilisation 2021-10-03..2021-10-20 18 days, blocks`.
  ///
  /// One that is still open has no day behind the dots.
  public func line(_ timeline: Timeline, _ model: ServiceModel) -> String {
    let effect =
      switch (severity, blocks) {
      case (.block, true): "blocks"
      case (.block, false): "within grace"
      case (.warn, false): "warns"
      case (.warn, true): "warns and blocks"
      }
    return "\(rule) \(subject.text(timeline.symbols, model)) \(gate) "
      + "\(from)..\(until?.description ?? "") \(days) \(days == 1 ? "day" : "days"), \(effect)"
      + (accepted == nil ? "" : ", accepted")
  }
}
