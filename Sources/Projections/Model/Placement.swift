public import EventLog

/// Where something belongs in the unified service, and by what: decided once, and kept with its reason.
public struct Placement: Equatable, Sendable, BitwiseCopyable {
  /// What says where something belongs.
  ///
  /// Of several the first in this order counts: for a team its own unit, then the mappings; for a case its
  /// officer's team, its adoption, its own team, then the mapping of its provider.
  public enum Reason: Equatable, Sendable, BitwiseCopyable {
    /// Its own unit is a PDU of its provider's region.
    case ownUnit
    /// The latest mapping of what is named, by its position.
    case mapping(MappingLevel, position: UInt32)
    /// The team of its officer, which belongs to its provider and has a PDU.
    case officersTeam(TeamReference)
    /// The PDU that adopted it.
    case adoption
    /// Its own team, which has a PDU.
    case ownTeam(TeamReference)
    /// Nothing: it has no PDU, and counts by its provider alone.
    case nothing
  }

  /// Where it belongs.
  public var place: Place

  /// What says so.
  public var reason: Reason

  /// What nobody registered, and so belongs nowhere.
  public static let unknown = Placement(place: .unmapped, reason: .nothing)

  /// The team by which a case is placed; `nil` when something else places it, or nothing.
  var team: TeamReference? {
    switch reason {
    case .officersTeam(let team), .ownTeam(let team): team
    case .ownUnit, .mapping, .adoption, .nothing: nil
    }
  }

  /// The mapping of the provider alone that places it, by position; `nil` when something else does, or
  /// nothing.
  var mappingOfProvider: UInt32? {
    if case .mapping(.provider, let position) = reason { position } else { nil }
  }
}

/// What a mapping is for: the most specific one counts.
public enum MappingLevel: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// A team, whatever unit the mapping names.
  case team
  /// A unit of a provider.
  case unit
  /// All of a provider.
  case provider
}
