import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `The reference data` {
  func letters(_ regions: [Region]) -> String {
    regions.map(\.spelling).joined(separator: " ")
  }

  @Test func `holds the seven divisions of nps-divisions.csv`() throws {
    let rows = try referenceRows("nps-divisions.csv").map {
      [$0["provider"], $0["name"], $0["regions"]]
    }
    #expect(rows.count == 7)
    #expect(ReferenceData.divisions.map { [$0.provider, $0.name, letters($0.regions)] } == rows)
  }

  @Test func `holds the 21 companies of crcs.csv`() throws {
    let rows = try referenceRows("crcs.csv").map {
      [$0["provider"], $0["contract_package_area"], $0["regions"]]
    }
    #expect(rows.count == 21)
    #expect(ReferenceData.companies.map { [$0.provider, $0.name, letters($0.regions)] } == rows)
  }

  @Test func `holds the twelve regions of regions.csv, with their providers`() throws {
    let rows = try referenceRows("regions.csv").map { [$0["region"], $0["name"], $0["provider"]] }
    #expect(rows.count == 12)
    #expect(
      ReferenceData.regions.map { [$0.region.spelling, $0.name, $0.region.provider] } == rows
    )
    #expect(Region.allCases.map { [$0.spelling, $0.name, $0.provider] } == rows)
  }

  @Test func `holds the 108 PDUs of pdus.csv, in their regions`() throws {
    let rows = try referenceRows("pdus.csv").map {
      [$0["pdu"], $0["name"], $0["region"], $0["provider"]]
    }
    #expect(rows.count == 108)
    #expect(
      ReferenceData.deliveryUnits.map {
        [$0.code, $0.name, $0.region.spelling, $0.region.provider]
      } == rows
    )
    #expect(Set(ReferenceData.deliveryUnits.map(\.code)).count == 108)
  }

  @Test func `holds the grade codes of staff-grade-codes.csv, each once`() throws {
    let rows = try referenceRows("staff-grade-codes.csv")
    let expected = Set(rows.map { "\($0["code"] ?? "") \($0["grade"] ?? "")" })
    let found = rows.map { row in
      let code = row["code"] ?? ""
      return "\(code) \(ReferenceData.grade(code: code).map { "\($0)" } ?? "unknown")"
    }
    #expect(expected.count == rows.count)
    #expect(Set(found) == expected)
    // Four of them have spaces or dashes in them.
    let plain = ReferenceData.gradeCodes.flatMap { $0.codes.split(separator: " ") }
    #expect(plain.count == rows.count - 4)
    #expect(Set(plain).count == plain.count)
  }

  @Test(
    arguments: ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "-"]
  )
  func `takes dashes of all kinds for one`(dash: String) {
    #expect(ReferenceData.grade(code: "CRC \(dash) PQF") == .pqip)
    #expect(ReferenceData.grade(code: "NPS\(dash)PQF") == .pqip)
  }

  // A minus sign is no dash, nor is an underscore; spaces count.
  @Test(arguments: ["CRC \u{2212} PQF", "CRC_PQF", "CRC  - PQF", "CRC- PQF", "", "crc - pqf"])
  func `takes nothing else for one`(code: String) {
    #expect(ReferenceData.grade(code: code) == nil)
  }

  @Test func `holds the points of workload-points.csv, for each tier and location`() throws {
    let rows = try referenceRows("workload-points.csv")
    let expected = Set(
      rows.map { "\($0["tier"] ?? "") \($0["location"] ?? "") \($0["points"] ?? "")" }
    )
    let found = zip(Tier.allCases, ReferenceData.workloadPoints).flatMap { tier, points in
      [
        "\(tier) community \(points.community)", "\(tier) custody \(points.custody)",
        "\(tier) licence \(points.licence)",
        "\(tier) transitionToAdulthood \(points.transitionToAdulthood)",
      ]
    }
    #expect(Tier.allCases.count == 16)
    #expect(ReferenceData.workloadPoints.count == 16)
    #expect(rows.count == 64)
    #expect(Set(found).subtracting(expected) == [])
    #expect(expected.subtracting(found) == [])
  }

  @Test func `feeds every region from a division and from a company`() {
    #expect(Set(ReferenceData.divisions.flatMap(\.regions)) == Set(Region.allCases))
    #expect(Set(ReferenceData.companies.flatMap(\.regions)) == Set(Region.allCases))
  }

  @Test func `knows each police area's region as one of the twelve`() throws {
    let rows = try referenceRows("police-areas.csv")
    #expect(rows.count == 43)
    #expect(rows.allSatisfy { Region(spelling: $0["region"] ?? "") != nil })
  }
}
