import EventLog
import Projections

/// The legacy provider × region matrix in the shapes of all formats.
struct MatrixReport {
  /// A row for each provider, by code.
  let rows: [JSONValue]

  /// The sum of the rows.
  let total: JSONValue

  /// The rows as people read them, with the sum under them.
  let table: Table

  /// The rows, with the columns told even where there is no row.
  let csv: CSVText

  init(_ matrix: [MatrixRow], _ symbols: Symbols) {
    let names = Region.spellings + ["national", "unmapped", "total"]
    let numbers = matrix.map {
      (symbols.string($0.provider), $0.regions + [$0.national, $0.unmapped, $0.total])
    }
    .sorted { $0.0 < $1.0 }
    let totals = names.indices.map { column in numbers.reduce(0) { $0 + $1.1[column] } }
    func cells(_ numbers: [Int]) -> [(String, JSONValue)] {
      zip(names, numbers).map { ($0, .integer($1)) }
    }
    rows = numbers.map { .object([("provider", .string($0.0))] + cells($0.1)) }
    total = .object(cells(totals))
    var csv = CSVText(header: ["provider"] + names)
    for row in rows { csv.append(row) }
    self.csv = csv
    var table = Table([.left("provider")] + names.map { .right($0) })
    for (code, row) in numbers { table.append([code] + row.map(\.grouped)) }
    table.setTotal(["total"] + totals.map(\.grouped))
    self.table = table
  }
}
