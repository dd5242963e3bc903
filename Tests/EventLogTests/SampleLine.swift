/// A canonical line of one event type, made from the vocabulary and not by the code under test.
struct SampleLine {
  private let type: Vocabulary.EventType
  private let withOptionals: Bool

  /// A line with all optional fields, or with none.
  init(_ type: Vocabulary.EventType, withOptionals: Bool = true) {
    self.type = type
    self.withOptionals = withOptionals
  }

  /// The members of `data` in canonical order: names, and values as JSON.
  var data: [(name: String, value: String)] {
    type.fields.filter { withOptionals || !$0.isOptional }
      .map { ($0.name, Self.value(of: $0.form)) }
  }

  /// The members of the envelope in canonical order: names, and values as JSON.
  var envelope: [(name: String, value: String)] {
    [
      ("id", #""sample/1""#), ("type", "\"\(type.name)\""), ("schemaVersion", "1"),
      ("effectiveOn", #""2021-06-26""#), ("recordedAt", #""2021-06-28T09:30:00.250Z""#),
      ("source", #""delius/N53""#), ("data", Self.object(data)),
    ]
  }

  /// The canonical line.
  var text: String { Self.object(envelope) }

  /// An object with these members in this order and no spaces.
  static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  private static func value(of form: String) -> String {
    if let value = values[form] { return "\"\(value)\"" }
    if form.hasPrefix("number ") || form.hasPrefix("integer ") {
      return String(form.split(separator: "...")[1])
    }
    return "\"\(form.split(separator: " | ").last ?? "")\""
  }

  private static let values = [
    "case": "X320417", "person": "A1234BC", "provider": "N53", "unit": "N53LEIS",
    "team": "N53A01", "staff": "N53A123", "prison": "LEI", "gradeCode": "PO 1",
    "requirement": "R-0001", "referral": "ref.2", "victim": "v_3", "report": "4",
    "premises": "AP-5",
    "reduction": "r6", "registration": "reg-7", "event": "d-N04/17",
    "text": #"Says \"so\" \\ für 100 €, 中文 🙂"#,
    "standard": "2.1.1", "rule": "ALC-04", "subject": "X320417", "actor": "head.of:service",
    "tag": "day-one", "day": "2021-06-26",
  ]
}
