/// Rows and columns of plain text, aligned for a terminal.
///
/// Nothing is ever cut. A table that is too wide first breaks its headings between words, then the
/// cells of its last column if that is aligned left; what is still too wide stays so.
struct Table: Sendable {
  /// Where a column's texts stand when they are shorter than the column.
  enum Alignment: Sendable {
    case left, right
  }

  /// A heading and how what is under it is aligned.
  struct Column: Sendable {
    /// The words at the top of the column.
    let heading: String

    /// Left for words, right for numbers.
    let alignment: Alignment

    /// A column of words.
    static func left(_ heading: String) -> Column { Column(heading: heading, alignment: .left) }

    /// A column of numbers.
    static func right(_ heading: String) -> Column { Column(heading: heading, alignment: .right) }
  }

  /// The columns from left to right.
  let columns: [Column]

  /// A text for each column of each row.
  ///
  /// A text may carry ANSI styles; what cannot be seen in it is escaped.
  private(set) var rows: [[String]] = []

  /// The last row, set apart by a rule.
  private(set) var total: [String]?

  /// Whether a rule stands under the headings.
  let hasRule: Bool

  /// A table without rows.
  init(_ columns: [Column], hasRule: Bool = true) {
    self.columns = columns
    self.hasRule = hasRule
  }

  /// Adds a row, with a text for each column.
  mutating func append(_ row: [String]) {
    check(row)
    rows.append(row.map(\.visibleCell))
  }

  /// Sets the row that sums up the others.
  mutating func setTotal(_ row: [String]) {
    check(row)
    total = row.map(\.visibleCell)
  }

  private func check(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a text for each column of its table")
  }

  /// The table as lines, each with a line feed, in at most `widthMax` columns where that can be.
  func text(widthMax: Int? = nil, style: Style = .plain) -> String {
    let widths = widths(atMost: widthMax ?? .max)
    let rule = style.dim(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    )
    var lines = headingLines(widths).map(style.bold)
    if hasRule { lines.append(rule) }
    for row in rows { lines += self.lines(of: row, widths) }
    if let total { lines += [rule] + self.lines(of: total, widths).map(style.bold) }
    return lines.map { "\($0)\n" }.joined()
  }
}

// The layout: how wide each column is, and what stands in each line.
extension Table {
  private static let gap = "  "

  /// Columns of the terminal for each column of the table.
  private func widths(atMost widthMax: Int) -> [Int] {
    let cells = columns.indices.map { column in
      (rows + [total].compactMap(\.self)).map { $0[column].displayWidth }.max() ?? 0
    }
    let whole = zip(cells, columns).map { max($0, $1.heading.displayWidth) }
    guard sum(of: whole) > widthMax else { return whole }
    var widths = zip(cells, columns).map { max($0, longestWord(in: [$1.heading])) }
    let excess = sum(of: widths) - widthMax
    if excess > 0, let last = widths.indices.last, columns[last].alignment == .left {
      let texts = (rows + [total].compactMap(\.self)).map { $0[last] } + [columns[last].heading]
      widths[last] = max(widths[last] - excess, longestWord(in: texts))
    }
    return widths
  }

  private func sum(of widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
  }

  private func longestWord(in texts: [String]) -> Int {
    texts.flatMap { $0.split(separator: " ").map { String($0).displayWidth } }.max() ?? 0
  }

  /// Headings stand on the rule: the shorter ones start lower.
  private func headingLines(_ widths: [Int]) -> [String] {
    let cells = zip(columns, widths).map { $0.heading.wrapped(to: $1) }
    let height = cells.map(\.count).max() ?? 0
    let lowered = cells.map { Array(repeating: "", count: height - $0.count) + $0 }
    return lines(of: lowered, height: height, widths)
  }

  private func lines(of row: [String], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { $0.wrapped(to: $1) }
    return lines(of: cells, height: cells.map(\.count).max() ?? 0, widths)
  }

  /// The lines of a row whose cells have up to `height` lines each.
  private func lines(of cells: [[String]], height: Int, _ widths: [Int]) -> [String] {
    (0..<height).map { number in
      let line = columns.indices
        .map { column in
          let text = number < cells[column].count ? cells[column][number] : ""
          return padded(text, to: widths[column], columns[column].alignment)
        }
        .joined(separator: Self.gap)
      // Spaces at the end of a line would make a difference that nobody can see.
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - text.displayWidth))
    return alignment == .left ? text + space : space + text
  }
}
