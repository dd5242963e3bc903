import EventLog
import MigrateTesting
import Testing

@testable import TestSupport

@Suite struct `A digest` {
  static let abc = SHA256.hash(Array("abc".utf8))

  @Test func `is written in hexadecimal and in base64 as other tools write it`() {
    // printf abc | sha256sum; printf abc | openssl dgst -sha256 -binary | base64
    #expect(
      Self.abc.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(Self.abc.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func `comes back from its bytes and from its base64`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let bytes = random.bytes(count: Digest.byteCount)
      let digest = Digest(bytes: bytes)
      #expect(digest?.bytes == bytes)
      #expect(digest.flatMap { Digest(base64: $0.base64) } == digest)
    }
  }

  @Test(arguments: [0, 1, 31, 33, 64]) func `is 32 bytes and no other number`(byteCount: Int) {
    #expect(Digest(bytes: Array(repeating: 0, count: byteCount)) == nil)
  }

  @Test(arguments: [
    "",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0==",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa=0",
    "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAF 0=",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0\n",
    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFé0=",
  ]) func `is not read from a text that is not its base64`(text: String) {
    #expect(Digest(base64: text) == nil)
  }

  @Test(arguments: ["1", "2", "3"])
  func `has one base64 text only, so bits left over must be zero`(last: String) {
    #expect(Digest(base64: "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa\(last)=") == nil)
  }
}
