/// How data is written to standard output: the values of `--format`.
enum OutputFormat: String, CaseIterable, Sendable {
  case table, json, jsonl, csv
}
