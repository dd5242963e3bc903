public import EventLog

/// Everything that the state says about one case, member of staff or team, as text.
public struct Entity: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case `case`, staff, team
  }

  /// What it is.
  public let kind: Kind

  /// Its code.
  public let code: String

  /// The region in which it counts.
  public let region: Region?

  /// Names and values in a fixed order; `nil` for what is not there.
  public let fields: [Field]

  /// One field.
  public struct Field: Sendable, Equatable {
    /// Its name, as in the event contract where it has one.
    public let name: String
    /// Its value as text.
    public let value: String?

    fileprivate init(_ name: String, _ value: (some Any)?) {
      self.name = name
      self.value = value.map { "\($0)" }
    }
  }

  /// Kind, code and values with a tab between them, `-` for what is not there.
  fileprivate var line: String {
    ([kind.rawValue, code] + fields.map { $0.value ?? "-" }).joined(separator: "\t")
  }
}

extension UnifiedState {
  /// Every case, member of staff and team that is registered, each kind by code.
  public func entities(_ symbols: Symbols) -> [Entity] {
    cases(symbols).sorted { $0.code < $1.code } + staff(symbols).sorted { $0.code < $1.code }
      + teams(symbols).sorted { $0.code < $1.code }
  }

  /// A digest of everything that the state says about cases, staff and teams.
  ///
  /// It is the SHA-256 over one line of text for each; the events that made it so, and the order in
  /// which references first appeared, have no part in it. So two states are the same if and only if
  /// their digests are.
  public func digest(_ symbols: Symbols) -> Digest {
    let lines = ["migrate state 2"] + entities(symbols).map(\.line)
    return SHA256.hash(Array(lines.map { "\($0)\n" }.joined().utf8))
  }

  private func cases(_ symbols: Symbols) -> [Entity] {
    caseload.all.map { reference, state in
      let place = place(of: state)
      return Entity(
        kind: .case,
        code: symbols.string(reference),
        region: place.region,
        fields: [
          Entity.Field("status", state.status), Entity.Field("region", place.region),
          Entity.Field("pdu", place.deliveryUnit.map { model[$0].code }),
          Entity.Field("provider", symbols.string(state.provider)),
          Entity.Field("legacyProvider", symbols.string(state.legacyProvider)),
          Entity.Field("team", state.team.map(symbols.string)),
          Entity.Field("staff", state.officer.map(symbols.string)),
          Entity.Field("withPrison", state.isWithPrison),
          Entity.Field("sentence", state.sentence), Entity.Field("location", state.location),
          Entity.Field("endsOn", state.endsOn),
          Entity.Field("person", state.person.map(symbols.string)),
          Entity.Field("sex", state.sex), Entity.Field("bornIn", state.bornIn),
          Entity.Field("rosh", state.rosh), Entity.Field("tier", state.tier),
          Entity.Field("mappaLevel", state.mappaLevel), Entity.Field("rsr", state.rsr),
          Entity.Field("registers", state.registers.text),
          Entity.Field("transferPending", state.isTransferPending),
          Entity.Field("adopted", state.adoptedInto.map(symbols.string)),
          Entity.Field("adoptedOn", state.adoptedOn), Entity.Field("origin", state.origin),
          Entity.Field("openedOn", state.openedOn), Entity.Field("closedOn", state.closedOn),
          Entity.Field("merged", state.isMerged),
          Entity.Field("mergedInto", state.mergedInto.map(symbols.string)),
          Entity.Field("warrant", state.isWarrantOutstanding),
        ]
      )
    }
  }

  private func staff(_ symbols: Symbols) -> [Entity] {
    workforce.all.map { reference, state in
      let place = place(of: state)
      let courses = Course.allCases.filter { state.hasCompleted($0) }.map(\.spelling)
      return Entity(
        kind: .staff,
        code: symbols.string(reference),
        region: place.region,
        fields: [
          Entity.Field("inPost", state.isInPost), Entity.Field("region", place.region),
          Entity.Field("pdu", place.deliveryUnit.map { model[$0].code }),
          Entity.Field("team", symbols.string(state.team)), Entity.Field("grade", state.grade),
          Entity.Field("gradeCode", state.gradeCode.map(symbols.string)),
          Entity.Field("hours", state.hours), Entity.Field("reduction", state.reduction),
          Entity.Field("absentSince", state.absentSince),
          Entity.Field("courses", courses.isEmpty ? nil : courses.joined(separator: "+")),
          Entity.Field("origin", state.origin), Entity.Field("adoptedOn", state.adoptedOn),
          Entity.Field("leftOn", state.leftOn),
        ]
      )
    }
  }

  private func teams(_ symbols: Symbols) -> [Entity] {
    organisation.all.map { reference, state in
      Entity(
        kind: .team,
        code: symbols.string(reference),
        region: state.place.region,
        fields: [
          Entity.Field("open", state.isOpen), Entity.Field("region", state.place.region),
          Entity.Field("pdu", state.place.deliveryUnit.map { model[$0].code }),
          Entity.Field("provider", symbols.string(state.provider)),
          Entity.Field("legacyProvider", symbols.string(state.legacyProvider)),
          Entity.Field("unit", symbols.string(state.unit)),
          Entity.Field("function", state.function), Entity.Field("adoptedOn", state.adoptedOn),
          Entity.Field("closedOn", state.closedOn),
        ]
      )
    }
  }
}
