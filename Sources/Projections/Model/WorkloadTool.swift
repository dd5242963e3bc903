import EventLog

/// What the Workload Management Tool counts beside cases, and for how long.
///
/// Source: seed data and rules of the tool as of June 2021 (`wmt-probation-rules` daed1fee); parole
/// reports and ARMS assessments were taken out on 4 January 2023 (`hmpps-workload`, V1_50).
enum WorkloadTool {
  /// Reports and assessments count on the day on which they are completed and the 29 that follow.
  static let dayCount = 30

  /// The first day on which parole reports and ARMS assessments no longer count.
  static let endOfParoleAndARMS = Day(2023, 1, 4)

  /// Points of a parole report.
  static let paroleReport = 120

  /// Points of a court report; an oral one scores none.
  static func courtReport(_ kind: ReportKind) -> Int {
    switch kind {
    case .standard: 138
    case .fast: 65
    case .oral: 0
    }
  }

  /// Points of an ARMS assessment, by where the sentence is served on the day that is asked about.
  static func activeRiskAssessment(_ location: Location) -> Int {
    switch location {
    case .community: 69
    case .licence, .postSentenceSupervision: 35
    case .custody: 0
    }
  }

  /// Whether what was completed on one day still counts on another.
  static func counts(_ completed: Day, on day: Day) -> Bool {
    day.advanced(by: -dayCount) < completed && completed <= day
  }
}
