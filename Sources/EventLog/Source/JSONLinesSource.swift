import Dispatch
import Synchronization

/// Events of JSON Lines files, held in memory.
///
/// The same id with the same content is one event, kept at its first place.
public struct JSONLinesSource: EventSource {
  /// The text of every reference in the events.
  public private(set) var symbols: Symbols

  /// The events in the order of the files and of the lines in each.
  public private(set) var events: [Event] = []

  /// The hash tree over the canonical lines of all events.
  public private(set) var tree = MerkleTree()

  /// Position of each event by its reference; 0 for an id that only a retraction names.
  private var positions: [UInt32] = []

  /// Line of each event in its file.
  private var lines: [UInt32] = []

  /// The files, each with the number of events before its first.
  private var files: [(path: String, first: Int)] = []

  /// The events of these files, in this order.
  ///
  /// - Parameters:
  ///   - files: paths of the files.
  ///   - empty: where text goes, with the versions of `data` that lines can be in.
  ///   - progress: called now and then with the number of bytes read so far.
  /// - Throws: `InputError` when a file cannot be read, or with every line that is not an event
  ///   of the contract, or that says something else under an id seen before.
  public init(
    reading files: [String],
    symbols empty: Symbols = Symbols(),
    progress: (_ byteCount: Int) -> Void = { _ in }
  ) throws(InputError) {
    symbols = empty
    var problems = InputProblems()
    let decoder = EventDecoder()
    var batch = CanonicalBatch()
    let hashing = Hashing()
    var byteCount = 0
    for path in files {
      self.files.append((path, events.count))
      var reader = try LineReader(path: path)
      while let line = try reader.next() {
        switch line {
        case .blank: break
        case .tooLong(let number, let count):
          problems.add(.tooLong(path: path, line: number, byteCount: count))
        case .text(let number, let range):
          do {
            let event = try decoder.decode(reader.buffer, range, into: &symbols)
            switch admit(event, at: number) {
            case .present: break
            case .conflict(let first):
              problems.add(conflict(event, path: path, line: number, first: first))
            case .appended:
              batch.append(event, symbols)
              if batch.isFull {
                hashing.append(batch)
                batch = CanonicalBatch()
              }
            }
          } catch {
            problems.add(
              InputProblem(path: path, line: number, problem: error, text: reader.buffer[range])
            )
          }
        }
        if reader.chunkByteCount > 0 {
          byteCount += reader.takeChunkByteCount()
          progress(byteCount)
        }
      }
    }
    hashing.append(batch)
    tree = hashing.tree
    guard problems.isEmpty else { throw .problems(problems) }
  }

  private enum Admission {
    case appended
    case present
    /// The event at this position has the same id and other content.
    case conflict(Position)
  }

  private mutating func admit(_ event: Event, at line: Int) -> Admission {
    let index = event.id.index
    if index >= positions.count {
      positions.append(contentsOf: repeatElement(0, count: index + 1 - positions.count))
    }
    let earlier = Position(positions[index])
    if earlier != 0 { return events[earlier - 1] == event ? .present : .conflict(earlier) }
    events.append(event)
    lines.append(UInt32(line))
    positions[index] = UInt32(events.count)
    return .appended
  }

  private func conflict(
    _ event: Event,
    path: String,
    line: Int,
    first: Position
  ) -> InputProblem {
    let file = InputFile.name(of: files.last { $0.first < first }?.path ?? path)
    let differences = FieldDifference.all(between: events[first - 1], and: event, symbols)
    return InputProblem(
      path: path,
      line: line,
      problem: LineProblem(
        offset: 0,
        field: "id",
        found: "\"\(symbols.string(event.id))\" again with different content "
          + "(\(differences.map(\.description).joined(separator: ", ")))",
        expected: "the content it has at \(file):\(lines[first - 1]), or another id"
      ),
      text: nil
    )
  }

  /// The RFC 6962 root over the canonical lines of the first `position` events.
  public func root(at position: Position) -> Digest {
    tree.root(at: position, leaves: leaves)
  }
}

/// Hashes one batch while the next is read.
private final class Hashing: Sendable {
  private let growing = Mutex(MerkleTree())
  private let queue = DispatchQueue(label: "hashing")

  /// Adds the lines of a batch to the tree; waits until the batch before is done.
  func append(_ batch: CanonicalBatch) {
    queue.sync {}
    queue.async { self.growing.withLock { $0.append(leaves: batch.leaves) } }
  }

  /// The tree over all batches.
  var tree: MerkleTree { queue.sync { growing.withLock(\.self) } }
}
