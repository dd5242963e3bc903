/// What a field may hold.
struct Form {
  enum Shape {
    /// An identifier or text, kept in the symbol table of this kind.
    case reference(kind: String)
    /// One of these words.
    case words(Enumeration)
    /// A number with at most two decimals.
    case number(ClosedRange<Double>)
    case integer(ClosedRange<Int>)
    case day
  }

  let shape: Shape

  /// The type of the member of the payload.
  let swiftType: String

  /// What a field says that has no sentence of its own.
  let sentence: String

  private init(_ shape: Shape, _ swiftType: String, _ sentence: String = "") {
    self.shape = shape
    self.swiftType = swiftType
    self.sentence = sentence
  }

  private static func reference(_ kind: String, _ type: String, _ sentence: String = "") -> Form {
    Form(.reference(kind: kind), type, sentence)
  }

  static func words(_ enumeration: Enumeration) -> Form {
    Form(.words(enumeration), enumeration.name, enumeration.sentence)
  }

  static func number(_ range: ClosedRange<Double>) -> Form { Form(.number(range), "Hundredths") }

  static func integer(_ range: ClosedRange<Int>) -> Form { Form(.integer(range), "UInt32") }

  static let day = Form(.day, "Day")

  static let `case` = reference("case", "CaseReference", "Case reference number (CRN).")
  static let person = reference("person", "PersonReference", "NOMS number of the person.")
  static let provider = reference("provider", "ProviderReference", "Provider code.")
  static let unit = reference(
    "unit",
    "UnitReference",
    "Unit code (LDU or PDU), unique together with its provider."
  )
  static let pdu = reference("unit", "UnitReference", "Code of a probation delivery unit.")
  static let team = reference("team", "TeamReference", "Team code.")
  static let staff = reference("staff", "StaffReference", "Staff code.")
  static let prison = reference("prison", "PrisonReference", "Prison code.")
  static let gradeCode = reference(
    "gradeCode",
    "GradeCodeReference",
    "The source's own grade code."
  )
  static let requirement = reference(
    "requirement",
    "Reference<RequirementReferenceKind>",
    "Which requirement of the case."
  )
  static let referral = reference(
    "referral",
    "Reference<ReferralKind>",
    "Which referral of the case."
  )
  static let victim = reference(
    "victim",
    "Reference<VictimKind>",
    "Reference of the victim contact."
  )
  static let report = reference("report", "Reference<ReportReferenceKind>", "Which court report.")
  static let premises = reference(
    "premises",
    "Reference<PremisesKind>",
    "Which approved premises."
  )
  static let reduction = reference(
    "reduction",
    "Reference<ReductionKind>",
    "Which reduction, by the reference of the source."
  )
  static let registration = reference(
    "registration",
    "Reference<RegistrationKind>",
    "Which record of the register; a case can be on one by several."
  )
  static let event = reference("event", "EventReference", "Id of the event.")
  static let text = reference("text", "TextReference")
  static let standard = reference("standard", "Reference<StandardKind>", "Standard.")
  static let rule = reference("rule", "Reference<RuleKind>", "Code of the rule, such as `ALC-04`.")
  static let subject = reference("subject", "Reference<SubjectKind>", "Subject of the finding.")
  static let actor = reference(
    "actor",
    "Reference<ActorKind>",
    "Role or staff code of who accepted it."
  )
  static let tag = reference("tag", "Reference<TagKind>", "The tag.")
}

/// A closed set of words.
struct Enumeration {
  /// The name of the type in Swift.
  let name: String

  let sentence: String

  /// The words as the event contract spells them.
  let words: [String]

  /// An enumeration of words that stand with a space between each two.
  init(_ name: String, _ sentence: String, _ words: String) {
    self.name = name
    self.sentence = sentence
    self.words = words.split(separator: " ").map(String.init)
  }

  /// The name of a word's case in Swift: a word in capitals has it in small letters.
  static func caseName(of word: String) -> String {
    word.first?.isUppercase == true ? word.lowercased() : word
  }
}
