/// One version of a type's `data`: its fields in canonical order, and how the values of the version
/// before become its own.
///
/// A class, so that the tables are handed about without copying what is in them.
final class Schema: Sendable {
  /// The number of the version, from 1.
  let version: Int

  let fields: [Field]

  /// The fields that may not be left out, one bit each.
  let requiredFields: UInt16

  /// From the version before; `nil` for version 1.
  let upcaster: Upcaster?

  init(_ version: Int, _ fields: [Field], _ upcaster: Upcaster?) {
    precondition(fields.count <= FieldValues.countMax, "a fact has room for all of its fields")
    precondition((version == 1) == (upcaster == nil), "version 1 alone has no upcaster")
    self.version = version
    self.fields = fields
    self.upcaster = upcaster
    requiredFields = fields.enumerated().reduce(0) { bits, field in
      field.element.isOptional ? bits : bits | 1 << UInt16(field.offset)
    }
  }
}

/// Every known version of every type's `data`.
///
/// Whatever the version of a line, its fact holds the values of the newest one: folds and rules know
/// no other. The line keeps the version it came with, so its values are turned back to print it.
public struct Schemas: Sendable {
  /// The versions of each type, by its raw value, from version 1 on.
  private var versions: [[Schema]] = Array(repeating: [], count: FactKind.allCases.count)

  init() {}

  /// Adds the next version of a type.
  mutating func add(_ kind: FactKind, _ fields: [Field], _ upcaster: Upcaster? = nil) {
    versions[Int(kind.rawValue)].append(Schema(count(of: kind) + 1, fields, upcaster))
  }

  /// How many versions of a type there are; this is the number of the newest one, too.
  func count(of kind: FactKind) -> Int { versions[Int(kind.rawValue)].count }

  /// A version of a type's `data`.
  subscript(kind: FactKind, version: Int) -> Schema { versions[Int(kind.rawValue)][version - 1] }

  /// The version of a line's `data` whose `schemaVersion` is this, or has not come (yet).
  ///
  /// It is `nil` as long as the version can be one of several, and for one that nobody knows.
  func known(_ kind: FactKind, _ version: Int?) -> Schema? {
    let all = versions[Int(kind.rawValue)]
    guard let version else { return all.count == 1 ? all[0] : nil }
    return version <= all.count ? all[version - 1] : nil
  }

  /// The newest version of a type's `data`.
  subscript(kind: FactKind) -> Schema { self[kind, count(of: kind)] }

  /// The newest version's values of what a version holds.
  func upcast(_ values: FieldValues, of kind: FactKind, from version: Int) -> FieldValues {
    let newest = count(of: kind)
    if version == newest { return values }
    return (version..<newest).reduce(values) { self[kind, $1 + 1].upcaster?.up($0) ?? $0 }
  }

  /// A version's values of what the newest one holds.
  func downcast(_ values: FieldValues, of kind: FactKind, to version: Int) -> FieldValues {
    let newest = count(of: kind)
    if version == newest { return values }
    return (version..<newest).reversed().reduce(values) {
      self[kind, $1 + 1].upcaster?.down($0) ?? $0
    }
  }
}
