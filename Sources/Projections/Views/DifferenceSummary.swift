/// Differences summed up: how many came, went or moved from where to where, and how many changed in
/// each field.
public struct DifferenceSummary: Sendable {
  /// How the two sides of something differ.
  public enum Change: String, Sendable {
    case differs, onlyBefore, onlyAfter
  }

  /// From where to where: a provider, a region or a PDU that is not the same on both sides.
  public struct Move: Hashable, Sendable {
    /// `provider`, `region` or `pdu`.
    public let field: String
    /// The code before; `nil` for none.
    public let before: String?
    /// The code afterwards; `nil` for none.
    public let after: String?
  }

  /// Entities of one kind that changed in the same way.
  public struct Group: Sendable {
    /// What they are.
    public let kind: Entity.Kind
    /// How they differ.
    public let change: Change
    /// Where they went, in the order of the fields; empty for those that stayed, or are on one side.
    public let moves: [Move]
    /// How many.
    public internal(set) var count: Int
  }

  /// How often one field changed, of one kind and in one region.
  public struct FieldCount: Sendable {
    /// The region in which they count.
    public let region: Region?
    /// What they are.
    public let kind: Entity.Kind
    /// The field; `nil` for those that are on one side only.
    public let field: String?
    /// How many.
    public internal(set) var count: Int
  }

  /// By kind, the largest group first.
  public let groups: [Group]

  /// By region, kind and field, each in the order in which the differences have them.
  public let fields: [FieldCount]

  /// The fields that say where something is.
  private static let places = ["provider", "region", "pdu"]

  private struct GroupKey: Hashable {
    var kind: Entity.Kind
    var change: Change
    var moves: [Move]
  }

  private struct FieldKey: Hashable {
    var region: Region?
    var kind: Entity.Kind
    var field: String?
  }

  /// Sums up differences, of which those of one entity stand together.
  public init(_ differences: [Difference]) {
    var groups: [GroupKey: Int] = [:]
    var fields: [FieldKey: (order: Int, count: Int)] = [:]
    var rest = differences[...]
    while let first = rest.first {
      let entity = rest.prefix { $0.kind == first.kind && $0.code == first.code }
      rest = rest.dropFirst(entity.count)
      let moves = Self.places.compactMap { field in
        entity.first { $0.field == field }.map {
          Move(field: field, before: $0.before, after: $0.after)
        }
      }
      groups[GroupKey(kind: first.kind, change: first.change, moves: moves), default: 0] += 1
      for difference in entity {
        let key = FieldKey(
          region: difference.region,
          kind: difference.kind,
          field: difference.field
        )
        let next = fields.count
        fields[key, default: (next, 0)].count += 1
      }
    }
    func order(_ group: Group) -> (Int, Int, String) {
      (
        Entity.Kind.allCases.firstIndex(of: group.kind) ?? 0, -group.count,
        group.change.rawValue
          + group.moves.map { "\($0.field) \($0.before ?? "") \($0.after ?? "")" }.joined()
      )
    }
    self.groups = groups.map {
      Group(kind: $0.key.kind, change: $0.key.change, moves: $0.key.moves, count: $0.value)
    }
    .sorted { order($0) < order($1) }
    self.fields = fields.sorted { $0.value.order < $1.value.order }.map {
      FieldCount(
        region: $0.key.region,
        kind: $0.key.kind,
        field: $0.key.field,
        count: $0.value.count
      )
    }
  }
}

extension Difference {
  /// How the two sides differ.
  public var change: DifferenceSummary.Change {
    if field != nil { return .differs }
    return before == nil ? .onlyAfter : .onlyBefore
  }
}
