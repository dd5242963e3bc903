import EventLog

/// In each region to which a legacy team is mapped, every PDU of the model receives at least one
/// team.
///
/// A PDU that receives nobody shows that part of the service, or a line of the mapping, is missing.
public struct EveryPDUReceivesATeam: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-06",
    .dayOne,
    "W - - - -",
    "In each region to which a legacy team is mapped, every PDU of the model receives "
      + "at least one team.",
    why: "A PDU that receives nobody shows that part of the service, or a line of the "
      + "mapping, is missing.",
    source: "ours",
    remedy: "Declare the missing mappings, or import the providers that are not there yet."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var receiving: Set<DeliveryUnit> = []
    var mapped: [Region: [UInt32?]] = [:]
    for (_, team) in scene.state.organisation.all where team.isOpen {
      guard let unit = team.place.deliveryUnit else { continue }
      receiving.insert(unit)
      if scene.state.model.isLegacy(team) {
        mapped[scene.region(unit), default: []].append(team.evidence)
      }
    }
    for index in scene.model.deliveryUnits.indices {
      let unit = DeliveryUnit(index: Int32(index))
      guard let teams = mapped[scene.region(unit)] else { continue }
      audit.judge(at: scene.model.place(unit))
      if receiving.contains(unit) { continue }
      let count = teams.count == 1 ? "1 legacy team is" : "\(teams.count) legacy teams are"
      audit.find(
        .deliveryUnit(unit),
        Explanation(
          "No team goes to \(scene.model[unit].code), while \(count) mapped to its region.",
          teams
        )
      )
    }
    return audit
  }
}
