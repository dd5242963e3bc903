import EventLog

/// What the open cases of one officer add up to.
public struct Load: Equatable, Sendable, BitwiseCopyable {
  /// Open cases.
  public internal(set) var cases: Int32 = 0

  /// Open cases by risk of serious harm.
  public internal(set) var risk = RiskCounts()

  /// NPS-type cases.
  public internal(set) var npsType: Int32 = 0

  /// CRC-type cases.
  public internal(set) var crcType: Int32 = 0

  /// Cases of NPS origin.
  public internal(set) var npsOrigin: Int32 = 0

  /// Cases of CRC origin.
  public internal(set) var crcOrigin: Int32 = 0

  /// Counts a case in (`sign` 1) or out (−1).
  mutating func count(_ state: CaseState, _ sign: Int32) {
    cases += sign
    risk.count(state.rosh, sign)
    if state.isNPSType { npsType += sign } else if state.isCRCType { crcType += sign }
    if state.origin == .nps { npsOrigin += sign }
    if state.origin == .crc { crcOrigin += sign }
  }
}

/// Cases by risk of serious harm.
public struct RiskCounts: Equatable, Sendable, BitwiseCopyable {
  /// Low risk.
  public internal(set) var low: Int32 = 0
  /// Medium risk.
  public internal(set) var medium: Int32 = 0
  /// High risk.
  public internal(set) var high: Int32 = 0
  /// Very high risk.
  public internal(set) var veryHigh: Int32 = 0
  /// Never assessed.
  public internal(set) var unassessed: Int32 = 0

  mutating func count(_ rosh: RoSH?, _ sign: Int32 = 1) {
    switch rosh {
    case .low: low += sign
    case .medium: medium += sign
    case .high: high += sign
    case .veryHigh: veryHigh += sign
    case nil: unassessed += sign
    }
  }
}
