/// One thing that is not the same in two states.
public struct Difference: Sendable, Equatable {
  /// What it is about.
  public let kind: Entity.Kind

  /// Its code.
  public let code: String

  /// The region in which it counts afterwards, or did before.
  public let region: Region?

  /// The field; `nil` when it is on one side only.
  public let field: String?

  /// The value before; `nil` for none.
  public let before: String?

  /// The value afterwards; `nil` for none.
  public let after: String?

  /// Everything that differs, by kind, code and field.
  ///
  /// What is on one side only is one difference, whose value there is `registered`.
  ///
  /// - Parameters:
  ///   - before: Entities as `UnifiedState.entities` gives them.
  ///   - after: The same of another state.
  /// - Returns: The differences in order.
  public static func all(_ before: [Entity], _ after: [Entity]) -> [Difference] {
    var differences: [Difference] = []
    var (left, right) = (before[...], after[...])
    while let old = left.first ?? right.first {
      let new = right.first ?? old
      let isOnLeft = !left.isEmpty && (right.isEmpty || old.comesBefore(new) || old.isSame(as: new))
      let isOnRight =
        !right.isEmpty && (left.isEmpty || new.comesBefore(old) || old.isSame(as: new))
      if isOnLeft, isOnRight {
        differences += fields(old, new)
      } else {
        let entity = isOnLeft ? old : new
        differences.append(
          Difference(
            kind: entity.kind,
            code: entity.code,
            region: entity.region,
            field: nil,
            before: isOnLeft ? "registered" : nil,
            after: isOnLeft ? nil : "registered"
          )
        )
      }
      if isOnLeft { left.removeFirst() }
      if isOnRight { right.removeFirst() }
    }
    return differences
  }

  private static func fields(_ old: Entity, _ new: Entity) -> [Difference] {
    zip(old.fields, new.fields).filter { $0 != $1 }.map { before, after in
      Difference(
        kind: new.kind,
        code: new.code,
        region: new.region ?? old.region,
        field: after.name,
        before: before.value,
        after: after.value
      )
    }
  }
}

extension Entity {
  fileprivate func isSame(as other: Entity) -> Bool { kind == other.kind && code == other.code }

  fileprivate func comesBefore(_ other: Entity) -> Bool {
    let order = Kind.allCases
    let (a, b) = (order.firstIndex(of: kind) ?? 0, order.firstIndex(of: other.kind) ?? 0)
    return (a, code) < (b, other.code)
  }
}
