/// The first line of `commits.jsonl`: the format and the log's name.
struct LogHeader: Equatable {
  /// The format of the whole log.
  let format: LogFormat

  /// The log's name.
  let origin: String

  /// The line without its line feed.
  var line: [UInt8] {
    var line = MemberLine()
    line.add("migrateLog", format.rawValue)
    line.add("origin", origin)
    return line.finish()
  }

  init(origin: String, format: LogFormat = .newest) {
    self.origin = origin
    self.format = format
  }

  /// The header in a line, or `nil` when the line is not valid in a format that this code reads.
  init?(_ line: ArraySlice<UInt8>) {
    var reader = MemberLineReader(line)
    guard let format = reader.number("migrateLog").flatMap({ LogFormat(rawValue: $0) }),
      let origin = reader.text("origin")
    else { return nil }
    self.init(origin: origin, format: format)
    guard Self.accepts(origin: origin), self.line.elementsEqual(line) else { return nil }
  }

  /// The format of a line that is sound, and in a newer format than this code reads.
  ///
  /// Whatever else a later format changes, its first line starts with its number and ends with
  /// its checksum.
  static func newerFormat(_ line: ArraySlice<UInt8>) -> Int? {
    var reader = MemberLineReader(line)
    guard let format = reader.number("migrateLog"), format > LogFormat.newest.rawValue,
      MemberLine.isSound(line)
    else { return nil }
    return format
  }

  /// Whether this can be a log's name: 1 to 128 printable ASCII characters other than space, `"`
  /// and `\`.
  static func accepts(origin: String) -> Bool {
    (1...128).contains(origin.utf8.count)
      && origin.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }
}
