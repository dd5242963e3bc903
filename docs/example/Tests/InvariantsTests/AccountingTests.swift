import EventLog
import Foundation
import Invariants
import MigrateTesting
import Projections
import Testing

@Suite struct `Every open case is in one place` {
  @Test func `in any random world`() throws {
    try forAll(worlds: 20) { world in
      try #require(try Accounting(world.source()).isComplete)
    }
  }

  @Test func `in a log, as in the lines that were imported`() throws {
    let world = World(seed: 7)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (log, file) = (folder.path() + "/service.log", folder.path() + "/world.jsonl")
    try world.lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)

    // A log is made, takes the facts of the file in one commit, and is read.
    let files = POSIXFileSystem(root: log)
    try LogCreation.create(at: log, origin: "example.org/worlds", files, holder: "a test")
    let writer = try LogWriter(
      opening: log,
      files,
      holder: "a test",
      now: { Instant(milliseconds: 1_625_126_400_000) }
    )
    var work = LogImport(into: writer)
    try work.stage([file])
    _ = try writer.commit()
    writer.close()

    let source = try LogSource(opening: log, files)
    let accounting = try Accounting(source)
    #expect(accounting.isComplete)
    #expect(accounting == (try Accounting(world.source())))
  }
}
