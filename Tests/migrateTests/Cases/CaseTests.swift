import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// Small inputs that once came out wrong, and what is right.
@Suite struct `Small inputs that once came out wrong` {
  private static let folder = "Tests/migrateTests/Fixtures/cases"

  // MARK: Rules

  /// An input, how it is asked, and whom one rule finds there.
  struct RuleCase: CustomTestStringConvertible {
    let file: String
    var options = ""
    let rule: String
    let expected: [String]
    var exitCode = ExitCode.notMet

    var testDescription: String { "\(file), \(rule)" }
  }

  static let ruleCases = [
    RuleCase(
      file: "crash-staff-never-registered",
      rule: "DAT-01",
      expected: ["transformation N53A001 blocks", "transformation X000003 blocks"]
    ),
    RuleCase(
      file: "crash-victim-contact",
      options: "--through dayOne",
      rule: "DAT-01",
      expected: ["dayOne N04A001 blocks", "dayOne X000002 blocks"]
    ),
    RuleCase(
      file: "merged-into-itself",
      options: "--as-of 2021-06-26",
      rule: "DAT-10",
      expected: ["transition X100002 blocks"]
    ),
    RuleCase(
      file: "merged-into-lower-risk",
      options: "--as-of 2021-06-26",
      rule: "DAT-10",
      expected: ["transition X100002 blocks"]
    ),
    RuleCase(file: "stand-in-officer", rule: "ALC-01", expected: ["dayOne X100001 blocks"]),
    RuleCase(
      file: "ministry/handed-over-in-the-community",
      options: "--through dayOne",
      rule: "DLV-09",
      expected: ["dayOne X900001 blocks"]
    ),
    RuleCase(
      file: "ministry/overdue",
      rule: "DLV-10",
      expected: (1...9).map { "dayOne X90000\($0) warns" } + ["dayOne X900010 warns"]
    ),
    RuleCase(
      file: "ministry/planned-reduction-end",
      rule: "DAT-09",
      expected: [],
      exitCode: .done
    ),
    RuleCase(file: "ministry/grade-codes", rule: "DAT-03", expected: [], exitCode: .done),
    RuleCase(
      file: "ministry/national-provider",
      rule: "STR-08",
      expected: [],
      exitCode: .done
    ),
    RuleCase(
      file: "rules/CON-01-late-transfer-to-a-region",
      options: "--as-of 2021-06-26",
      rule: "CON-01",
      expected: ["dayOne X000001 blocks"]
    ),
    RuleCase(file: "rules/BLD-01-four-cases-are-five", rule: "BLD-01", expected: []),
    RuleCase(file: "rules/MOV-01-linked-a-day-later", rule: "MOV-01", expected: []),
    RuleCase(
      file: "rules/ALC-04-lapse-of-a-minute",
      rule: "ALC-04",
      expected: ["transition X000000 blocks"]
    ),
    RuleCase(
      file: "rules/wrk01-790of718",
      rule: "WRK-01",
      expected: ["dayOne S000001 warns", "transition S000001 warns"],
      exitCode: .done
    ),
  ]

  @Test(arguments: ruleCases)
  func `a rule finds whom it should`(_ input: RuleCase) throws {
    let outcome = try Outcome(
      "run \(Self.folder)/\(input.file).jsonl --format json \(input.options)"
    )
    let found = try Self.findings(outcome.json, of: input.rule)
    #expect(found == input.expected.sorted())
    #expect(outcome.exitCode == input.exitCode)
  }

  private static func findings(_ document: Any, of rule: String) throws -> [String] {
    try rows(document, "findings").filter { $0["rule"] as? String == rule }
      .map { finding in
        let blocks = finding["blocks"] as? Bool == true
        return
          "\(finding["phase"] ?? "") \(finding["subject"] ?? "") \(blocks ? "blocks" : "warns")"
      }
      .sorted()
  }

  private static func rows(_ document: Any, _ name: String) throws -> [[String: Any]] {
    try #require((document as? [String: Any])?[name] as? [[String: Any]])
  }

  @Test func `a message shows as many decimals as it takes to see that it is above`() throws {
    let outcome = try Outcome("run \(Self.folder)/rules/wrk01-790of718.jsonl")
    #expect(outcome.output.contains("790 points of 718 available: 110.03 % of capacity."))
  }

  /// Waivers, and what becomes of each by its event.
  @Test(arguments: [
    ("waiver-without-end-is-expired", ["m-002 accepts", "m-003 replaced"]),
    ("waiver-expired-is-called-replaced", ["m-011 expired", "m-012 replaced"]),
  ])
  func `the waiver recorded last holds`(_ file: String, _ expected: [String]) throws {
    let outcome = try Outcome("run \(Self.folder)/rules/\(file).jsonl --format json")
    let waivers = try Self.rows(outcome.json, "waivers")
      .map { "\($0["event"] ?? "") \($0["effect"] ?? "")" }.sorted()
    #expect(waivers == expected)
    #expect(outcome.exitCode == .notMet)
  }

  // MARK: Plans

  /// An input and what blocks its Day 1.
  @Test(arguments: [
    ("merged-into-itself", ["CON-01 X100002", "DAT-10 X100002"]),
    ("merged-into-lower-risk", ["DAT-10 X100002"]),
    ("registered-on-day-one", ["STR-08 X100009"]),
  ])
  func `a plan names what blocks it`(_ file: String, _ expected: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Outcome(
      "plan \(Self.folder)/\(file).jsonl --format json --out \(folder.path(of: "day-one.plan"))"
    )
    let blocking = try Self.rows(outcome.json, "blocking")
      .map { "\($0["rule"] ?? "") \($0["subject"] ?? "")" }.sorted()
    #expect(blocking == expected)
    #expect(outcome.exitCode == .notMet)
    let cases = try Self.rows(outcome.json, "ledger").filter { $0["ledger"] as? String == "cases" }
    #expect(cases.allSatisfy { $0["merged"] as? Int == 0 })
  }

  @Test func `nothing of a national provider is handed over, lost or unmapped`() throws {
    let folder = try TemporaryFolder()
    let file = "\(Self.folder)/ministry/national-provider.jsonl"
    let outcome = try Outcome(
      "plan \(file) --at 9 --format json --out \(folder.path(of: "day-one.plan"))"
    )
    #expect(outcome.exitCode == .done)
    let ledger = try Self.rows(outcome.json, "ledger")
    #expect(ledger.map { $0["national"] as? Int } == [1, 1, 1])
    #expect(ledger.map { $0["remainder"] as? Int } == [0, 0, 0])
    let view = try Outcome("replay \(file) --format json").json as? [String: Any]
    let (national, unmapped) = (
      view?["national"] as? [String: Any], view?["unmapped"] as? [String: Any]
    )
    #expect(national?["openCases"] as? Int == 1)
    #expect(unmapped?["openCases"] as? Int == 0)
  }

  /// One of two records of a register was removed on Day 1: by its id, the register stays.
  @Test(arguments: [true, false])
  func `a register lasts while one of its records runs`(hasIDs: Bool) throws {
    let folder = try TemporaryFolder()
    var lines = try Checkout.text(
      of: "\(Self.folder)/ministry/two-registrations-one-removed.jsonl"
    ).split(separator: "\n").map(String.init)
    if hasIDs {
      var number = 0
      for index in lines.indices where lines[index].contains(#""register":"riskToChildren""#) {
        number = lines[index].contains("RegistrationRemoved") ? 1 : number + 1
        lines[index] = lines[index].replacing(
          #""riskToChildren"}"#,
          with: #""riskToChildren","registration":"r-\#(number)"}"#
        )
      }
    }
    let file = folder.path(of: "registers.jsonl")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Outcome("run \(file) --as-of 2021-06-26 --format json")
    let found = try Self.findings(outcome.json, of: "CON-02")
    #expect(found == (hasIDs ? [] : ["dayOne X320001 blocks"]))
  }

  // MARK: States

  @Test func `a registration that is retracted and recorded again takes nothing away`() throws {
    func rows(_ file: String) throws -> [String] {
      let outcome = try Outcome("replay \(Self.folder)/\(file).jsonl --view cases --format csv")
      return outcome.output.split(separator: "\n").map(String.init)
    }
    #expect(try rows("registered-again") == rows("registered-again-before"))
  }

  @Test func `a register recorded a moment before the registration counts`() throws {
    let file = "\(Self.folder)/void-register.jsonl"
    let run = try Outcome("run \(file) --through dayOne --format json")
    #expect(try Self.findings(run.json, of: "DAT-04").isEmpty)
    let history = try Outcome("history \(file) X100002")
    #expect(!history.output.contains("no effect"))
    // NPS-type by that register, and with a division of the NPS.
    let staff = try Outcome("replay \(file) --view staff --format csv")
    #expect(staff.output.contains("N04A001,PO,N04A01,N53LEIS,F,nps,2,0,2,0,0,0,1,1,"))
  }

  @Test func `a death recorded a moment before the registration counts`() throws {
    let file = "\(Self.folder)/void-died.jsonl"
    let cases = try Outcome("replay \(file) --view cases --format csv")
    #expect(cases.output.contains("X100001"))
    #expect(!cases.output.contains("X100002"))
  }

  @Test func `what is void is marked, and said by a rule`() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text(of: "\(Self.folder)/void-register.jsonl")
    // Registered a day later, the fact before it has no effect.
    let late = text.split(separator: "\n").map { line in
      line.contains(#""id":"v-0""#)
        ? String(line.replacing("2021-06-10", with: "2021-06-11")) : String(line)
    }
    let file = folder.path(of: "late.jsonl")
    try late.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Outcome("run \(file) --through dayOne --format json")
    #expect(try Self.findings(run.json, of: "DAT-04") == ["dayOne X100002 blocks"])
    #expect(run.exitCode == .notMet)
    let history = try Outcome("history \(file) X100002")
    #expect(
      history.output.contains("[no effect: X100002 is not registered until 2021-06-11]")
    )
  }

  // MARK: The Ministry's figures

  /// Somebody's workload points on 25 June 2021.
  @Test(arguments: [
    ("overdue", "N53F001", 0),
    ("court-reports", "N53E001", 1746),
  ])
  func `points are the workload tool's`(_ file: String, _ staff: String, _ points: Int) throws {
    let outcome = try Outcome(
      "replay \(Self.folder)/ministry/\(file).jsonl --view staff --as-of 2021-06-25 --format json"
    )
    let row = try Self.rows(outcome.json, "rows").first { $0["staff"] as? String == staff }
    #expect(row?["points"] as? Int == points)
  }

  @Test func `a case in transition to adulthood scores by its tier alone`() throws {
    let folder = try TemporaryFolder()
    let file = "\(Self.folder)/ministry/transition-to-adulthood.jsonl"
    let lines = try Checkout.text(of: file).split(separator: "\n").map(String.init)
    // The register of those who are meant is added: of each tier B2 and C1.
    let meant = lines.filter { $0.contains(#""tier":"B2""#) || $0.contains(#""tier":"C1""#) }
    let added = meant.enumerated().map { index, line in
      let reference = line.firstMatch(of: /"case":"(\w+)"/).map { String($0.1) } ?? ""
      return #"{"id":"t2a-\#(index)","type":"RegistrationAdded","effectiveOn":"2021-06-24","#
        + #""recordedAt":"2021-06-24T09:00:00Z","source":"delius/N53","#
        + #""data":{"case":"\#(reference)","register":"transitionToAdulthood"}}"#
    }
    #expect(added.count == 15)
    let path = folder.path(of: "t2a.jsonl")
    try (lines + added).joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Outcome("replay \(path) --view staff --as-of 2021-06-25 --format json")
    let points = try Self.rows(outcome.json, "rows").compactMap { $0["points"] as? Int }
    #expect(points.reduce(0, +) == 595)
  }

  @Test func `before 28 May 2021 level A begins at 30 points`() throws {
    let file = "\(Self.folder)/ministry/tier-before-28-may-2021.jsonl"
    func tiers(asOf day: String) throws -> Int {
      let outcome = try Outcome("replay \(file) --view findings --as-of \(day) --format json")
      return try Self.rows(outcome.json, "rows").count { $0["rule"] as? String == "TIE-01" }
    }
    #expect(try tiers(asOf: "2021-05-15") == 0)
    #expect(try tiers(asOf: "2021-05-27") == 0)
    #expect(try tiers(asOf: "2021-05-28") == 1)
  }

  @Test(arguments: ["unit-with-underscore", "team-with-lower-case", "grade-absent"])
  func `codes of the estate are read as they are`(file: String) throws {
    let outcome = try Outcome("export \(Self.folder)/ministry/\(file).jsonl")
    #expect(outcome.exitCode == .done)
    #expect(outcome.errors.isEmpty)
  }
}
