import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `What cannot be seen is shown in messages and tables, and kept in data` {
  private static let small = "Tests/migrateTests/Fixtures/inputs/small.jsonl"

  @Test func `in the words of a command line`() throws {
    #expect(
      try Outcome(["ru\u{200B}n"]).errors == """
        migrate: error: unknown command "ru\\u{200B}n"
        did you mean "run"?
        see: migrate --help

        """
    )
    #expect(
      try Outcome(["replay", Self.small, "--view", "ca\u{AD}ses"]).errors.hasPrefix(
        #"migrate: error: option "--view" for replay: found "ca\u{AD}ses", expected one of "#
      )
    )
    #expect(
      try Outcome(["replay", Self.small, "--as-of", "2021-06-26\u{A0}"]).errors
        == #"migrate: error: --as-of: found "2021-06-26\u{A0}", expected a day from 1900-01-01 to "#
        + "2199-12-31 as YYYY-MM-DD\n"
    )
    #expect(
      try Outcome(["history", Self.small, "X\u{2060}100001"]).errors.hasPrefix(
        #"migrate: error: found no fact that names "X\u{2060}100001", expected "#
      )
    )
  }

  @Test func `in the name of a file, which JSON has as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path() + "/a\u{202E}b\nc\u{1B}[31m.jsonl"
    let shown = folder.url.path() + #"/a\u{202E}b\u{A}c\u{1B}[31m.jsonl"#
    try Data("{}\n".utf8).write(to: URL(filePath: path))
    let outcome = try Outcome(["run", path, "--format", "json"])
    #expect(
      outcome.errors == """
        migrate: error: \(shown):1: id: found nothing, expected the member id
        1 line could not be read; nothing was taken from the input

        """
    )
    let error = try #require(try JSONTree(parsing: outcome.output)["error"])
    #expect(error["file"]?.text == path)
    #expect(error["message"]?.text == "\(shown):1: id: found nothing, expected the member id")
    // A file that is left out is only remarked upon.
    try Data().write(to: URL(filePath: folder.url.path() + "/b\u{2028}.json"))
    let remark = try Outcome(["export", folder.url.path()]).errors
    #expect(remark.hasPrefix("left out, because only *.jsonl files are read: "))
    #expect(remark.contains(#"b\u{2028}.json"#))
  }

  @Test func `in the keys of thresholds`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "rules.json")
    try Data("{\"MOV-01\u{200B}\":{\"percent\":3}}".utf8).write(to: URL(filePath: path))
    #expect(
      try Outcome(["run", Self.small, "--rules", path]).errors == """
        migrate: error: \(path): found the rule "MOV-01\\u{200B}", expected one of the rules of \
        migrate rules
        did you mean "MOV-01"?

        """
    )
  }

  @Test func `in the texts of facts`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.jsonl")
    let other = try String(contentsOfFile: Self.small, encoding: .utf8).prefix { $0 != "\n" } + "\n"
    let fact =
      #"{"id":"w-1","type":"FindingAccepted","schemaVersion":1,"effectiveOn":"2021-06-25","#
      + #""recordedAt":"2021-06-25T17:00:00Z","source":"delius/N04","data":{"rule":"ALC-01","#
      + "\"subject\":\"X100001\",\"reason\":\"all\u{202E}lew\",\"by\":\"SPO\"}}\n"
    try Data((other + fact).utf8).write(to: URL(filePath: path))
    let table = try Outcome(["history", path, "w-1"]).output
    #expect(table.contains(#"reason all\u{202E}lew"#))
    #expect(!table.unicodeScalars.contains("\u{202E}"))
    for format in ["json", "jsonl", "csv"] {
      let data = try Outcome(["history", path, "w-1", "--format", format]).output
      #expect(data.contains("all\u{202E}lew"), "\(format)")
    }
    #expect(try Outcome(["export", path]).output == other + fact)
  }

  @Test(arguments: [
    ("plain", "plain", "plain"), ("a\tb", #"a\u{9}b"#, #"a\u{9}b"#),
    ("a\nb", #"a\u{A}b"#, "a\nb"),
    (Style.ansi.red("a") + "b", "\u{1B}[31ma\u{1B}[0mb", "\u{1B}[31ma\u{1B}[0mb"),
    ("\u{1B}[8ma\u{1B}[0m", "\\u{1B}[8ma\u{1B}[0m", "\\u{1B}[8ma\u{1B}[0m"),
    ("\u{1B}]0;a\u{7}", #"\u{1B}]0;a\u{7}"#, #"\u{1B}]0;a\u{7}"#),
  ])
  func `but for the styles that we write ourselves`(text: String, cell: String, lines: String) {
    #expect(text.visibleCell == cell)
    #expect(text.visibleLines == lines)
  }

  @Test func `and takes its room in a table`() {
    var table = Table([.left("a"), .left("b")], hasRule: false)
    table.append(["x\u{202E}", "1"])
    table.append(["y", "2"])
    #expect(table.text() == "a          b\nx\\u{202E}  1\ny          2\n")
  }
}

@Suite struct `CSV has a byte order mark for Excel, when it is asked for` {
  private static let formula = "Tests/migrateTests/Fixtures/inputs/formula.jsonl"
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test func `on standard output`() throws {
    let line = "replay \(Self.formula) --view cases --format csv"
    let plain = try Outcome(line).output
    #expect(plain.hasPrefix("case,region,"))
    #expect(Array(try Outcome("\(line) --bom").output.utf8) == Self.mark + Array(plain.utf8))
  }

  @Test func `in the file of findings`() throws {
    let folder = try TemporaryFolder()
    let files = ["plain.csv", "marked.csv"].map(folder.path(of:))
    _ = try Outcome("run \(Self.formula) --findings \(files[0])")
    _ = try Outcome("run \(Self.formula) --findings \(files[1]) --bom")
    let bytes = try files.map { Array(try Data(contentsOf: URL(filePath: $0))) }
    #expect(bytes[0].starts(with: "rule,phase,".utf8))
    #expect(bytes[1] == Self.mark + bytes[0])
  }
}

@Suite struct `Progress knows how much there is to read` {
  private static let small = "Tests/migrateTests/Fixtures/inputs/small.jsonl"

  @Test func `behind a link too`() throws {
    let folder = try TemporaryFolder()
    let link = folder.path(of: "link.jsonl")
    let target = Checkout.root.appending(path: Self.small).path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let size = try Data(contentsOf: URL(filePath: target)).count
    for source in [Self.small, link, folder.url.path()] {
      let errors = try Outcome(["export", source, "--progress", "json"]).errors
      #expect(errors.contains("\"total\":\(size),\"unit\":\"bytes\""), "\(source)")
    }
  }

  @Test func `and does not, where nobody can know`() throws {
    let errors = try Outcome(["export", "/dev/null", "--progress", "json"]).errors
    #expect(errors.contains("\"total\":null,\"unit\":\"bytes\""))
  }
}
