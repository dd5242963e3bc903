public import EventLog
public import Projections

extension Story {
  /// Exactly these findings follow, in any order, each written as `Finding.line` writes it.
  ///
  /// - Throws: `StoryFailure`.
  public func expectFindings(_ expected: String...) throws(StoryFailure) {
    try expectFindings(expected)
  }

  /// Exactly these findings follow.
  ///
  /// - Throws: `StoryFailure`.
  public func expectFindings(_ expected: [String]) throws(StoryFailure) {
    try expect { run, timeline in
      let found = run.findings
        .filter { reconciles || !["CON-01", "CON-03"].contains($0.rule) }
        .map { $0.line(timeline, run.model) }
      guard found.sorted() != expected.sorted() else { return nil }
      return "then expected\n" + Self.list(expected) + "found\n" + Self.list(found)
    }
  }

  /// One finding of a rule follows, and says exactly this.
  ///
  /// - Throws: `StoryFailure`.
  public func expectMessage(_ rule: String, _ message: String) throws(StoryFailure) {
    try expect { run, _ in
      let messages = run.findings.filter { $0.rule == rule }.map(\.message)
      guard messages != [message] else { return nil }
      return "then \(rule) was expected to say\n" + Self.list([message]) + "and says\n"
        + Self.list(messages)
    }
  }

  /// The evidence of the one finding of a rule is these facts, by id.
  ///
  /// - Throws: `StoryFailure`.
  public func expectEvidence(of rule: String, is expected: [String]) throws(StoryFailure) {
    try expect { run, timeline in
      let found = run.findings.filter { $0.rule == rule }.flatMap(\.evidence)
        .map { timeline.symbols.string(timeline[$0].id) }
      guard found != expected else { return nil }
      return "then \(rule) was expected to rest on\n" + Self.list(expected) + "and rests on\n"
        + Self.list(found)
    }
  }

  /// This becomes of a phase, for the service or for a region of it; `nil` when it is not listed.
  ///
  /// - Throws: `StoryFailure`.
  public func expectVerdict(
    _ gate: Gate,
    _ expected: Verdict?,
    region: Region? = nil
  ) throws(StoryFailure) {
    try expectVerdict(gate, expected, region.map { " in region \($0)" } ?? "") { phase in
      guard let region else { return phase?.verdict }
      return phase?.regions.first { $0.region == region }?.verdict
    }
  }

  /// This becomes of what is in no region at a gate.
  ///
  /// - Throws: `StoryFailure`.
  public func expectVerdictOutsideRegions(
    _ gate: Gate,
    _ expected: Verdict
  ) throws(StoryFailure) {
    try expectVerdict(gate, expected, " outside the regions") { phase in
      phase?.regions.first { $0.region == nil }?.verdict
    }
  }

  private func expectVerdict(
    _ gate: Gate,
    _ expected: Verdict?,
    _ whose: String,
    _ verdict: (PhaseRun.PhaseResult?) -> Verdict?
  ) throws(StoryFailure) {
    try expect { run, timeline in
      let verdict = verdict(run.phases.first { $0.window.gate == gate })
      guard verdict != expected else { return nil }
      return "then \(gate)\(whose) was expected to be \(expected?.rawValue ?? "unlisted") and is "
        + "\(verdict?.rawValue ?? "unlisted"), with\n"
        + Self.list(run.findings.map { $0.line(timeline, run.model) })
    }
  }

  /// A rule applies to so many subjects at a gate.
  ///
  /// - Throws: `StoryFailure`.
  public func expectSubjects(
    of rule: String,
    _ gate: Gate,
    _ expected: Int
  ) throws(StoryFailure) {
    try expect { run, _ in
      let gates = run.phases.first { $0.window.gate == gate }?.rules ?? []
      let found = gates.first { $0.card.code == rule }?.subjects
      guard found != expected else { return nil }
      return "then \(rule) was expected to apply to \(expected) at \(gate), and applies to "
        + (found.map { "\($0)" } ?? "nothing, since it is not judged there")
    }
  }

  /// A rule has nothing to judge in these PDUs, and only in these, at a gate.
  ///
  /// - Throws: `StoryFailure`.
  public func expectNothingToJudge(
    _ rule: String,
    _ gate: Gate,
    _ expected: [String]
  ) throws(StoryFailure) {
    try expect { run, _ in
      let gates = run.phases.first { $0.window.gate == gate }?.rules ?? []
      let found = gates.first { $0.card.code == rule }?.nothingToJudge
      guard found != expected else { return nil }
      return "then \(rule) was expected to have nothing to judge in\n" + Self.list(expected)
        + "and has nothing in\n" + Self.list(found ?? ["(the rule is not judged at \(gate))"])
    }
  }

  /// Something follows of which a complaint says nothing.
  ///
  /// - Throws: `StoryFailure` with the complaint, or with why the story cannot be judged.
  public func expect(
    _ complaint: (PhaseRun, Timeline) -> String?
  ) throws(StoryFailure) {
    let found: String?
    do {
      let (run, timeline) = try judged()
      found = complaint(run, timeline)
    } catch {
      throw StoryFailure(story: text, complaint: "the story cannot be judged: \(error)")
    }
    if let found { throw StoryFailure(story: text, complaint: found) }
  }

  private static func list(_ lines: [String]) -> String {
    lines.isEmpty ? "  nothing\n" : lines.map { "  \($0)\n" }.joined()
  }
}

/// A story from which something else follows than was expected.
public struct StoryFailure: Error, CustomStringConvertible {
  /// The facts, one a line, and what was asked.
  public let story: String

  /// What was expected and what was found.
  public let complaint: String

  /// Both.
  public var description: String { "\(story)\n\(complaint)" }
}
