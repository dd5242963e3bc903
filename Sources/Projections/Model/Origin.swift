public import EventLog

/// From which side of the old boundary a case or a member of staff comes.
public enum Origin: UInt8, Enumeration {
  case nps, crc, unified

  /// The names that the views use.
  public static let spellings = ["nps", "crc", "unified"]
}
