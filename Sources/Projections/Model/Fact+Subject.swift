import EventLog

/// What an event sets state on: a case, else a member of staff, else a team.
enum FactSubject: Hashable, BitwiseCopyable {
  case `case`(CaseReference)
  case staff(StaffReference)
  case team(TeamReference)

  /// The same as the subject of a finding.
  var subject: Subject {
    switch self {
    case .case(let reference): .case(reference)
    case .staff(let reference): .staff(reference)
    case .team(let reference): .team(reference)
    }
  }
}

extension Fact {
  /// The case that the fact sets state on, else the member of staff, else the team; `nil` for a
  /// registration and for a fact about none of them.
  ///
  /// Reports, victim contacts, mappings, counts and expectations name them and set nothing on them.
  var subject: FactSubject? {
    switch Self.subjectFields[Int(kind.rawValue)] {
    case .none: nil
    case .case(let field): .case(CaseReference(fieldBits: values.bits(field)))
    case .staff(let field): .staff(StaffReference(fieldBits: values.bits(field)))
    case .team(let field): .team(TeamReference(fieldBits: values.bits(field)))
    }
  }

  /// What the fact registers.
  var registers: FactSubject? {
    switch self {
    case .caseRegistered(let fact): .case(fact.case)
    case .staffRegistered(let fact): .staff(fact.staff)
    case .teamRegistered(let fact): .team(fact.team)
    default: nil
    }
  }

  /// Which field of a type's data names the subject.
  private enum SubjectField {
    case none
    case `case`(Int)
    case staff(Int)
    case team(Int)
  }

  private static let subjectFields: [SubjectField] = FactKind.allCases.map { kind in
    switch kind {
    case .caseRegistered, .staffRegistered, .teamRegistered, .courtReportRequested,
      .courtReportCompleted, .paroleReportCompleted, .victimContactOpened,
      .victimContactReassigned, .mappingDeclared, .countStated:
      return .none
    default: break
    }
    for (index, field) in kind.fields.enumerated() {
      switch field.form {
      case .reference(.case): return .case(index)
      case .reference(.staff): return .staff(index)
      case .reference(.team): return .team(index)
      default: continue
      }
    }
    return .none
  }
}

/// A value for each case, member of staff and team of a source.
struct SubjectTable<Value> {
  private var cases: [Value]
  private var staff: [Value]
  private var teams: [Value]

  init(_ symbols: Symbols, repeating value: Value) {
    cases = Array(repeating: value, count: symbols[.case].count)
    staff = Array(repeating: value, count: symbols[.staff].count)
    teams = Array(repeating: value, count: symbols[.team].count)
  }

  subscript(subject: FactSubject) -> Value {
    get {
      switch subject {
      case .case(let reference): cases[reference.index]
      case .staff(let reference): staff[reference.index]
      case .team(let reference): teams[reference.index]
      }
    }
    set {
      switch subject {
      case .case(let reference): cases[reference.index] = newValue
      case .staff(let reference): staff[reference.index] = newValue
      case .team(let reference): teams[reference.index] = newValue
      }
    }
  }
}
