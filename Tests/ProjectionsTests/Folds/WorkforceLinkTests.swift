import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `Staff codes of one person` {
  private func line(_ number: Int, _ type: String, _ data: String) -> String {
    "{\"id\":\"e-\(number)\",\"type\":\"\(type)\",\"effectiveOn\":\"2021-07-0\(number)\","
      + "\"recordedAt\":\"2021-07-0\(number)T09:00:00Z\",\"source\":\"oasys\",\"data\":{\(data)}}"
  }

  /// The workforce after three registrations and these links.
  private func workforce(_ links: [(from: String, to: String)]) throws -> (Workforce, Timeline) {
    let registrations = (1...3).map { number in
      line(
        number,
        "StaffRegistered",
        "\"staff\":\"S00000\(number)\",\"team\":\"T00001\",\"gradeCode\":\"M\",\"hours\":37"
      )
    }
    let linked = zip(4..., links).map { number, link in
      line(number, "StaffLinked", "\"staff\":\"S00000\(link.from)\",\"as\":\"S00000\(link.to)\"")
    }
    let timeline = try World(lines: registrations + linked).timeline()
    return (UnifiedState(timeline, atTheEndOf: timeline.pin.asOf).workforce, timeline)
  }

  @Test(arguments: [
    ["12", "23"], ["12", "13"], ["13", "23"], ["12", "21", "13"], ["12", "21", "31"],
    ["12", "23", "31"],
  ])
  func `all are the same person, whichever way they were linked`(links: [String]) throws {
    let (workforce, timeline) = try workforce(
      links.map { (String($0.prefix(1)), String($0.suffix(1))) }
    )
    let codes = try (1...3).map { number in
      let index = try #require(timeline.symbols[.staff].index(of: "S00000\(number)".utf8))
      return StaffReference(rawValue: UInt32(index))
    }
    for one in codes {
      for other in codes { #expect(workforce.isSamePerson(one, other), "\(links)") }
    }
  }

  @Test func `a code that nobody linked is another person`() throws {
    let (workforce, timeline) = try workforce([("1", "2")])
    let third = try #require(timeline.symbols[.staff].index(of: "S000003".utf8))
    let first = try #require(timeline.symbols[.staff].index(of: "S000001".utf8))
    #expect(
      !workforce.isSamePerson(
        StaffReference(rawValue: UInt32(first)),
        StaffReference(rawValue: UInt32(third))
      )
    )
  }
}
