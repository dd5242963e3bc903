extension Product {
  /// The vocabulary for the scripts that write sample events.
  static func python(_ types: [EventType]) -> Product {
    let enumerations = Enumeration.all(in: types.flatMap(\.allFields)).map { enumeration in
      "\(constant(enumeration)) = (\n\(filled(enumeration.words)))\n"
    }
    let rows = types.map { type in
      let versions = type.versions.map { version in
        "        [\n\(version.fields.map(row).joined())        ],\n"
      }
      return "    \"\(type.name)\": [\n\(versions.joined())    ],\n"
    }
    return Product(
      python: "sample-events/vocabulary.py",
      """
      \"\"\"The event types: of each its versions from 1 on, of each version its fields in canonical order.

      A field is its name, what it may hold, and whether it must be there. It may hold one of a tuple of words, a
      number or whole number within bounds, a day, or a reference of some kind.
      \"\"\"

      \(enumerations.joined(separator: "\n"))
      TYPES = {
      \(rows.joined())}

      """
    )
  }

  private static func row(_ field: Field) -> String {
    let form =
      switch field.form.shape {
      case .reference(let kind): "\"\(kind)\""
      case .words(let enumeration): constant(enumeration)
      case .number(let range): "(\"number\", \(text(range.lowerBound)), \(text(range.upperBound)))"
      case .integer(let range): "(\"integer\", \(range.lowerBound), \(range.upperBound))"
      case .day: "\"day\""
      }
    return "            (\"\(field.name)\", \(form), \(field.isOptional ? "False" : "True")),\n"
  }

  /// `ALLOCATION_REASON` for `AllocationReason`.
  private static func constant(_ enumeration: Enumeration) -> String {
    var name = ""
    for letter in enumeration.name {
      if letter.isUppercase, name.last?.isLowercase == true { name += "_" }
      name += String(letter)
    }
    return name.uppercased()
  }

  /// A number without `.0` and without an exponent.
  private static func text(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// Words in quotes, in lines of at most 120 characters.
  private static func filled(_ words: [String]) -> String {
    var lines: [String] = []
    for word in words.map({ "\"\($0)\"," }) {
      if let last = lines.last, last.count + word.count < 118 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("    \(word)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
