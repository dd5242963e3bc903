public import EventLog

/// What a source counts: a kind of thing of a provider, or only of one unit, team or member of staff.
public struct CountKey: Hashable, Sendable, BitwiseCopyable {
  /// The narrowest thing that is named: what is counted is what belongs to that.
  public enum Part: Hashable, Sendable, BitwiseCopyable {
    /// All of the provider.
    case provider
    /// One of its units.
    case unit(UnitReference)
    /// One team.
    case team(TeamReference)
    /// One member of staff.
    case staff(StaffReference)
  }

  /// The provider that counts.
  public let provider: ProviderReference

  /// What is counted.
  public let of: CountedKind

  /// Of what.
  public let part: Part

  init(provider: ProviderReference, of: CountedKind, part: Part) {
    self.provider = provider
    self.of = of
    self.part = part
  }

  init(_ fact: CountStated) {
    provider = fact.provider
    of = fact.of
    part =
      if let staff = fact.staff {
        .staff(staff)
      } else if let team = fact.team {
        .team(team)
      } else if let unit = fact.unit {
        .unit(unit)
      } else {
        .provider
      }
  }

  /// The provider and what is counted, and what is narrower, with `/` between them.
  func text(_ symbols: Symbols) -> String {
    let all = "\(symbols.string(provider))/\(of)"
    return switch part {
    case .provider: all
    case .unit(let unit): "\(all)/\(symbols.string(unit))"
    case .team(let team): "\(all)/\(symbols.string(team))"
    case .staff(let staff): "\(all)/\(symbols.string(staff))"
    }
  }
}
