import MigrateTesting
import Testing

@testable import EventLog
@testable import Projections

@Suite struct `The bounds of the folds` {
  private func line(_ number: Int, _ type: String, _ data: String) -> String {
    "{\"id\":\"e-\(number)\",\"type\":\"\(type)\",\"effectiveOn\":\"2021-06-01\","
      + "\"recordedAt\":\"2021-06-01T09:00:00Z\",\"source\":\"oasys\",\"data\":{\(data)}}"
  }

  @Test func `posts beyond all measure are compared with the staff there`() throws {
    let letters = Array("ABCDEFGHIJKLMNOPQRST").map(String.init)
    let providers = letters.flatMap { first in letters.map { "\(first)\($0)9" } }
    var lines = zip(1..., providers).map { number, provider in
      line(
        number,
        "PostsEstablished",
        "\"provider\":\"\(provider)\",\"unit\":\"N53LEIS\",\"grade\":\"PO\",\"fte\":999999999.99"
      )
    }
    let later = line(0, "StaffLeft", "\"staff\":\"S000001\"")
    lines.append(later.replacing("2021-06-01", with: "2021-06-25"))
    let run = try PhaseRun(World(lines: lines).timeline())
    let finding = try #require(run.findings.first { $0.rule == "STF-01" })
    #expect(finding.message.hasPrefix("0 of 399999999996 posts of grade PO are filled"))
  }

  @Test func `more units become PDUs than anybody will ever need`() throws {
    var symbols = Symbols()
    let name = symbols.intern(.text, Array("A unit".utf8), 0..<6)
    var registrations = ModelRegistrations()
    registrations.units = (0..<33_000).map { number in
      let code = Array("U\(number)".utf8)
      return UnitRegistered(
        provider: symbols.provider(of: .f),
        unit: UnitReference(rawValue: symbols.intern(.unit, code, 0..<code.count)),
        kind: .pdu,
        name: TextReference(rawValue: name)
      )
    }
    let model = ServiceModel(symbols, registrations)
    let last = try #require(model.deliveryUnit(code: "U32999"))
    #expect(model[last].code == "U32999")
    #expect(model.deliveryUnits.count == 108 + 33_000)
  }
}
