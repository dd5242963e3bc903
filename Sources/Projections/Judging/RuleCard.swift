public import EventLog

/// What a rule says of itself: catalogue, help and reports are made from it.
public struct RuleCard: Sendable {
  /// On which days a rule is judged.
  public enum Kind: String, Sendable {
    /// Every day of the phase.
    case everyDay = "c"
    /// The phase's last day.
    case phaseEnd = "g"
    /// Each month end in the phase.
    case monthEnd = "m"
    /// The end of 25 June 2021.
    case dayOne = "d"
    /// Day 1 and each month end.
    case dayOneAndMonthEnd = "d, m"
    /// The phase's last day; in Transformation each month end.
    case phaseEndOrMonthEnd = "g (X: m)"
  }

  /// The stable code, such as `ALC-04`.
  public let code: String

  /// On which days it is judged.
  public let kind: Kind

  /// A sentence that is true when all is well.
  public let sentence: String

  /// Why it matters.
  public let why: String

  /// Where it comes from.
  public let source: String

  /// What a finding does at each gate, in the order of `Gate`; `nil` where the rule does not apply.
  public let severities: [Severity?]

  /// What can be set by `--rules`, with its default.
  public let thresholds: [Threshold]

  /// What to do about a finding.
  public let remedy: String

  /// A card.
  ///
  /// - Parameters:
  ///   - code: Three capitals, a hyphen and two digits, such as `ALC-04`.
  ///   - kind: On which days the rule is judged.
  ///   - severities: What a finding does at each gate, as five letters for Day 1, Transition,
  ///     Stabilisation, Harmonisation and Transformation: `B` blocks, `W` warns, `-` does not apply.
  ///   - sentence: A sentence that is true when all is well.
  ///   - why: Why it matters.
  ///   - source: Where it comes from.
  ///   - thresholds: What can be set; a rule that is judged every day blocks at once unless it has a
  ///     `grace`.
  ///   - remedy: What to do about a finding.
  ///   - beginsOnDayOne: Whether it speaks of Day 1 itself.
  public init(
    _ code: String,
    _ kind: Kind,
    _ severities: String,
    _ sentence: String,
    why: String,
    source: String,
    thresholds: [Threshold] = [],
    remedy: String,
    beginsOnDayOne: Bool = false
  ) {
    self.code = code
    self.kind = kind
    self.sentence = sentence
    self.why = why
    self.source = source
    self.severities = severities.filter { $0 != " " }.map { letter in
      switch letter {
      case "B": .block
      case "W": .warn
      default: nil
      }
    }
    precondition(self.severities.count == Gate.allCases.count, "one letter for each gate")
    self.thresholds = thresholds
    self.remedy = remedy
    self.beginsOnDayOne = beginsOnDayOne
  }

  /// Whether it speaks of Day 1 itself: at that gate it is judged of a plan alone, at the planned end of
  /// Day 1.
  public let beginsOnDayOne: Bool

  /// Whether it is judged in the window of a gate.
  func isJudged(at gate: Gate) -> Bool {
    severity(at: gate) != nil && !(gate == .dayOne && beginsOnDayOne)
  }

  /// What a finding does at a gate, or `nil` where the rule does not apply.
  public func severity(at gate: Gate) -> Severity? { severities[Int(gate.rawValue)] }
}

/// What a finding does to the verdict.
public enum Severity: String, Sendable {
  /// The gate is not met.
  case block
  /// It is listed.
  case warn
}

/// A number that a rule compares with.
public struct Threshold: Sendable, Equatable {
  /// The key in the file of `--rules`.
  public let name: String

  /// The value unless `--rules` says otherwise.
  public let standard: Hundredths

  /// What it counts, such as `per cent` or `working days`.
  public let unit: String

  /// Whether it is ours, and not published.
  public let isOurs: Bool

  /// Whether it counts something, so that only whole numbers make sense.
  public var isWhole: Bool { unit != "per cent" && unit != "percentage points" }

  /// A number with its default.
  public init(_ name: String, _ standard: Int, _ unit: String, isOurs: Bool = true) {
    self.name = name
    self.standard = Hundredths(standard * 100)
    self.unit = unit
    self.isOurs = isOurs
  }

  /// Working days that a finding may last before it blocks.
  public static func grace(_ workingDays: Int = 5) -> Threshold {
    Threshold("graceWorkingDays", workingDays, "working days")
  }
}

/// The thresholds that `--rules` sets, by rule code and name.
public struct Thresholds: Sendable, Equatable {
  private var values: [String: [String: Hundredths]] = [:]

  /// The defaults.
  public init() {}

  /// Every threshold that was set, by rule code and name, in order.
  public var settings: [(code: String, values: [(name: String, value: Hundredths)])] {
    values.sorted { $0.key < $1.key }.map { code, values in
      (code, values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// Sets one threshold.
  public mutating func set(_ name: String, of code: String, to value: Hundredths) {
    values[code, default: [:]][name] = value
  }

  /// The value in force of a threshold that a card declares.
  public func value(_ name: String, of card: RuleCard) -> Hundredths {
    guard let threshold = card.thresholds.first(where: { $0.name == name }) else {
      preconditionFailure("\(card.code) declares no threshold \(name)")
    }
    return values[card.code]?[name] ?? threshold.standard
  }

  /// The value in force, cut to a whole number.
  public func count(_ name: String, of card: RuleCard) -> Int { value(name, of: card).count / 100 }
}
