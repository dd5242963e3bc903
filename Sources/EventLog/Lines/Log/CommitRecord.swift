/// One commit: which events it holds, where their bytes stand, and the tree after it.
///
/// A line of `commits.jsonl`, for example
/// `{"commit":2,"first":101,"last":180,"segment":1,"from":23910,"bytes":19120,"crc32c":"8a9136aa","root":"…","at":"2026-01-05T09:00:00Z","chain":"…","check":"0c1d2e3f"}`.
public struct CommitRecord: Equatable, Sendable {
  /// 1 for the first commit of the log, then +1 each.
  public let number: Int

  /// Position of its first event.
  public let first: Position

  /// Position of its last event, which is the size of the log after it.
  public let last: Position

  /// Position of the first event of the segment that holds it.
  public let segment: Position

  /// Offset of its first byte in the segment.
  public let from: Int

  /// Bytes of its lines with their line feeds.
  public let byteCount: Int

  /// CRC-32C of these bytes.
  public let checksum: UInt32

  /// The root after it.
  public let root: Digest

  /// When it was made, never before the previous one.
  ///
  /// It lies outside the root. The chain fixes it, from the record behind it on.
  public let instant: Instant

  /// The SHA-256 of the line before it, with its line feed; `nil` in a log that is not chained.
  public let chain: Digest?

  /// No number is larger, so that two can be added.
  private static let numberMax = 1 << 53

  /// The line without its line feed.
  var line: [UInt8] {
    var line = MemberLine()
    line.add("commit", number)
    line.add("first", first)
    line.add("last", last)
    line.add("segment", segment)
    line.add("from", from)
    line.add("bytes", byteCount)
    line.add("crc32c", checksum.hexadecimal)
    line.add("root", root)
    line.add("at", instant.description)
    line.add("chain", chain)
    return line.finish()
  }

  /// The record in a line, or `nil` when the line is not valid.
  init?(_ line: ArraySlice<UInt8>) {
    var reader = MemberLineReader(line)
    guard let number = reader.number("commit"), let first = reader.number("first"),
      let last = reader.number("last"), let segment = reader.number("segment"),
      let from = reader.number("from"), let byteCount = reader.number("bytes"),
      let checksum = reader.checksum("crc32c"), let root = reader.digest("root"),
      let instant = reader.text("at").flatMap({ Instant($0) }),
      [number, last, from, byteCount].allSatisfy({ $0 <= Self.numberMax })
    else { return nil }
    self.init(
      number: number,
      first: first,
      last: last,
      segment: segment,
      from: from,
      byteCount: byteCount,
      checksum: checksum,
      root: root,
      instant: instant,
      chain: reader.digest("chain")
    )
    guard self.line.elementsEqual(line) else { return nil }
  }

  init(
    number: Int,
    first: Position,
    last: Position,
    segment: Position,
    from: Int,
    byteCount: Int,
    checksum: UInt32,
    root: Digest,
    instant: Instant,
    chain: Digest?
  ) {
    self.number = number
    self.first = first
    self.last = last
    self.segment = segment
    self.from = from
    self.byteCount = byteCount
    self.checksum = checksum
    self.root = root
    self.instant = instant
    self.chain = chain
  }

  /// Offset of the byte after its last in the segment.
  var end: Int { from + byteCount }

  /// Whether it can stand right behind another, or as the first; the chain is looked at apart.
  func follows(_ previous: CommitRecord?) -> Bool {
    let next = (previous?.last ?? 0) + 1
    let continues = segment == previous?.segment && from == previous?.end
    let begins = segment == next && from == 0
    return number == (previous?.number ?? 0) + 1 && first == next && last >= first
      && last - first < byteCount && (continues || begins)
      && instant >= previous?.instant ?? instant
  }
}
