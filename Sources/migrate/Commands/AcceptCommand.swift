import EventLog
import Projections

extension Session {
  /// `accept`: records a waiver.
  func acceptFinding() throws -> ExitCode {
    let rule = command.argument("RULE")
    _ = try ruleCard(rule)
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
