public import EventLog

/// What is judged: Day 1, and the four phases after it.
public enum Gate: UInt8, Enumeration, Comparable {
  case dayOne, transition, stabilisation, harmonisation, transformation

  /// The names of the command line and of JSON.
  public static let spellings = [
    "dayOne", "transition", "stabilisation", "harmonisation", "transformation",
  ]

  /// The gate of a phase.
  public init(_ phase: Phase) {
    self =
      switch phase {
      case .transition: .transition
      case .stabilisation: .stabilisation
      case .harmonisation: .harmonisation
      case .transformation: .transformation
      }
  }

  /// The gate that a waiver is for.
  public init(_ phase: AcceptedPhase) {
    self =
      switch phase {
      case .dayOne: .dayOne
      case .transition: .transition
      case .stabilisation: .stabilisation
      case .harmonisation: .harmonisation
      case .transformation: .transformation
      }
  }

  /// The name for people.
  public var title: String {
    switch self {
    case .dayOne: "Day 1"
    case .transition: "Transition"
    case .stabilisation: "Stabilisation"
    case .harmonisation: "Harmonisation"
    case .transformation: "Transformation"
    }
  }

  /// Orders by time.
  public static func < (a: Gate, b: Gate) -> Bool { a.rawValue < b.rawValue }
}
