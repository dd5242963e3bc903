import EventLog
import MigrateTesting
import Testing

@testable import TestSupport

@Suite struct `The CRC-32C checksum` {
  /// A SCSI Read (10) command, the last example of the RFC.
  static let command: [UInt8] = [
    0x01, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0, 0, 0, 0, 0, 0x04, 0,
    0, 0, 0, 0x14, 0, 0, 0, 0x18, 0x28, 0, 0, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0,
  ]

  @Test(
    arguments: [
      ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
      ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
      ([UInt8](0...31), 0x46DD_794E),
      ([UInt8]((0...31).reversed()), 0x113F_DB5C),
      (command, 0xD996_3A56),
      (Array("123456789".utf8), 0xE306_9283),
      ([], 0),
    ] as [([UInt8], UInt32)]
  )
  func `is what RFC 3720 publishes for it`(bytes: [UInt8], expected: UInt32) {
    #expect(CRC32C.checksum(of: bytes) == expected)
  }

  @Test func `is that of the division bit by bit, at every length up to 100 bytes`() {
    var random = SeededGenerator(seed: 4)
    for byteCount in 0...100 {
      let bytes = random.bytes(count: byteCount)
      #expect(CRC32C.checksum(of: bytes) == definition(of: bytes), "\(byteCount) bytes")
    }
  }

  @Test(arguments: 0...48) func `does not depend on how the bytes were cut`(cut: Int) {
    var crc = CRC32C()
    crc.update(Array(Self.command.prefix(cut)))
    crc.update(Self.command, in: cut..<48)
    #expect(crc.value == 0xD996_3A56)
  }

  @Test(arguments: 0..<48, 0..<8) func `changes with every bit`(byte: Int, bit: Int) {
    var bytes = Self.command
    bytes[byte] ^= 1 << UInt8(bit)
    #expect(CRC32C.checksum(of: bytes) != 0xD996_3A56)
  }

  private func definition(of bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
    }
    return ~crc
  }
}
