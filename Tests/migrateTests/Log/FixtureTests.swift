import EventLog
import Foundation
import Testing

@testable import migrate

/// Logs that are kept for ever, and what is said about each of them.
private enum Fixtures {
  static let folder = "Tests/migrateTests/Fixtures/logs"

  /// Every log but the good one: `Tests/Independent/damage_logs.py` writes them.
  static let damages = Checkout.names(in: folder).filter {
    !$0.contains(".") && $0 != "format-1"
  }

  /// What the good log is at its end.
  static let checkpoint = "\(folder)/format-1.checkpoint"

  /// An import that changes nothing of a sound log, since it holds all of these events.
  static let events = "\(folder)/format-1/segments/00000000000000000001.jsonl"
}

@Suite struct `A log of format 1 stays what it is` {
  private static let first = Outcome.now
  private static let second = Instant("2021-07-02T08:00:00.250Z") ?? first

  @Test func `it is read, verified and extended`() throws {
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/format-1")
    let verify = try Outcome(["verify", log.path, "--against", Fixtures.checkpoint])
    #expect(verify.exitCode == .done)
    #expect(try log.export() == (try Checkout.text(of: Fixtures.events)))
    #expect(try log.checkpoint() == (try Checkout.text(of: Fixtures.checkpoint)))
    try log.commit([Stories.wales[1]])
    let extended = try Outcome(["verify", log.path, "--against", Fixtures.checkpoint])
    #expect(extended.exitCode == .done)
    #expect(extended.output.contains("462 events in 3 commits"))
  }

  @Test func `the same events at the same instants give the same bytes`() throws {
    let lines = try Checkout.text(of: Fixtures.events).split(separator: "\n")
    let log = try LogFolder(origin: "probation.example/tiny")
    for (name, lines, instant) in [
      ("1.jsonl", lines[..<2], Self.first), ("2.jsonl", lines[2...], Self.second),
    ] {
      let file = log.folder.path(of: name)
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      try log.commit([file], at: instant)
    }
    for name in ["commits.jsonl", "HEAD", "segments/00000000000000000001.jsonl"] {
      let expected = try Checkout.text(of: "\(Fixtures.folder)/format-1/\(name)")
      #expect(String(decoding: try log.bytes(of: name), as: UTF8.self) == expected, "\(name)")
    }
  }

  @Test func `the document shows just this log`() throws {
    let document = try Checkout.text(of: "docs/log-format.md")
    let files = ["format-1/commits.jsonl", "format-1/segments/00000000000000000001.jsonl"]
    for file in files + ["format-1.checkpoint"] {
      let text = try Checkout.text(of: "\(Fixtures.folder)/\(file)")
      #expect(document.contains("\n```\n\(text)```\n"), "\(file)")
    }
    let slots = try Checkout.text(of: "\(Fixtures.folder)/format-1/HEAD").split(separator: "\n")
    let heads = slots.map { $0.prefix { $0 != " " } }.joined(separator: "\n")
    #expect(document.contains("\n```\n\(heads)\n```\n"))
  }
}

@Suite struct `A damaged log is told by its damage` {
  /// What a command says, as it would stand in a terminal, and whether all was well.
  private func transcript(
    _ log: LogFolder,
    _ words: String...
  ) throws -> (text: String, isDone: Bool) {
    let outcome = try Outcome(words.map { $0 == "LOG" ? log.path : $0 })
    var text = "$ migrate \(words.joined(separator: " "))\n\(outcome.output)"
    if !outcome.errors.isEmpty { text += "--- stderr\n\(outcome.errors)" }
    text += "--- exit \(outcome.exitCode.rawValue)\n"
    return (text.replacing(log.path, with: "LOG"), outcome.exitCode == .done)
  }

  private func isCorrupt(_ log: LogFolder) throws -> Bool {
    try Outcome(["import", log.path, Fixtures.events]).exitCode == .integrityFailure
  }

  @Test(arguments: Fixtures.damages)
  func `each command says exactly what is wrong`(damage: String) throws {
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/\(damage)")
    let verify = try transcript(log, "verify", "LOG")
    var text = verify.text
    if verify.isDone {
      text += try transcript(log, "verify", "LOG", "--against", Fixtures.checkpoint).text
    }
    text += try transcript(log, "checkpoint", "LOG").text
    let work = try transcript(log, "import", "LOG", Fixtures.events)
    text += work.text
    if work.isDone { text += try transcript(log, "verify", "LOG").text }
    try Golden.expect(text, in: "\(Fixtures.folder)/\(damage).txt")
  }

  @Test(arguments: Fixtures.damages)
  func `nothing of a corrupt log is written, not even behind its last commit`(
    damage: String
  ) throws {
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/\(damage)")
    guard try isCorrupt(log) else { return }
    let segment = "segments/00000000000000000001.jsonl"
    let hasSegment = FileManager.default.fileExists(atPath: log.path(of: segment))
    if hasSegment { try log.change(segment) { $0 += Array("torn".utf8) } }
    var before = try log.contents()
    #expect(try isCorrupt(log))
    var after = try log.contents()
    before["lock"] = nil
    after["lock"] = nil
    #expect(before == after)
  }

  @Test func `a newer format is no damage`() throws {
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/newer-format")
    for command in ["verify", "checkpoint", "export", "run", "inspect"] {
      let outcome = try Outcome([command, log.path])
      #expect(outcome.exitCode == .failure, "\(command)")
      #expect((outcome.output + outcome.errors).contains("written in format 2"), "\(command)")
      #expect(!(outcome.output + outcome.errors).contains("found"), "\(command)")
    }
  }

  @Test func `a log put back from yesterday is told by a checkpoint alone`() throws {
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/rolled-back-whole")
    #expect(try Outcome(["verify", log.path]).exitCode == .done)
    let against = try Outcome(["verify", log.path, "--against", Fixtures.checkpoint])
    #expect(against.exitCode == .integrityFailure)
    #expect(against.errors.contains("found 2 events, expected at least the 3 of the checkpoint"))
  }

  @Test(.enabled(if: Program("python3") != nil), arguments: Fixtures.damages + ["format-1"])
  func `the reader written from the document agrees`(name: String) throws {
    let python = try #require(Program("python3"))
    let log = try LogFolder(copyOf: "\(Fixtures.folder)/\(name)")
    let found = try python.run(["Tests/Independent/read_log.py", log.path])
    // It can do without HEAD, and calls a slot no damage that it can do without.
    let isForgiven = [
      "head-missing", "head-sector-harmed", "head-slot-padding-bit-flipped", "head-slot-torn",
    ].contains(name)
    let verify = try Outcome(["verify", log.path])
    #expect(found.exitCode == (isForgiven ? 0 : verify.exitCode.rawValue))
    guard found.exitCode == 0, name != "head-missing" else { return }
    #expect(try log.export() == found.output)
  }
}
