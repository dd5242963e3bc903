import EventLog
import Projections

extension Gate {
  /// The gate that somebody typed: `dayOne`, `day-one` and `Day 1` are one, whatever the case.
  init?(typed text: String) {
    let word = Self.bare(text)
    guard
      let gate = Gate.allCases.first(where: {
        [Self.bare($0.spelling), Self.bare($0.title)].contains(word)
      })
    else { return nil }
    self = gate
  }

  private static func bare(_ text: String) -> String {
    text.lowercased().filter { $0 != "-" && $0 != " " }
  }
}
