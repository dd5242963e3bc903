extension Product {
  /// The enumerations of the payloads, in the order in which the types use them.
  static func enumerations(_ types: [EventType]) -> Product {
    Product(swift: "Enumerations", Enumeration.all(in: types.flatMap(\.fields)).map(enumeration))
  }

  private static func enumeration(_ enumeration: Enumeration) -> String {
    let cases = enumeration.words.map { "  case \(Enumeration.caseName(of: $0).declared)" }
    let words = enumeration.words.map { "    \"\($0)\"," }
    return """
      /// \(enumeration.sentence)
      public enum \(enumeration.name): UInt8, Enumeration {
      \(cases.joined(separator: "\n"))

        /// The words of the event contract, in the order of the cases.
        public static let spellings = [
      \(words.joined(separator: "\n"))
        ]
      }
      """
  }
}

extension Enumeration {
  /// The enumerations of these fields, each once.
  static func all(in fields: [Field]) -> [Enumeration] {
    var all: [Enumeration] = []
    for case .words(let enumeration) in fields.map(\.form.shape)
    where !all.contains(where: { $0.name == enumeration.name }) {
      all.append(enumeration)
    }
    return all
  }
}
