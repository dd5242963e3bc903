import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The index of ids` {
  @Test func `knows what a dictionary knows, also when it has grown`() {
    var random = SeededGenerator(seed: 12)
    var index = IDIndex()
    var twin: [[UInt8]: IDIndex.Place] = [:]
    while twin.count < 5000 {
      let id = random.bytes(count: Int.random(in: 1...12, using: &random))
      guard twin[id] == nil else { continue }
      let place = IDIndex.Place(
        segment: Int.random(in: 0..<65_535, using: &random),
        offset: Int.random(in: 0..<(1 << 48), using: &random)
      )
      index.insert(id[...], at: place)
      twin[id] = place
      #expect(index.count == twin.count)
    }
    for (id, place) in twin { #expect(index.candidates(id[...]) == [place]) }
    for _ in 0..<5000 {
      let id = random.bytes(count: 13)
      #expect(index.candidates(id[...]).isEmpty)
    }
  }

  @Test func `gives all places of an id that was added twice`() {
    var index = IDIndex()
    let places = (1...3).map { IDIndex.Place(segment: $0, offset: $0) }
    for place in places { index.insert([1, 2, 3], at: place) }
    #expect(index.candidates([1, 2, 3]) == places)
  }

  @Test func `tells apart ids that are alike`() {
    var index = IDIndex()
    let ids = (0..<3000).map { Array("delius/N04/\($0)".utf8) }
    for (offset, id) in ids.enumerated() {
      index.insert(id[...], at: IDIndex.Place(segment: 0, offset: offset))
    }
    for (offset, id) in ids.enumerated() {
      #expect(index.candidates(id[...]) == [IDIndex.Place(segment: 0, offset: offset)])
    }
  }
}
