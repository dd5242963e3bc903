extension Product {
  /// The enum of all facts.
  static func fact(_ types: [EventType]) -> Product {
    func lines(_ line: (EventType) -> String) -> String {
      types.map(line).joined(separator: "\n")
    }
    return Product(
      swift: "Fact",
      [
        """
        /// What happened: one case for each event type of the event contract.
        ///
        /// A trivial value: references are dense numbers, and text lives in `Symbols`.
        public enum Fact: Equatable, Sendable, BitwiseCopyable {
        \(lines { "  /// \($0.sentence)\n  case \($0.caseName)(\($0.name))" })
        }
        """,
        """
        extension Fact {
          /// The type of the event.
          public var kind: FactKind {
            switch self {
        \(lines { "    case .\($0.caseName): .\($0.caseName)" })
            }
          }

          /// The fact of a type with these values, in the order of `kind.fields`.
          init(_ kind: FactKind, _ values: FieldValues) {
            switch kind {
        \(lines(making))
            }
          }

          /// The values of the fields, in the order of `kind.fields`.
          public var values: FieldValues {
            var values = FieldValues()
            switch self {
        \(lines { "    case .\($0.caseName)(let payload): payload.write(to: &values)" })
            }
            return values
          }
        }
        """,
      ]
    )
  }

  private static func making(_ type: EventType) -> String {
    let name = type.caseName
    let line = "    case .\(name): self = .\(name)(\(type.name)(values))"
    return line.count <= 100
      ? line : "    case .\(name):\n      self = .\(name)(\(type.name)(values))"
  }
}
