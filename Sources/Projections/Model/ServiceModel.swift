public import EventLog

/// The unified model bound to the references of one source: what each provider, unit and grade code
/// is.
public struct ServiceModel: Sendable {
  /// What a provider code stands for.
  public enum ProviderRole: Sendable, BitwiseCopyable {
    /// A division of the NPS that ended with unification: N01, N02, N04, N05, N06.
    case division
    /// N03 or N07: a division before unification, and a region's provider since.
    case divisionAndRegion
    /// A Community Rehabilitation Company: C01 to C21.
    case company
    /// A region's provider that did not exist before: N50 to N59 but N03 and N07.
    case region
    /// A national provider, such as the National Security Division: in none of the twelve regions.
    case national
    /// Any other code.
    case other
  }

  /// A unit that is a PDU.
  public struct Unit: Sendable {
    /// The unit code.
    public let code: String
    /// The name.
    public let name: String
    /// The region it belongs to.
    public let region: Region
  }

  /// The PDUs: those of reference in their order, then registered ones in fold order.
  public private(set) var deliveryUnits: [Unit] = []

  private var roles: [ProviderRole]
  private var fed: [[Region]]
  private var onlyRegions: [Region?]
  private var ownRegions: [Region?]
  private var grades: [Grade?]
  private var deliveryUnitByUnit: [DeliveryUnit?]
  private var providers: [ProviderReference] = []

  /// The model for a source's references, with the PDUs and national providers that the source itself
  /// registered.
  ///
  /// - Parameters:
  ///   - symbols: the source's text.
  ///   - registrations: what the source registered.
  public init(_ symbols: Symbols, _ registrations: ModelRegistrations = ModelRegistrations()) {
    let codes = symbols[.provider]
    roles = Array(repeating: .other, count: codes.count)
    fed = Array(repeating: [], count: codes.count)
    onlyRegions = Array(repeating: nil, count: codes.count)
    ownRegions = Array(repeating: nil, count: codes.count)
    grades = Array(repeating: nil, count: symbols[.gradeCode].count)
    deliveryUnitByUnit = Array(repeating: nil, count: symbols[.unit].count)
    for (code, _, regions) in ReferenceData.divisions {
      note(code, codes, .division, regions)
    }
    for (code, _, regions) in ReferenceData.companies { note(code, codes, .company, regions) }
    for region in Region.allCases {
      let index = symbols.provider(of: region).index
      if case .division = roles[index] {
        roles[index] = .divisionAndRegion
      } else {
        roles[index] = .region
      }
      onlyRegions[index] = region
      ownRegions[index] = region
      fed[index] = [region]
      providers.append(symbols.provider(of: region))
    }
    for provider in registrations.nationalProviders {
      // What is reference data stays what it is.
      if case .other = roles[provider.index] { roles[provider.index] = .national }
    }
    for index in grades.indices {
      grades[index] = ReferenceData.grade(code: symbols[.gradeCode].string(index))
    }
    for (code, name, region) in ReferenceData.deliveryUnits {
      let unit = symbols[.unit].index(of: code.utf8)
      add(Unit(code: code, name: name, region: region), unit)
    }
    for registration in registrations.units where deliveryUnit(registration.unit) == nil {
      guard let region = registeredRegion(registration) else { continue }
      let unit = Unit(
        code: symbols.string(registration.unit),
        name: symbols.string(registration.name),
        region: region
      )
      add(unit, registration.unit.index)
    }
  }

  private mutating func note(
    _ code: String,
    _ providers: SymbolTable,
    _ role: ProviderRole,
    _ regions: [Region]
  ) {
    guard let index = providers.index(of: code.utf8) else { return }
    roles[index] = role
    fed[index] = regions
    if regions.count == 1 { onlyRegions[index] = regions[0] }
  }

  private mutating func add(_ unit: Unit, _ index: Int?) {
    if let index {
      deliveryUnitByUnit[index] = DeliveryUnit(index: Int32(deliveryUnits.count))
    }
    deliveryUnits.append(unit)
  }

  /// The region in which a registration makes a PDU, or `nil` when it makes none.
  ///
  /// It makes one when its kind is `pdu` and its provider is a region's.
  public func registeredRegion(_ registration: UnitRegistered) -> Region? {
    registration.kind == .pdu ? ownRegions[registration.provider.index] : nil
  }

  /// What a provider code stands for.
  public func role(_ provider: ProviderReference) -> ProviderRole { roles[provider.index] }

  /// The region that a provider feeds, when it is just one.
  public func onlyRegion(_ provider: ProviderReference) -> Region? { onlyRegions[provider.index] }

  /// The regions that a provider feeds, in order; none for a provider that is no reference data.
  public func regions(fedBy provider: ProviderReference) -> [Region] { fed[provider.index] }

  /// The grade that a code means, or `nil` for an unknown code.
  public func grade(_ code: GradeCodeReference) -> Grade? { grades[code.index] }

  /// The PDU that a unit code names, or `nil` when it names none.
  public func deliveryUnit(_ unit: UnitReference) -> DeliveryUnit? {
    deliveryUnitByUnit[unit.index]
  }

  /// The PDU with this code, or `nil` when there is none.
  public func deliveryUnit(code: String) -> DeliveryUnit? {
    deliveryUnits.firstIndex { $0.code == code }.map { DeliveryUnit(index: Int32($0)) }
  }

  /// The code, name and region of a PDU.
  public subscript(unit: DeliveryUnit) -> Unit { deliveryUnits[Int(unit.index)] }

  /// The provider of a PDU's region.
  public func provider(of unit: DeliveryUnit) -> ProviderReference {
    providers[Int(self[unit].region.rawValue)]
  }

  /// Where something of a provider counts that has this PDU, or none.
  func place(_ deliveryUnit: DeliveryUnit?, of provider: ProviderReference) -> Place {
    if let deliveryUnit { return place(deliveryUnit) }
    if let region = onlyRegion(provider) { return Place(deliveryUnit: nil, region: region) }
    return Place(deliveryUnit: nil, region: nil, isNational: isNational(provider))
  }

  /// A PDU as a place.
  func place(_ deliveryUnit: DeliveryUnit) -> Place {
    Place(deliveryUnit: deliveryUnit, region: self[deliveryUnit].region)
  }

  /// Whether a provider is a national one.
  public func isNational(_ provider: ProviderReference) -> Bool {
    if case .national = role(provider) { true } else { false }
  }

  /// The origin of what a provider registered on a day.
  public func origin(_ provider: ProviderReference, on day: Day) -> Origin {
    switch role(provider) {
    case .company: .crc
    case .division, .divisionAndRegion, .national: day < Phase.dayOne ? .nps : .unified
    case .region, .other: .unified
    }
  }
}

extension Phase {
  /// 26 June 2021, the day on which the Probation Service began.
  public static let dayOne = Day(2021, 6, 26)
}

/// What a source registers that becomes part of the model.
public struct ModelRegistrations: Sendable {
  /// Units, in fold order; those that make no PDU are ignored.
  public var units: [UnitRegistered] = []

  /// Providers of kind `national`; those of reference are ignored.
  public var nationalProviders: [ProviderReference] = []

  /// Nothing.
  public init() {}
}
