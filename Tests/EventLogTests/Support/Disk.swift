import Testing

@testable import EventLog
@testable import TestSupport

/// The disks that must satisfy one and the same suite.
enum Disk: String, CaseIterable, CustomTestStringConvertible {
  case memory, real

  var testDescription: String { rawValue }

  /// Runs a test on an empty disk, given the folder that it may use.
  func run(_ body: (_ files: any FileSystem, _ folder: String) throws -> Void) throws {
    switch self {
    case .memory:
      let files = MemoryFileSystem()
      try files.makeDirectory("/folder")
      try body(files, "/folder")
    case .real:
      let folder = try TemporaryFolder()
      try body(POSIXFileSystem(root: folder.path()), folder.path())
    }
  }
}
