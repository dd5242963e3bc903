import MigrateTesting

@testable import EventLog
@testable import TestSupport

/// Worlds of a few valid events about few codes, nobody of whom need be registered.
struct SmallWorlds {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A world of so many events of any kind, those that set a state up more often.
  mutating func lines(count: Int) -> [String] {
    let kinds = (0..<count).map { _ in
      random.number(1...3) == 1 ? random.pick(FactKind.allCases) : random.pick(Self.foundations)
    }
    return lines(of: kinds)
  }

  /// A world of these kinds of events, in this order.
  mutating func lines(of kinds: [FactKind]) -> [String] {
    kinds.enumerated().map { index, kind in line("e\(index + 1)", kind) }
  }

  private static let foundations: [FactKind] = [
    .caseRegistered, .staffRegistered, .teamRegistered, .unitRegistered, .providerRegistered,
    .caseAllocated, .mappingDeclared, .caseMerged, .countStated, .caseAdopted, .teamAdopted,
    .staffAdopted, .registrationAdded, .registrationRemoved, .caseClosed, .custodyHandedOver,
    .eventRetracted, .victimContactOpened,
  ]

  private static let days = [
    "2020-01-01", "2021-06-01", "2021-06-25", "2021-06-26", "2021-06-27", "2021-09-02",
    "2022-03-31", "2022-12-31",
  ]

  private mutating func line(_ id: String, _ kind: FactKind) -> String {
    var members: [String] = []
    for field in kind.fields where !field.isOptional || random.number(1...2) == 1 {
      members.append("\"\(field.name)\":\(value(of: field))")
    }
    let day = random.pick(Self.days)
    let recordedAt = random.pick([
      "\(day)T09:00:00Z", "\(day)T23:59:59.999Z", "2021-06-25T12:00:00Z", "2021-06-20T08:00:00Z",
    ])
    let source = random.pick(["d/N04", "d/C08", "migrate/plan", "oasys"])
    return "{\"id\":\"\(id)\",\"type\":\"\(kind)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(recordedAt)\",\"source\":\"\(source)\","
      + "\"data\":{\(members.joined(separator: ","))}}"
  }

  private mutating func value(of field: Field) -> String {
    switch field.form {
    case .reference(let kind): "\"\(random.pick(Self.codes(of: kind, field.name)))\""
    case .enumeration(let words): "\"\(random.pick(words))\""
    case .number(let range):
      Hundredths(random.pick([range.lowerBound, 100, 1050, 3700].filter(range.contains)))
        .description
    case .integer(let range):
      "\(random.pick([range.lowerBound, 1, 2, range.upperBound].filter(range.contains)))"
    case .day: "\"\(random.pick(Self.days))\""
    }
  }

  private static func codes(of kind: SymbolKind, _ name: String) -> [String] {
    switch kind {
    case .case: ["X000001", "X000002", "X000003"]
    case .person: ["A0001BC"]
    case .provider: ["N04", "C08", "C04", "N53", "N03", "N43", "X99"]
    case .unit:
      name == "pdu"
        ? ["N53LEIS", "N53DRBY", "WPTGWT", "NEWPDU", "LDUA"]
        : ["N53LEIS", "WPTGWT", "NEWPDU", "LDUA"]
    case .team: ["N04A01", "N04A02", "C08A01", "N53A01"]
    case .staff: ["N04A001", "N04A01U", "C08A001", "N53A001"]
    case .prison: ["LEI"]
    case .gradeCode: ["M", "Q", "PSO", "P", "CADM", "VLO", "ZZ"]
    case .requirement, .referral, .victim, .report, .premises, .reduction, .registration:
      ["r1", "r2"]
    case .event: ["e1", "e2", "e3"]
    case .source: ["oasys"]
    case .text: ["A text"]
    case .standard: ["overall"]
    case .rule: ["ALC-01", "STR-08", "CON-01", "DAT-11"]
    case .subject: ["X000001", "N04A01", "N04/casesNotClosed"]
    case .actor: ["head"]
    case .tag: ["t-1"]
    }
  }
}
