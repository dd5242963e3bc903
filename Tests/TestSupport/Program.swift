import Foundation

/// Another program that a test runs.
struct Program {
  let url: URL

  /// The program of that name on the search path, or `nil` when there is none.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    url = URL(filePath: path)
  }

  /// The program that was built next to these tests, or `nil` when it is not there.
  static var migrate: Program? {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return Program(built: folder.appending(path: "migrate"))
  }

  private init?(built url: URL) {
    guard FileManager.default.isExecutableFile(atPath: url.path()) else { return nil }
    self.url = url
  }

  /// Runs it at the root of the repository; its streams go to files, which never fill up.
  func run(_ arguments: [String]) throws -> (output: String, errors: String, exitCode: Int32) {
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.path(of: "output"), folder.path(of: "errors"))
    for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return (
      try String(contentsOfFile: output, encoding: .utf8),
      try String(contentsOfFile: errors, encoding: .utf8),
      process.terminationStatus
    )
  }
}
