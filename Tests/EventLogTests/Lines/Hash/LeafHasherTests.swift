import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `Leaves hashed together` {
  @Test(arguments: [0, 1, 3, 4, 5, 100, 2048, 2049, 5000])
  func `have the hashes they have alone, in order`(lineCount: Int) {
    var random = SeededGenerator(seed: UInt64(lineCount))
    let byteCountMax = lineCount > 100 ? 130 : 700
    let lines = (0..<lineCount).map { _ in
      random.bytes(count: Int.random(in: 0...byteCountMax, using: &random))
    }
    let found = LeafHasher.leafHashes(of: lines.flatMap(\.self), lineEnds: ends(of: lines, gap: 0))
    #expect(found == lines.map { SHA256.hash([0] + $0) })
  }

  @Test(arguments: [0, 1, 3, 4, 5, 100, 2500])
  func `have the hashes they have alone when they wait for each other`(lineCount: Int) {
    var random = SeededGenerator(seed: UInt64(lineCount))
    let lines = (0..<lineCount).map { _ in
      random.bytes(count: Int.random(in: 0...130, using: &random))
    }
    #expect(inFourLanes(lines) == lines.map { MerkleTree.leafHash($0.span) })
  }

  @Test func `have the hashes they have alone at every length up to 300 bytes`() {
    var random = SeededGenerator(seed: 3)
    let lines = (0...300).map { random.bytes(count: $0) }
    #expect(inFourLanes(lines) == lines.map { MerkleTree.leafHash($0.span) })
  }

  @Test func `may be longer than any line that waits for others`() {
    let lines = [4086, 4087, 4088, 9000, 4086].map { [UInt8](repeating: 7, count: $0) }
    #expect(inFourLanes(lines) == lines.map { SHA256.hash([0] + $0) })
  }

  @Test func `leave out the LF that ends each line of a segment`() {
    let lines = ["{\"a\":1}", "", "{}", "x"].map { Array($0.utf8) }
    let found = LeafHasher.leafHashes(
      of: lines.flatMap { $0 + [0x0A] },
      lineEnds: ends(of: lines, gap: 1),
      separatorByteCount: 1
    )
    #expect(found == lines.map { SHA256.hash([0] + $0) })
  }

  private func inFourLanes(_ lines: [[UInt8]]) -> [Digest] {
    LeafHasher.leafHashes(
      of: lines.flatMap(\.self),
      lineEnds: ends(of: lines, gap: 0),
      separatorByteCount: 0,
      inFourLanes: true
    )
  }

  private func ends(of lines: [[UInt8]], gap: Int) -> [Int] {
    var ends: [Int] = []
    for line in lines { ends.append((ends.last.map { $0 + gap } ?? 0) + line.count) }
    return ends
  }
}
