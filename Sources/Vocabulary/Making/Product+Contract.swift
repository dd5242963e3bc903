extension Product {
  /// The fields of every version of every type.
  static func contract(_ types: [EventType]) -> Product {
    let enumerations = Set(Enumeration.all(in: types.flatMap(\.fields)).map(\.name))
    let rows = types.flatMap { type in type.versions.map { row(type, $0, enumerations) } }
    return Product(
      swift: "Schemas+Contract",
      [
        """
        extension Schemas {
          /// The versions of the event contract.
          static let contract: Schemas = {
            var schemas = Schemas()
        \(rows.joined(separator: "\n").indented(by: 4))
            return schemas
          }()
        }
        """
      ]
    )
  }

  /// The fields of one version; `enumerations` are the names of those that payloads have.
  private static func row(
    _ type: EventType,
    _ version: Version,
    _ enumerations: Set<String>
  ) -> String {
    let fields = version.fields.map { field in
      let options = field.isOptional ? ", isOptional: true" : ""
      return "    Field(\"\(field.name)\", \(form(field.form.shape, enumerations))\(options))"
    }
    let comma = fields.count > 1 ? "," : ""
    let upcaster = version.upcaster.map { ",\n  Upcasters.\($0)" } ?? ""
    return """
      schemas.add(
        .\(type.caseName),
        [
      \(fields.joined(separator: ",\n"))\(comma)
        ]\(upcaster)
      )
      """
  }

  private static func form(_ shape: Form.Shape, _ enumerations: Set<String>) -> String {
    switch shape {
    case .reference(let kind): ".reference(.\(kind))"
    case .words(let enumeration):
      enumerations.contains(enumeration.name)
        ? ".enumeration(\(enumeration.name).spellings)" : ".enumeration(\(enumeration.words))"
    case .number(let range):
      ".number(\(hundredths(range.lowerBound))...\(hundredths(range.upperBound)))"
    case .integer(let range):
      ".integer(\(range.lowerBound.literal)...\(range.upperBound.literal))"
    case .day: ".day"
    }
  }

  private static func hundredths(_ number: Double) -> String {
    Int((number * 100).rounded()).literal
  }
}
