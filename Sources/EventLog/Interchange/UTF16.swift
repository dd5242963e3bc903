extension Collection<UInt8> {
  /// Whether these first bytes of a text are probably UTF-16, which some programs write unasked.
  ///
  /// It starts with a byte order mark, or every other byte is 0, as in ASCII told in 16 bits. Four
  /// bytes for a character are none.
  public var looksLikeUTF16: Bool {
    let head = Array(prefix(16))
    guard head.count >= 2, !head.starts(with: [0xFF, 0xFE, 0, 0]) else { return false }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let isZero = head.map { $0 == 0 }
    return [true, false].contains { first in
      isZero.enumerated().allSatisfy { place, isZero in isZero == ((place % 2 == 0) == first) }
    }
  }
}
