extension FactKind {
  /// The fields of this type's `data` in its newest version, in canonical order.
  public var fields: [Field] { Schemas.contract[self].fields }

  /// `","type":"…","schemaVersion":`, as it stands in canonical form.
  var typeMember: [UInt8] { Self.typeMemberTable[Int(rawValue)] }

  private static let typeMemberTable = spellings.map {
    Array(#"","type":"\#($0)","schemaVersion":"#.utf8)
  }
}
