import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// What is given as a log and is something that has no end, or keeps its reader waiting.
@Suite(.timeLimit(.minutes(5))) struct `Where a log is expected` {
  /// A command for each way of opening a log, and what else it needs.
  private static let commands = [
    "verify LOG", "checkpoint LOG", "inspect LOG", "import LOG sample-events/wales",
    "import LOG sample-events/wales --dry-run", "tag LOG eve",
    "accept LOG ALC-01 X100001 --reason leave --by SPO",
  ]

  /// Something of each kind, by what is said of it.
  private static func make(_ kind: FileKind, in folder: TemporaryFolder) throws -> String {
    let path = folder.path(of: "log")
    switch kind {
    case .pipe:
      // Sound: the path is lent as a C string for the length of the call.
      #expect(unsafe mkfifo(path, 0o600) == 0)
    case .socket:
      // Sound: as above; a socket that is bound stays in its folder.
      #expect(unsafe mknod(path, S_IFSOCK | 0o600, 0) == 0)
    case .device: return "/dev/zero"
    case .file: try "{}\n".write(toFile: path, atomically: true, encoding: .utf8)
    case .directory: break
    }
    return path
  }

  @Test(arguments: [FileKind.pipe, .socket, .device, .file], commands)
  func `a pipe, a socket, a device or a file is refused at once`(
    kind: FileKind,
    command: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try Self.make(kind, in: folder)
    let outcome = try Outcome(command.replacing("LOG", with: path))
    #expect(outcome.exitCode == .noSuchLog)
    #expect(
      outcome.errors.hasPrefix(
        "migrate: error: \(path): found \(kind.rawValue), expected a log, which is a directory\n"
      )
    )
  }

  @Test(
    arguments: ["run", "replay", "export", "plan --out /dev/null"],
    ["2021-07-01", "CHECKPOINT"]
  )
  func `a pipe is not read for a point that only a log has`(command: String, point: String) throws {
    let folder = try TemporaryFolder()
    let path = try Self.make(.pipe, in: folder)
    let checkpoint = "@Tests/migrateTests/Fixtures/logs/format-2.checkpoint"
    var words = command.split(separator: " ").map(String.init)
    words.insert(path, at: 1)
    let outcome = try Outcome(words + ["--at", point == "CHECKPOINT" ? checkpoint : point])
    #expect(outcome.exitCode == .usage)
    #expect(
      outcome.errors.hasPrefix(
        "migrate: error: --at: found an instant or a checkpoint, expected a position: files have "
          + "no commits"
      )
    )
  }

  @Test(arguments: ["HEAD", "commits.jsonl", "segments/00000000000000000001.jsonl"])
  func `a pipe in the place of one of its files is corruption`(name: String) throws {
    for command in ["verify LOG", "run LOG", "import LOG sample-events/wales", "inspect LOG"] {
      let log = try LogFolder(copyOf: "Tests/migrateTests/Fixtures/logs/format-2")
      try FileManager.default.removeItem(atPath: log.path(of: name))
      // Sound: the path is lent as a C string for the length of the call.
      #expect(unsafe mkfifo(log.path(of: name), 0o600) == 0)
      let outcome = try Outcome(command.replacing("LOG", with: log.path))
      #expect(outcome.exitCode == .integrityFailure, "\(command)")
      #expect(
        (outcome.output + outcome.errors).contains(
          "\(log.path(of: name)): byte 0: found another kind of file, expected a plain file"
        ),
        "\(command): \(outcome.errors)"
      )
    }
  }
}
