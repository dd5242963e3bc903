import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A symbol table` {
  @Test func `numbers symbols in order of first appearance`() {
    var table = SymbolTable()
    #expect(["X", "A", "X", "B", "A"].map { table.add($0) } == [0, 1, 0, 2, 1])
    #expect(table.count == 3)
    #expect((0..<3).map(table.string) == ["X", "A", "B"])
  }

  @Test func `tells prefixes, empty text and equal lengths apart`() {
    var table = SymbolTable()
    let words = ["", "A", "AA", "AAA", "AAB", "AAAA", "\u{0}", "\u{0}\u{0}", "é", "e\u{301}"]
    for (index, word) in words.enumerated() { #expect(table.add(word) == index) }
    for (index, word) in words.enumerated() {
      #expect(table.add(word) == index)
      #expect(table.index(of: word.utf8) == index)
      #expect(Array(table[index]) == Array(word.utf8))
    }
    #expect(table.index(of: "B".utf8) == nil)
    #expect(table.index(of: "AAAAA".utf8) == nil)
  }

  @Test func `holds 100,000 symbols as a dictionary would`() {
    var random = SeededGenerator(seed: 11)
    var table = SymbolTable()
    var twin: [String: Int] = [:]
    for _ in 0..<100_000 {
      let text = String(UInt32.random(in: 0..<150_000, using: &random), radix: 36)
      let expected = twin[text] ?? twin.count
      twin[text] = expected
      let index = table.add(text)
      guard index == expected else {
        Issue.record("\(text) is at \(index), expected \(expected)")
        return
      }
    }
    #expect(table.count == twin.count)
    for (text, index) in twin
    where table.string(index) != text || table.index(of: text.utf8) != index {
      Issue.record("\(text) is lost")
      return
    }
  }

  @Test func `grows through every size with each symbol once`() {
    var table = SymbolTable()
    for number in 0..<100_000 {
      guard table.add("X\(number)") == number else {
        Issue.record("X\(number) is not new")
        return
      }
    }
    #expect(table.count == 100_000)
    #expect(table.index(of: "X0".utf8) == 0)
    #expect(table.index(of: "X99999".utf8) == 99_999)
    #expect(table.index(of: "X100000".utf8) == nil)
  }

  @Test func `takes a part of a buffer`() {
    var table = SymbolTable()
    let bytes = Array("zzX320417zz".utf8)
    #expect(table.intern(bytes, 2..<9) == 0)
    #expect(table.string(0) == "X320417")
    #expect(table.index(of: bytes[2..<9]) == 0)
  }
}

@Suite struct `The symbols of a source` {
  @Test func `start with the providers of the twelve regions`() {
    let symbols = Symbols()
    let codes = RegionCode.allCases.map { symbols.string(symbols.provider(of: $0)) }
    #expect(
      codes == [
        "N54", "N51", "N55", "N03", "N52", "N53", "N58", "N59", "N56", "N07", "N57", "N50",
      ]
    )
    #expect(symbols[.provider].count == 12)
    for kind in SymbolKind.allCases where kind != .provider { #expect(symbols[kind].count == 0) }
  }

  @Test func `keep one table for each kind`() {
    var symbols = Symbols()
    let code = Array("N53A01".utf8)
    for kind in SymbolKind.allCases where kind != .provider {
      #expect(symbols.intern(kind, code, 0..<code.count) == 0)
    }
    #expect(symbols.string(TeamReference(rawValue: 0)) == "N53A01")
    #expect(symbols.string(EventReference(rawValue: 0)) == "N53A01")
    #expect(symbols.string(TextReference(rawValue: 0)) == "N53A01")
  }

  @Test func `give the text of every typed reference`() throws {
    var symbols = Symbols()
    let line = SampleLine(try #require(Vocabulary.types.first { $0.name == "CaseRegistered" })).text
    let event = try Reading.event(Array(line.utf8), &symbols)
    guard case .caseRegistered(let registered) = event.fact else {
      Issue.record("expected a CaseRegistered")
      return
    }
    #expect(symbols.string(event.id) == "sample/1")
    #expect(symbols.string(event.source) == "delius/N53")
    #expect(symbols.string(registered.case) == "X320417")
    #expect(symbols.string(registered.provider) == "N53")
    #expect(registered.provider == symbols.provider(of: .f))
    #expect(symbols.string(try #require(registered.team)) == "N53A01")
    #expect(symbols.string(try #require(registered.person)) == "A1234BC")
  }
}

extension SymbolTable {
  fileprivate mutating func add(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return Int(intern(bytes, 0..<bytes.count))
  }
}
