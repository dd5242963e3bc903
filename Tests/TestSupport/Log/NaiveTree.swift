@testable import EventLog

/// The root of RFC 6962, section 2.1, by its recursive definition.
enum NaiveTree {
  static func root(_ lines: some RandomAccessCollection<[UInt8]>) -> Digest {
    if lines.isEmpty { return SHA256.hash([]) }
    if let line = lines.first, lines.count == 1 { return SHA256.hash([0] + line) }
    var leftCount = 1
    while leftCount * 2 < lines.count { leftCount *= 2 }
    let left = root(lines.prefix(leftCount))
    return SHA256.hash([1] + left.bytes + root(lines.dropFirst(leftCount)).bytes)
  }
}
