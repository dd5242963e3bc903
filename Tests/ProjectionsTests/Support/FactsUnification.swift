// Facts about the record: phases, waivers, retractions.

extension Facts {
  static func scheduled(_ phase: String, from: String, until: String?, on day: String) -> Facts {
    Facts(
      "PhaseScheduled",
      on: day,
      ["phase": phase.told, "from": from.told, "until": until?.told]
    )
  }

  static func accepted(
    _ rule: String,
    _ subject: String,
    phase: String? = nil,
    until: String? = nil,
    on day: String
  ) -> Facts {
    Facts(
      "FindingAccepted",
      on: day,
      [
        "rule": rule.told, "subject": subject.told, "reason": "agreed by the board",
        "by": "regional-director", "phase": phase?.told, "until": until?.told,
      ]
    )
  }

  static func retracted(_ id: String, on day: String) -> Facts {
    Facts("EventRetracted", on: day, ["event": id.told, "reason": "never true"])
  }
}
