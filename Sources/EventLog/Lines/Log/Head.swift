/// How far the log is acknowledged: the last commit, in one of two slots that are written in turn.
///
/// A slot is a line of text, filled up with spaces to 4,096 bytes with a line feed as the last.
/// Commit n goes to slot n mod 2, so the slot before stays whole while this one is written.
struct Head: Equatable {
  /// A physical sector, which a disk writes as a whole: it harms one slot, never both.
  static let slotByteCount = 4096

  /// Two slots.
  static let fileByteCount = 2 * slotByteCount

  /// The last commit; 0 for none.
  let commit: Int

  /// The last position; 0 for none.
  let position: Position

  /// Bytes of `commits.jsonl` up to and with that commit's record.
  let commitsByteCount: Int

  /// The root after it.
  let root: Digest

  /// The SHA-256 of its record, or of the header while there is none, which the next record carries.
  ///
  /// `nil` in a log that is not chained.
  let chain: Digest?

  /// Offset of the slot that this head goes to.
  var slotOffset: Int { commit % 2 * Self.slotByteCount }

  /// The slot's bytes.
  var slot: [UInt8] {
    var line = MemberLine()
    line.add("commit", commit)
    line.add("position", position)
    line.add("commits", commitsByteCount)
    line.add("root", root)
    line.add("chain", chain)
    let text = line.finish()
    let count = Self.slotByteCount - text.count - 1
    return text + [UInt8](repeating: UInt8(ascii: " "), count: count) + [UInt8(ascii: "\n")]
  }

  /// The head of a log without commits.
  init(of header: LogHeader) {
    let line = header.line
    commit = 0
    position = 0
    commitsByteCount = line.count + 1
    root = MerkleTree.emptyRoot
    chain = header.format.chain(behind: line)
  }

  /// The head after one more commit of a log.
  init(after record: CommitRecord, behind head: Head, _ format: LogFormat) {
    let line = record.line
    commit = record.number
    position = record.last
    commitsByteCount = head.commitsByteCount + line.count + 1
    root = record.root
    chain = format.chain(behind: line)
  }

  /// The head in a slot, or `nil` when the slot is not valid.
  init?(_ slot: ArraySlice<UInt8>) {
    var reader = MemberLineReader(slot)
    guard let commit = reader.number("commit"), let position = reader.number("position"),
      let commitsByteCount = reader.number("commits"), let root = reader.digest("root")
    else { return nil }
    self.commit = commit
    self.position = position
    self.commitsByteCount = commitsByteCount
    self.root = root
    chain = reader.digest("chain")
    guard self.slot == Array(slot) else { return nil }
  }
}
