import EventLog

extension ParsedCommand {
  /// Arguments and options whose value is a file to read.
  private static let read = (
    arguments: ["SOURCE", "OTHER", "FILE", "PLAN"], options: ["with", "rules", "at", "against"]
  )

  /// Other names of standard input.
  private static let devices = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]

  /// What reads standard input, each as one types it, as often as it does.
  var readersOfStandardInput: [String] {
    let arguments = Self.read.arguments.flatMap { name in
      (givenArguments[name] ?? []).filter(Self.isStandardInput).map { _ in name }
    }
    let options = Self.read.options.flatMap { name in
      (givenValues[name] ?? []).map(Self.checkpointFile).filter(Self.isStandardInput)
        .map { _ in "--\(name)" }
    }
    return arguments + options
  }

  /// The file in a value such as `@monday.checkpoint`; other values stay as they are.
  private static func checkpointFile(_ value: String) -> String {
    value.hasPrefix("@") ? String(value.dropFirst()) : value
  }

  private static func isStandardInput(_ path: String) -> Bool {
    path == InputFile.standardInput || devices.contains(path)
  }
}
