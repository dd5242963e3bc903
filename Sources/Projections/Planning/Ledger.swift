public import EventLog

/// The conservation ledger: everyone and everything under a legacy provider on the eve of Day 1 is
/// accounted for at its end.
///
/// What was there is counted on the legacy state, what became of it on the planned state, by code of
/// its own that never looks at the other: so what is lost on the way is a remainder.
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
    /// The region in which it counts on either side; `nil` for none.
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
    /// Cases that were merged on the day.
    public internal(set) var merged = 0

    /// What is not accounted for; below zero, what appeared from nowhere.
    public var remainder: Int { before - adopted - adoptedInPrison - ended - merged }

    fileprivate static func += (a: inout Row, b: Row) {
      a.before += b.before
      a.adopted += b.adopted
      a.adoptedInPrison += b.adoptedInPrison
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
    countAfter(planned, dayOne)
  }

  /// The sum over the rows of a kind, or over those of them that are wanted.
  public func total(_ kind: Kind, where isWanted: (Key) -> Bool = { _ in true }) -> Row {
    rows.reduce(into: Row()) { sum, row in
      if row.key.kind == kind, isWanted(row.key) { sum += row.value }
    }
  }

  /// Whether every row that belongs to a part has remainder 0.
  public func isBalanced(
    _ part: DayOnePlan.Part = DayOnePlan.Part(),
    _ model: ServiceModel
  ) -> Bool {
    rows.allSatisfy { key, row in
      row.remainder == 0 || !part.contains(key.provider, key.region, model)
    }
  }

  // MARK: Before

  private mutating func countBefore(_ state: UnifiedState) {
    for reference in state.caseload.references {
      let current = state.caseload[reference]
      guard current.status == .open, state.model.isHandedOver(by: current.provider) else {
        continue
      }
      let region = state.place(reference).region
      rows[Key(kind: .cases, provider: current.provider, region: region), default: Row()].before +=
        1
    }
    for reference in state.workforce.references where state.workforce[reference].isInPost {
      let team = state.organisation[state.workforce[reference].team]
      let provider = team.isRegistered ? team.provider : nil
      if let provider, !state.model.isHandedOver(by: provider) { continue }
      let region = state.place(reference).region
      rows[Key(kind: .staff, provider: provider, region: region), default: Row()].before += 1
    }
    for reference in state.organisation.references where state.organisation[reference].isOpen {
      let team = state.organisation[reference]
      guard state.model.isHandedOver(by: team.provider) else { continue }
      let key = Key(kind: .teams, provider: team.provider, region: team.place.region)
      rows[key, default: Row()].before += 1
    }
  }

  // MARK: After

  private mutating func countAfter(_ state: UnifiedState, _ dayOne: Day) {
    for reference in state.caseload.references {
      let current = state.caseload[reference]
      // What only came on the day was not there before.
      guard current.status != .unknown, current.openedOn < dayOne else { continue }
      let key = key(
        .cases,
        current.legacyProvider,
        state.place(reference).region,
        before: current.heldBefore,
        dayOne
      )
      guard isHandedOver(key, state) else { continue }
      if current.status == .closed, current.closedOn == dayOne {
        if current.isMerged {
          rows[key, default: Row()].merged += 1
        } else {
          rows[key, default: Row()].ended += 1
        }
      } else if current.status == .open, current.adoptedOn == dayOne {
        if current.isWithPrison {
          rows[key, default: Row()].adoptedInPrison += 1
        } else {
          rows[key, default: Row()].adopted += 1
        }
      }
    }
    for reference in state.workforce.references {
      let person = state.workforce[reference]
      guard person.isRegistered, person.registeredOn < dayOne else { continue }
      let team = state.organisation[person.team]
      let isAdopted =
        person.adoptedOn == dayOne || (person.grade == .other && team.adoptedOn == dayOne)
      let key = staffKey(person, state, dayOne)
      guard isHandedOver(key, state) else { continue }
      if person.isInPost, isAdopted {
        rows[key, default: Row()].adopted += 1
      } else if !person.isInPost, person.leftOn == dayOne {
        rows[key, default: Row()].ended += 1
      }
    }
    for reference in state.organisation.references {
      let team = state.organisation[reference]
      guard team.isRegistered, team.registeredOn < dayOne else { continue }
      let key = key(
        .teams,
        team.legacyProvider,
        team.place.region,
        before: team.heldBefore,
        dayOne
      )
      guard isHandedOver(key, state) else { continue }
      if team.isOpen, team.adoptedOn == dayOne {
        rows[key, default: Row()].adopted += 1
      } else if !team.isOpen, team.closedOn == dayOne {
        rows[key, default: Row()].ended += 1
      }
    }
  }

  /// Where something counts: as it was before the day, if a fact of the day moved it.
  private func key(
    _ kind: Kind,
    _ provider: ProviderReference,
    _ region: Region?,
    before: HeldBefore?,
    _ dayOne: Day
  ) -> Key {
    guard let before, before.day == dayOne else {
      return Key(kind: kind, provider: provider, region: region)
    }
    return Key(kind: kind, provider: before.provider, region: before.region)
  }

  /// Staff count with the team that they were in before the day.
  private func staffKey(_ person: StaffState, _ state: UnifiedState, _ dayOne: Day) -> Key {
    let team = state.organisation[person.movedOn == dayOne ? person.teamBefore : person.team]
    guard team.isRegistered else { return Key(kind: .staff, provider: nil, region: nil) }
    return key(.staff, team.legacyProvider, team.place.region, before: team.heldBefore, dayOne)
  }

  /// Whether it was with a provider that hands over: what a region had already is no part of the sum.
  private func isHandedOver(_ key: Key, _ state: UnifiedState) -> Bool {
    key.provider.map { state.model.isHandedOver(by: $0) } ?? true
  }
}
