import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `Planning Day 1` {
  /// Every file below a folder: its bytes, and when it was changed last.
  private func contents(_ folder: String) throws -> [String: String] {
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: (names + [""]).map { name in
        let path = "\(folder)/\(name)"
        let attributes = try files.attributesOfItem(atPath: path)
        let bytes = files.contents(atPath: path) ?? Data()
        // The description of a date has no fractions of a second.
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return (name, "\(time) \(bytes.base64EncodedString())")
      }
    )
  }

  @Test func `writes nothing but its output file`() throws {
    let folder = try TemporaryFolder()
    let (log, plan) = (folder.path(of: "eve.log"), folder.path(of: "eve.plan"))
    _ = try Outcome("init \(log) --origin test.example/eve")
    _ = try Outcome("import \(log) Tests/migrateTests/Fixtures/inputs/eve.jsonl")
    let before = try contents(log)
    #expect(try Outcome("plan \(log) --out \(plan)").exitCode == .done)
    #expect(try contents(log) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(beside.sorted() == ["eve.log", "eve.plan"])
  }

  /// The program as it starts when the modes of files bind it, as they do not bind root.
  private static let bound: (program: Program, words: [String])? = {
    guard let migrate = Program.migrate else { return nil }
    if getuid() != 0 { return (migrate, []) }
    guard let setpriv = Program("setpriv") else { return nil }
    let words = ["--bounding-set", "-dac_override", migrate.url.path()]
    let found = try? setpriv.run(words + ["--version"])
    return found?.exitCode == 0 ? (setpriv, words) : nil
  }()

  @Test(.enabled(if: bound != nil && Program("chmod") != nil))
  func `reads a log that nobody may write to, and plans the same`() throws {
    let planned = try PlannedLog()
    let (log, plan) = (planned.log, try #require(planned.plans.first))
    let path = log.folder.path(of: "again.plan")
    let expected = try Outcome(["plan", log.path, "--out", path])
    try FileManager.default.removeItem(atPath: path)
    let chmod = try #require(Program("chmod"))
    #expect(try chmod.run(["-R", "a-w", log.path]).exitCode == 0)
    defer { _ = try? chmod.run(["-R", "u+w", log.path]) }
    let before = try contents(log.path)
    let (program, words) = try #require(Self.bound)
    let found = try program.run(words + ["plan", log.path, "--out", path])
    #expect(found.output == expected.output)
    #expect(found.exitCode == expected.exitCode.rawValue)
    let bytes = FileManager.default.contents(atPath: path)
    #expect(bytes == FileManager.default.contents(atPath: plan.path))
    #expect(try contents(log.path) == before)
    // It is true that nothing can be written there.
    let apply = try program.run(words + plan.arguments(log))
    #expect(apply.exitCode == 1)
    #expect(apply.errors.contains("Permission denied"))
    #expect(try contents(log.path) == before)
  }

  @Test func `gives the same bytes for the same log`() throws {
    let folder = try TemporaryFolder()
    let plans = try ["one", "two"].map { name in
      let path = folder.path(of: name)
      _ = try Outcome("plan sample-events/split-provider --out \(path)")
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    #expect(plans[0] == plans[1])
    #expect(plans[0].hasPrefix("{\"migratePlan\":1,"))
  }
}
