import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The format of a log` {
  private static let commits = LogLayout(root: Story.path).commits

  private static func header(_ format: Int) -> [UInt8] {
    var line = MemberLine()
    line.add("migrateLog", format)
    line.add("made", "with things to come")
    return line.finish()
  }

  /// The log with another first line.
  private static func log(_ header: [UInt8]) throws -> MemoryFileSystem {
    let bytes = try SmallLog.disk.get().contents(of: commits) ?? []
    return try SmallLog.with(header + bytes.drop { $0 != UInt8(ascii: "\n") }, at: commits)
  }

  @Test(arguments: [3, 4, 10, 1 << 40]) func `that is newer is said to be so`(format: Int) throws {
    let files = try Self.log(Self.header(format))
    let error = LogError.unknownFormat(file: Self.commits, found: format, newestKnown: 2)
    #expect(throws: error) { try LogSource(opening: Story.path, files) }
    #expect(throws: error) { try LogVerifier.verify(Story.path, files) }
    #expect(throws: error) { try Story.writer(on: files) }
    let inspection = try LogInspection(Story.path, files)
    #expect(inspection.problem == error)
    // What its records say in that format is not known: none of them is called sound.
    #expect(!inspection.commits.isEmpty)
    #expect(Set(inspection.commits.map(inspection.state)) == [.unread])
  }

  @Test func `that is newer with any byte changed is damage`() throws {
    let header = Self.header(3)
    for byte in header.indices {
      for bit in 0..<8 {
        var damaged = header
        damaged[byte] ^= 1 << UInt8(bit)
        let files = try Self.log(damaged)
        #expect {
          try LogSource(opening: Story.path, files)
        } throws: { error in
          guard case LogError.corrupt = error else { return false }
          return true
        }
      }
    }
  }

  @Test func `that is 0 is damage`() throws {
    let files = try Self.log(Self.header(0))
    #expect(
      throws: LogError.corrupt(
        file: Self.commits,
        byte: 0,
        found: "a first line that is not valid",
        expected: "the format and the origin of the log"
      )
    ) { try LogSource(opening: Story.path, files) }
  }
}
