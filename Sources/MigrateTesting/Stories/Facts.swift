/// Facts that a story tells, in the order in which they are recorded.
///
/// Each is a fact of docs/events.md; days and instants are written as they are there. A fact is recorded at noon of
/// its own day, by `delius/N53`, unless it says otherwise.
public struct Facts: Sendable {
  package private(set) var told: [ToldFact] = []

  /// One fact of the event contract.
  public init(_ type: String, on day: String, _ data: [String: ToldValue?]) {
    told = [ToldFact(type: type, day: day, data: data.compactMapValues(\.self))]
  }

  /// These facts, one after the other.
  public init(_ all: [Facts]) { told = all.flatMap(\.told) }

  /// The same for each element.
  public static func each<Element>(_ elements: some Sequence<Element>, _ facts: (Element) -> Facts)
    -> Facts
  {
    Facts(elements.map(facts))
  }

  /// Nothing.
  public static var nothing: Facts { Facts([]) }

  /// The same facts, recorded at this instant.
  public func recorded(at instant: String) -> Facts { with { $0.recordedAt = instant } }

  /// The same facts, said by this source.
  public func said(by source: String) -> Facts { with { $0.source = source } }

  /// The same fact under this id.
  public func named(_ id: String) -> Facts { with { $0.id = id } }

  private func with(_ change: (inout ToldFact) -> Void) -> Facts {
    var copy = self
    for index in copy.told.indices { change(&copy.told[index]) }
    return copy
  }
}
