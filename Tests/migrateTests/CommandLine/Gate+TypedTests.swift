import Projections
import Testing

@testable import migrate

@Suite struct `A gate is known by what people type` {
  @Test(arguments: [
    ("dayOne", Gate.dayOne), ("day-one", .dayOne), ("Day 1", .dayOne), ("day 1", .dayOne),
    ("DAYONE", .dayOne), ("transition", .transition), ("Transition", .transition),
    ("transformation", .transformation),
  ])
  func `whatever the case`(typed: String, gate: Gate) {
    #expect(Gate(typed: typed) == gate)
  }

  @Test(arguments: ["", "day", "day-two", "transitions", "1"])
  func `and nothing else is one`(typed: String) {
    #expect(Gate(typed: typed) == nil)
  }
}
