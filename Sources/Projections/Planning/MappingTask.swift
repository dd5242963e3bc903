public import EventLog

/// Something that has to be mapped, or mapped better, before Day 1: a line of the worklist.
public struct MappingTask: Sendable {
  /// Why.
  public enum Reason: String, Sendable {
    /// Nothing says where it goes.
    case missing
    /// Only the mapping of its provider does, and that provider feeds other PDUs too (STR-03).
    case providerAlone
    /// Mappings from different sources name different PDUs (STR-04).
    case contradictory
  }

  /// Why it has to be mapped.
  public let reason: Reason

  /// The legacy provider.
  public let provider: ProviderReference

  /// Its unit; `nil` when it is about the provider, or about cases without a team.
  public let unit: UnitReference?

  /// The team; `nil` when it is about a whole unit or provider, or about cases without a team.
  public let team: TeamReference?

  /// Cases that are not closed and that wait for it.
  public internal(set) var caseCount = 0

  /// Staff in post who wait for it.
  public internal(set) var staffCount = 0

  /// The PDUs that can be meant: of mappings that contradict each other, theirs; else first the one
  /// that a mistyped mapping probably meant, then those to which other teams of the unit go, then all
  /// others of the regions that the provider feeds.
  public let candidates: [DeliveryUnit]

  /// The mappings that contradict each other, by position.
  public let declared: [UInt32]

  /// The mappings that would have placed it, had they named a PDU: the one that would have counted
  /// first.
  public let idle: [IdleMapping]
}

/// The worklist in the making.
struct Worklist {
  /// What a task is about.
  private struct Named: Hashable {
    var provider: ProviderReference
    var unit: UnitReference?
    var team: TeamReference?
    var isContradictory = false
  }

  /// A unit of a provider.
  private struct Holder: Hashable {
    var provider: ProviderReference
    var unit: UnitReference
  }

  private let state: UnifiedState
  private let timeline: Timeline
  private let part: HandoverPart
  private let isLate: Bool
  private let dayOne: Day
  private let doubts: MappingDoubts
  private var tasks: [Named: MappingTask] = [:]

  /// The PDUs to which the teams of each provider's units go, and how many.
  private var destinations: [Holder: [DeliveryUnit: Int]] = [:]

  /// What has to be mapped of a part of the service, by provider, unit and team.
  ///
  /// - Parameters:
  ///   - state: The state before anything is taken over, or of a delta after.
  ///   - timeline: The events that count.
  ///   - part: The part of the service that is planned.
  ///   - dayOne: Day 1, when the state is one after it, with N03 and N07 as regions; else `nil`.
  /// - Returns: The tasks in order.
  static func all(
    in state: UnifiedState,
    _ timeline: Timeline,
    part: HandoverPart,
    lateSince dayOne: Day?
  ) -> [MappingTask] {
    var worklist = Worklist(state, timeline, part, lateSince: dayOne)
    worklist.addContradictions()
    worklist.addTeams()
    worklist.addCases()
    worklist.addStaff()
    func order(_ task: MappingTask) -> [String] {
      let symbols = timeline.symbols
      return [
        symbols.string(task.provider), task.unit.map { symbols.string($0) } ?? "",
        task.team.map { symbols.string($0) } ?? "", task.reason.rawValue,
      ]
    }
    return worklist.tasks.values.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  private init(
    _ state: UnifiedState,
    _ timeline: Timeline,
    _ part: HandoverPart,
    lateSince dayOne: Day?
  ) {
    self.part = part
    isLate = dayOne != nil
    self.dayOne = dayOne ?? Day.latest
    self.state = state
    self.timeline = timeline
    doubts = MappingDoubts(state)
    for (_, team) in state.organisation.all where team.isOpen {
      guard let destination = team.place.deliveryUnit else { continue }
      let holder = Holder(provider: team.provider, unit: team.unit)
      destinations[holder, default: [:]][destination, default: 0] += 1
    }
  }

  /// Mappings that contradict each other have to be mended whether anything waits for them or not.
  private mutating func addContradictions() {
    for subject in state.mappings.contradictions.keys {
      guard case .mapping(let provider, let unit, let team) = subject,
        state.model.isHandedOver(by: provider),
        part.contains(provider, state.model.onlyRegion(provider), state.model)
      else { continue }
      _ = task(.contradictory(subject), Named(provider: provider, unit: unit, team: team))
    }
  }

  private mutating func addTeams() {
    for (reference, team) in state.organisation.all {
      let isLegacy =
        isLate
        ? state.model.isLegacy(team) : state.model.isHandedOver(by: team.provider)
      guard team.isOpen, isLegacy,
        part.contains(team.provider, team.place.region, state.model),
        let doubt = doubts.of(reference)
      else { continue }
      _ = task(doubt, Named(provider: team.provider, unit: team.unit, team: reference))
    }
  }

  private mutating func addCases() {
    for (reference, current) in state.caseload.all where current.status == .open {
      let isLegacy =
        isLate
        ? state.isLegacy(current) || isLeftBehind(current)
        : state.model.isHandedOver(by: current.provider)
      let place = isLate ? state.latePlacement(reference).place : state.place(reference)
      if isLate, place.deliveryUnit != nil { continue }
      guard isLegacy, part.contains(current.provider, place.region, state.model),
        let doubt = doubts.of(reference)
      else { continue }
      let officersTeam = state.officersTeam(of: current)
      // Without a PDU it waits for its own team, or else for its officer's.
      let team =
        doubt == .missing ? current.team ?? officersTeam : state.placement(of: current).team
      let byTeam = team.map { Named(provider: current.provider, unit: unit(of: $0), team: $0) }
      if let byTeam, tasks[byTeam] != nil {
        tasks[byTeam]?.caseCount += 1
      } else {
        tasks[task(doubt, Named(provider: current.provider))]?.caseCount += 1
      }
    }
  }

  /// Whether N03 or N07 held it before Day 1 and no region took it over: there it is not legacy.
  private func isLeftBehind(_ current: CaseState) -> Bool {
    guard case .divisionAndRegion = state.model.role(current.provider) else { return false }
    return current.openedOn < dayOne && current.adoptedInto == nil
  }

  private mutating func addStaff() {
    for (_, member) in state.workforce.all where member.isInPost {
      guard let team = state.organisation[member.team], team.isOpen,
        let doubt = doubts.of(member.team)
      else { continue }
      let named = Named(provider: team.provider, unit: team.unit, team: member.team)
      tasks[key(doubt, named)]?.staffCount += 1
    }
  }

  private func unit(of team: TeamReference) -> UnitReference? {
    state.organisation[team]?.unit
  }

  /// What a doubt about something is kept under: mappings that contradict each other are one task,
  /// however many teams they are for.
  private func key(_ doubt: MappingDoubt, _ named: Named) -> Named {
    guard case .contradictory(.mapping(let provider, let unit, let team)) = doubt else {
      return named
    }
    return Named(provider: provider, unit: unit, team: team, isContradictory: true)
  }

  /// The key of the task for a doubt about something, which is added when it is new.
  private mutating func task(_ doubt: MappingDoubt, _ named: Named) -> Named {
    let key = key(doubt, named)
    if tasks[key] != nil { return key }
    let declared: [UInt32] =
      if case .contradictory(let subject) = doubt {
        state.mappings.contradictions[subject] ?? []
      } else {
        []
      }
    let idle = doubt == .missing ? idle(named) : []
    tasks[key] = MappingTask(
      reason: key.isContradictory ? .contradictory : doubt == .missing ? .missing : .providerAlone,
      provider: key.provider,
      unit: key.unit,
      team: key.team,
      candidates: key.isContradictory
        ? declared.compactMap(destination)
        : candidates(key.provider, key.unit, meant: idle.first?.deliveryUnitMeant?.code),
      declared: declared,
      idle: idle
    )
    return key
  }

  /// The mappings that would have placed what a task is about, had they named a PDU.
  private func idle(_ named: Named) -> [IdleMapping] {
    let symbols = timeline.symbols
    if let team = named.team { return state.idleMappings(placing: team, symbols) }
    return state.idleMapping(ofProviderAlone: named.provider, symbols).map { [$0] } ?? []
  }

  private func destination(_ position: UInt32) -> DeliveryUnit? {
    guard case .mappingDeclared(let fact) = timeline[position].fact else { return nil }
    return state.model.deliveryUnit(fact.pdu)
  }

  private func candidates(
    _ provider: ProviderReference,
    _ unit: UnitReference?,
    meant: String?
  ) -> [DeliveryUnit] {
    let regions = state.model.regions(fedBy: provider)
    let known = unit.flatMap { destinations[Holder(provider: provider, unit: $0)] } ?? [:]
    let first = meant.flatMap { state.model.deliveryUnit(code: $0) }
    func order(_ unit: DeliveryUnit) -> (Int, Int, String) {
      (unit == first ? 0 : 1, -known[unit, default: 0], state.model[unit].code)
    }
    return state.model.deliveryUnits.indices.map { DeliveryUnit(index: Int32($0)) }
      .filter { regions.contains(state.model[$0].region) || known[$0] != nil || $0 == first }
      .sorted { order($0) < order($1) }
  }
}
