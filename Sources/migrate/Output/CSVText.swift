/// Rows of comma-separated values, made from JSON objects.
///
/// A nested member's column has a name with a dot (`risk.low`), an array's elements are joined by
/// spaces, and `null` is empty. Rows are as RFC 4180 has them, but end with a line feed alone. A text
/// that a spreadsheet would take for a formula has an apostrophe in front; numbers stay as they are.
struct CSVText: Sendable {
  /// Names of the columns, in order.
  let header: [String]

  /// What is written so far, in UTF-8: the header, then the rows.
  private(set) var bytes: [UInt8] = []

  /// Starts with the header.
  init(header: [String]) {
    self.header = header
    appendLine(header)
  }

  /// Writes all `rows` under the columns that they have between them.
  ///
  /// Without rows there are no columns and not even a header: then name the columns yourself.
  init(rows: [JSONValue]) {
    let cells = rows.map(Self.cells)
    self.init(header: Self.columns(of: cells))
    for cells in cells { append(cells) }
  }

  /// What is written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes one object as a row.
  ///
  /// Columns that it lacks stay empty; it must have no others.
  mutating func append(_ row: JSONValue) {
    append(Self.cells(of: row))
  }

  /// Forgets what is written and keeps the room, so that a long output can leave in portions.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ cells: [Cell]) {
    // Rows are nearly always alike, and then the names need no search.
    if cells.count == header.count, zip(cells, header).allSatisfy({ $0.column == $1 }) {
      return appendLine(cells.map(\.text))
    }
    let texts = Dictionary(cells.map { ($0.column, $0.text) }, uniquingKeysWith: { $1 })
    for cell in cells where !cell.isNull {
      precondition(header.contains(cell.column), "a row has no column \(cell.column)")
    }
    appendLine(header.map { texts[$0] ?? "" })
  }

  private mutating func appendLine(_ fields: [String]) {
    for (number, field) in fields.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    // One empty field would be an empty line, which readers skip.
    if fields == [""] { bytes.append(contentsOf: #""""#.utf8) }
    if !fields.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func append(_ field: String) {
    guard field.utf8.contains(where: needsQuotes) else {
      return bytes.append(contentsOf: field.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

// How an object becomes cells.
extension CSVText {
  private struct Cell {
    var column: String
    var text: String
    var isNull: Bool
  }

  private static func cells(of row: JSONValue) -> [Cell] {
    var cells: [Cell] = []
    flatten(row, column: "", into: &cells)
    return cells
  }

  private static func flatten(_ value: JSONValue, column: String, into cells: inout [Cell]) {
    guard case .object(let members) = value else {
      return cells.append(Cell(column: column, text: text(of: value), isNull: value == .null))
    }
    for (name, value) in members {
      flatten(value, column: column.isEmpty ? name : "\(column).\(name)", into: &cells)
    }
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): harmless(text)
    case .array(let elements) where elements.count == 1: text(of: elements[0])
    case .array(let elements): harmless(elements.map(plainText).joined(separator: " "))
    case .object, .integer, .hundredths, .tenths, .bool: value.text
    }
  }

  private static func plainText(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { text(of: value) }
  }

  /// A text that no spreadsheet runs as a formula.
  ///
  /// Source: OWASP, "CSV Injection".
  private static func harmless(_ text: String) -> String {
    text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true
      ? "'" + text : text
  }

  /// Columns in order of first appearance, without the nulls that stand for a whole nested object.
  private static func columns(of rows: [[Cell]]) -> [String] {
    var columns: [String] = []
    var known: Set<String> = []
    for row in rows {
      for cell in row where known.insert(cell.column).inserted { columns.append(cell.column) }
    }
    let nested = Set(columns.flatMap(parents))
    return columns.filter { !nested.contains($0) }
  }

  /// The names that a column's name is nested in: `a` and `a.b` for `a.b.c`.
  private static func parents(of column: String) -> [String] {
    column.indices.filter { column[$0] == "." }.map { String(column[..<$0]) }
  }
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}
