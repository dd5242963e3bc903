public import EventLog

/// What a rule sees at the end of a day.
public struct Scene: Sendable {
  /// The day that is judged.
  public var day: Day { replay.day }

  /// The window that the day belongs to.
  public internal(set) var window: Window

  /// The walk, which stands at the end of the day and looks for what is wrong with the facts.
  var replay: Replay

  /// What was seen on earlier days.
  public internal(set) var observations: Observations

  /// Whether the source holds any `ProcessAdopted`.
  let hasProcesses: Bool

  /// The state at the end of the day.
  public var state: UnifiedState { replay.state }

  /// The text of references.
  public var symbols: Symbols { replay.timeline.symbols }

  /// What is wrong with the facts up to the day.
  var defects: Defects {
    guard let defects = replay.defects else { preconditionFailure("a judge's walk finds defects") }
    return defects
  }

  /// Day 1 or the phase.
  public var gate: Gate { window.gate }

  /// The model of the service.
  public var model: ServiceModel { state.model }

  /// The PDUs that have an open case or a practitioner, in order.
  func deliveryUnitsInUse() -> [DeliveryUnit] {
    var units: Set<DeliveryUnit> = []
    for reference in state.openCases {
      if let unit = state.place(reference).deliveryUnit { units.insert(unit) }
    }
    for reference in state.practitioners {
      if let unit = state.place(reference).deliveryUnit { units.insert(unit) }
    }
    return units.sorted()
  }

  /// The team of a case's officer, if both are known.
  func officersTeam(_ state: CaseState) -> TeamState? {
    self.state.officersTeam(of: state).flatMap { self.state.organisation[$0] }
  }

  /// The region of a PDU.
  func region(_ unit: DeliveryUnit) -> Region { model[unit].region }

  /// Where a subject counts.
  public func place(_ subject: Subject) -> Place { state.place(subject) }

  /// The subject as findings and waivers write it.
  public func text(_ subject: Subject) -> String { subject.text(symbols, model) }

  /// A case's officer, as text.
  func officer(_ state: CaseState) -> String { state.officer.map(symbols.string) ?? "nobody" }
}
