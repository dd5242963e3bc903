public import EventLog

/// The three times on which a question is asked.
public struct Question: Equatable, Sendable {
  /// Facts effective on or before this day; `nil` for the last effective day of the source.
  public var asOf: Day?

  /// Facts recorded at or before this instant; `nil` for all.
  public var knownAt: Instant?

  /// The first so many events of the source; `nil` for all.
  public var at: Position?

  /// Asks on these times.
  public init(asOf: Day? = nil, knownAt: Instant? = nil, at: Position? = nil) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.at = at
  }
}

extension Question {
  /// Whether an event is recorded by the known-at instant and, if it is about the world, effective by the as-of day.
  ///
  /// The position is not looked at, nor whether the event is retracted.
  public func counts(_ event: Event) -> Bool {
    (knownAt.map { event.recordedAt <= $0 } ?? true)
      && (event.isAdministrative || (asOf.map { event.effectiveOn <= $0 } ?? true))
  }

  /// Checks that the day and the position lie within a source.
  ///
  /// - Throws: `QuestionError` when one does not.
  public func check(_ events: [Event]) throws(QuestionError) {
    if let at, !(0...events.count).contains(at) {
      throw .positionBeyond(found: at, last: events.count)
    }
    guard let asOf else { return }
    guard let days = Timeline.effectiveDays(events) else { throw .noDays }
    guard days.contains(asOf) else {
      throw .dayOutside(found: asOf, first: days.lowerBound, last: days.upperBound)
    }
  }
}

/// What an answer stands on: the same question on the same root gives the same bytes for ever.
public struct Pin: Equatable, Sendable {
  /// The day to which facts are effective, included.
  public let asOf: Day

  /// The instant to which facts are recorded, included; `nil` when not asked.
  public let knownAt: Instant?

  /// How many events of the source were looked at.
  public let position: Position

  /// The RFC 6962 root over those events.
  public let root: Digest
}

/// Why a question cannot be asked of a source.
public enum QuestionError: Error, Equatable, Sendable {
  /// The day lies outside the source's effective days.
  case dayOutside(found: Day, first: Day, last: Day)

  /// The position lies beyond the source's end.
  case positionBeyond(found: Position, last: Position)

  /// No event of the source has an effective day that counts, so there is no day to ask about.
  case noDays
}

extension QuestionError {
  /// One sentence: what was found and what was expected.
  public var message: String { message(naming: nil) }

  /// The same sentence about another option than the usual one.
  ///
  /// - Parameter option: Its name without hyphens; `nil` for `as-of` and `at`.
  /// - Returns: What was found and what was expected.
  public func message(naming option: String?) -> String {
    switch self {
    case .dayOutside(let found, let first, let last):
      "--\(option ?? "as-of"): found \(found), expected a day from \(first) to \(last), the effective days of the source"
    case .positionBeyond(let found, let last):
      "--\(option ?? "at"): found position \(found), expected at most \(last), the size of the source"
    case .noDays:
      "the source holds no fact with an effective day, so there is nothing to replay"
    }
  }
}
