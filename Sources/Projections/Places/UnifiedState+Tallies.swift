public import EventLog

/// A row of the `pdus` view: a PDU, or what a region holds without one.
public struct DeliveryUnitKey: Hashable, Sendable {
  /// The PDU; `nil` for what the region holds without one.
  public let deliveryUnit: DeliveryUnit?

  /// The region.
  public let region: Region
}

/// A row of the `matrix` view.
public struct MatrixRow: Sendable {
  /// The provider that the cases were last registered with or transferred to.
  public let provider: ProviderReference

  /// Open cases in each region, A to L.
  public internal(set) var regions = Array(repeating: 0, count: Region.allCases.count)

  /// Open cases of national providers, in no region.
  public internal(set) var national = 0

  /// Other open cases in no region.
  public internal(set) var unmapped = 0

  /// All of them.
  public var total: Int { regions.reduce(national + unmapped, +) }
}

extension UnifiedState {
  /// The `regions` view.
  public func regions(_ scope: Scope = Scope()) -> Tallies<Region> {
    tallies(scope, case: { place(of: $0).region }, staff: { place($0).region })
  }

  /// The `pdus` view.
  public func deliveryUnits(_ scope: Scope = Scope()) -> Tallies<DeliveryUnitKey> {
    func key(_ place: Place) -> DeliveryUnitKey? {
      place.region.map { DeliveryUnitKey(deliveryUnit: place.deliveryUnit, region: $0) }
    }
    return tallies(scope, case: { key(place(of: $0)) }, staff: { key(place($0)) })
  }

  /// The `teams` view: cases count with their officer's team.
  public func teams(_ scope: Scope = Scope()) -> Tallies<TeamReference> {
    tallies(
      scope,
      case: { officersTeam(of: $0) },
      staff: { workforce[$0]?.team }
    )
  }

  private func tallies<Key>(
    _ scope: Scope,
    case caseKey: (CaseState) -> Key?,
    staff staffKey: (StaffReference) -> Key?
  ) -> Tallies<Key> {
    var tallies = Tallies<Key>()
    for (_, state) in caseload.all where state.isOpen {
      let place = place(of: state)
      guard scope.contains(place) else { continue }
      let isUnallocated = isUnallocated(state)
      tallies.count(caseKey(state), isNational: place.isNational) {
        $0.count(state, isUnallocated: isUnallocated)
      }
    }
    for (reference, state) in workforce.all where state.isPractitioner {
      let place = place(of: state)
      guard scope.contains(place), let grade = state.grade else { continue }
      let isEligible = isEligible(reference)
      let isBlended = isEligible && isBlended(reference)
      tallies.count(staffKey(reference), isNational: place.isNational) {
        $0.count(practitioner: grade, isEligible: isEligible, isBlended: isBlended)
      }
    }
    return tallies
  }

  /// Staff in post with a grade that carries a caseload, in order of reference.
  public var practitioners: [StaffReference] {
    workforce.all.filter(\.state.isPractitioner).map(\.reference)
  }

  /// Open cases, in order of reference.
  public var openCases: [CaseReference] {
    caseload.all.filter(\.state.isOpen).map(\.reference)
  }

  /// The `matrix` view: open cases by the provider they come from and the region they count in.
  public func matrix(_ scope: Scope = Scope()) -> [MatrixRow] {
    var rows: [ProviderReference: MatrixRow] = [:]
    for (_, state) in caseload.all where state.isOpen {
      let place = place(of: state)
      guard scope.contains(place) else { continue }
      let provider = state.legacyProvider
      var row = rows[provider] ?? MatrixRow(provider: provider)
      if let region = place.region {
        row.regions[Int(region.rawValue)] += 1
      } else if place.isNational {
        row.national += 1
      } else {
        row.unmapped += 1
      }
      rows[provider] = row
    }
    return Array(rows.values)
  }
}
