public import EventLog

extension UnifiedState {
  /// A digest of everything that the state says about cases, staff and teams.
  ///
  /// It is the SHA-256 over one line of text for each, by kind and code; the events that made it so
  /// and the order in which references first appeared have no part in it. So two states are the same
  /// if and only if their digests are.
  public func digest(_ symbols: Symbols) -> Digest {
    var lines = ["migrate state 1"]
    lines += caseLines(symbols).sorted()
    lines += staffLines(symbols).sorted()
    lines += teamLines(symbols).sorted()
    return SHA256.hash(Array(lines.map { "\($0)\n" }.joined().utf8))
  }

  private func caseLines(_ symbols: Symbols) -> [String] {
    caseload.references.compactMap { reference in
      let state = caseload[reference]
      guard state.status != .unknown else { return nil }
      return line(
        "case",
        symbols.string(reference),
        state.status,
        symbols.string(state.provider),
        symbols.string(state.legacyProvider),
        state.team.map(symbols.string),
        state.sentence,
        state.location,
        state.endsOn,
        state.person.map(symbols.string),
        state.sex,
        state.bornIn,
        state.officer.map(symbols.string),
        state.isWithPrison,
        state.isTransferPending,
        state.adoptedInto.map(symbols.string),
        state.adoptedOn,
        state.isMerged,
        state.origin,
        state.rosh,
        state.tier,
        state.mappaLevel,
        state.rsr,
        state.registers,
        state.openedOn,
        state.closedOn,
        place(reference).deliveryUnit.map { model[$0].code },
        place(reference).region
      )
    }
  }

  private func staffLines(_ symbols: Symbols) -> [String] {
    workforce.references.compactMap { reference in
      let state = workforce[reference]
      guard state.isRegistered else { return nil }
      return line(
        "staff",
        symbols.string(reference),
        state.isInPost,
        symbols.string(state.team),
        state.grade,
        state.gradeCode.map(symbols.string),
        state.hours,
        state.reduction,
        state.absentSince,
        state.courses,
        state.origin,
        state.adoptedOn,
        state.leftOn
      )
    }
  }

  private func teamLines(_ symbols: Symbols) -> [String] {
    organisation.references.compactMap { reference in
      let state = organisation[reference]
      guard state.isRegistered else { return nil }
      return line(
        "team",
        symbols.string(reference),
        state.isOpen,
        symbols.string(state.provider),
        symbols.string(state.legacyProvider),
        symbols.string(state.unit),
        state.function,
        state.adoptedOn,
        state.closedOn,
        state.place.deliveryUnit.map { model[$0].code },
        state.place.region
      )
    }
  }

  /// The parts with a tab between them, `-` for what is not there.
  private func line(_ parts: Any?...) -> String {
    parts.map { part in part.map { "\($0)" } ?? "-" }.joined(separator: "\t")
  }
}
