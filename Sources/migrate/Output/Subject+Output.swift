import EventLog
import Projections

extension Subject {
  /// The subject as findings write it, and behind a PDU its name and region.
  func shown(_ symbols: Symbols, _ model: ServiceModel) -> String {
    let text = text(symbols, model)
    switch self {
    case .deliveryUnit(let unit), .post(let unit, _):
      return "\(text) \(model[unit].name) (\(model[unit].region))"
    default: return text
    }
  }
}

extension Rehearsal {
  /// How many rows of each kind have a remainder: `1 row of cases and 2 of staff have a remainder`.
  func openRows(_ isPlanned: (Ledger.Key) -> Bool) -> String {
    let open = ledger.rows.filter { $0.value.remainder != 0 && isPlanned($0.key) }
    let counts = Ledger.Kind.allCases.map { kind in (kind, open.count { $0.key.kind == kind }) }
      .filter { $0.1 > 0 }
    let parts = counts.enumerated().map { index, part in
      (index == 0 ? part.1.counted("row") : part.1.grouped) + " of \(part.0.rawValue)"
    }
    let verb = counts.count == 1 && counts[0].1 == 1 ? "has" : "have"
    let list =
      parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
    return "\(list) \(verb) a remainder"
  }
}
