public import EventLog

/// What a member of staff is employed as.
public enum Grade: UInt8, Enumeration {
  case po, pso, spo, pqip, vlo, caseAdministrator, other

  /// The spellings of the event contract; `other` carries no caseload.
  public static let spellings = ["PO", "PSO", "SPO", "PQiP", "VLO", "caseAdministrator", "other"]

  /// The same grade as posts are established in.
  public init(_ grade: PostGrade) {
    self =
      switch grade {
      case .po: .po
      case .pso: .pso
      case .spo: .spo
      case .pqip: .pqip
      case .vlo: .vlo
      case .caseAdministrator: .caseAdministrator
      }
  }

  /// Whether the grade carries a caseload: probation officers, probation services officers and
  /// trainees (PQiP).
  public var isPractitioner: Bool { self == .po || self == .pso || self == .pqip }
}
