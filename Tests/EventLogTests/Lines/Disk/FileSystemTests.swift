import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

/// One suite for the disk in memory and the real one, so that what is proved on the first holds on
/// the second.
@Suite struct `A disk` {
  @Test(arguments: Disk.allCases)
  func `holds what was written where it was written`(disk: Disk) throws {
    try disk.run { files, folder in
      let file = "\(folder)/a"
      #expect(try files.size(of: file) == nil)
      #expect(try files.contents(of: file) == nil)
      try files.write([1, 2, 3], to: file, at: 0)
      try files.write([9], to: file, at: 1)
      try files.write([5, 6], to: file, at: 5)
      #expect(try files.contents(of: file) == [1, 9, 3, 0, 0, 5, 6])
      try files.sync(file)
      try files.syncDirectory(folder)
      #expect(try files.size(of: file) == 7)
      try files.write([], to: file, at: 100)
      #expect(try files.size(of: file) == 7)
    }
  }

  @Test(arguments: Disk.allCases, 0...5)
  func `reads from a place on as many bytes as there are`(disk: Disk, offset: Int) throws {
    try disk.run { files, folder in
      let file = "\(folder)/a"
      try files.write([0, 1, 2, 3], to: file, at: 0)
      for count in 0...6 {
        var bytes: [UInt8] = [7, 7]
        try files.read(file, at: offset, count: count, into: &bytes)
        let end = max(offset, min(4, offset + count))
        #expect(bytes == [7, 7] + (offset..<end).map { UInt8($0) })
      }
    }
  }

  @Test(arguments: Disk.allCases) func `cuts a file, or makes it longer with zeros`(disk: Disk)
    throws
  {
    try disk.run { files, folder in
      let file = "\(folder)/a"
      try files.write([1, 2, 3], to: file, at: 0)
      try files.truncate(file, to: 2)
      #expect(try files.contents(of: file) == [1, 2])
      try files.truncate(file, to: 4)
      #expect(try files.contents(of: file) == [1, 2, 0, 0])
      try files.truncate(file, to: 0)
      #expect(try files.contents(of: file) == [])
    }
  }

  @Test(arguments: Disk.allCases) func `lists names in byte order`(disk: Disk) throws {
    try disk.run { files, folder in
      #expect(try files.list("\(folder)/none") == nil)
      for name in ["b", "a", "B", "é", "10", "9"] {
        try files.write([1], to: "\(folder)/\(name)", at: 0)
      }
      try files.makeDirectory("\(folder)/aa")
      #expect(try files.list(folder) == ["10", "9", "B", "a", "aa", "b", "é"])
      #expect(try files.list("\(folder)/aa") == [])
      #expect(try files.list("\(folder)/aa/..") == files.list(folder))
    }
  }

  @Test(arguments: Disk.allCases) func `removes a file, and one that is not there`(disk: Disk)
    throws
  {
    try disk.run { files, folder in
      let file = "\(folder)/a"
      try files.write([1], to: file, at: 0)
      try files.remove(file)
      try files.remove(file)
      #expect(try files.size(of: file) == nil)
      try files.write([2], to: file, at: 0)
      #expect(try files.contents(of: file) == [2])
    }
  }

  @Test(arguments: Disk.allCases) func `makes a directory, and leaves one that is there`(
    disk: Disk
  ) throws {
    try disk.run { files, folder in
      let directory = "\(folder)/d"
      try files.makeDirectory(directory)
      try files.write([1], to: "\(directory)/a", at: 0)
      try files.makeDirectory(directory)
      #expect(try files.list(directory) == ["a"])
      try files.syncDirectory("\(directory)/..")
    }
  }

  @Test(arguments: Disk.allCases) func `gives a directory another name, with all in it`(
    disk: Disk
  ) throws {
    try disk.run { files, folder in
      try files.makeDirectory("\(folder)/old")
      try files.write([1], to: "\(folder)/old/a", at: 0)
      try files.makeDirectory("\(folder)/empty")
      try files.rename("\(folder)/old", to: "\(folder)/empty")
      #expect(try files.list(folder) == ["empty"])
      #expect(try files.contents(of: "\(folder)/empty/a") == [1])
      try files.makeDirectory("\(folder)/other")
      #expect(throws: LogError.alreadyThere(path: "\(folder)/empty")) {
        try files.rename("\(folder)/other", to: "\(folder)/empty")
      }
      try files.write([1], to: "\(folder)/file", at: 0)
      #expect(throws: LogError.alreadyThere(path: "\(folder)/file")) {
        try files.rename("\(folder)/other", to: "\(folder)/file")
      }
    }
  }

  @Test(arguments: Disk.allCases) func `says what is not there`(disk: Disk) throws {
    try disk.run { files, folder in
      let file = "\(folder)/none"
      let missing = LogError.system(call: "open", file: file, code: ENOENT)
      var bytes: [UInt8] = []
      #expect(throws: missing) { try files.read(file, at: 0, count: 1, into: &bytes) }
      #expect(throws: missing) { try files.truncate(file, to: 0) }
      #expect(throws: missing) { try files.sync(file) }
      #expect(throws: missing) { try files.syncDirectory(file) }
      #expect(throws: LogError.system(call: "open", file: "\(file)/a", code: ENOENT)) {
        try files.write([1], to: "\(file)/a", at: 0)
      }
      #expect(throws: missing) { try files.makeDirectory("\(file)/a") }
      #expect(throws: missing) { try files.remove("\(file)/a") }
      #expect(
        throws: LogError.system(call: "rename", file: file, code: ENOENT)
      ) { try files.rename(file, to: "\(folder)/new") }
    }
  }

  @Test(arguments: Disk.allCases) func `takes no directory for a file`(disk: Disk) throws {
    try disk.run { files, folder in
      try files.makeDirectory("\(folder)/d")
      #expect(
        throws: LogError.corrupt(
          file: "\(folder)/d",
          byte: 0,
          found: "another kind of file",
          expected: "a plain file"
        )
      ) { try files.size(of: "\(folder)/d") }
    }
  }

  @Test(arguments: Disk.allCases) func `lets one writer in at a time, and says who it is`(
    disk: Disk
  ) throws {
    try disk.run { files, folder in
      let file = "\(folder)/lock"
      let first = try files.lock(file, holder: "Anna")
      #expect(throws: LogError.locked(file: file, holder: "Anna")) {
        _ = try files.lock(file, holder: "Ben")
      }
      first.release()
      first.release()
      let second = try files.lock(file, holder: "Ben")
      #expect(try files.contents(of: file) == Array("Ben\n".utf8))
      #expect(throws: LogError.locked(file: file, holder: "Ben")) {
        _ = try files.lock(file, holder: "Anna")
      }
      _ = consume second
      // A lock that nobody holds any more is free.
      _ = try files.lock(file, holder: "Carl")
      _ = try files.lock(file, holder: "Dora")
    }
  }

  @Test(arguments: Disk.allCases) func `holds the whole story of a log`(disk: Disk) throws {
    try disk.run { files, folder in
      try Self.tellStory(files, at: "\(folder)/log")
    }
  }

  private static func tellStory(_ files: some FileSystem, at path: String) throws {
    try Story.create(on: files, at: path)
    var end = 0
    for count in Story.batches {
      let writer = try Story.writer(on: files, at: path)
      try Story.append(Story.lines[end..<(end + count)], to: writer)
      end += count
      #expect(throws: LogError.self) { try Story.writer(on: files, at: path) }
      writer.close()
    }
    #expect(try Story.position(in: files, at: path) == 7)
    #expect(try LogVerifier.verify(path, files).cache == .sound)
  }
}
