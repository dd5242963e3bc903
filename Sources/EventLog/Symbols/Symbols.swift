/// Every identifier and text of a source, each kept once, a table for each kind.
public struct Symbols: Sendable {
  private var tables = [SymbolTable](repeating: SymbolTable(), count: SymbolKind.allCases.count)

  /// The versions of `data` in which the lines are that the text comes from and goes to.
  package let schemas: Schemas

  /// The tables with the providers of the twelve regions, in order of the regions, and nothing else.
  ///
  /// An adoption puts a team or a case under such a provider, whether a fact names it or not.
  public init() { self.init(.contract) }

  /// The same, for lines in these versions.
  package init(_ schemas: Schemas) {
    self.schemas = schemas
    for region in RegionCode.allCases {
      let code = Array(region.provider.utf8)
      _ = intern(.provider, code, 0..<code.count)
    }
  }

  /// The provider of a region.
  public func provider(of region: RegionCode) -> ProviderReference {
    ProviderReference(rawValue: UInt32(region.rawValue))
  }

  /// The table of one kind.
  public subscript(kind: SymbolKind) -> SymbolTable { tables[Int(kind.rawValue)] }

  /// Bytes of all symbols together.
  var byteCount: Int { tables.reduce(0) { $0 + $1.byteCount } }

  mutating func intern(_ kind: SymbolKind, _ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    tables[Int(kind.rawValue)].intern(source, range)
  }

  /// The reference of an event's id, added when it is new.
  public mutating func event(_ id: String) -> EventReference {
    Reference(rawValue: add(.event, id))
  }

  /// The reference of a source, added when it is new.
  public mutating func source(_ name: String) -> SourceReference {
    Reference(rawValue: add(.source, name))
  }

  /// The reference of a unit code, added when it is new.
  public mutating func unit(_ code: String) -> UnitReference {
    Reference(rawValue: add(.unit, code))
  }

  private mutating func add(_ kind: SymbolKind, _ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    precondition(kind.accepts(bytes[...]), "\(text) has not the form of its kind")
    return intern(kind, bytes, 0..<bytes.count)
  }

  /// Appends a symbol as it stands in canonical form, without quotes around it.
  func append(_ kind: SymbolKind, _ index: Int, to line: inout [UInt8]) {
    tables[Int(kind.rawValue)].append(index, escaped: kind.mayHoldQuotes, to: &line)
  }

  /// The case reference number.
  public func string(_ reference: CaseReference) -> String { self[.case].string(reference.index) }

  /// The NOMS number.
  public func string(_ reference: PersonReference) -> String {
    self[.person].string(reference.index)
  }

  /// The provider code.
  public func string(_ reference: ProviderReference) -> String {
    self[.provider].string(reference.index)
  }

  /// The unit code.
  public func string(_ reference: UnitReference) -> String { self[.unit].string(reference.index) }

  /// The team code.
  public func string(_ reference: TeamReference) -> String { self[.team].string(reference.index) }

  /// The staff code.
  public func string(_ reference: StaffReference) -> String { self[.staff].string(reference.index) }

  /// The grade code.
  public func string(_ reference: GradeCodeReference) -> String {
    self[.gradeCode].string(reference.index)
  }

  /// The event's id.
  public func string(_ reference: EventReference) -> String { self[.event].string(reference.index) }

  /// The source, such as `delius/C08`.
  public func string(_ reference: SourceReference) -> String {
    self[.source].string(reference.index)
  }

  /// The text.
  public func string(_ reference: TextReference) -> String { self[.text].string(reference.index) }
}
