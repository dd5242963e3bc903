import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// docs/json.md, made from what the tool prints about a small input.
@Suite struct `What JSON looks like is shown by examples` {
  private static let inputs = "Tests/migrateTests/Fixtures/inputs"
  private static let input = "\(inputs)/small.jsonl"

  /// A heading, what to know about it, and the command that shows it.
  private static let examples: [(title: String, remark: String, command: String)] = [
    (
      "replay --view regions",
      "`unmapped` holds what has no region, `total` is the rows and `unmapped` together.",
      "replay small.jsonl --format json"
    ),
    (
      "replay --view pdus",
      "Cases that have a region but no PDU are a row with `pdu` null.",
      "replay small.jsonl --view pdus --format json"
    ),
    (
      "replay --view teams", "Cases are counted by their officer's team.",
      "replay small.jsonl --view teams --format json"
    ),
    (
      "replay --view staff",
      "Practitioners in post. `capacityPercent` is null when `available` is 0.",
      "replay small.jsonl --view staff --format json"
    ),
    (
      "replay --view cases", "Open cases; null where nothing is known.",
      "replay small.jsonl --view cases --format json"
    ),
    (
      "replay --view matrix",
      "Open cases by the provider they are under and the region they are in.",
      "replay small.jsonl --view matrix --format json"
    ),
    (
      "replay --view findings",
      "What breaks a rule on that day, in the phase that the day lies in. The members are those of `run`.",
      "replay small.jsonl --view findings --format json"
    ),
    (
      "run",
      """
      `verdict` is one of `met`, `metWithWaivers`, `notMet`, `inProgress`, `notReached`. `until` of a phase is the day after its last; \
      `judgedOn` of a gate is the last day on which its rule was judged, null when it was not yet; \
      `until` of a finding is the last day on which it was judged broken, null while it is open. `days` counts the days on which it \
      was judged broken. `blocks` says whether it blocks the gate unless it is `accepted`. `evidence` names the events that made it so. \
      `waivers` tells what became of every `FindingAccepted`: its `effect` is one of `accepts`, `replaced` (by a later one), \
      `expired` (the finding lasted longer), `stale` (found no more), `notJudged`; `accepts` names the gates.
      """,
      "run small.jsonl --phase dayOne --format json"
    ),
    (
      "history",
      "`retractedBy` is the id of the retraction, or null. `event` is the event in canonical form.",
      "history small.jsonl N04A002 --format json"
    ),
    (
      "rules", "The catalogue, here one rule of it. It has no pin: it does not depend on a source.",
      "rules MOV-01 --format json"
    ),
    (
      "init", "An empty log has a root too.",
      "init empty.log --origin test.example/empty --format json"
    ),
    (
      "import",
      """
      What became of each line: `lines` is the sum of the four below it. `position` and `root` are those of the log afterwards, and \
      with `--dry-run` those it still has.
      """,
      "import new.log small.jsonl some-unreadable.jsonl --quarantine quarantine.jsonl --format json"
    ),
    (
      "checkpoint",
      """
      The lines as members. `chain` is the hash of the last commit's record. `commits` and `chain` are null where the checkpoint has \
      no line of commits: of a log of format 1, and of a position within a commit.
      """,
      "checkpoint service.log --format json"
    ),
    (
      "verify",
      """
      Printed when all is sound. `tornBytes` lie behind the last commit and were never acknowledged. `cache` is one of `missing`, \
      `sound`, `stale`. `extends` is the position of the checkpoint of `--against`, or null, and `timesProved` the number of commits whose \
      times it proves, 0 without one. `format` is that of the log; `chain` is the hash of the last commit's record, null in format 1.
      """,
      "verify service.log --format json"
    ),
    (
      "inspect",
      """
      Printed of a log that cannot be opened too: `problem` says why, or is null. `origin` and `position` are null when they cannot be \
      read. `at` is the instant of the commit, which the root does not cover, and `chain` the hash of the line before its record, which fixes \
      every instant before it; null in format 1. `state` of a commit is `sound`, `corrupt`, `behind` (not acknowledged) \
      or `unread` (the log is of a later format).
      """,
      "inspect service.log --format json"
    ),
    (
      "plan",
      """
      `base` is what the plan stands on, `counts` what it would append. `ready` says whether it can be applied: nothing is \
      `blocking`, whose members are those of the findings of `run`, and the ledger is `balanced`. A row of the `ledger` balances when \
      `remainder` is 0: `before` less the five numbers behind it. `coverage` says for each of CON-01 to CON-06 how much was \
      `compared` of the eve of Day 1 and its end, and `reconciliation` names what does not agree; its `kind` is one of \
      `onlyInLegacy`, `onlyInUnified`, `differs`, `mappingMissing`, `mappingAmbiguous`, and `finding` says whether the rule finds it. \
      `worklist` names what has to be mapped; its `reason` is one of `missing`, `providerAlone`, `contradictory`, `candidates` \
      are the PDUs that can be meant, `idle` the mappings that would have placed it, had they named a PDU, and `append` the lines to \
      append, of mappings that contradict each other one. `idleMappings` names every mapping that places nothing: its `reason` is one \
      of `noDeliveryUnit`, `deliveryUnitOfLater`, `unknownProvider`, `unknownUnit`, `unknownTeam`, `otherProvider`, and `meant` is the \
      code that was probably meant by the wrong one, or null. `content` is what `apply --confirm` \
      asks for, by its first twelve digits; `state` is the digest of the planned state. With `--view` only the lists of that view \
      are there.
      """,
      "plan unmapped.jsonl --out unmapped.plan --format json"
    ),
    (
      "apply",
      """
      What was appended, in which commit (made `at` that instant, from position `first` to `last`), and where the log is now. \
      `appliedBefore` is true when the log held the plan already and nothing was appended; `retracted` is how many of its events have \
      been retracted since.
      """,
      "apply eve.log eve.plan --confirm DIGEST --format json"
    ),
    (
      "accept",
      """
      The id of the waiver, and where the log is now; then what it is for: `findings`, with the members of `run`, are what is found of \
      the rule on the subject as the log stood, or would be found by `plan`, and `accepts` names the gates at which the waiver covers \
      it. `ahead` is true when nothing is found yet.
      """,
      "accept service.log ALC-01 X200001 --reason Leave --by SPO --format json"
    ),
    (
      "tag", "The first members of those of `accept`.", "tag service.log eve --format json"
    ),
    (
      "diff",
      """
      `summary` sums up: the rows `by` `move` count what came, went, moved from where to where (by `provider`, `region` and `pdu`) \
      or changed otherwise, those `by` `field` how often a field changed in a region. \
      `change` is one of `differs`, `onlyBefore`, `onlyAfter`; `field`, `before` and `after` are null where there is none. `resolved` \
      are the findings that stood on the first day only, `new` those of the second, with the members of `run`.
      """,
      "diff eve.log --from 2021-06-25 --to 2021-06-26 --format json"
    ),
    (
      "diff of two plans",
      """
      `part` is one of `header`, `event`, `ledger`, `finding`, `worklist`, `idleMapping`, `reconciliation`; `key` names what differs, and \
      `before` and `after` are the lines of the two files, or the member of the header. When events are recorded is no difference. \
      `summary` counts what is alike: `cause` is why an event is in one plan alone, as far as the other says, or a rule, a reason or a \
      kind; `from` and `to` are providers and regions, and of an event that is in both plans PDUs.
      """,
      "diff unmapped.plan eve.plan --format json"
    ),
    (
      "Errors",
      """
      An error is also a JSON object on standard output. `file`, `line` and `field` are there when it is about one place; of several \
      lines it is the first. `code` is a stable word for programs.
      """,
      "run wrong-word.jsonl --format json"
    ),
    (
      "Errors of logs",
      """
      Their codes are `noSuchLog` (exit code 10), `locked` (11), `corrupt` and `differs` (4), `moved` (5), `interrupted` (130), \
      `alreadyThere`, `badOrigin`, `badCheckpoint`, `conflict`, `unknownFormat`, and of a disk that fails `system`, `inDoubt` and \
      `stopped`. After `inDoubt` the batch is there in full or not at all; after any other nothing was appended.
      """,
      "import service.log small.jsonl --expect 15 --format json"
    ),
  ]

  private static let introduction = """
    # What `--format json` prints

    Made by the tool; `MIGRATE_UPDATE_GOLDEN=1 swift test` writes it anew. The examples are about
    [small.jsonl](../Tests/migrateTests/Fixtures/inputs/small.jsonl), sixteen events.

    A JSON document is one compact line that ends with a line feed; here it is broken for reading, and the first bytes stand below
    each example as they are. Members come in the order shown, all of them always. Names are those of [events.md](events.md). Numbers
    are numbers in their shortest form. Rows are sorted by code. `pinned` says what the answer stands on: the same question on the
    same root gives the same bytes.

    With `--format jsonl` the first line is the document without its rows, then comes one line for each row, then one for each member
    after the rows (`unmapped`, `total`). `run` prints `{"phase":…}` for each phase, then `{"finding":…}` for each finding. With
    `--format csv` nested names have a dot (`risk.low`), lists are joined by spaces, and the pin is on standard error. A text that a
    spreadsheet would take for a formula has an apostrophe in front, and with `--bom` a byte order mark comes first, by which
    Excel knows that it is UTF-8. Data have every text as it is, also what cannot be seen, which messages and tables show escaped.

    """

  static func text() throws -> String {
    let folder = try TemporaryFolder()
    for line in [
      "init new.log --origin test.example/new", "init service.log --origin test.example/service",
      "import service.log small.jsonl",
      "import service.log other-content.jsonl --conflicts conflicts.jsonl",
      "init eve.log --origin test.example/eve", "import eve.log eve.jsonl",
      "plan eve.log --out eve.plan",
    ] {
      _ = try outcome(line, folder)
    }
    var text = introduction
    for example in examples {
      let line = try outcome(example.command, folder).output
        .replacing("\(inputs)/log/", with: "").replacing(folder.url.path(), with: "")
        .trimmingCharacters(in: .newlines)
      text += """

        ## \(example.title)

        \(example.remark)

        ```
        $ migrate \(example.command)
        ```
        ```json
        \(PrettyJSON.text(line))
        ```
        ```
        \(line.prefix(160))\(line.utf8.count > 160 ? "…" : "")
        ```

        """
    }
    text += try lines(folder)
    text += try progress()
    return text
  }

  /// What a command line gives: inputs are the tests' own, logs and what is written are in a folder.
  private static func outcome(_ line: String, _ folder: TemporaryFolder) throws -> Outcome {
    try Outcome(
      try line.split(separator: " ").map { word in
        switch word {
        case "small.jsonl", "wrong-word.jsonl", "eve.jsonl", "unmapped.jsonl": "\(inputs)/\(word)"
        case "DIGEST": try confirmation(folder)
        case "some-unreadable.jsonl", "other-content.jsonl": "\(inputs)/log/\(word)"
        case _ where word.hasSuffix(".log") || word.hasSuffix(".jsonl") || word.hasSuffix(".plan"):
          folder.path(of: String(word))
        default: String(word)
        }
      }
    )
  }

  /// What confirms the plan of the eve.
  private static func confirmation(_ folder: TemporaryFolder) throws -> String {
    String(try StoredPlan(path: folder.path(of: "eve.plan")).contentDigest.prefix(12))
  }

  /// The lines that an import left in the folder for the user to mend.
  private static func lines(_ folder: TemporaryFolder) throws -> String {
    func line(_ name: String) throws -> String {
      let text = try String(contentsOfFile: folder.path(of: name), encoding: .utf8)
      return String(text.replacing("\(inputs)/log/", with: "").split(separator: "\n")[0])
    }
    return """

      ## Lines in quarantine

      `import --quarantine FILE` writes one line for each line that is not an event. `text` is the line as it came, or null when it is \
      not UTF-8 and `base64` has its bytes; both are null when it is longer than 1 MiB. `field` is null when it is about the whole line.

      ```json
      \(PrettyJSON.text(try line("quarantine.jsonl")))
      ```

      ## Conflicts

      `import --conflicts FILE` writes one line for each event whose id stands for something else already, in the log or on an earlier \
      line. `existing` and `found` are canonical events.

      ```json
      \(PrettyJSON.text(try line("conflicts.jsonl")))
      ```

      """
  }

  private static func progress() throws -> String {
    let outcome = try Outcome("export \(input) --at 1 --progress json")
    return """

      ## Events and progress

      `export` prints [events](events.md) in canonical form, one a line. With `--progress json` standard error tells how far a
      long task is, at the start, at most once a second, and at the end:

      ```
      $ migrate export small.jsonl --at 1 --progress json
      ```
      ```json
      \(outcome.output)\(outcome.errors)```

      """
  }

  @Test func `the document is current`() throws {
    try Golden.expect(try Self.text(), in: "docs/json.md")
  }

  @Test func `every view and every command that prints JSON has its example`() {
    for view in ReplayView.allCases {
      #expect(Self.examples.contains { $0.title == "replay --view \(view.rawValue)" })
    }
    for command in ToolDeclaration.migrate.commands where command.option(named: "format") != nil {
      #expect(Self.examples.contains { $0.command.hasPrefix(command.name) })
    }
  }

  @Test func `what is laid out for people is the same document`() throws {
    let long = String(repeating: "x", count: 150)
    let compact = #"{"a":[],"b":{},"c":["\"}",-1.5,null],"d":"\#(long)"}"#
    let pretty = PrettyJSON.text(compact)
    #expect(pretty.hasPrefix("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\"\\\"}\", -1.5, null],\n"))
    #expect(try JSONTree(parsing: pretty) == JSONTree(parsing: compact))
  }
}
