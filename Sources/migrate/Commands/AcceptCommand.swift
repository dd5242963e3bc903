import EventLog
import Projections

extension Session {
  /// `accept`: records a waiver.
  func acceptFinding() throws -> ExitCode {
    let rule = command.argument("RULE")
    guard RuleBook.catalogue.contains(where: { $0.code == rule }) else {
      let near = suggestion(for: rule, among: RuleBook.catalogue.map(\.code))
      throw Failure(
        code: "unknownRule",
        messages: ["found no rule \"\(rule)\", expected one of the codes of migrate rules"],
        nextStep: near.map { "did you mean \"\($0)\"?" },
        exitCode: .usage
      )
    }
    var data: [(String, JSONValue)] = [
      ("rule", .string(rule)), ("subject", .string(command.argument("SUBJECT"))),
      ("reason", .string(command.value(of: "reason") ?? "")),
      ("by", .string(command.value(of: "by") ?? "")),
    ]
    for option in ["phase", "until"] {
      if let value = command.value(of: option) { data.append((option, .string(value))) }
    }
    try report(try append("FindingAccepted", data))
    return .done
  }
}
