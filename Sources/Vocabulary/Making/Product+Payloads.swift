extension Product {
  /// The payloads of the types of one subject.
  static func payloads(_ subject: Subject) -> Product {
    Product(swift: subject.file, ["// \(subject.sentence)"] + subject.types.map(payload))
  }

  private static func payload(_ type: EventType) -> String {
    let parts =
      type.fields.map(member) + [memberwise(type), reading(type.fields), writing(type.fields)]
    return """
      /// \(type.sentence)
      public struct \(type.name): Equatable, Sendable, BitwiseCopyable {
      \(parts.joined(separator: "\n\n").indented(by: 2))
      }
      """
  }

  private static func member(_ field: Field) -> String {
    """
    /// \(field.sentence)
    public var \(field.name.declared): \(field.form.swiftType)\(field.isOptional ? "?" : "")
    """
  }

  private static func memberwise(_ type: EventType) -> String {
    let parameters = type.fields.map {
      "\($0.name): \($0.form.swiftType)\($0.isOptional ? "? = nil" : "")"
    }
    let lines = type.fields.map { "  self.\($0.name) = \($0.name.declared)" }
    return """
      /// \(type.sentence)
      \(String.call("public init", parameters, " {", column: 2))
      \(lines.joined(separator: "\n"))
      }
      """
  }

  private static func reading(_ fields: [Field]) -> String {
    let lines = fields.enumerated().map { place, field in
      let value = "\(field.form.swiftType)(fieldBits: values.bits(\(place)))"
      let target = field.name.declared == field.name ? field.name : "self.\(field.name)"
      guard field.isOptional else { return "  \(target) = \(value)" }
      let line = "  \(target) = values.isPresent(\(place)) ? \(value) : nil"
      return line.count <= 98
        ? line : "  \(target) =\n    values.isPresent(\(place))\n    ? \(value) : nil"
    }
    return "init(_ values: FieldValues) {\n\(lines.joined(separator: "\n"))\n}"
  }

  private static func writing(_ fields: [Field]) -> String {
    let lines = fields.enumerated().map { place, field in
      let target = field.name.declared == field.name ? field.name : "self.\(field.name)"
      return field.isOptional
        ? "  if let value = \(target) { values.set(\(place), bits: value.fieldBits) }"
        : "  values.set(\(place), bits: \(target).fieldBits)"
    }
    return "func write(to values: inout FieldValues) {\n\(lines.joined(separator: "\n"))\n}"
  }
}
