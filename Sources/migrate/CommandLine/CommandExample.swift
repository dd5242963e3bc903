/// A command line that one can type, with what it shows.
struct CommandExample: Equatable, Sendable {
  /// The whole line: `migrate run sample-events/leicestershire`.
  let line: String

  /// What one sees or gets, as a phrase without a full stop.
  let shows: String

  init(_ line: String, shows: String) {
    self.line = line
    self.shows = shows
  }
}
