@testable import EventLog

/// The files of a log as somebody writes them who knows the format: each check fits.
struct Forgery {
  /// The bytes of `commits.jsonl`.
  let commits: [UInt8]

  /// The bytes of `HEAD`, which fit the last records.
  let head: [UInt8]

  /// Forges a log of these records, each with the chain that fits those before it, or the one it has.
  init(_ records: [CommitRecord], of header: LogHeader, isRechained: Bool = true) {
    var commits = header.line + [UInt8(ascii: "\n")]
    var heads = [Head(of: header)]
    for record in records {
      let before = heads[heads.count - 1]
      let record = isRechained ? record.with(chain: before.chain) : record
      commits += record.line + [UInt8(ascii: "\n")]
      heads.append(Head(after: record, behind: before, header.format))
    }
    if records.isEmpty { heads += heads }
    self.commits = commits
    head = heads.suffix(2).sorted { $0.slotOffset < $1.slotOffset }.flatMap(\.slot)
  }
}

extension CommitRecord {
  /// The same record with some members changed.
  func with(
    number: Int? = nil,
    first: Position? = nil,
    from: Int? = nil,
    byteCount: Int? = nil,
    checksum: UInt32? = nil,
    root: Digest? = nil,
    instant: Instant? = nil
  ) -> CommitRecord {
    CommitRecord(
      number: number ?? self.number,
      first: first ?? self.first,
      last: last,
      segment: segment,
      from: from ?? self.from,
      byteCount: byteCount ?? self.byteCount,
      checksum: checksum ?? self.checksum,
      root: root ?? self.root,
      instant: instant ?? self.instant,
      chain: chain
    )
  }

  /// The same record with another chain, or none.
  func with(chain: Digest?) -> CommitRecord {
    CommitRecord(
      number: number,
      first: first,
      last: last,
      segment: segment,
      from: from,
      byteCount: byteCount,
      checksum: checksum,
      root: root,
      instant: instant,
      chain: chain
    )
  }
}
