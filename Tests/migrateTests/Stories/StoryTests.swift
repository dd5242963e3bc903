import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// What the README of each story expects, asked of the tool and counted from the files without it.
@Suite struct `The stories are told as their READMEs expect` {
  static let stories = Checkout.names(in: "sample-events").filter {
    !Checkout.names(in: "sample-events/\($0)").filter { $0 == "expected.csv" }.isEmpty
  }

  /// The rows of an expected.csv that one command answers.
  struct Question: CustomTestStringConvertible {
    let command: String
    let rows: [[String: String]]
    var testDescription: String { "\(command) (\(rows.count))" }
  }

  static let questions: [Question] = stories.flatMap { story in
    let rows = (try? Checkout.table("sample-events/\(story)/expected.csv")) ?? []
    let byCommand = Dictionary(grouping: rows) { row in
      let isRun = ["verdict", "blockers", "findings"].contains(row["view"])
      let view = isRun ? "run sample-events/\(story)" : "replay sample-events/\(story)"
      let times = [("as-of", row["asOf"]), ("known-at", row["knownAt"])].map { name, time in
        time.map { $0.isEmpty ? "" : " --\(name) \($0)" } ?? ""
      }
      return view + (isRun ? "" : " --view \(row["view"] ?? "")") + times.joined()
    }
    return byCommand.map { Question(command: $0, rows: $1) }.sorted { $0.command < $1.command }
  }

  @Test func `there are four stories, and each expects something`() {
    #expect(Self.stories == ["barking-dagenham-havering", "leicestershire", "wales", "waves"])
    for story in Self.stories {
      #expect(Self.questions.contains { $0.command.contains("/\(story)") })
    }
  }

  @Test(arguments: Ring.sample(questions, oneIn: 4))
  func `each expected number is the tool's own`(_ question: Question) throws {
    let outcome = try Outcome(question.command + " --format json")
    let answer = try JSONTree(parsing: outcome.output)
    for row in question.rows {
      let expected = row["value", default: ""]
      let found = Self.value(row, in: answer)
      let place = [row["view"], row["key"], row["field"]].map { $0 ?? "" }
      #expect(found == expected, "\(place.joined(separator: " "))")
    }
  }

  private static func value(_ row: [String: String], in answer: JSONTree) -> String? {
    let key = row["key", default: ""]
    switch row["view"] {
    case "verdict": return verdict(key, in: answer)
    case "blockers":
      let findings = answer["findings"]?.elements ?? []
      let blocking = findings.filter {
        $0["phase"]?.text == key && $0["blocks"] == .bool(true) && $0["accepted"] == .null
      }
      return Set(blocking.compactMap { $0["rule"]?.text }).sorted().joined(separator: " ")
    case "findings":
      let findings = answer["findings"]?.elements ?? []
      return findings.filter { "\($0["phase"]?.text ?? "")/\($0["rule"]?.text ?? "")" == key }
        .compactMap { $0["subject"]?.text }.sorted().joined(separator: " ")
    default:
      let names = [
        "regions": "region", "pdus": "pdu", "teams": "team", "staff": "staff", "cases": "case",
      ]
      let name = names[row["view", default: ""], default: ""]
      let rows = answer["rows"]?.elements ?? []
      let place = answer[key] ?? rows.first { $0[name]?.text == key }
      return place?[row["field", default: ""]]?.text
    }
  }

  private static func verdict(_ key: String, in answer: JSONTree) -> String? {
    let parts = key.split(separator: "/")
    let phases = answer["phases"]?.elements ?? []
    let phase = phases.first { $0["phase"]?.text == String(parts[0]) }
    guard parts.count == 2 else { return phase?["verdict"]?.text }
    let regions = phase?["regions"]?.elements ?? []
    return regions.first { $0["region"]?.text == String(parts[1]) }?["verdict"]?.text
  }

  /// A line of a README that counts one number, with the number it states.
  struct Count: CustomTestStringConvertible {
    let story: String
    let preparation: String
    let line: String
    let stated: String
    var testDescription: String { "\(story): \(line)" }
  }

  /// The stories, and those of which a plan is rehearsed.
  static let counted = stories + ["national", "split-provider"]

  static let counts: [Count] = counted.flatMap { story -> [Count] in
    let readme = (try? Checkout.text(of: "sample-events/\(story)/README.md")) ?? ""
    let blocks = readme.split(separator: "```sh\n").dropFirst()
      .map { $0.split(separator: "```")[0] }
    guard let facts = blocks.first(where: { $0.hasPrefix("facts=") }) else { return [] }
    let lines = blocks.filter { $0 != facts }.flatMap { $0.split(separator: "\n") }
    return lines.compactMap { line in
      guard let match = line.wholeMatch(of: /(.+)  # (.+)/) else { return nil }
      return Count(
        story: story,
        preparation: String(facts),
        line: String(match.1),
        stated: String(match.2)
      )
    }
  }

  @Test func `each story counts its numbers`() {
    for story in Self.counted { #expect(Self.counts.count { $0.story == story } >= 8) }
  }

  @Test(
    .enabled(if: Program("sh") != nil && Program("python3") != nil),
    arguments: Ring.sample(counts, oneIn: 8)
  )
  func `each number is counted from the files without our code`(_ count: Count) throws {
    let shell = try #require(Program("sh"))
    let result = try shell.run(["-c", count.preparation + "\n" + count.line])
    #expect(result.errors == "")
    #expect(result.output.trimmingCharacters(in: .whitespacesAndNewlines) == count.stated)
  }
}
