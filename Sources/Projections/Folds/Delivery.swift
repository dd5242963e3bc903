import EventLog

/// The fold of what is said about PDUs: posts, prioritisation status, processes, forecasts.
public struct Delivery: Sendable {
  /// The posts of one grade in one unit of a provider.
  struct Posts: Sendable {
    var fact: PostsEstablished
    var position: UInt32?
  }

  private struct PostsKey: Hashable {
    var provider: ProviderReference
    var unit: UnitReference
    var grade: PostGrade
  }

  private var postsByKey: [PostsKey: Posts] = [:]

  /// The latest status of each PDU, and the event that set it.
  private(set) var statuses: [DeliveryUnit: (status: PrioritisationStatus, position: UInt32?)] = [:]

  /// The processes of each PDU that are unified, a bit for each raw value of `Process`.
  private(set) var unifiedProcesses: [DeliveryUnit: UInt8] = [:]

  /// The last event about the processes of each PDU.
  private(set) var processEvidence: [DeliveryUnit: UInt32] = [:]

  /// The forecast of open cases of each PDU that was recorded last before Day 1, and the event that
  /// made it.
  private(set) var forecasts: [DeliveryUnit: (cases: Hundredths, position: UInt32?)] = [:]

  /// What changed since it was last looked at.
  var changed: [DeliveryUnit] = []

  /// Takes the forecasts, which are administrative and hold from the start.
  init(_ timeline: Timeline, _ model: ServiceModel) {
    let end = Phase.dayOne.advanced(by: -1).lastInstant
    var recorded: [DeliveryUnit: (Instant, UInt32)] = [:]
    for position in timeline.administrative {
      let event = timeline[position]
      guard case .caseloadForecast(let fact) = event.fact, event.recordedAt <= end,
        let unit = model.deliveryUnit(fact.pdu)
      else { continue }
      // Later means recorded later, whatever day the forecast names.
      let moment = (event.recordedAt, position)
      if let last = recorded[unit], moment < last { continue }
      recorded[unit] = moment
      forecasts[unit] = (fact.cases, position)
    }
  }

  /// The latest posts of each provider, unit and grade.
  var posts: some Collection<Posts> { postsByKey.values }

  mutating func establish(_ fact: PostsEstablished, at position: UInt32?) {
    let key = PostsKey(provider: fact.provider, unit: fact.unit, grade: fact.grade)
    postsByKey[key] = Posts(fact: fact, position: position)
  }

  mutating func set(_ status: PrioritisationStatus, _ unit: DeliveryUnit, at position: UInt32?) {
    statuses[unit] = (status, position)
    changed.append(unit)
  }

  mutating func adopt(_ fact: ProcessAdopted, _ unit: DeliveryUnit, at position: UInt32?) {
    let bit: UInt8 = 1 << fact.process.rawValue
    if fact.standard == .unified {
      unifiedProcesses[unit, default: 0] |= bit
    } else {
      unifiedProcesses[unit, default: 0] &= ~bit
    }
    processEvidence[unit] = position
  }
}
