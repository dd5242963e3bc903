import EventLog
import Projections

/// A plan that a log holds, as people and programs are told of it.
struct AppliedPlan {
  /// The first day of the unified service.
  let dayOne: String

  /// The events of the plan.
  let events: [Event]

  /// The commit that holds them.
  let commit: CommitRecord

  /// How many events the log has now.
  let position: Position

  /// Its root.
  let root: Digest

  /// The digest of the planned state.
  let state: String

  /// Whether the log held the plan before, so that nothing was appended.
  var wasApplied = false

  /// How many of its events have been retracted since.
  var retracted = 0

  /// For programs.
  var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "apply"), ("dayOne", .string(dayOne)),
      ("counts", DayOnePlan.counts(of: events)), ("appliedBefore", .bool(wasApplied)),
      ("retracted", .integer(retracted)), ("commit", .integer(commit.number)),
      ("at", .string(commit.instant.description)), ("first", .integer(commit.first)),
      ("last", .integer(commit.last)), ("position", .integer(position)),
      ("root", .string(root.base64)), ("state", .string(state)),
    ])
  }

  /// For people.
  var text: String {
    let log = "the log is at position \(position.grouped), root \(root.base64)\n"
    let count = events.count.counted("event")
    if !wasApplied {
      return "applied: \(count) in commit \(commit.number.grouped)\n" + log
        + "the state folded from the log is the planned one, \(state.prefix(12))\n"
    }
    let since =
      retracted == 0 ? "" : "retracted since: \(retracted.grouped) of its \(count)\n"
    return "applied already: \(count) in commit \(commit.number.grouped) of \(commit.instant), "
      + "positions \(commit.first.grouped) to \(commit.last.grouped); nothing was appended\n"
      + since
      + log
  }
}
