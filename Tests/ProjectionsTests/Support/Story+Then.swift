import MigrateTesting
import Projections
import Testing

/// What a story is expected to say, told to the testing library with the line that expects it.
extension Story {
  /// Exactly these findings follow, each written as `Finding.line` writes it.
  func then(_ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    then(expected, sourceLocation: sourceLocation)
  }

  /// Exactly these findings follow.
  func then(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    check(sourceLocation) { () throws(StoryFailure) in try expectFindings(expected) }
  }

  /// No rule is broken.
  func thenNothingIsFound(sourceLocation: SourceLocation = #_sourceLocation) {
    then([], sourceLocation: sourceLocation)
  }

  /// One finding of the story says exactly this.
  func thenSays(
    _ rule: String,
    _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in try expectMessage(rule, message) }
  }

  /// The evidence of the one finding of a rule is these facts, by id.
  func thenEvidence(
    of rule: String,
    is expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in
      try expectEvidence(of: rule, is: expected)
    }
  }

  /// This becomes of a phase, for the service or for a region of it; `nil` when it is not listed.
  func thenVerdict(
    _ gate: Gate,
    _ expected: Verdict?,
    region: Region? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in
      try expectVerdict(gate, expected, region: region)
    }
  }

  /// This becomes of what is in no region at a gate.
  func thenVerdictOutsideRegions(
    _ gate: Gate,
    _ expected: Verdict,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in
      try expectVerdictOutsideRegions(gate, expected)
    }
  }

  /// The rule applies to so many subjects at a gate.
  func thenSubjects(
    of rule: String,
    _ gate: Gate,
    _ expected: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in
      try expectSubjects(of: rule, gate, expected)
    }
  }

  /// The rule has nothing to judge in these PDUs, and only in these, at a gate.
  func thenNothingToJudge(
    _ rule: String,
    _ gate: Gate,
    _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { () throws(StoryFailure) in
      try expectNothingToJudge(rule, gate, expected)
    }
  }

  private func check(
    _ sourceLocation: SourceLocation,
    _ expectation: () throws(StoryFailure) -> Void
  ) {
    do throws(StoryFailure) {
      try expectation()
    } catch {
      Issue.record(Comment(rawValue: "\(error)"), sourceLocation: sourceLocation)
    }
  }
}
