/// What the log knows of a line that it keeps: that it has an id.
enum StoredLine {
  /// The id in a canonical line, which starts `{"id":"` and holds no escapes there.
  static func id(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.dropFirst(7).prefix { $0 != UInt8(ascii: "\"") }
  }
}
