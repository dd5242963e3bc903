/// Why a line could not be read: the place, the field, what was found and what was expected.
public struct LineProblem: Error, Equatable, Sendable {
  /// Bytes from the start of the line to what was found.
  public let offset: Int

  /// Dotted name of the field, such as `data.rosh`; `nil` when the line as a whole is at fault.
  public let field: String?

  /// What was found, as in the sentence "found …".
  public let found: String

  /// What was expected, as in the sentence "expected …".
  public let expected: String

  /// The same problem, in this field when none was named yet.
  func inField(_ name: String) -> LineProblem {
    LineProblem(offset: offset, field: field ?? name, found: found, expected: expected)
  }
}
