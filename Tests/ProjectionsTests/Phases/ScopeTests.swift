import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `The part of the service that is asked for` {
  /// A case without an officer in N53LEIS and N53DERS (region F), in N52CSW (E), and a code of nowhere.
  static let service = given(.inspection(of: "Z99", on: "2021-10-04"))
    .when(
      .each([("N53", "N53LEIS", 1), ("N53", "N53DERS", 2), ("N52", "N52CSW", 3)]) {
        provider,
        unit,
        number in
        Facts([
          .team("N5XA0\(number)", of: provider, unit: unit, on: "2021-06-01"),
          .staff("N5XA00\(number)", in: "N5XA0\(number)", on: "2021-06-01"),
          .case(number.crn, of: provider, heldBy: "N5XA00\(number)", on: "2021-09-06"),
          .adopted(number.crn, into: unit, on: "2021-09-06"),
          .deallocated(number.crn, on: "2021-10-18"),
        ])
      }
    )
    .asOf("2021-12-31")

  static func found(_ numbers: Int...) -> [String] {
    numbers.map { "ALC-01 \($0.crn) stabilisation 2021-10-18.. 75 days, blocks" }
  }

  @Test func `is all of it when nothing is named`() {
    Self.service.then(
      Self.found(1, 2, 3) + ["STR-01 Z99 stabilisation 2021-10-04.. 89 days, blocks"]
    )
  }

  @Test func `is a region, and nothing without a region`() {
    Self.service.inRegions("F").then(Self.found(1, 2))
    Self.service.inRegions("E").then(Self.found(3))
    Self.service.inRegions("A").thenNothingIsFound()
  }

  @Test func `is a PDU`() {
    Self.service.inDeliveryUnits("N53DERS").then(Self.found(2))
  }

  @Test func `is several regions or PDUs, in any of which a finding counts`() {
    Self.service.inRegions("E", "F").then(Self.found(1, 2, 3))
    Self.service.inDeliveryUnits("N53LEIS", "N52CSW").then(Self.found(1, 3))
  }

  @Test func `is what lies in a region and in a PDU when both are named`() {
    Self.service.inRegions("F").inDeliveryUnits("N53LEIS").then(Self.found(1))
    Self.service.inRegions("E").inDeliveryUnits("N53LEIS").thenNothingIsFound()
  }

  @Test func `has a verdict of its own, and those of its regions alone`() {
    Self.service.inRegions("A").thenVerdict(.stabilisation, .met)
    Self.service.inRegions("F").thenVerdict(.stabilisation, .notMet)
    Self.service.inRegions("F").thenVerdict(.stabilisation, .notMet, region: .f)
    Self.service.inRegions("F").thenVerdict(.stabilisation, nil, region: .e)
    Self.service.inDeliveryUnits("N53NOTS").thenVerdict(.stabilisation, .met)
    Self.service.inDeliveryUnits("N53NOTS").thenVerdict(.stabilisation, nil, region: .f)
    Self.service.inDeliveryUnits("N53NOTS").thenVerdict(.stabilisation, nil, region: .e)
  }

  @Test func `lists only its own PDUs where there was nothing to judge`() {
    Self.service.thenNothingToJudge("BLD-02", .stabilisation, "N52CSW", "N53DERS", "N53LEIS")
    Self.service.inRegions("F")
      .thenNothingToJudge("BLD-02", .stabilisation, "N53DERS", "N53LEIS")
    Self.service.inDeliveryUnits("N53LEIS")
      .thenNothingToJudge("BLD-02", .stabilisation, "N53LEIS")
  }

  @Test func `may be a PDU that the source registered`() {
    given(.unit("N53NEW", of: "N53", "pdu", on: "2021-06-01"))
      .when(.team("N53A01", unit: "N53NEW", on: "2021-06-01"), .staff("N53A001", on: "2021-06-01"))
      .when(.case(on: "2021-09-06"), .adopted(into: "N53NEW", on: "2021-09-06"))
      .when(.deallocated(on: "2021-10-18"))
      .inDeliveryUnits("N53NEW").asOf("2021-12-31")
      .then(Self.found(1))
  }
}
