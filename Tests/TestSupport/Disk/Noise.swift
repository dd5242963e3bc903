import MigrateTesting
import Testing

/// What a disk leaves of a physical sector that it lost while it wrote it: anything.
enum Noise: Hashable, Sendable, CustomTestStringConvertible {
  /// One byte all over.
  case of(UInt8)
  /// Other bytes than there were: one at least, and about one in so many.
  case random(seed: UInt64, oneIn: UInt64)

  static let all: [Noise] =
    [0x00, 0x20, 0xFF].map { .of($0) }
    + [1, 2, 100, 10_000].flatMap { oneIn in (1...4).map { .random(seed: $0, oneIn: oneIn) } }

  /// Puts the noise over these bytes of a file, as far as it has them.
  func cover(_ file: inout [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: file.indices)
    switch self {
    case .of(let byte):
      file.replaceSubrange(range, with: [UInt8](repeating: byte, count: range.count))
    case .random(let seed, let oneIn):
      var generator = SeededGenerator(seed: seed)
      let first = Int.random(in: range, using: &generator)
      for index in range where index == first || generator.next() % oneIn == 0 {
        file[index] ^= UInt8.random(in: 1 ... .max, using: &generator)
      }
    }
  }

  var testDescription: String {
    switch self {
    case .of(let byte): "all \(byte)"
    case .random(let seed, let oneIn): "random \(seed), one byte in \(oneIn)"
    }
  }
}
