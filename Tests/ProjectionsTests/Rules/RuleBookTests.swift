import EventLog
import Projections
import Testing

@Suite struct `The rule book` {
  /// Code, kind, and what a finding does at Day 1 and in the four phases, as in the catalogue.
  static let catalogue = [
    "STR-01 c BBBBB", "STR-02 c BBBBB", "STR-03 d B----", "STR-04 c BBBBB", "STR-05 c BWWWW",
    "STR-06 d W----", "STR-07 d W----", "STR-08 c BBBBB", "CON-01 d B----", "CON-02 d B----",
    "CON-03 d B----", "CON-04 d B----", "CON-05 c BBBBB", "CON-06 d B----",
    "ALC-01 c BBBBB", "ALC-02 c BBBBB", "ALC-03 c WWWWW", "ALC-04 c BBBBB", "ALC-05 c WWWWW",
    "ALC-06 d W----", "ALC-07 d B----", "ALC-08 c BBBBB", "ALC-09 c BBBBB", "ALC-10 d B----",
    "RSK-01 c BBBBB",
    "MOV-01 g -B---", "BLD-01 c WW---", "BLD-02 g --B--", "BLD-03 g (X: m) ---BB",
    "BLD-04 m --WWW", "BLD-05 d, m WBBBB", "BLD-06 g --WB-", "HAR-01 g --WBB",
    "WRK-01 m WWWWB", "WRK-02 c WWWWB", "WRK-03 m WWWWW", "WRK-05 c WWWBB", "STF-01 m WWWWB",
    "STF-02 c -WWWB", "TRN-01 d B----", "TRN-02 c --WBB",
    "DLV-04 c WWWBB", "DLV-06 c BBBBB", "DLV-07 d W----", "DLV-09 c BBBBB", "DLV-10 c WWWWW",
    "DLV-08 g -W---",
    "DAT-01 c BBBBB", "DAT-02 c BWWWW", "DAT-03 c BBBBB", "DAT-04 c BWWWW", "DAT-05 d B----",
    "DAT-06 d B----", "DAT-07 c WWWWW", "DAT-08 c WWWWW", "DAT-09 c WWWWW", "DAT-10 c BBBBB",
    "DAT-11 c BWWWW", "DAT-12 d B----", "DAT-13 c WWWWW", "TIE-01 c WWWWW",
  ]

  @Test func `has the kinds and severities of the catalogue, in its order`() {
    let found = RuleBook.catalogue.map { card in
      let letters = card.severities.map { severity in
        switch severity {
        case .block: "B"
        case .warn: "W"
        case nil: "-"
        }
      }
      return "\(card.code) \(card.kind.rawValue) \(letters.joined())"
    }
    #expect(found == Self.catalogue)
  }

  @Test func `gives a grace of five working days, or of none where the catalogue says so`() {
    let graces = RuleBook.catalogue.filter { $0.kind == .everyDay }.map { card in
      let grace = card.thresholds.first { $0.name == "graceWorkingDays" }?.standard
      return "\(card.code) \(grace.map { "\($0)" } ?? "none")"
    }
    let none: Set = [
      "STR-08", "ALC-04", "ALC-05", "ALC-08", "STF-02", "DLV-06", "DAT-01", "DAT-03",
      "DAT-10", "DAT-11",
    ]
    let expected = Self.catalogue.filter { $0.dropFirst(6).hasPrefix(" c ") }.map { row in
      let code = String(row.prefix(6))
      return "\(code) \(none.contains(code) ? 0 : 5)"
    }
    #expect(graces == expected)
  }

  @Test(
    arguments: [
      ("ALC-02", "absentDays", 28), ("ALC-04", "workingDays", 20), ("ALC-05", "workingDays", 20),
      ("ALC-08", "workingDays", 20), ("RSK-01", "workingDays", 15), ("MOV-01", "percent", 5),
      ("MOV-01", "cases", 3), ("BLD-01", "lowRiskCases", 5), ("BLD-01", "days", 28),
      ("BLD-03", "days", 28), ("BLD-04", "points", 5), ("BLD-04", "people", 2),
      ("BLD-05", "percent", 80), ("BLD-06", "percent", 50), ("BLD-06", "cases", 10),
      ("WRK-01", "percent", 110), ("WRK-01", "sharePercent", 10), ("WRK-02", "percent", 110),
      ("WRK-02", "sundays", 4), ("WRK-03", "cases", 50), ("WRK-03", "severe", 60),
      ("WRK-05", "workingDays", 15), ("WRK-05", "days", 385), ("STF-01", "percent", 80),
      ("DLV-04", "workingDays", 15), ("DLV-08", "percent", 10), ("DAT-05", "days", 7),
      ("DAT-12", "days", 7),
    ]
  )
  func `compares with the numbers of the catalogue`(code: String, name: String, value: Int) {
    let card = RuleBook.catalogue.first { $0.code == code }
    let threshold = card?.thresholds.first { $0.name == name }
    #expect(threshold?.standard == Hundredths(value * 100))
  }

  @Test func `names each type once, and each code`() {
    #expect(Set(RuleBook.typeNames).count == 61)
    #expect(Set(RuleBook.catalogue.map(\.code)).count == 61)
  }

  @Test func `says of each rule what holds, why, where it comes from and what to do`() {
    for card in RuleBook.catalogue {
      for text in [card.sentence, card.why, card.source, card.remedy] {
        #expect(!text.isEmpty, "\(card.code)")
      }
      #expect(card.sentence.hasSuffix("."), "\(card.code)")
    }
  }
}
