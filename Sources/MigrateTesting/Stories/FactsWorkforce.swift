// Facts about staff. The grade code M is a PO, Q a PSO, P a PQiP, C an SPO.

extension Facts {
  /// A member of staff was registered, a PO with 37 hours unless it says otherwise.
  public static func staff(
    _ staff: String,
    in team: String = "N53A01",
    code: String? = "M",
    hours: String? = "37",
    on day: String
  ) -> Facts {
    Facts(
      "StaffRegistered",
      on: day,
      [
        "staff": staff.told, "team": team.told, "gradeCode": code?.told,
        "hours": hours.map { .number($0) },
      ]
    )
  }

  /// A member of staff went to another team.
  public static func staffMoved(_ staff: String, to team: String, on day: String) -> Facts {
    Facts("StaffMoved", on: day, ["staff": staff.told, "team": team.told])
  }

  /// A member of staff was given another grade code.
  public static func regraded(_ staff: String, code: String, on day: String) -> Facts {
    Facts("StaffRegraded", on: day, ["staff": staff.told, "gradeCode": code.told])
  }

  /// Contracted hours were changed.
  public static func hours(_ staff: String, _ hours: String, on day: String) -> Facts {
    Facts("StaffHoursChanged", on: day, ["staff": staff.told, "hours": .number(hours)])
  }

  /// The unified service took a member of staff over, into a team.
  public static func staffAdopted(
    _ staff: String,
    into team: String,
    _ grade: String = "PO",
    on day: String
  ) -> Facts {
    Facts(
      "StaffAdopted",
      on: day,
      ["staff": staff.told, "team": team.told, "grade": grade.told]
    )
  }

  /// Hours a week that are taken off from this day on.
  public static func reduced(_ staff: String, by hours: String, on day: String) -> Facts {
    Facts(
      "ReductionStarted",
      on: day,
      [
        "staff": staff.told, "reduction": "R-1", "hours": .number(hours),
        "reason": "tradeUnion",
      ]
    )
  }

  /// An absence began, through sickness.
  public static func absent(_ staff: String, on day: String) -> Facts {
    Facts("AbsenceStarted", on: day, ["staff": staff.told, "reason": "sickness"])
  }

  /// An absence ended.
  public static func back(_ staff: String, on day: String) -> Facts {
    Facts("AbsenceEnded", on: day, ["staff": staff.told])
  }

  /// Courses were completed.
  public static func trained(_ staff: String, _ courses: String..., on day: String) -> Facts {
    .each(courses) {
      Facts("TrainingCompleted", on: day, ["staff": staff.told, "course": $0.told])
    }
  }

  /// What has to come before a blended caseload.
  public static func trainedToBlend(_ staff: String, on day: String) -> Facts {
    trained(staff, "operationalInduction", "unifiedTiering", on: day)
  }

  /// Two codes were said to be one person.
  public static func linked(_ staff: String, as successor: String, on day: String) -> Facts {
    Facts("StaffLinked", on: day, ["staff": staff.told, "as": successor.told])
  }

  /// A member of staff left.
  public static func left(_ staff: String, on day: String) -> Facts {
    Facts("StaffLeft", on: day, ["staff": staff.told])
  }

  /// A parole report, worth 120 points.
  public static func paroleReport(
    _ report: String = "R-9",
    by staff: String,
    of crn: String = "X000001",
    on day: String
  ) -> Facts {
    Facts(
      "ParoleReportCompleted",
      on: day,
      ["report": report.told, "case": crn.told, "staff": staff.told]
    )
  }

  /// A court report, worth 138 points (standard) or 65 (fast).
  public static func report(_ report: String, by staff: String, _ kind: String, on day: String)
    -> Facts
  {
    Facts(
      "CourtReportCompleted",
      on: day,
      ["report": report.told, "provider": "N53", "kind": kind.told, "staff": staff.told]
    )
  }
}
