import EventLog

/// In every PDU and grade, Σ hours ÷ 37 of staff in post is at least 80 % of the posts.
///
/// Where 55 % of posts were covered, everything else failed too.
public struct PostsAreFilled: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STF-01",
    .monthEnd,
    "W W W W B",
    "In every PDU and grade, Σ hours ÷ 37 of staff in post is at least 80 % of the "
      + "posts.",
    why: "Where 55 % of posts were covered, everything else failed too.",
    source: "Leicestershire Safer Communities Strategy Board, June 2023; threshold ours",
    thresholds: [Threshold("percent", 80, "per cent")],
    remedy: "Fill the posts, or lend staff from elsewhere."
  )

  private let percent: Hundredths

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var posts: [DeliveryUnit: [PostGrade: Int]] = [:]
    var evidence: [Subject: [UInt32]] = [:]
    for established in scene.state.delivery.posts {
      let fact = established.fact
      guard let unit = deliveryUnit(of: fact, scene) else { continue }
      posts[unit, default: [:]][fact.grade, default: 0] += fact.fte.count
      evidence[.post(unit, fact.grade), default: []].append(established.position)
    }
    var hours: [DeliveryUnit: [Grade: Int]] = [:]
    for reference in scene.state.workforce.references {
      let staff = scene.state.workforce[reference]
      guard staff.isInPost, let grade = staff.grade,
        let unit = scene.state.place(reference).deliveryUnit
      else { continue }
      hours[unit, default: [:]][grade, default: 0] += staff.hours.count
    }
    for (unit, grades) in posts {
      for (grade, posts) in grades where posts > 0 {
        let inPost = hours[unit]?[Grade(grade)] ?? 0
        guard isBelow(inPost, posts) else { continue }
        let subject = Subject.post(unit, grade)
        audit.find(
          subject,
          Explanation(
            "\(Hundredths(inPost / 37)) of \(Hundredths(posts)) posts of grade \(grade) are "
              + "filled: \(inPost * 100 / (posts * 37)) %.",
            evidence[subject, default: []].sorted()
          )
        )
      }
    }
    audit.nothingToJudge = scene.deliveryUnitsInUse().filter { posts[$0] == nil }
    return audit
  }

  /// Whether hours ÷ 37 are less than the share of the posts, all in hundredths.
  ///
  /// Nobody bounds the posts of a source, so the products may need more than 64 bits.
  private func isBelow(_ hours: Int, _ posts: Int) -> Bool {
    let filled = hours.multipliedFullWidth(by: 10_000)
    let needed = (posts * 37).multipliedFullWidth(by: percent.count)
    return (filled.high, filled.low) < (needed.high, needed.low)
  }

  /// The PDU that posts count in: their unit or, before Day 1, where their unit or provider is mapped.
  private func deliveryUnit(of fact: PostsEstablished, _ scene: Scene) -> DeliveryUnit? {
    if let own = scene.model.deliveryUnit(fact.unit) { return own }
    guard scene.day < Phase.dayOne else { return nil }
    return scene.state.mappings.deliveryUnit(fact.provider, unit: fact.unit)
      ?? scene.state.mappings.deliveryUnit(fact.provider)
  }
}
