/// Finds the same name twice in one JSON object, of which most readers take one without a word.
public enum RepeatedMember {
  /// The dotted path of the first member whose name its object has already, such as `MOV-01.percent`;
  /// `nil` when there is none, or the text is not JSON.
  ///
  /// It looks into objects within objects, but not into arrays.
  public static func first(in json: [UInt8]) -> String? {
    // The scanner knows no line feeds, which JSON has between its parts alone.
    let line = json.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    var scanner = JSONScanner(line, line.indices)
    return (try? first(&scanner))?.joined(separator: ".")
  }

  private static func first(_ scanner: inout JSONScanner) throws(LineProblem) -> [String]? {
    try scanner.expect(UInt8(ascii: "{"), "an object")
    var names: Set<[UInt8]> = []
    scanner.skipSpace()
    while scanner.next != UInt8(ascii: "}") {
      let key = try scanner.string("a name")
      let name = Array(scanner.slice(key))
      let word = String(decoding: name, as: UTF8.self)
      guard names.insert(name).inserted else { return [word] }
      try scanner.expect(UInt8(ascii: ":"), "a colon")
      scanner.skipSpace()
      if scanner.next == UInt8(ascii: "{") {
        if let rest = try first(&scanner) { return [word] + rest }
      } else {
        try scanner.skipPart()
      }
      scanner.skipSpace()
      guard scanner.next == UInt8(ascii: ",") else { break }
      scanner.index += 1
      scanner.skipSpace()
    }
    try scanner.expect(UInt8(ascii: "}"), "the end of the object")
    return nil
  }
}

extension JSONScanner {
  /// Passes over a value that is no object, up to what follows it.
  fileprivate mutating func skipPart() throws(LineProblem) {
    try skipValue()
    // Of a number or a word the first byte alone is behind.
    while index < end, !",}] \t\r".utf8.contains(next) { index += 1 }
  }
}
