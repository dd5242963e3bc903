extension Product {
  /// The types of events, and what the table says of each.
  static func factKind(_ subjects: [Subject]) -> Product {
    let types = subjects.flatMap(\.types)
    func lines(_ line: (EventType) -> String) -> String {
      types.map(line).joined(separator: "\n")
    }
    let administrative = types.filter(\.isAdministrative).map { ".\($0.caseName)" }
    let renewed = types.filter { $0.versions.count > 1 }
      .map { "    case .\($0.caseName): \($0.versions.count)\n" }.joined()
    let titles = subjects.map { "    case .\($0.types[0].caseName): \"\($0.title)\"" }
    return Product(
      swift: "FactKind",
      [
        """
        /// The type of an event, in the order of the event contract.
        public enum FactKind: UInt8, Enumeration {
        \(lines { "  case \($0.caseName)" })

          /// The names of the event contract, in the order of the cases.
          public static let spellings = [
        \(lines { "    \"\($0.name)\"," })
          ]
        }
        """,
        """
        extension FactKind {
          /// Whether the fact is about the record and not about the world.
          ///
          /// Such a fact counts whatever its `effectiveOn`, from its `recordedAt` and position on.
          public var isAdministrative: Bool {
            switch self {
            case \(administrative.joined(separator: ",\n      ")):
              true
            default: false
            }
          }

          /// The newest version of this type's `data` that is known.
          public var newestSchemaVersion: Int {
        \(renewed.isEmpty ? "    1" : "    switch self {\n\(renewed)    default: 1\n    }")
          }

          /// What an event of this type says.
          package var sentence: String { Self.sentences[Int(rawValue)] }

          private static let sentences = [
        \(lines { "    \"\($0.sentence)\"," })
          ]

          /// The heading that this type is the first below; `nil` for any other.
          package var heading: String? {
            switch self {
        \(titles.joined(separator: "\n"))
            default: nil
            }
          }
        }
        """,
      ]
    )
  }
}
