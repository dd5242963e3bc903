import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// docs/events.md, made from the fields of the event types after a hand-written introduction.
@Suite struct `The vocabulary of events is made from the types` {
  private static let introduction = #"""
    # The events

    Made from the code; `MIGRATE_UPDATE_GOLDEN=1 swift test` writes it anew.

    An event is a fact that somebody recorded: what happened, the day from which it was true in the world, and the instant at which
    the source recorded it. Events keep what the legacy systems *said*. An allocation to someone who has left is a valid event;
    that it is wrong is a finding of the [rules](rules.md).

    ## The envelope

    One JSON object a line (JSON Lines, UTF-8), for example:

    ```json
    {"id":"d-N04-000017","type":"CaseAllocated","effectiveOn":"2018-09-03","recordedAt":"2018-09-03T10:12:00Z","source":"delius/N04","data":{"case":"X320417","staff":"N04A123","reason":"initial"}}
    ```

    | member | form | meaning |
    |---|---|---|
    | `id` | 1 to 64 of `A-Z a-z 0-9 . _ : / -` | unique for ever; the same id with the same content is one event, with other content an error |
    | `type` | a name from below | |
    | `schemaVersion` | a whole number from 1; may be left out and is 1 then | version of that type's `data` |
    | `effectiveOn` | `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31 | civil day in Europe/London from which the fact is true |
    | `recordedAt` | RFC 3339 with `Z` or an offset such as `+01:00` | when the source recorded it; finer than milliseconds is cut off |
    | `source` | 1 to 64 printable ASCII characters without spaces | system and provider that said so |
    | `data` | an object | the fields of the type |

    Members come in any order. An unknown, missing or repeated member, another type of value, an unknown word, a number out of range
    or with more than two decimals, invalid UTF-8: each is an error with file, line, field, what was found and what was expected,
    and nothing is taken from the input. A line holds at most 1 MiB; blank lines are skipped.

    Events are folded in the order of `effectiveOn`, `recordedAt`, position: a fact that arrives late takes its place in the world's
    time. Corrections are events: `EventRetracted` names an event that was never true.

    **Administrative** types are about the record and not about the world. They count whatever their `effectiveOn`, from their
    `recordedAt` and position on, and do not move the last effective day of a source.

    **Canonical form**, which is hashed, exported and compared: the members of the envelope in the order above, `schemaVersion` always
    there, the members of `data` in the order below, absent optionals left out, no spaces, `recordedAt` in UTC with a fraction only
    if it is not zero, numbers in their shortest decimal form. `migrate export` prints it.

    No names, addresses or texts about a person: people are their reference numbers. A reference number with a risk level is
    criminal-offence data all the same.

    ## Identifiers and texts

    | kind | form |
    |---|---|

    """#

  static func text() -> String {
    var text = introduction
    for kind in SymbolKind.allCases { text += "| \(kind) | \(kind.expectation) |\n" }
    for kind in FactKind.allCases {
      if let heading = kind.heading { text += "\n## \(heading)\n" }
      text += "\n### \(kind)\n\n\(kind.sentence)"
      text += kind.isAdministrative ? " *Administrative.*\n\n" : "\n\n"
      if kind.newestSchemaVersion > 1 { text += "Newest version: \(kind.newestSchemaVersion).\n\n" }
      text += "| field | form | |\n|---|---|---|\n"
      for field in kind.fields {
        text += "| `\(field.name)` | \(form(field)) | \(field.isOptional ? "optional" : "") |\n"
      }
    }
    return text
  }

  private static func form(_ field: Field) -> String {
    if case .enumeration(let words) = field.form {
      return words.map { "`\($0)`" }.joined(separator: " ")
    }
    return field.expectation
  }

  @Test func `the document is current`() throws {
    try Golden.expect(Self.text(), in: "docs/events.md")
  }

  @Test func `every type has a sentence, and the example of the envelope is an event`() throws {
    #expect(FactKind.allCases.map(\.sentence).allSatisfy { $0.hasSuffix(".") })
    let folder = try TemporaryFolder()
    let example = try #require(Self.introduction.split(separator: "```json\n").last)
    try String(example.split(separator: "\n")[0])
      .write(toFile: folder.path(of: "example.jsonl"), atomically: true, encoding: .utf8)
    let outcome = try Outcome("export \(folder.path(of: "example.jsonl"))")
    #expect(outcome.exitCode == .done)
  }
}
