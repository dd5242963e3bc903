/// Where output goes: data to standard output, everything else to standard error.
enum StandardStream: String, CaseIterable, Sendable {
  case standardOutput = "standard output"
  case standardError = "standard error"
}
