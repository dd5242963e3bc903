import Foundation

/// Civil time in Europe/London.
private enum London {
  static let zone: TimeZone = {
    guard let zone = TimeZone(identifier: "Europe/London") else {
      preconditionFailure("Foundation brings its own table of time zones")
    }
    return zone
  }()

  /// Milliseconds that London is ahead of universal time at an instant.
  static func offset(at instant: Instant) -> Int64 {
    let seconds = Double(instant.milliseconds) / 1000
    return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))) * 1000
  }
}

extension Instant {
  /// The civil day in Europe/London.
  public var londonDay: Day {
    Instant(milliseconds: milliseconds + London.offset(at: self)).utcDay
  }
}

extension Day {
  /// The last millisecond of the day in Europe/London.
  public var lastInstant: Instant {
    let wall = Int64(number) * 86_400_000 + 86_399_999
    // The clocks change at 01:00 or 02:00, so the offset an hour off is the offset at midnight.
    return Instant(milliseconds: wall - London.offset(at: Instant(milliseconds: wall)))
  }
}
