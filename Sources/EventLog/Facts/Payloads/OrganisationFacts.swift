// Organisations, units, teams, posts and where they go.

/// A provider of probation services exists.
public struct ProviderRegistered: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// Kind.
  public var kind: ProviderKind

  /// Name of the organisation, unit or team.
  public var name: TextReference

  static let kind = FactKind.providerRegistered
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("kind", .enumeration(ProviderKind.spellings)),
    Field("name", .reference(.text)),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    kind = values[1]
    name = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[1] = kind
    values[2] = name
  }
}

/// A provider no longer exists.
public struct ProviderClosed: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  static let kind = FactKind.providerClosed
  static let fields = [
    Field("provider", .reference(.provider))
  ]

  /// A provider ended.
  public init(provider: ProviderReference) { self.provider = provider }

  init(_ values: FieldValues) {
    provider = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
  }
}

/// A unit exists under a provider.
public struct UnitRegistered: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// Kind.
  public var kind: UnitKind

  /// Name of the organisation, unit or team.
  public var name: TextReference

  /// The unit above it.
  public var parent: UnitReference?

  static let kind = FactKind.unitRegistered
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit)),
    Field("kind", .enumeration(UnitKind.spellings)),
    Field("name", .reference(.text)),
    Field("parent", .reference(.unit), isOptional: true),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    unit = values[1]
    kind = values[2]
    name = values[3]
    parent = values[ifAny: 4]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[1] = unit
    values[2] = kind
    values[3] = name
    values[ifAny: 4] = parent
  }
}

/// A team exists in a unit.
public struct TeamRegistered: FactPayload {
  /// Team code.
  public var team: TeamReference

  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// What the team does.
  public var function: TeamFunction

  /// Name of the organisation, unit or team.
  public var name: TextReference?

  /// Whom the team works with.
  public var specialism: Specialism?

  static let kind = FactKind.teamRegistered
  static let fields = [
    Field("team", .reference(.team)),
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit)),
    Field("function", .enumeration(TeamFunction.spellings)),
    Field("name", .reference(.text), isOptional: true),
    Field("specialism", .enumeration(Specialism.spellings), isOptional: true),
  ]

  init(_ values: FieldValues) {
    team = values[0]
    provider = values[1]
    unit = values[2]
    function = values[3]
    name = values[ifAny: 4]
    specialism = values[ifAny: 5]
  }

  func write(to values: inout FieldValues) {
    values[0] = team
    values[1] = provider
    values[2] = unit
    values[3] = function
    values[ifAny: 4] = name
    values[ifAny: 5] = specialism
  }
}

/// A team went to another provider or unit.
public struct TeamMoved: FactPayload {
  /// Team code.
  public var team: TeamReference

  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  static let kind = FactKind.teamMoved
  static let fields = [
    Field("team", .reference(.team)),
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit)),
  ]

  init(_ values: FieldValues) {
    team = values[0]
    provider = values[1]
    unit = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = team
    values[1] = provider
    values[2] = unit
  }
}

/// A team no longer exists; it still resolves.
public struct TeamClosed: FactPayload {
  /// Team code.
  public var team: TeamReference

  static let kind = FactKind.teamClosed
  static let fields = [
    Field("team", .reference(.team))
  ]

  init(_ values: FieldValues) {
    team = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = team
  }
}

/// So many posts of a grade are established in a unit.
public struct PostsEstablished: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// Grade.
  public var grade: PostGrade

  /// Posts in full-time equivalents.
  public var fte: Hundredths

  static let kind = FactKind.postsEstablished
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit)),
    Field("grade", .enumeration(PostGrade.spellings)),
    Field("fte", .number(0...Hundredths.fieldMaximum)),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    unit = values[1]
    grade = values[2]
    fte = values[3]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[1] = unit
    values[2] = grade
    values[3] = fte
  }
}

/// Where a legacy provider, unit or team goes; the most specific one wins.
public struct MappingDeclared: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference?

  /// Team code.
  public var team: TeamReference?

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  static let kind = FactKind.mappingDeclared
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit), isOptional: true),
    Field("team", .reference(.team), isOptional: true),
    Field("pdu", .reference(.unit)),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    unit = values[ifAny: 1]
    team = values[ifAny: 2]
    pdu = values[3]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[ifAny: 1] = unit
    values[ifAny: 2] = team
    values[3] = pdu
  }
}
