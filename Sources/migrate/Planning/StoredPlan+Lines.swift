import EventLog
import Foundation

extension StoredPlan {
  /// What a plan has lines of.
  enum Part: String, CaseIterable {
    case header, event, ledger, finding, worklist, idleMapping, reconciliation

    /// Whether it would best have no line.
    var isToBeMended: Bool {
      switch self {
      case .header, .event, .ledger: false
      case .finding, .worklist, .idleMapping, .reconciliation: true
      }
    }
  }

  /// One line of a plan, or one member of its header.
  struct Line: Equatable {
    /// What it says as far as two plans are compared: of an event all but when it is recorded.
    let compared: String

    /// The line as it stands in the file.
    let text: String

    /// What it is about, for whoever sums up.
    let about: About
  }

  /// What a line is about, as far as it says.
  struct About: Hashable {
    /// A rule, a reason or a kind of discrepancy; of the header the member.
    var cause: String?

    /// `case`, `staff`, `team` or `provider`; of the ledger what is counted.
    var kind: String?

    /// The code of that.
    var code: String?

    /// The legacy provider.
    var provider: String?

    /// The region, where the line names it.
    var region: String?

    /// Where an event puts its subject: a PDU, or of staff a team and a grade.
    var places: [String] = []
  }

  private struct EventLine: Decodable {
    let type: String
    let effectiveOn: String
    let data: [String: String]

    static let kinds = ["case", "staff", "team", "provider"]

    var kind: String? { Self.kinds.first { data[$0] != nil } }

    var about: About {
      let places = ["pdu", "team", "grade"].filter { $0 != kind }.compactMap { data[$0] }
      return About(kind: kind, code: kind.flatMap { data[$0] }, places: places)
    }
  }

  private struct LedgerLine: Decodable {
    let ledger: String
    let provider: String?
    let region: String?
  }

  private struct FindingLine: Decodable {
    struct Finding: Decodable { let rule: String, subject: String, region: String? }
    let finding: Finding
  }

  private struct TaskLine: Decodable {
    struct Task: Decodable { let provider: String, unit: String?, team: String?, reason: String }
    let worklist: Task
  }

  private struct IdleLine: Decodable {
    struct Idle: Decodable { let event: String, reason: String, provider: String }
    let idleMapping: Idle
  }

  private struct DiscrepancyLine: Decodable {
    struct Discrepancy: Decodable {
      let rule: String, kind: String, subject: String, field: String?, provider: String?
      let region: String?
    }
    let reconciliation: Discrepancy
  }

  /// The lines of a part by what they are about.
  func lines(of part: Part) -> [String: Line] {
    if part == .header { return headerLines }
    var found: [String: Line] = [:]
    for range in lines {
      guard let (key, about) = key(bytes[range], part) else { continue }
      let text = String(decoding: bytes[range], as: UTF8.self)
      found[key] = Line(
        compared: part == .event ? Self.undated(text) : text,
        text: text,
        about: about
      )
    }
    return found
  }

  /// The members of the header by their names.
  private var headerLines: [String: Line] {
    guard let first = lines.first,
      let members = try? JSONSerialization.jsonObject(with: Data(bytes[first])) as? [String: Any]
    else { return [:] }
    return members.reduce(into: [:]) { lines, member in
      let data = try? JSONSerialization.data(
        withJSONObject: member.value,
        options: [.sortedKeys, .fragmentsAllowed]
      )
      let text = data.map { String(decoding: $0, as: UTF8.self) } ?? ""
      lines[member.key] = Line(compared: text, text: text, about: About(cause: member.key))
    }
  }

  /// A canonical event without when it is recorded.
  private static func undated(_ line: String) -> String {
    let name = #","recordedAt":""#
    guard let start = line.range(of: name),
      let end = line[start.upperBound...].firstIndex(of: "\"")
    else { return line }
    return String(line[..<start.lowerBound] + line[line.index(after: end)...])
  }

  /// What a line is about, if it belongs to a part.
  private func key(_ line: ArraySlice<UInt8>, _ part: Part) -> (String, About)? {
    let starts = part == .event ? "id" : part.rawValue
    guard line.starts(with: "{\"\(starts)\":".utf8) else { return nil }
    switch part {
    case .header: return nil
    case .event:
      guard let event = Self.decode(EventLine.self, line) else { return nil }
      let day = event.effectiveOn == header.dayOne ? "" : " \(event.effectiveOn)"
      return ("\(event.type) \(event.about.code ?? "")\(day)", event.about)
    case .ledger:
      guard let row = Self.decode(LedgerLine.self, line) else { return nil }
      return (
        "\(row.ledger) \(row.provider ?? "–") \(row.region ?? "–")",
        About(kind: row.ledger, provider: row.provider, region: row.region)
      )
    case .finding:
      guard let finding = Self.decode(FindingLine.self, line)?.finding else { return nil }
      return (
        "\(finding.rule) \(finding.subject)",
        About(cause: finding.rule, code: finding.subject, region: finding.region)
      )
    case .worklist:
      guard let task = Self.decode(TaskLine.self, line)?.worklist else { return nil }
      return (
        "\(task.provider) \(task.unit ?? "–") \(task.team ?? "–") \(task.reason)",
        About(cause: task.reason, kind: "team", code: task.team, provider: task.provider)
      )
    case .idleMapping:
      guard let idle = Self.decode(IdleLine.self, line)?.idleMapping else { return nil }
      return (idle.event, About(cause: idle.reason, code: idle.event, provider: idle.provider))
    case .reconciliation:
      guard let row = Self.decode(DiscrepancyLine.self, line)?.reconciliation else { return nil }
      let about = About(
        cause: row.kind,
        kind: row.rule,
        code: row.subject,
        provider: row.provider,
        region: row.region
      )
      return (
        [row.rule, row.kind, row.subject, row.field].compactMap(\.self).joined(separator: " "),
        about
      )
    }
  }
}
