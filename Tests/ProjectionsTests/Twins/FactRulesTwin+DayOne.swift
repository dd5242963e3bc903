import MigrateTesting

/// The rules about what Day 1 takes over, and the forecast of what it was to bring.
extension FactRulesTwin {
  /// For each rule that is judged at Day 1 only the subjects that break it.
  mutating func dayOneAudit(_ state: StateTwin, on day: String) -> [String: Set<String>] {
    let held = state.cases.filter { !$0.value.isClosed }
    let outsideTheNPS = held.filter {
      $0.value.isNPSType && !isNPS($0.value.provider, state)
        && ReferenceTwin.regionOfProvider[$0.value.provider] == nil
    }
    let lifers = held.filter {
      $0.value.sentence == "indeterminateCustody" && $0.value.origin == "crc"
    }
    return [
      "STR-03": placedByProviderAlone(state), "STR-06": withoutATeam(state),
      "STR-07": movedSinceMapped(state), "ALC-06": Set(outsideTheNPS.keys),
      "ALC-07": Set(lifers.keys), "ALC-10": Set(held.filter(\.value.isTransferPending).keys),
      "DLV-07": decidedAgainstType(held, state), "DAT-05": silentSources(state, on: day),
      "DAT-06": Set(legacyProviders(state).filter { sources(of: $0, state).isEmpty }),
      "DAT-12": incomplete(state, on: day),
    ]
  }

  /// The NPS is its seven divisions and what is national.
  private func isNPS(_ provider: String, _ state: StateTwin) -> Bool {
    ReferenceTwin.isDivision(provider) || state.national.contains(provider)
  }

  // MARK: Mappings

  /// The mappings that no later one of the same key has replaced.
  private func mappingsInForce(_ state: StateTwin) -> [ToldEvent] {
    let mappings = state.events.filter {
      $0.type == "MappingDeclared" && state.deliveryUnits[$0["pdu"] ?? ""] != nil
    }
    func key(_ mapping: ToldEvent) -> [String?] {
      [mapping["provider"], mapping["team"] == nil ? mapping["unit"] : nil, mapping["team"]]
    }
    return mappings.enumerated().filter { place, mapping in
      !mappings[(place + 1)...].contains { key($0) == key(mapping) }
    }.map(\.element)
  }

  /// STR-03: what only the mapping of a provider that feeds several PDUs places.
  private func placedByProviderAlone(_ state: StateTwin) -> Set<String> {
    let mappings = mappingsInForce(state)
    func isSplit(_ provider: String) -> Bool {
      let alone = mappings.contains {
        $0["provider"] == provider && $0["unit"] == nil && $0["team"] == nil
      }
      let fed = Set(mappings.filter { $0["provider"] == provider }.compactMap { $0["pdu"] })
      return alone && (fed.count > 1 || (ReferenceTwin.fed[provider] ?? []).count > 1)
    }
    let teams = state.teams.filter { code, team in
      let region = state.deliveryUnits[team.unit] ?? ""
      let isMapped = mappings.contains {
        $0["provider"] == team.provider
          && ($0["team"] == code || ($0["team"] == nil && $0["unit"] == team.unit))
      }
      return team.isOpen && isSplit(team.provider) && !isMapped
        && ReferenceTwin.providerOfRegion[region] != team.provider
    }
    let cases = state.cases.filter { _, held in
      let officersTeam = state.staff[held.officer ?? ""]?.team
      let isWithOfficer =
        state.teams[officersTeam ?? ""]?.provider == held.provider
        && state.deliveryUnit(ofTeam: officersTeam) != nil
      return !held.isClosed && isSplit(held.provider) && !isWithOfficer && held.adopted == nil
        && state.deliveryUnit(ofTeam: held.team) == nil
    }
    return Set(teams.keys).union(cases.keys)
  }

  /// STR-06: PDUs without a team in a region to which a legacy team is mapped.
  private func withoutATeam(_ state: StateTwin) -> Set<String> {
    let open = state.teams.filter(\.value.isOpen)
    let receiving = Set(open.keys.compactMap { state.deliveryUnit(ofTeam: $0) })
    let regions = Set(
      open.filter { isLegacy($0.value, state) }.keys.compactMap { code in
        state.deliveryUnit(ofTeam: code).flatMap { state.deliveryUnits[$0] }
      }
    )
    let units = state.deliveryUnits.filter { regions.contains($0.value) }.keys
    return Set(units).subtracting(receiving)
  }

  /// STR-07: teams with a mapping that was recorded before they last moved.
  private func movedSinceMapped(_ state: StateTwin) -> Set<String> {
    let mappings = mappingsInForce(state)
    return Set(
      state.teams.keys.filter { code in
        let story = state.events.filter { $0["team"] == code && !$0.isAdministrative }
          .drop { $0.type != "TeamRegistered" }
        guard let move = story.last(where: { $0.type == "TeamMoved" }) else { return false }
        return mappings.contains {
          $0["team"] == code && ($0.instant, $0.position) < (move.instant, move.position)
        }
      }
    )
  }

  // MARK: Courts and forecasts

  /// DLV-07: cases whose provider by the court does not fit what they were at the end of that day.
  private mutating func decidedAgainstType(
    _ held: [String: StateTwin.Case],
    _ state: StateTwin
  ) -> Set<String> {
    var found: Set<String> = []
    for code in held.keys {
      var decision: ToldEvent?
      var isOpen = false
      let story = state.events.filter { $0["case"] == code }.drop { $0.type != "CaseRegistered" }
      for event in story {
        switch event.type {
        case "CaseRegistered":
          if !isOpen { decision = nil }
          isOpen = true
        case "CaseClosed", "CaseMerged": isOpen = false
        case "AllocationDecided": decision = event
        default: break
        }
      }
      guard let decision, let provider = decision["provider"],
        isNPS(provider, state) || ReferenceTwin.regionOfProvider[provider] == nil
      else { continue }
      let then = self.state(on: decision.effectiveOn).cases[code]
      let isRight =
        then?.isNPSType == true
        ? isNPS(provider, state) : ReferenceTwin.isCompany(provider)
      if !isRight { found.insert(code) }
    }
    return found
  }

  /// DLV-08: PDUs whose open cases differ from the last forecast before Day 1 by more than a tenth.
  func notAsForecast(_ state: StateTwin) -> Set<String> {
    let dayOne = CalendarTwin.instant("2021-06-26T00:00:00+01:00")
    let forecasts = state.events.filter {
      $0.type == "CaseloadForecast" && $0.instant < dayOne
        && state.deliveryUnits[$0["pdu"] ?? ""] != nil
    }.sorted { ($0.instant, $0.position) < ($1.instant, $1.position) }
    let latest = Dictionary(forecasts.map { ($0["pdu"] ?? "", $0.hundredths("cases")) }) { $1 }
    let units = state.cases.values.filter(\.isOpen).compactMap { state.deliveryUnit(of: $0) }
    return Set(
      latest.filter { unit, forecast in
        abs(100 * units.count { $0 == unit } - forecast) * 10 > forecast
      }.keys
    )
  }

  // MARK: Sources

  private func legacyProviders(_ state: StateTwin) -> Set<String> {
    Set(state.cases.values.filter { $0.isOpen && isLegacy($0, state) }.map(\.provider))
  }

  private func sources(of provider: String, _ state: StateTwin) -> Set<String> {
    Set(state.events.map(\.source).filter { $0.hasSuffix("/\(provider)") })
  }

  /// DAT-12: providers that are expected, and not registered, without a source or without totals.
  private func incomplete(_ state: StateTwin, on day: String) -> Set<String> {
    let expected = state.events.filter { $0.type == "ProviderExpected" }
      .compactMap { $0["provider"] }
    return Set(
      expected.filter { provider in
        let own = state.events.filter { $0["provider"] == provider }
        func isStated(_ kinds: Set<String>) -> Bool {
          own.contains { event in
            event.type == "CountStated" && kinds.contains(event["of"] ?? "")
              && ["unit", "team", "staff"].allSatisfy { event[$0] == nil }
              && CalendarTwin.day(day, plus: -7) < event.effectiveOn
          }
        }
        return !own.contains { $0.type == "ProviderRegistered" }
          || sources(of: provider, state).isEmpty
          || !isStated(["openCases", "casesNotClosed"]) || !isStated(["staffInPost"])
      }
    )
  }

  /// DAT-05: sources whose last record is more than seven days older than the end of a day.
  private func silentSources(_ state: StateTwin, on day: String) -> Set<String> {
    let weekAgo = CalendarTwin.day(day, plus: -7)
    let spoken = legacyProviders(state).flatMap { sources(of: $0, state) }
    return Set(
      spoken.filter { source in
        let last = state.events.filter { $0.source == source }.map(\.instant).max() ?? 0
        return CalendarTwin.londonDay(last) <= weekAgo
      }
    )
  }
}
