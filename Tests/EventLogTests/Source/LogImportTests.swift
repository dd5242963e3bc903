import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `An import` {
  private let folder: TemporaryFolder
  private let files = MemoryFileSystem()

  init() throws {
    folder = try TemporaryFolder()
    try Story.create(on: files)
  }

  // MARK: What it does

  @Test func `takes each event once, however often it is told`() throws {
    let path = try folder.write("a.jsonl", Self.text(Story.lines))
    let first = try stage([path, path])
    #expect(first == Tally(lines: 14, appended: 7, present: 7))
    let before = files.disk.fingerprint(without: ["cache", "lock"])
    #expect(try stage([path]) == Tally(lines: 7, present: 7))
    #expect(files.disk.fingerprint(without: ["cache", "lock"]) == before)
    #expect(try Story.position(in: files) == 7)
    #expect(try LogSource(opening: Story.path, files).commits.count == 1)
  }

  @Test func `knows an event again in other order and with other white space`() throws {
    let path = try folder.write("a.jsonl", Self.text(Story.lines))
    _ = try stage([path])
    let loose = Story.lines[2...5].reversed().map { line in
      Array(
        String(decoding: line, as: UTF8.self)
          .replacing(":", with: " :\t")
          .replacing("T09 :\t00 :\t00Z", with: "T10:00:00+01:00")
          .replacing(#""schemaVersion" :"# + "\t1,", with: "")
          .utf8
      )
    }
    #expect(loose.allSatisfy { (try? Reading.canonical($0)) != $0 })
    let path2 = try folder.write("b.jsonl", Self.text(loose))
    #expect(try stage([path2]) == Tally(lines: 4, present: 4))
  }

  @Test func `takes everything or, when an id stands for something else, nothing`() throws {
    _ = try stage([try folder.write("a.jsonl", Self.text([Story.lines[0]]))])
    let before = files.disk.fingerprint(without: ["cache", "lock"])
    let other = Story.line("a", case: "X111111")
    let path = try folder.write("b.jsonl", Self.text([Story.lines[1], other]))
    let found = conflicts { try stage([path]) }
    #expect(
      found == [
        LogImport.Conflict(
          id: "a",
          path: path,
          line: 2,
          existing: String(decoding: Story.lines[0], as: UTF8.self),
          found: String(decoding: other, as: UTF8.self),
          differences: [
            FieldDifference(field: "data.case", existing: "\"X320417\"", found: "\"X111111\"")
          ]
        )
      ]
    )
    #expect(files.disk.fingerprint(without: ["cache", "lock"]) == before)
  }

  @Test func `sees a conflict within a file too, and tells all of them`() throws {
    let others = (0..<25).map { Story.line("a", case: "X1111\($0 + 10)") }
    let path = try folder.write("a.jsonl", Self.text([Story.lines[0]] + others))
    var told = 0
    var listener = LogImport.Listener()
    listener.conflict = { _ in told += 1 }
    let found = conflicts { try stage([path], listener) }
    #expect(found?.count == 20)
    #expect(found?.map(\.line) == Array(2...21))
    #expect(told == 25)
    #expect(try Story.position(in: files) == 0)
  }

  @Test func `puts aside what is no event when told to, and else takes nothing`() throws {
    let path = try folder.write("a.jsonl", Self.text([Story.lines[0], Array("x".utf8), [], [9]]))
    var problems: [InputProblem] = []
    do {
      _ = try stage([path])
    } catch LogImport.Failure.input(.problems(let found)) {
      problems = found.first
    }
    #expect(problems.map(\.line) == [2])
    #expect(try Story.position(in: files) == 0)
    var listener = LogImport.Listener()
    var quarantine: [[UInt8]] = []
    listener.quarantine = { quarantine.append(Array($1 ?? [])) }
    #expect(try stage([path], listener) == Tally(lines: 4, appended: 1, blank: 2, quarantined: 1))
    #expect(quarantine == [Array("x".utf8)])
    #expect(try Story.position(in: files) == 1)
  }

  @Test func `that is interrupted changes nothing`() throws {
    let path = try folder.write("a.jsonl", Self.text(Story.lines))
    let before = files.disk.fingerprint(without: ["cache", "lock"])
    var listener = LogImport.Listener()
    listener.shouldStop = { true }
    var isInterrupted = false
    do {
      _ = try stage([path], listener)
    } catch LogImport.Failure.interrupted {
      isInterrupted = true
    }
    #expect(isInterrupted)
    #expect(files.disk.fingerprint(without: ["cache", "lock"]) == before)
  }

  @Test func `of a file that is not there changes nothing`() throws {
    let good = try folder.write("a.jsonl", Self.text(Story.lines))
    let before = files.disk.fingerprint(without: ["cache", "lock"])
    #expect(throws: LogImport.Failure.self) { try stage([good, folder.path(of: "none.jsonl")]) }
    #expect(files.disk.fingerprint(without: ["cache", "lock"]) == before)
  }

  // MARK: Laws

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `accounts for every line of any mix`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var expected = Tally()
    var known: Set<Int> = []
    for _ in 0..<3 {
      expected = Tally()
      let lines = (0..<Int.random(in: 0...20, using: &random)).map { _ -> [UInt8] in
        expected.lines += 1
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
          expected.blank += 1
          return [[], [0x20], [0x09, 0x20], [0x0D]].randomElement(using: &random) ?? []
        case 1:
          expected.quarantined += 1
          return Array(
            ["x", "{}", "[1]", "\u{FFFD}"].randomElement(using: &random)?.utf8 ?? "x".utf8
          )
        default:
          let number = Int.random(in: 0..<40, using: &random)
          if known.insert(number).inserted { expected.appended += 1 } else { expected.present += 1 }
          return Story.line("random/\(number)")
        }
      }
      let path = try folder.write("\(seed).jsonl", Self.text(lines))
      var listener = LogImport.Listener()
      listener.quarantine = { _, _ in }
      let tally = try stage([path], listener)
      #expect(tally == expected, "seed \(seed)")
      #expect(tally.lines == tally.appended + tally.present + tally.blank + tally.quarantined)
      #expect(try LogSource(opening: Story.path, files).events.count == known.count)
    }
    #expect(try LogVerifier.verify(Story.path, files).checkpoint.size == known.count)
  }

  // MARK: Helpers

  /// What became of the lines, as a test says it.
  private struct Tally: Equatable {
    var lines = 0
    var appended = 0
    var present = 0
    var blank = 0
    var quarantined = 0
  }

  private static func text(_ lines: [[UInt8]]) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// Imports files and commits.
  @discardableResult
  private func stage(
    _ paths: [String],
    _ listener: LogImport.Listener = LogImport.Listener()
  ) throws -> Tally {
    let writer = try Story.writer(on: files)
    var work = LogImport(into: writer, listener)
    try work.stage(paths)
    _ = try writer.commit()
    writer.close()
    let counts = work.counts
    #expect(counts.conflicts == 0)
    return Tally(
      lines: counts.lines,
      appended: counts.appended,
      present: counts.present,
      blank: counts.blank,
      quarantined: counts.quarantined
    )
  }

  /// The conflicts that stop an import; `nil` when nothing or something else does.
  private func conflicts(_ body: () throws -> Tally) -> [LogImport.Conflict]? {
    do {
      _ = try body()
      return nil
    } catch LogImport.Failure.conflicts(let first, _, _) {
      return first
    } catch {
      return nil
    }
  }
}
