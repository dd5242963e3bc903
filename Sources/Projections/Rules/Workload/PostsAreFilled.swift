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
    var evidence: [Subject: [UInt32?]] = [:]
    for established in scene.state.delivery.posts {
      let fact = established.fact
      guard let unit = deliveryUnit(of: fact, scene) else { continue }
      posts[unit, default: [:]][fact.grade, default: 0] += fact.fte.count
      evidence[.post(unit, fact.grade), default: []].append(established.position)
    }
    var hours: [DeliveryUnit: [Grade: Int]] = [:]
    var inPost: [DeliveryUnit: [Grade: [UInt32?]]] = [:]
    for (_, staff) in scene.state.workforce.all where staff.isInPost {
      guard let grade = staff.grade, let unit = scene.state.place(of: staff).deliveryUnit else {
        continue
      }
      hours[unit, default: [:]][grade, default: 0] += staff.hours.count
      inPost[unit, default: [:]][grade, default: []].append(staff.evidence.hours)
    }
    for (unit, grades) in posts {
      for (grade, posts) in grades where posts > 0 {
        audit.judge(at: scene.model.place(unit))
        let filled = hours[unit]?[Grade(grade)] ?? 0
        // Posts are numbers from outside, so the product may not fit 64 bits.
        let enough = Int128(posts) * 37 * Int128(percent.count)
        guard Int128(filled) * 10_000 < enough else { continue }
        let subject = Subject.post(unit, grade)
        audit.find(
          subject,
          Explanation(
            "\(Hundredths(filled / 37)) of \(Hundredths(posts)) posts of grade \(grade) are "
              + "filled: \(filled * 100 / (posts * 37)) %.",
            evidence[subject, default: []] + (inPost[unit]?[Grade(grade)] ?? [])
          )
        )
      }
    }
    audit.nothingToJudge = scene.deliveryUnitsInUse().filter { posts[$0] == nil }
    return audit
  }

  /// The PDU that posts count in: their unit or, before Day 1, where their unit or provider is
  /// mapped.
  private func deliveryUnit(of fact: PostsEstablished, _ scene: Scene) -> DeliveryUnit? {
    if let own = scene.model.deliveryUnit(fact.unit) { return own }
    guard scene.day < Phase.dayOne else { return nil }
    return scene.state.mappings.inForce(fact.provider, unit: fact.unit)?.mapping.deliveryUnit
  }
}
