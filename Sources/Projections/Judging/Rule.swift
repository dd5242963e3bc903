public import EventLog

/// A sentence that is true when all is well.
public protocol Rule: Sendable {
  /// What the rule says of itself.
  static var card: RuleCard { get }

  /// The rule with the thresholds in force.
  init(_ thresholds: Thresholds)

  /// What part it has in which findings follow from which.
  static var causality: Causality { get }

  /// How many days before the first judged one it has to look back on.
  var leadDayCount: Int { get }

  /// The share of capacity, in per cent, above which it counts a practitioner's Sundays; `nil` when it
  /// counts none.
  var sundayCapacity: Hundredths? { get }
}

/// What part a rule has in which findings follow from which.
///
/// What leaves a team in doubt leaves its cases and staff behind: they are found too, and go away when the
/// team is mended.
public enum Causality: Sendable {
  /// None: what it finds stands for itself.
  case none
  /// It finds what is wrong with where a team goes.
  case cause
  /// It finds what is left behind.
  case consequence
}

extension Rule {
  /// What the rule says of itself.
  public var card: RuleCard { Self.card }

  /// What it finds stands for itself.
  public static var causality: Causality { .none }

  /// It looks at the day alone.
  public var leadDayCount: Int { 0 }

  /// It counts no Sundays.
  public var sundayCapacity: Hundredths? { nil }
}

/// What a rule finds about one subject on one day.
public struct Judgement: Equatable, Sendable, BitwiseCopyable {
  /// What it finds.
  public enum Verdict: Sendable, BitwiseCopyable {
    /// The sentence says nothing of such a subject.
    case doesNotApply
    /// The sentence is true of it.
    case holds
    /// The sentence is not true of it.
    case broken
  }

  /// What it finds.
  public var verdict: Verdict

  /// The next day on which the verdict could change without an event.
  public var reviewOn: Day?

  /// Whether the rule is broken.
  public var isBroken: Bool { verdict == .broken }

  /// The sentence says nothing of such a subject.
  public static let doesNotApply = Judgement(verdict: .doesNotApply, reviewOn: nil)

  /// The sentence is true of it.
  public static let holds = Judgement(verdict: .holds, reviewOn: nil)

  /// The sentence is not true of it.
  public static let broken = Judgement(verdict: .broken, reviewOn: nil)

  /// Broken, or else it holds.
  public init(isBroken: Bool, reviewOn: Day? = nil) {
    self.init(verdict: isBroken ? .broken : .holds, reviewOn: reviewOn)
  }

  init(verdict: Verdict, reviewOn: Day?) {
    self.verdict = verdict
    self.reviewOn = reviewOn
  }

  /// Holds until `day`, and is broken from then on unless something happens.
  public static func due(on day: Day, today: Day) -> Judgement {
    today >= day ? .broken : Judgement(isBroken: false, reviewOn: day)
  }
}

/// What is said about a finding: a message for people, and the events that made it so.
public struct Explanation: Equatable, Sendable {
  /// A sentence about the subject.
  public var message: String

  /// Positions of the events that are in the source, in order, each once.
  public var evidence: [UInt32]

  /// A sentence, and the positions of the events that it stands on; `nil` for one that is only planned.
  public init(_ message: String, _ evidence: UInt32?...) {
    self.init(message, evidence)
  }

  /// A sentence, and the positions of the events that it stands on; `nil` for one that is only planned.
  public init(_ message: String, _ evidence: [UInt32?]) {
    self.message = message
    self.evidence = Set(evidence.compactMap(\.self)).sorted()
  }
}

/// Which subjects a rule judges.
public enum SubjectClass: UInt8, CaseIterable, Sendable {
  case cases, staff, teams, people, units, deliveryUnits, victimContacts, counts
  /// The subjects that a kind of defect was found on.
  case unknownOrganisations, unknownReferences, outsideTheirTime, registeredWhileOpen
  case idleRetractions, effectiveAfterRecorded, conflictingMappings, losingMergers
}

/// A rule that must hold every day.
public protocol ContinuousRule: Rule {
  /// Which subjects it judges.
  static var subjects: [SubjectClass] { get }

  /// Judges one subject at the end of one day.
  func judge(_ subject: Subject, _ scene: Scene) -> Judgement

  /// What is said about a subject that was judged broken.
  func explain(_ subject: Subject, _ scene: Scene) -> Explanation

  /// Whether what is found on this subject today never blocks.
  func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool

  /// The day from which the gate of Day 1 looks back at it; `nil` when it looks at its own day only.
  static var watchedFrom: Day? { get }
}

extension ContinuousRule {
  /// Findings block as the card says.
  public func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool { false }

  /// The gate of Day 1 looks at its own day only.
  public static var watchedFrom: Day? { nil }
}

/// A rule that is judged on certain days, for the whole service at once.
public protocol PeriodicRule: Rule {
  /// Every subject that breaks the rule at the end of this day, and what could not be judged.
  func audit(_ scene: Scene) -> Audit
}

/// What a periodic rule finds on one day.
public struct Audit: Sendable {
  /// One subject that breaks the rule.
  public struct Breach: Sendable {
    /// Who or what.
    public var subject: Subject
    /// What is said about it.
    public var explanation: Explanation
    /// Whether it never blocks.
    public var onlyWarns: Bool
  }

  /// The subjects that break the rule.
  public private(set) var breaches: [Breach] = []

  /// The PDUs for which there is nothing to judge.
  public var nothingToJudge: [DeliveryUnit] = []

  /// How many subjects it applied to, by where they count.
  private(set) var subjects: [Place: Int] = [:]

  /// Nothing found, and nothing judged.
  public init() {}

  /// Counts subjects to which the rule applies, with where they count.
  public mutating func judge(at place: Place, _ count: Int = 1) {
    subjects[place, default: 0] += count
  }

  /// To how many subjects in a part of the service it applied.
  func subjectCount(in scope: Scope) -> Int {
    subjects.reduce(0) { scope.contains($1.key) ? $0 + $1.value : $0 }
  }

  /// Notes a subject that breaks the rule.
  public mutating func find(_ subject: Subject, _ explanation: Explanation, onlyWarns: Bool = false)
  {
    breaches.append(Breach(subject: subject, explanation: explanation, onlyWarns: onlyWarns))
  }
}
