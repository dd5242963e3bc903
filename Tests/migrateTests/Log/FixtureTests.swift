import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// Logs that are kept for ever, and what is said about each of them.
private enum Fixtures {
  static let folder = "Tests/migrateTests/Fixtures/logs"

  /// Every log but the good one: `Tests/Independent/damage_logs.py` writes them.
  static let damages = Checkout.names(in: folder).filter {
    !$0.contains(".") && !good.contains($0)
  }

  /// A good log of each format, with the same events at the same instants.
  static let good = formats.map { "format-\($0.rawValue)" }
  static let formats = LogFormat.allCases

  static func log(_ format: LogFormat) -> String { "\(folder)/format-\(format.rawValue)" }

  /// What a good log is at its end.
  static func checkpoint(_ format: LogFormat) -> String { "\(log(format)).checkpoint" }

  /// What the newest of the good logs is at its end.
  static let checkpoint = checkpoint(.newest)

  /// An import that changes nothing of a sound log, since it holds all of these events.
  static let events = "\(log(.newest))/segments/00000000000000000001.jsonl"

  /// What `verify` says of commit times, without a checkpoint and against the last one.
  static func times(_ format: LogFormat) -> (alone: String, against: String) {
    switch format {
    case .unchained:
      let line =
        "commit times are not proved: the log is of format 1, whose commits are not chained\n"
      return (line, line)
    case .chained:
      return (
        "commit times agree with the chain; a checkpoint kept elsewhere proves them: --against\n",
        "commit times up to commit 2 are as at the checkpoint\n"
      )
    }
  }
}

@Suite struct `A log of each format stays what it is` {
  private static let first = Outcome.now
  private static let second = Instant("2021-07-02T08:00:00.250Z") ?? first
  private static let segment = "segments/00000000000000000001.jsonl"

  @Test(arguments: Fixtures.formats)
  func `it is read, verified and extended`(format: LogFormat) throws {
    let log = try LogFolder(copyOf: Fixtures.log(format))
    let checkpoint = Fixtures.checkpoint(format)
    let times = Fixtures.times(format)
    let sound =
      "probation.example/tiny is sound: 3 events in 2 commits and 1 segment, 667 bytes, root "
      + "2h9NXP4dHN2P7mLGnmR1fEcqCRZgnK4As3p0bwS8FCE=\n"
    #expect(try Outcome(["verify", log.path]).output == sound + times.alone)
    let verify = try Outcome(["verify", log.path, "--against", checkpoint])
    #expect(
      verify.output == sound + "it extends the checkpoint at position 3\n" + times.against
    )
    #expect(try log.export() == (try Checkout.text(of: Fixtures.events)))
    #expect(try log.checkpoint() == (try Checkout.text(of: checkpoint)))
    let before = try log.bytes(of: "commits.jsonl")
    try log.commit([Stories.wales[1]])
    let extended = try Outcome(["verify", log.path, "--against", checkpoint])
    #expect(extended.exitCode == .done)
    #expect(extended.output.contains("462 events in 3 commits"))
    #expect(extended.output.hasSuffix(times.against))
    // It stays of its format, and its records were not touched.
    let after = try log.bytes(of: "commits.jsonl")
    #expect(after.starts(with: before))
    let record = String(decoding: after.dropFirst(before.count), as: UTF8.self)
    #expect(record.contains(#","chain":""#) == (format == .chained))
    #expect(try log.checkpoint().split(separator: "\n").count == (format == .chained ? 4 : 3))
  }

  @Test func `three lines are read of a log of format 2, and prove no times`() throws {
    let log = Fixtures.log(.chained)
    let three = Fixtures.checkpoint(.unchained)
    let verify = try Outcome(["verify", log, "--against", three])
    #expect(verify.exitCode == .done)
    #expect(
      verify.output.hasSuffix(
        "it extends the checkpoint at position 3\n"
          + "commit times are not proved: the checkpoint has no line of commits\n"
      )
    )
    for checkpoint in [three, Fixtures.checkpoint] {
      #expect(try Outcome(["export", log, "--at", "@\(checkpoint)"]).exitCode == .done)
    }
  }

  @Test func `four lines are not of a log of format 1`() throws {
    let log = Fixtures.log(.unchained)
    let expected = "chain dzwvlMAadFm83iDWPdiARRpAf4UYwFNM8N3Gw6S+SXQ= after commit 2"
    for words in [
      ["verify", log, "--against", Fixtures.checkpoint],
      ["export", log, "--at", "@\(Fixtures.checkpoint)"],
    ] {
      let outcome = try Outcome(words)
      #expect(outcome.exitCode == .integrityFailure)
      #expect(
        outcome.errors.contains(
          "found a log of format 1, whose commits are not chained, expected \(expected), as in "
            + "the checkpoint"
        )
      )
    }
  }

  @Test func `a signed note is read as the checkpoint that it holds`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "note")
    let note = try Checkout.text(of: Fixtures.checkpoint) + "\n— somebody c2lnbmF0dXJl\n"
    try note.write(toFile: file, atomically: true, encoding: .utf8)
    let verify = try Outcome(["verify", Fixtures.log(.chained), "--against", file])
    #expect(verify.output.hasSuffix("commit times up to commit 2 are as at the checkpoint\n"))
  }

  @Test(arguments: Fixtures.formats)
  func `the same events at the same instants give the same bytes`(format: LogFormat) throws {
    let lines = try Checkout.text(of: Fixtures.events).split(separator: "\n")
    let log = try LogFolder(copyOf: Fixtures.log(format))
    try empty(log)
    if format == .newest {
      let new = try LogFolder(origin: "probation.example/tiny")
      for name in ["commits.jsonl", "HEAD"] {
        #expect(try new.bytes(of: name) == log.bytes(of: name), "\(name)")
      }
    }
    for (name, lines, instant) in [
      ("1.jsonl", lines[..<2], Self.first), ("2.jsonl", lines[2...], Self.second),
    ] {
      let file = log.folder.path(of: name)
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      try log.commit([file], at: instant)
    }
    for name in ["commits.jsonl", "HEAD", Self.segment] {
      let expected = try Checkout.text(of: "\(Fixtures.log(format))/\(name)")
      #expect(String(decoding: try log.bytes(of: name), as: UTF8.self) == expected, "\(name)")
    }
  }

  /// Makes a log again what it was before its first commit, as the document shows it.
  private func empty(_ log: LogFolder) throws {
    try log.change("commits.jsonl") { $0 = $0.prefix { $0 != 0x0A } + [0x0A] }
    let header = String(decoding: try log.bytes(of: "commits.jsonl"), as: UTF8.self)
    let document = try Checkout.text(of: "docs/log-format.md")
    let shown = try #require(document.range(of: "\n\(header)"))
    let head = try #require(
      document[shown.upperBound...].firstMatch(of: /\n(\{"commit":0,.*\})\n/)?.1
    )
    let slot = Array(head.utf8) + [UInt8](repeating: 0x20, count: 4095 - head.utf8.count) + [0x0A]
    try log.write(slot + slot, to: "HEAD")
    try FileManager.default.removeItem(atPath: log.path(of: Self.segment))
  }

  @Test(arguments: Fixtures.formats)
  func `the document shows just this log`(format: LogFormat) throws {
    let document = try Checkout.text(of: "docs/log-format.md")
    let log = Fixtures.log(format)
    for file in ["\(log)/commits.jsonl", "\(log)/\(Self.segment)", "\(log).checkpoint"] {
      let text = try Checkout.text(of: file)
      #expect(document.contains("\n```\n\(text)```\n"), "\(file)")
    }
    let slots = try Checkout.text(of: "\(log)/HEAD").split(separator: "\n")
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
      #expect((outcome.output + outcome.errors).contains("written in format 3"), "\(command)")
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

  @Test(
    .enabled(if: Program("python3") != nil),
    arguments: Ring.sample(Fixtures.damages + Fixtures.good, oneIn: 5)
  )
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
