import Testing

@testable import EventLog

@Suite struct `The sentence about a log` {
  static let sentences: [(error: LogError, sentence: String)] = [
    (.noSuchLog(path: "a/log"), "a/log: there is no log here"),
    (
      .alreadyThere(path: "a/log"), "a/log already exists"
    ),
    (
      .badOrigin(found: "a b"),
      #"--origin: found "a b", expected 1 to 128 printable ASCII characters without spaces, "#
        + "quotation marks and backslashes"
    ),
    (
      .unknownFormat(file: "a/commits.jsonl", found: 2, newestKnown: 1),
      "a/commits.jsonl: written in format 2, but this migrate only reads formats up to 1"
    ),
    (
      .corrupt(file: "a/HEAD", byte: 512, found: "this", expected: "that"),
      "a/HEAD: byte 512: found this, expected that"
    ),
    (
      .differs(log: "a/log", found: "3 events", expected: "at least the 4 of the checkpoint"),
      "a/log: found 3 events, expected at least the 4 of the checkpoint"
    ),
    (
      .locked(file: "a/lock", holder: "process 7"),
      "a/lock: the log is locked by another writer: process 7"
    ),
    (
      .system(call: "pwrite", file: "a/HEAD", code: 28),
      "a/HEAD: pwrite failed: No space left on device"
    ),
    (
      .inDoubt(call: "fdatasync", file: "a/HEAD", code: 5, last: 80),
      "a/HEAD: fdatasync failed: Input/output error; the last acknowledged position is 80, and the "
        + "batch after it is there in full or not at all"
    ),
    (
      .stopped(last: 80),
      "the writer has stopped and accepts nothing more; the last acknowledged position is 80"
    ),
    (
      .notCanonical(position: 81),
      "the event for position 81 cannot be decoded from its own canonical form"
    ),
  ]

  @Test(arguments: sentences) func `is this one`(error: LogError, sentence: String) {
    #expect(error.message == sentence)
  }
}
