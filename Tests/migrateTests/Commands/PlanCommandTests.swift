import Foundation
import Testing

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
        return (name, "\(attributes[.modificationDate] ?? "") \(bytes.base64EncodedString())")
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
