import EventLog
import Testing

@Suite struct `A text that is shown` {
  /// Characters that leave no ink, by their numbers.
  static let unseen: [UInt32] =
    [0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0x34F, 0x61C]
    + [0x115F, 0x1680, 0x180E, 0x2000, 0x2007, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F]
    + [0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x202F, 0x205F, 0x2060, 0x2061]
    + [0x2064, 0x2066, 0x2069, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9]
    + [0xE0001, 0xE0020, 0xE007F, 0xE0100]

  @Test(arguments: unseen) func `has what cannot be seen escaped`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let digits = String(value, radix: 16, uppercase: true)
    #expect("a\(scalar)b".visible == "a\\u{\(digits)}b")
    #expect("a\(scalar)b".visible.visible == "a\\u{\(digits)}b")
  }

  @Test(arguments: [
    "", " ", "Leicester", "a b", "~", "Môn", "e\u{301}", "中文", "🙂", "“–”…", "─│", "\u{FFFD}",
    #"\u{202E}"#, "1 000", "é",
  ])
  func `stays as it is when all can be seen`(text: String) {
    #expect(text.visible == text)
  }
}

@Suite struct `A text in UTF-16` {
  private static func bytes(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `is told by its mark or by its zeros`(littleEndian: Bool, mark: Bool) {
    let text = #"{"id":"a-1","type":"UnitRegistered"}"#
    let bytes = Self.bytes(text, littleEndian: littleEndian, mark: mark)
    #expect(bytes.looksLikeUTF16)
    // What stands behind a line feed may have lost or won a zero.
    #expect(bytes.dropLast().looksLikeUTF16)
    #expect(mark || bytes.dropFirst().looksLikeUTF16)
  }

  @Test(
    arguments: [
      [], [0], [0x7B, 0x22], [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], [0, 0, 0, 0x7B],
      [0xEF, 0xBB, 0xBF],
      [0x7B, 0, 0x22, 0x69],
    ] as [[UInt8]]
  )
  func `is nothing else`(bytes: [UInt8]) {
    #expect(!bytes.looksLikeUTF16)
  }
}
