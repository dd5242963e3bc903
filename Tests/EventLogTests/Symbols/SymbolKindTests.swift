import Testing

@testable import EventLog

@Suite struct `The form of an identifier` {
  /// A kind, what has its form, and what has not.
  struct Table: Sendable, CustomTestStringConvertible {
    let kinds: [SymbolKind]
    let accepted: [String]
    let refused: [String]

    var testDescription: String { "\(kinds)" }
  }

  static let wide = String(repeating: "a", count: 64)

  static let tables = [
    Table(
      kinds: [.case],
      accepted: ["X320417", "A000000", "Z999999"],
      refused: ["", "X32041", "X3204177", "x320417", "1320417", "X32041A", "X32041 ", "Ｘ320417"]
    ),
    Table(
      kinds: [.person],
      accepted: ["A1234BC", "Z9999ZZ", "A0000AA"],
      refused: ["", "A1234B", "A1234BCD", "a1234BC", "A1234Bc", "A12345C", "AA234BC", "11234BC"]
    ),
    Table(
      kinds: [.provider],
      accepted: ["N04", "C08", "N53", "AAA", "Z00"],
      refused: ["", "N0", "N041", "n04", "004", "N0a", "N-4"]
    ),
    Table(
      kinds: [.unit],
      accepted: ["AA", "N53LEIS", "BED_LUT", "__", "00", String(repeating: "Z", count: 20)],
      refused: ["", "A", String(repeating: "Z", count: 21), "n53LEIS", "N53-LEIS", "N53 LEIS"]
    ),
    Table(
      kinds: [.team],
      accepted: ["N53A01", "000000", "ZZZZZZ", "N52BlO", "abcxyz"],
      refused: ["", "N53A0", "N53A012", "N53A0-", "N53A0_", "N53A é"]
    ),
    Table(
      kinds: [.staff],
      accepted: ["N53A123", "0000000", "ZZZZZZZ"],
      refused: ["", "N53A12", "N53A1234", "N53a123", "N53A12_"]
    ),
    Table(
      kinds: [.prison],
      accepted: ["LEI", "AAA", "ZZZ", "HOS1", "UATLRG", "000"],
      refused: ["", "LE", "LEICEST", "lei", "L_I", "LE-I"]
    ),
    Table(
      kinds: [.gradeCode],
      accepted: [
        "P", "PO 1", "a~!\"\\", "CRC \u{2013} PQF", "PÖ", String(repeating: "a", count: 32),
        String(repeating: "🙂", count: 32),
      ],
      refused: [
        "", " ", " PO", "PO ", String(repeating: "a", count: 33), String(repeating: "🙂", count: 33),
        "P\tO",
        "P\u{7F}", "\u{9F}", "a\u{0}",
      ]
    ),
    Table(
      kinds: [.requirement, .referral, .victim, .report, .premises, .reduction, .registration],
      accepted: ["R-0001", "a", "Z", "0", ".", "_", "-", String(repeating: "a", count: 32)],
      refused: ["", String(repeating: "a", count: 33), "a b", "a/b", "a:b", "é", "a\u{0}"]
    ),
    Table(
      kinds: [.event, .subject, .actor],
      accepted: ["d-N04-000017", "a", "Z.0_:/-", wide],
      refused: ["", wide + "a", "a b", "é", "a,b", "a@b", "a`b", "a[b", "a{b", "a;b"]
    ),
    Table(
      kinds: [.tag],
      accepted: ["day-one", "D", "z:/._-0", wide],
      refused: ["", "1st", "-a", "_a", ".a", ":a", "/a", wide + "a", "a b", "é", "éa"]
    ),
    Table(
      kinds: [.source],
      accepted: ["delius/C08", "!", "~", "\"\\", wide],
      refused: ["", wide + "a", "a b", " ", "a\u{7F}", "é", "a\t"]
    ),
    Table(
      kinds: [.rule],
      accepted: ["ALC-04", "AAA-00", "ZZZ-99"],
      refused: ["", "ALC-4", "ALC-004", "alc-04", "AL-04", "ALC_04", "ALC04", "ALC-O4", "A1C-04"]
    ),
    Table(
      kinds: [.standard],
      accepted: ["overall", "1.1", "2.1.1", "9.9.9", "10.2"],
      refused: ["", "Overall", "1", "1.", ".1", "1.1.", "1..1", "1.1.1.1", "a.b", "1.1 ", "1,1"]
    ),
    Table(
      kinds: [.text],
      accepted: [
        "a", " ", "\"\\/", "é", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{10FFFF}", "~",
        String(repeating: "a", count: 200), String(repeating: "é", count: 200),
        String(repeating: "🙂", count: 200),
      ],
      refused: [
        "", String(repeating: "a", count: 201), String(repeating: "é", count: 201),
        String(repeating: "🙂", count: 201), "a\u{0}", "\u{1F}", "a\nb", "\t", "\u{7F}", "\u{80}",
        "a\u{85}b", "\u{9F}",
      ]
    ),
  ]

  @Test func `is said for every kind`() {
    #expect(Set(Self.tables.flatMap(\.kinds)) == Set(SymbolKind.allCases))
  }

  @Test(arguments: tables) func `takes what the contract takes`(table: Table) {
    for kind in table.kinds {
      for text in table.accepted {
        #expect(kind.accepts(Array(text.utf8)[...]), "\(kind) \(text)")
      }
    }
  }

  @Test(arguments: tables) func `refuses what the contract does not name`(table: Table) {
    for kind in table.kinds {
      for text in table.refused {
        #expect(!kind.accepts(Array(text.utf8)[...]), "\(kind) \(text)")
      }
    }
  }

  /// The class that each byte between others is in, for kinds that take more than one byte.
  @Test(arguments: [
    (SymbolKind.event, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/-"),
    (.requirement, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"),
    (.unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
    (.prison, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
  ])
  func `takes exactly the characters it names`(kind: SymbolKind, characters: String) {
    let taken = (UInt8.min...UInt8.max).filter { kind.accepts([0x41, $0, 0x41]) }
    #expect(taken == characters.utf8.sorted())
  }

  @Test func `is judged on the slice alone`() {
    let bytes = Array("zzX320417zz".utf8)
    #expect(SymbolKind.case.accepts(bytes[2..<9]))
    #expect(!SymbolKind.case.accepts(bytes[1..<9]))
    #expect(!SymbolKind.case.accepts(bytes[2..<8]))
  }
}
