/// A fact that somebody recorded: what happened, the day it was true, and when it was recorded.
///
/// A trivial value: no strings, no heap.
public struct Event: Equatable, Sendable, BitwiseCopyable {
  /// The id, unique in a log for ever.
  public var id: EventReference

  /// System and provider that said so.
  public var source: SourceReference

  /// The day from which the fact is true, in Europe/London.
  public var effectiveOn: Day

  /// The version of its type's `data`, from 1.
  public var schemaVersion: UInt16

  /// When the source recorded it.
  public var recordedAt: Instant

  /// What happened.
  public var fact: Fact

  /// A fact and who said so, when and of which day; in the newest version of its type unless told.
  public init(
    id: EventReference,
    source: SourceReference,
    effectiveOn: Day,
    schemaVersion: UInt16? = nil,
    recordedAt: Instant,
    fact: Fact
  ) {
    self.id = id
    self.source = source
    self.effectiveOn = effectiveOn
    self.schemaVersion = schemaVersion ?? UInt16(fact.kind.newestSchemaVersion)
    self.recordedAt = recordedAt
    self.fact = fact
  }

  /// Whether the fact is about the record and not about the world.
  public var isAdministrative: Bool { fact.kind.isAdministrative }
}
