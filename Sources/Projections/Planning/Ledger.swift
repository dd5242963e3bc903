public import EventLog

/// The conservation ledger: everyone and everything under a legacy provider on the eve of Day 1 is
/// accounted for at its end.
///
/// What was there is counted on the legacy state, what became of it on the planned state, apart from what
/// the rules compare: so what is lost on the way is a remainder. Only the words for what hands over and
/// what is taken over are everybody's (`Handover`). Each counts in the row in which it was before.
public struct Ledger: Equatable, Sendable {
  /// What is counted.
  public enum Kind: String, CaseIterable, Sendable {
    /// Cases that are not closed.
    case cases
    /// Staff in post.
    case staff
    /// Open teams.
    case teams
  }

  /// What a row is about.
  public struct Key: Hashable, Sendable {
    /// What is counted.
    public let kind: Kind
    /// The legacy provider; `nil` for staff of a team that nobody registered.
    public let provider: ProviderReference?
    /// The region in which it counted before; `nil` for none.
    public let region: Region?
  }

  /// One legacy provider in one region.
  public struct Row: Equatable, Sendable {
    /// What there was at the end of the day before.
    public internal(set) var before = 0
    /// What was adopted; of cases, those that the community is responsible for.
    public internal(set) var adopted = 0
    /// Cases that were adopted and that a prison is responsible for.
    public internal(set) var adoptedInPrison = 0
    /// What was closed on the day, or left.
    public internal(set) var ended = 0
    /// What is with a national provider, which goes on and hands nothing over.
    public internal(set) var national = 0
    /// Cases that were merged on the day into one that is open and knows no less.
    public internal(set) var merged = 0

    /// What is not accounted for; below zero, what appeared from nowhere.
    public var remainder: Int { before - adopted - adoptedInPrison - national - ended - merged }

    fileprivate static func += (a: inout Row, b: Row) {
      a.before += b.before
      a.adopted += b.adopted
      a.adoptedInPrison += b.adoptedInPrison
      a.national += b.national
      a.ended += b.ended
      a.merged += b.merged
    }
  }

  /// The rows that have anything in them.
  public private(set) var rows: [Key: Row] = [:]

  /// Counts both sides.
  ///
  /// - Parameters:
  ///   - legacy: The state at the end of the day before Day 1.
  ///   - planned: The state at the end of Day 1.
  ///   - dayOne: Day 1.
  public init(_ legacy: UnifiedState, _ planned: UnifiedState, dayOne: Day) {
    countBefore(legacy)
    countAfter(planned, legacy, dayOne)
  }

  /// The sum over the rows of a kind, or over those of them that are wanted.
  public func total(_ kind: Kind, where isWanted: (Key) -> Bool = { _ in true }) -> Row {
    rows.reduce(into: Row()) { sum, row in
      if row.key.kind == kind, isWanted(row.key) { sum += row.value }
    }
  }

  /// Whether every row that belongs to a part has remainder 0.
  public func isBalanced(
    _ part: HandoverPart = HandoverPart(),
    _ model: ServiceModel
  ) -> Bool {
    rows.allSatisfy { key, row in
      row.remainder == 0 || !part.contains(key.provider, key.region, model)
    }
  }

  // MARK: Before

  private mutating func countBefore(_ legacy: UnifiedState) {
    for (reference, _) in legacy.caseload.all {
      if let key = Self.key(reference, legacy) { rows[key, default: Row()].before += 1 }
    }
    for (reference, _) in legacy.workforce.all {
      if let key = Self.key(reference, legacy) { rows[key, default: Row()].before += 1 }
    }
    for (reference, _) in legacy.organisation.all {
      if let key = Self.key(reference, legacy) { rows[key, default: Row()].before += 1 }
    }
  }

  /// Where a case that hands over, or is with a national provider, counts, or `nil` when it has no part
  /// in the sum.
  private static func key(_ reference: CaseReference, _ legacy: UnifiedState) -> Key? {
    guard let current = legacy.caseload[reference], current.status == .open,
      legacy.isInLedger(current.provider)
    else { return nil }
    return Key(kind: .cases, provider: current.provider, region: legacy.place(of: current).region)
  }

  private static func key(_ reference: StaffReference, _ legacy: UnifiedState) -> Key? {
    guard let current = legacy.workforce[reference], current.isInPost else { return nil }
    let provider = legacy.organisation[current.team]?.provider
    if let provider, !legacy.isInLedger(provider) { return nil }
    return Key(kind: .staff, provider: provider, region: legacy.place(of: current).region)
  }

  private static func key(_ reference: TeamReference, _ legacy: UnifiedState) -> Key? {
    guard let team = legacy.organisation[reference], team.isOpen, legacy.isInLedger(team.provider)
    else { return nil }
    return Key(kind: .teams, provider: team.provider, region: team.place.region)
  }

  // MARK: After

  /// Counts what the planned state says became of everyone, whoever was there before.
  ///
  /// The legacy state says no more than in which row each counts: where it was on the eve, whatever a
  /// fact of Day 1 made of it. What was adopted and was not there counts too, and leaves its row with
  /// less than nothing.
  private mutating func countAfter(_ planned: UnifiedState, _ legacy: UnifiedState, _ dayOne: Day) {
    for (reference, current) in planned.caseload.all {
      guard let key = Self.key(reference, legacy) ?? Self.unexpected(reference, planned, dayOne)
      else { continue }
      if current.status == .open {
        if planned.model.isNational(current.provider) {
          rows[key, default: Row()].national += 1
        } else if current.isTakenOver(on: dayOne, planned.model) {
          if current.isWithPrison {
            rows[key, default: Row()].adoptedInPrison += 1
          } else {
            rows[key, default: Row()].adopted += 1
          }
        }
      } else if current.closedOn == dayOne {
        if !current.isMerged {
          rows[key, default: Row()].ended += 1
        } else if planned.caseload.livesOn(reference, current) {
          rows[key, default: Row()].merged += 1
        }
      }
    }
    for (reference, person) in planned.workforce.all {
      guard let key = Self.key(reference, legacy) else { continue }
      if person.isInPost {
        if planned.isNational(person) {
          rows[key, default: Row()].national += 1
        } else if planned.isTakenOver(person, on: dayOne) {
          rows[key, default: Row()].adopted += 1
        }
      } else if person.leftOn == dayOne {
        rows[key, default: Row()].ended += 1
      }
    }
    for (reference, team) in planned.organisation.all {
      guard let key = Self.key(reference, legacy) else { continue }
      if team.isOpen {
        if planned.model.isNational(team.provider) {
          rows[key, default: Row()].national += 1
        } else if team.isTakenOver(on: dayOne, planned.model) {
          rows[key, default: Row()].adopted += 1
        }
      } else if team.closedOn == dayOne {
        rows[key, default: Row()].ended += 1
      }
    }
  }

  /// Where a case counts that was adopted and that no legacy provider held on the eve, or `nil` when it
  /// has no part in the sum: it only came on the day, or never was with one.
  private static func unexpected(
    _ reference: CaseReference,
    _ planned: UnifiedState,
    _ dayOne: Day
  ) -> Key? {
    guard let current = planned.caseload[reference], current.status == .open,
      current.adoptedOn == dayOne, current.openedOn < dayOne,
      planned.model.isHandedOver(by: current.legacyProvider)
    else { return nil }
    let region = planned.place(of: current).region
    return Key(kind: .cases, provider: current.legacyProvider, region: region)
  }
}

extension UnifiedState {
  /// Whether a member of staff is in a team of a national provider.
  fileprivate func isNational(_ person: StaffState) -> Bool {
    organisation[person.team].map { model.isNational($0.provider) } ?? false
  }

  /// Whether what a provider holds is accounted for: it hands over, or goes on as a national one.
  fileprivate func isInLedger(_ provider: ProviderReference) -> Bool {
    model.isHandedOver(by: provider) || model.isNational(provider)
  }
}
