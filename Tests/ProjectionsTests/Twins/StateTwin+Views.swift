import EventLog
import Foundation

@testable import Projections

/// The views as text, one line a row, so that twin and tool can be laid side by side.
struct ViewLines: Equatable {
  var regions: [String: String] = [:]
  var deliveryUnits: [String: String] = [:]
  var teams: [String: String] = [:]
  var staff: [String: String] = [:]
  var cases: [String: String] = [:]
  var matrix: [String: String] = [:]

  /// What differs, one sentence a row, in order.
  func differences(from other: ViewLines) -> [String] {
    let pairs = [
      ("regions", regions, other.regions), ("pdus", deliveryUnits, other.deliveryUnits),
      ("teams", teams, other.teams), ("staff", staff, other.staff), ("cases", cases, other.cases),
      ("matrix", matrix, other.matrix),
    ]
    return pairs.flatMap { name, mine, theirs in
      Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }.map { key in
        "\(name) \(key): \(mine[key] ?? "nothing") against \(theirs[key] ?? "nothing")"
      }
    }
  }
}

/// What is counted in one place.
private struct Count {
  var cases = 0
  var risk = [0, 0, 0, 0, 0]
  var origin = [0, 0, 0]
  var unallocated = 0
  var practitioners = [0, 0, 0]
  var eligible = 0
  var blended = 0

  var text: String {
    "\(cases) \(risk) \(origin) \(unallocated) \(practitioners) \(eligible) \(blended)"
  }
}

extension StateTwin {
  /// What the views show.
  var viewLines: ViewLines {
    var lines = ViewLines()
    lines.regions = counts(
      ofCase: { region(of: $0) ?? outside($0) },
      ofStaff: { region(ofTeam: $0.team) ?? outside($0) }
    )
    lines.deliveryUnits = counts(
      ofCase: { state in
        region(of: state).map { "\($0) \(deliveryUnit(of: state) ?? "-")" } ?? outside(state)
      },
      ofStaff: { member in
        region(ofTeam: member.team).map { "\($0) \(deliveryUnit(ofTeam: member.team) ?? "-")" }
          ?? outside(member)
      }
    )
    lines.teams = counts(
      ofCase: { state in state.officer.flatMap { staff[$0]?.team } ?? outside(state) },
      ofStaff: \.team
    )
    for (code, member) in staff where member.isPractitioner {
      lines.staff[code] = line(code, member)
    }
    for (reference, state) in cases where state.isOpen {
      lines.cases[reference] = line(state)
      let place = region(of: state) ?? outside(state)
      let key = "\(state.lastProvider) \(place)"
      lines.matrix[key] = "\((lines.matrix[key].flatMap { Int($0) } ?? 0) + 1)"
    }
    return lines
  }

  private func outside(_ state: Case) -> String {
    region(of: state) == nil ? outsideRegions(state.provider) : "unmapped"
  }

  private func outside(_ member: Staff) -> String { outsideRegions(teams[member.team]?.provider) }

  private func line(_ state: Case) -> String {
    [
      region(of: state), deliveryUnit(of: state), state.team, state.officer, state.rosh, state.tier,
      state.mappa.map { "\($0)" }, state.location, state.provider, state.origin, state.adopted,
      "\(state.isTransferPending)",
    ].map { $0 ?? "-" }.joined(separator: " ")
  }

  private func line(_ code: String, _ member: Staff) -> String {
    let open = openCases(of: code)
    let risk = ["low", "medium", "high", "veryHigh", nil].map { rosh in
      open.count { $0.rosh == rosh }
    }
    let available = available(code)
    var capacity = "-"
    if available > 0 {
      var exact = Decimal(100 * points(code)) / Decimal(available)
      var rounded = Decimal()
      unsafe NSDecimalRound(&rounded, &exact, 1, .plain)
      capacity = "\(rounded * 10)"
    }
    let team = member.team
    let words: [String] = [
      member.grade ?? "-", team, deliveryUnit(ofTeam: team) ?? "-", region(ofTeam: team) ?? "-",
      member.origin ?? "-", "\(open.count) \(risk)",
      "\(open.count(where: \.isNPSType)) \(open.count(where: \.isCRCType))",
      "\(points(code)) \(available) \(capacity)", "\(isEligible(code)) \(isBlended(code))",
    ]
    return words.joined(separator: " ")
  }

  private func counts(
    ofCase caseKey: (Case) -> String,
    ofStaff staffKey: (Staff) -> String
  ) -> [String: String] {
    var counts = ["national": Count(), "unmapped": Count(), "total": Count()]
    func count(_ key: String, _ change: (inout Count) -> Void) {
      change(&counts[key, default: Count()])
      change(&counts["total", default: Count()])
    }
    for state in cases.values where state.isOpen {
      count(caseKey(state)) { tally in
        tally.cases += 1
        switch state.rosh {
        case "low": tally.risk[0] += 1
        case "medium": tally.risk[1] += 1
        case "high": tally.risk[2] += 1
        case "veryHigh": tally.risk[3] += 1
        default: tally.risk[4] += 1
        }
        switch state.origin {
        case "nps": tally.origin[0] += 1
        case "crc": tally.origin[1] += 1
        default: tally.origin[2] += 1
        }
        if isUnallocated(state) { tally.unallocated += 1 }
      }
    }
    for (code, member) in staff where member.isPractitioner {
      count(staffKey(member)) { tally in
        tally.practitioners[["PO": 0, "PSO": 1, "PQiP": 2][member.grade ?? ""] ?? 0] += 1
        if isEligible(code) { tally.eligible += 1 }
        if isEligible(code), isBlended(code) { tally.blended += 1 }
      }
    }
    return counts.mapValues(\.text)
  }
}

extension UnifiedState {
  /// What the views show.
  func viewLines(_ symbols: Symbols, on day: Day) -> ViewLines {
    var lines = ViewLines()
    lines.regions = Self.lines(regions()) { "\($0)" }
    lines.deliveryUnits = Self.lines(deliveryUnits()) { key in
      "\(key.region) \(key.deliveryUnit.map { model[$0].code } ?? "-")"
    }
    lines.teams = Self.lines(teams()) { symbols.string($0) }
    for reference in practitioners {
      lines.staff[symbols.string(reference)] = line(reference, symbols, day)
    }
    for reference in openCases {
      lines.cases[symbols.string(reference)] = caseload[reference].map { line($0, symbols) }
    }
    for row in matrix() {
      let provider = symbols.string(row.provider)
      for (region, count) in zip(Region.allCases, row.regions) where count > 0 {
        lines.matrix["\(provider) \(region)"] = "\(count)"
      }
      if row.national > 0 { lines.matrix["\(provider) national"] = "\(row.national)" }
      if row.unmapped > 0 { lines.matrix["\(provider) unmapped"] = "\(row.unmapped)" }
    }
    return lines
  }

  private func line(_ state: CaseState, _ symbols: Symbols) -> String {
    let place = place(of: state)
    let words: [String?] = [
      place.region?.spelling, place.deliveryUnit.map { model[$0].code },
      state.team.map { symbols.string($0) }, state.officer.map { symbols.string($0) },
      state.rosh?.spelling, state.tier?.spelling, state.mappaLevel.map { "\($0)" },
      state.location.spelling, symbols.string(state.provider), state.origin.spelling,
      state.adoptedInto.map { symbols.string($0) }, "\(state.isTransferPending)",
    ]
    return words.map { $0 ?? "-" }.joined(separator: " ")
  }

  private func line(_ reference: StaffReference, _ symbols: Symbols, _ day: Day) -> String {
    guard let member = workforce[reference] else { return "not registered" }
    let load = caseload.load(reference)
    let place = place(reference)
    let risk = [
      load.risk.low, load.risk.medium, load.risk.high, load.risk.veryHigh, load.risk.unassessed,
    ]
    let words: [String] = [
      member.grade?.spelling ?? "-", symbols.string(member.team),
      place.deliveryUnit.map { model[$0].code } ?? "-", place.region?.spelling ?? "-",
      member.origin?.spelling ?? "-", "\(load.cases) \(risk)", "\(load.npsType) \(load.crcType)",
      "\(points(reference, on: day)) \(member.available) "
        + (capacity(reference, on: day).map { "\($0)" } ?? "-"),
      "\(isEligible(reference)) \(isBlended(reference))",
    ]
    return words.joined(separator: " ")
  }

  private static func lines<Key>(
    _ tallies: Tallies<Key>,
    _ name: (Key) -> String
  ) -> [String: String] {
    var lines = [
      "national": text(tallies.national), "unmapped": text(tallies.unmapped),
      "total": text(tallies.total),
    ]
    for (key, tally) in tallies.rows { lines[name(key)] = text(tally) }
    return lines
  }

  private static func text(_ tally: Tally) -> String {
    let risk = [
      tally.risk.low, tally.risk.medium, tally.risk.high, tally.risk.veryHigh,
      tally.risk.unassessed,
    ]
    return "\(tally.openCases) \(risk) \(tally.origin) \(tally.unallocated) "
      + "\(tally.practitioners) \(tally.eligible) \(tally.blended)"
  }
}
