// Facts about the record: phases, waivers, retractions.

extension Facts {
  /// A phase was scheduled.
  public static func scheduled(_ phase: String, from: String, until: String?, on day: String)
    -> Facts
  {
    Facts(
      "PhaseScheduled",
      on: day,
      ["phase": phase.told, "from": from.told, "until": until?.told]
    )
  }

  /// A finding was accepted, for a phase or all.
  public static func accepted(
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

  /// A provider's record was expected.
  public static func expected(_ provider: String, on day: String) -> Facts {
    Facts("ProviderExpected", on: day, ["provider": provider.told])
  }

  /// What a source counts: of a provider, or of what is narrower.
  public static func counted(
    _ count: Int,
    _ of: String,
    of provider: String,
    unit: String? = nil,
    team: String? = nil,
    staff: String? = nil,
    on day: String
  ) -> Facts {
    Facts(
      "CountStated",
      on: day,
      [
        "provider": provider.told, "of": of.told, "count": count.told, "unit": unit?.told,
        "team": team?.told, "staff": staff?.told,
      ]
    )
  }

  /// A tag was placed.
  public static func tagged(_ tag: String, on day: String) -> Facts {
    Facts("TagPlaced", on: day, ["tag": tag.told])
  }

  /// An event was retracted: it was never true.
  public static func retracted(_ id: String, on day: String) -> Facts {
    Facts("EventRetracted", on: day, ["event": id.told, "reason": "never true"])
  }
}
