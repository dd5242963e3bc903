import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `The service model` {
  /// A model for these provider codes and for the grade codes of a table.
  static func model(_ story: Story = given(.office)) throws -> (ServiceModel, Symbols) {
    let timeline = try story.timeline()
    return (ServiceModel(timeline, asOf: timeline.pin.asOf), timeline.symbols)
  }

  static func provider(
    _ code: String,
    _ symbols: Symbols
  ) throws -> ProviderReference {
    let index = try #require(symbols[.provider].index(of: code.utf8))
    return ProviderReference(rawValue: UInt32(index))
  }

  @Test(
    arguments: [
      ("N01", ServiceModel.ProviderRole.division, nil), ("N02", .division, nil),
      ("N03", .divisionAndRegion, .d), ("N04", .division, nil), ("N05", .division, nil),
      ("N06", .division, nil), ("N07", .divisionAndRegion, .j), ("C01", .company, .a),
      ("C04", .company, nil), ("C07", .company, nil), ("C08", .company, .f), ("C21", .company, .k),
      ("N50", .region, .l), ("N53", .region, .f), ("N59", .region, .h), ("Z99", .other, nil),
      ("C22", .other, nil), ("N49", .other, nil), ("N60", .other, nil),
    ] as [(String, ServiceModel.ProviderRole, Region?)]
  )
  func `knows what each provider was and which region alone it feeds`(
    code: String,
    role: ServiceModel.ProviderRole,
    region: Region?
  ) throws {
    let (model, symbols) = try Self.model(given(.inspection(of: code, on: "2021-06-01")))
    let provider = try Self.provider(code, symbols)
    #expect(model.role(provider) == role)
    #expect(model.onlyRegion(provider) == region)
  }

  @Test(
    arguments: [
      ("N04", Day(2021, 6, 25), Origin.nps), ("N04", Day(2021, 6, 26), .unified),
      ("N03", Day(2021, 6, 25), .nps), ("N03", Day(2021, 6, 26), .unified),
      ("N07", Day(2018, 1, 1), .nps), ("C08", Day(2021, 6, 25), .crc),
      ("C08", Day(2022, 6, 25), .crc), ("N53", Day(2021, 6, 25), .unified),
      ("Z99", Day(2021, 6, 25), .unified),
    ]
  )
  func `tells the origin by provider and day, and Day 1 parts them`(
    code: String,
    day: Day,
    origin: Origin
  ) throws {
    let (model, symbols) = try Self.model(given(.inspection(of: code, on: "2021-06-01")))
    #expect(model.origin(try Self.provider(code, symbols), on: day) == origin)
  }

  @Test func `knows Day 1`() {
    #expect(Phase.dayOne == Day(2021, 6, 26))
    #expect(Phase.dayOne.weekday == 5, "a Saturday")
  }

  @Test func `knows what every grade code of the table means, and no other`() throws {
    let rows = try referenceRows("staff-grade-codes.csv")
    let codes = rows.compactMap { $0["code"] } + ["XX", "po"]
    let (model, symbols) = try Self.model(
      given(.office).when(
        .each(codes.enumerated()) {
          .staff("S" + String(1_000_000 + $0).dropFirst(), code: $1, on: "2021-06-01")
        }
      )
    )
    func grade(_ code: String) throws -> String? {
      let index = try #require(symbols[.gradeCode].index(of: code.utf8))
      return model.grade(GradeCodeReference(rawValue: UInt32(index)))?.spelling
    }
    for row in rows { #expect(try grade(row["code"] ?? "") == row["grade"], "\(row)") }
    #expect(try grade("XX") == nil)
    #expect(try grade("po") == nil)
  }

  @Test func `knows the 108 PDUs, each under the provider of its region`() throws {
    let (model, symbols) = try Self.model()
    #expect(model.deliveryUnits.count == 108)
    for row in try referenceRows("pdus.csv") {
      let unit = try #require(model.deliveryUnit(code: row["pdu"] ?? ""))
      #expect(model[unit].region.spelling == row["region"])
      #expect(symbols.string(model.provider(of: unit)) == row["provider"])
    }
    #expect(model.deliveryUnit(code: "NOWHERE") == nil)
  }

  static let registrations = given(.office)
    .when(.unit("NEWPDU", of: "N53", "pdu", on: "2021-06-01"))
    .when(.unit("NEWPDU", of: "N52", "pdu", on: "2021-06-02"))
    .when(.unit("NEWLDU", of: "N53", "ldu", on: "2021-06-01"))
    .when(.unit("OLDPDU", of: "C08", "pdu", on: "2021-06-01"))
    .when(.unit("N53LEIS", of: "N52", "pdu", on: "2021-06-01"))
    .when(.unit("WALES", of: "N03", "pdu", on: "2021-06-03"))

  @Test func `learns a PDU that a region registers, from the first to do so`() throws {
    let (model, _) = try Self.model(Self.registrations)
    #expect(model.deliveryUnits.dropFirst(108).map(\.code) == ["NEWPDU", "WALES"])
    #expect(model.deliveryUnits.dropFirst(108).map(\.region) == [.f, .d])
  }

  @Test func `does not let a registration move a PDU of the reference`() throws {
    let (model, _) = try Self.model(Self.registrations)
    let unit = try #require(model.deliveryUnit(code: "N53LEIS"))
    #expect(model[unit].region == .f)
  }

  @Test func `learns only what is registered by the day`() throws {
    let timeline = try Self.registrations.timeline()
    let before = ServiceModel(timeline, asOf: Day(2021, 6, 2))
    #expect(before.deliveryUnits.dropFirst(108).map(\.code) == ["NEWPDU"])
  }
}
