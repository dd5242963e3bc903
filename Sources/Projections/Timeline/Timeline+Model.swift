public import EventLog

extension Timeline {
  /// What was registered up to a day, that day included, and is part of the model.
  func modelRegistrations(through day: Day) -> ModelRegistrations {
    var registrations = ModelRegistrations()
    for position in facts {
      let event = self[position]
      guard event.effectiveOn <= day else { break }
      switch event.fact {
      case .unitRegistered(let fact): registrations.units.append(fact)
      case .providerRegistered(let fact) where fact.kind == .national:
        registrations.nationalProviders.append(fact.provider)
      default: break
      }
    }
    return registrations
  }
}

extension ServiceModel {
  /// The model at the end of a day.
  public init(_ timeline: Timeline, asOf day: Day) {
    self.init(timeline.symbols, timeline.modelRegistrations(through: day))
  }
}
