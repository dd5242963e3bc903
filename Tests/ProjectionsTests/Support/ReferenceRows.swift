import Foundation
import MigrateTesting

/// The rows of a CSV file of `Fixtures/reference`, by the names of its columns.
func referenceRows(_ file: String, path: String = #filePath) throws -> [[String: String]] {
  let fixtures = URL(fileURLWithPath: path).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/reference")
  let text = try String(contentsOf: fixtures.appendingPathComponent(file), encoding: .utf8)
  let lines = text.split(whereSeparator: \.isNewline).map { fields(of: $0) }
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

/// The fields of one line; a field in quotation marks may hold commas.
private func fields(of line: Substring) -> [String] {
  var fields = [""]
  var isQuoted = false
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: fields.append("")
    default: fields[fields.count - 1].append(character)
    }
  }
  return fields
}
