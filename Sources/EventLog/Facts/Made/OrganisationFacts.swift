// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// Organisations, units, teams, posts and where they go.

/// A provider of probation services exists.
public struct ProviderRegistered: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// What kind of organisation a provider is.
  public var kind: ProviderKind

  /// Name of the organisation, unit or team.
  public var name: TextReference

  /// A provider of probation services exists.
  public init(provider: ProviderReference, kind: ProviderKind, name: TextReference) {
    self.provider = provider
    self.kind = kind
    self.name = name
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    kind = ProviderKind(fieldBits: values.bits(1))
    name = TextReference(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    values.set(1, bits: kind.fieldBits)
    values.set(2, bits: name.fieldBits)
  }
}

/// A provider no longer exists.
public struct ProviderClosed: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// A provider no longer exists.
  public init(provider: ProviderReference) {
    self.provider = provider
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
  }
}

/// A unit exists under a provider.
public struct UnitRegistered: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// What kind of unit: a cluster of delivery units, a local delivery unit (LDU), or a probation delivery unit (PDU).
  public var kind: UnitKind

  /// Name of the organisation, unit or team.
  public var name: TextReference

  /// The unit above it.
  public var parent: UnitReference?

  /// A unit exists under a provider.
  public init(
    provider: ProviderReference,
    unit: UnitReference,
    kind: UnitKind,
    name: TextReference,
    parent: UnitReference? = nil
  ) {
    self.provider = provider
    self.unit = unit
    self.kind = kind
    self.name = name
    self.parent = parent
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    unit = UnitReference(fieldBits: values.bits(1))
    kind = UnitKind(fieldBits: values.bits(2))
    name = TextReference(fieldBits: values.bits(3))
    parent = values.isPresent(4) ? UnitReference(fieldBits: values.bits(4)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    values.set(1, bits: unit.fieldBits)
    values.set(2, bits: kind.fieldBits)
    values.set(3, bits: name.fieldBits)
    if let value = parent { values.set(4, bits: value.fieldBits) }
  }
}

/// A team exists in a unit.
public struct TeamRegistered: Equatable, Sendable, BitwiseCopyable {
  /// Team code.
  public var team: TeamReference

  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// What a team does.
  public var function: TeamFunction

  /// Name of the organisation, unit or team.
  public var name: TextReference?

  /// Whom a specialised team works with.
  public var specialism: Specialism?

  /// A team exists in a unit.
  public init(
    team: TeamReference,
    provider: ProviderReference,
    unit: UnitReference,
    function: TeamFunction,
    name: TextReference? = nil,
    specialism: Specialism? = nil
  ) {
    self.team = team
    self.provider = provider
    self.unit = unit
    self.function = function
    self.name = name
    self.specialism = specialism
  }

  init(_ values: FieldValues) {
    team = TeamReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    unit = UnitReference(fieldBits: values.bits(2))
    function = TeamFunction(fieldBits: values.bits(3))
    name = values.isPresent(4) ? TextReference(fieldBits: values.bits(4)) : nil
    specialism = values.isPresent(5) ? Specialism(fieldBits: values.bits(5)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: team.fieldBits)
    values.set(1, bits: provider.fieldBits)
    values.set(2, bits: unit.fieldBits)
    values.set(3, bits: function.fieldBits)
    if let value = name { values.set(4, bits: value.fieldBits) }
    if let value = specialism { values.set(5, bits: value.fieldBits) }
  }
}

/// A team went to another provider or unit.
public struct TeamMoved: Equatable, Sendable, BitwiseCopyable {
  /// Team code.
  public var team: TeamReference

  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// A team went to another provider or unit.
  public init(team: TeamReference, provider: ProviderReference, unit: UnitReference) {
    self.team = team
    self.provider = provider
    self.unit = unit
  }

  init(_ values: FieldValues) {
    team = TeamReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    unit = UnitReference(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: team.fieldBits)
    values.set(1, bits: provider.fieldBits)
    values.set(2, bits: unit.fieldBits)
  }
}

/// A team no longer exists; it still resolves.
public struct TeamClosed: Equatable, Sendable, BitwiseCopyable {
  /// Team code.
  public var team: TeamReference

  /// A team no longer exists; it still resolves.
  public init(team: TeamReference) {
    self.team = team
  }

  init(_ values: FieldValues) {
    team = TeamReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: team.fieldBits)
  }
}

/// So many posts of a grade are established in a unit.
public struct PostsEstablished: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference

  /// A grade that posts are established in and staff are adopted into.
  public var grade: PostGrade

  /// Posts in full-time equivalents.
  public var fte: Hundredths

  /// So many posts of a grade are established in a unit.
  public init(provider: ProviderReference, unit: UnitReference, grade: PostGrade, fte: Hundredths) {
    self.provider = provider
    self.unit = unit
    self.grade = grade
    self.fte = fte
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    unit = UnitReference(fieldBits: values.bits(1))
    grade = PostGrade(fieldBits: values.bits(2))
    fte = Hundredths(fieldBits: values.bits(3))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    values.set(1, bits: unit.fieldBits)
    values.set(2, bits: grade.fieldBits)
    values.set(3, bits: fte.fieldBits)
  }
}

/// Where a legacy provider, unit or team goes; the most specific one wins.
public struct MappingDeclared: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference?

  /// Team code.
  public var team: TeamReference?

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// Where a legacy provider, unit or team goes; the most specific one wins.
  public init(
    provider: ProviderReference,
    unit: UnitReference? = nil,
    team: TeamReference? = nil,
    pdu: UnitReference
  ) {
    self.provider = provider
    self.unit = unit
    self.team = team
    self.pdu = pdu
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    unit = values.isPresent(1) ? UnitReference(fieldBits: values.bits(1)) : nil
    team = values.isPresent(2) ? TeamReference(fieldBits: values.bits(2)) : nil
    pdu = UnitReference(fieldBits: values.bits(3))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    if let value = unit { values.set(1, bits: value.fieldBits) }
    if let value = team { values.set(2, bits: value.fieldBits) }
    values.set(3, bits: pdu.fieldBits)
  }
}
