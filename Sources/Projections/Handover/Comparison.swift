import EventLog

/// One thing about which the eve of Day 1 and its end do not agree.
public struct Discrepancy: Sendable {
  /// What is the matter.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is there on the eve, and nobody took it over.
    case onlyInLegacy
    /// It was taken over, and was not there on the eve.
    case onlyInUnified
    /// It is on both sides, and not the same.
    case differs
    /// Nothing says where it goes.
    case mappingMissing
    /// More than one place can be meant: mappings contradict each other, or only the mapping of its
    /// provider places it, which feeds other PDUs too.
    case mappingAmbiguous
  }

  /// What is the matter.
  public let kind: Kind

  /// Who or what.
  public let subject: Subject

  /// The field that differs, by its name in the event contract where it has one; `nil` where the whole
  /// is on one side only.
  public var field: String?

  /// The value on the eve; `nil` for none.
  public var before: String?

  /// The value at the end of Day 1; `nil` for none.
  public var after: String?

  /// What a finding says of it; `nil` for what is listed and breaks no rule.
  public let message: String?

  /// Positions of the events that made it so.
  public var evidence: [UInt32?] = []

  /// Whether it never blocks.
  public var onlyWarns = false
}

/// Who holds what is compared, and where: which part of the service it belongs to.
struct Holding: Hashable, Sendable {
  /// The provider; `nil` for none, which belongs to every part.
  let provider: ProviderReference?

  /// The region; `nil` for none.
  let region: Region?
}

/// What a rule compares of both sides, and about what they do not agree.
public struct Comparison: Sendable {
  /// Where things that were compared belong.
  private struct Key: Hashable {
    /// Where they count.
    var place: Place
    /// Who holds them; `nil` for what belongs to no one part.
    var holding: Holding?
  }

  /// How many things were compared, and how many of them are the same on both sides.
  private var counts: [Key: (compared: Int, agreeing: Int)] = [:]

  /// What is not the same, and who holds it, in no order.
  private var found: [(discrepancy: Discrepancy, holding: Holding?)] = []

  /// How many things were compared.
  public var compared: Int { counts.values.reduce(0) { $0 + $1.compared } }

  /// How many of them are the same on both sides.
  public var agreeing: Int { counts.values.reduce(0) { $0 + $1.agreeing } }

  /// What is not the same, in no order.
  public var discrepancies: [Discrepancy] { found.map(\.discrepancy) }

  /// How many things were compared, by where they count.
  var places: [Place: Int] {
    counts.reduce(into: [:]) { $0[$1.key.place, default: 0] += $1.value.compared }
  }

  /// Counts one thing with where it counts, who holds it and what was found about it.
  ///
  /// - Parameters:
  ///   - found: What was found; nothing when both sides agree.
  ///   - place: Where it counts on the eve.
  ///   - holding: Who holds it, which says to what part of the service it belongs; `nil` for what
  ///     belongs to every part.
  mutating func add(_ found: [Discrepancy], at place: Place, heldBy holding: Holding?) {
    counts[Key(place: place, holding: holding), default: (0, 0)].compared += 1
    if found.isEmpty { counts[Key(place: place, holding: holding)]?.agreeing += 1 }
    self.found += found.map { ($0, holding) }
  }

  /// The same of a part of the service.
  func restricted(to part: HandoverPart, _ model: ServiceModel) -> Comparison {
    if part == HandoverPart() { return self }
    func isWanted(_ holding: Holding?) -> Bool {
      holding.map { part.contains($0.provider, $0.region, model) } ?? true
    }
    var comparison = self
    comparison.counts = counts.filter { isWanted($0.key.holding) }
    comparison.found = found.filter { isWanted($0.holding) }
    return comparison
  }
}
