/// How progress is told on standard error: the values of `--progress`.
enum ProgressMode: String, CaseIterable, Sendable {
  case auto, plain, json, none
}
