public import EventLog

/// One of the twelve regions of the Probation Service since 26 June 2021, by its letter.
public typealias Region = RegionCode

extension Region {
  /// The name, as in the Probation Unification update of October 2021.
  public var name: String { ReferenceData.regions[Int(rawValue)].name }
}
