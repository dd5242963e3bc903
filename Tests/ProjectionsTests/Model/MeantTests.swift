import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `A PDU is recognised by what somebody called it` {
  private static let model = ServiceModel(Symbols())

  @Test(arguments: [
    ("N53LIES", "N53LEIS"), ("n53leis", "N53LEIS"), ("N53LEI", "N53LEIS"),
    ("LEICESTER", "N53LEIS"), ("RUTLAND", "N53LEIS"), ("LIECESTER", "N53LEIS"),
    ("LEICESTERLEICESTERSH", "N53LEIS"), ("DERBYSHIRE", "N53DERS"), ("DERBYCITY", "N53DRBY"),
  ])
  func `by its code, its name, a word or the beginning of it, and with a slip`(
    text: String,
    code: String
  ) {
    #expect(Self.model.deliveryUnit(meantBy: text, in: [.f])?.code == code)
  }

  @Test func `first in the regions that are asked for, then anywhere`() {
    #expect(Self.model.deliveryUnit(meantBy: "N53LIES", in: [.a])?.code == "N53LEIS")
    #expect(Self.model.deliveryUnit(meantBy: "N53LIES", in: [])?.code == "N53LEIS")
  }

  @Test(arguments: ["", "-", "N53", "N53D", "X", "AND", "CITY", "NOWHERE"])
  func `and by nothing that could be more than one, or none`(text: String) {
    #expect(Self.model.deliveryUnit(meantBy: text, in: [.f])?.code == nil)
  }

  @Test func `is written with its name and region`() {
    let unit = Self.model.deliveryUnit(meantBy: "N53LEIS", in: [])
    #expect(unit?.text == "N53LEIS Leicester, Leicestershire and Rutland (F)")
  }
}
