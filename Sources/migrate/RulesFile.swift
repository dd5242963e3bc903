import EventLog
import Foundation
import Projections

/// A file of thresholds other than the defaults: `{"MOV-01":{"percent":3}}`.
struct RulesFile {
  let path: String

  /// The thresholds that the file sets.
  ///
  /// - Throws: `Failure` when it cannot be read, is no such JSON, names a rule or threshold twice
  ///   or one that is not there, or a number that has more than two decimals or is not from 0 to
  ///   10,000.
  func thresholds() throws(Failure) -> Thresholds {
    let bytes = try InputFile.text(of: path)
    // The decoder would take other encodings too, in which no key can be seen to be there twice.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw failure(
        "found another encoding",
        "JSON in UTF-8",
        nextStep: bytes.looksLikeUTF16 ? Failure.utf16Step : nil
      )
    }
    let rules: [String: [String: Decimal]]
    do {
      rules = try JSONDecoder().decode([String: [String: Decimal]].self, from: Data(bytes))
    } catch {
      throw failure(Self.finding(of: error), #"JSON such as {"MOV-01":{"percent":3}}"#)
    }
    if let key = RepeatedMember.first(in: bytes) {
      throw failure("\(key): found the key twice", "it once")
    }
    return try thresholds(from: rules)
  }

  /// The thresholds that are set by rule code and name.
  func thresholds(from rules: [String: [String: Decimal]]) throws(Failure) -> Thresholds {
    var thresholds = Thresholds()
    for (code, values) in rules.sorted(by: { $0.key < $1.key }) {
      guard let card = RuleBook.catalogue.first(where: { $0.code == code }) else {
        throw failure(
          "found the rule \"\(code)\"",
          "one of the rules of migrate rules",
          nextStep: Failure.didYouMean(code, among: RuleBook.catalogue.map(\.code))
        )
      }
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        guard let threshold = card.thresholds.first(where: { $0.name == name }) else {
          let names = card.thresholds.map(\.name)
          let expected =
            switch names.count {
            case 0: "no threshold"
            case 1: names[0]
            default: "one of " + names.joined(separator: ", ")
            }
          throw failure(
            "\(code): found \"\(name)\"",
            expected,
            nextStep: Failure.didYouMean(name, among: names)
          )
        }
        let hundredths = value * 100
        guard let count = Int("\(hundredths)"), (0...1_000_000).contains(count),
          !threshold.isWhole || count % 100 == 0
        else {
          throw failure(
            "\(code).\(name): found \(value)",
            threshold.isWhole
              ? "a whole number from 0 to 10000"
              : "a number from 0 to 10000 with at most 2 decimals"
          )
        }
        thresholds.set(name, of: code, to: Hundredths(count))
      }
    }
    return thresholds
  }

  /// What was found where: the rule and threshold whose value is of another kind, or no JSON.
  private static func finding(of error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return (path.isEmpty ? "" : "\(path): ") + "found another kind of value"
    default: return "found no JSON"
    }
  }

  private func failure(_ found: String, _ expected: String, nextStep: String? = nil) -> Failure {
    Failure(
      code: "badRules",
      messages: ["\(InputFile.name(of: path)): \(found), expected \(expected)"],
      nextStep: nextStep
    )
  }
}
