public import EventLog

/// Under which provider and in which region something was before a day on which a fact moved it.
///
/// Whoever counts what was there on the eve of that day needs it: the move has overwritten it.
public struct HeldBefore: Equatable, Sendable, BitwiseCopyable {
  /// The day of the move.
  public let day: Day

  /// The provider at the end of the day before.
  public let provider: ProviderReference

  /// The region at the end of the day before; `nil` for none.
  public let region: Region?
}
