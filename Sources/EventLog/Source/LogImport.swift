/// Reads files into a log as one batch: all of it or nothing.
///
/// Memory does not grow with the files: a line is written in canonical form as soon as it is read,
/// and the symbols are forgotten when their text exceeds 64 MiB. What grows is the writer's index
/// of ids.
public struct LogImport {
  /// What became of the lines.
  public struct Counts: Equatable, Sendable {
    /// Lines of all files.
    public fileprivate(set) var lines = 0
    /// Events that are new.
    public fileprivate(set) var appended = 0
    /// Events that the log or an earlier line already had.
    public fileprivate(set) var present = 0
    /// Lines that are empty, or only spaces and tabs.
    public fileprivate(set) var blank = 0
    /// Lines that are not events and went to the quarantine.
    public fileprivate(set) var quarantined = 0
    /// Lines with an id that stands for something else already.
    public fileprivate(set) var conflicts = 0
  }

  /// A line with an id that stands for something else already.
  public struct Conflict: Equatable, Sendable {
    /// The id.
    public let id: String
    /// The file.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The event that has the id, in canonical form.
    public let existing: String
    /// The event of the line, in canonical form.
    public let found: String
    /// The fields in which the two differ.
    public let differences: [FieldDifference]
  }

  /// What stops an import; nothing was appended.
  public enum Failure: Error, Sendable {
    /// A file cannot be read, or lines are not events and there is no quarantine.
    case input(InputError)
    /// Lines whose ids stand for something else already: the first of them, and how many; and how
    /// many lines are not events besides.
    case conflicts(first: [Conflict], count: Int, unreadable: Int)
    /// The log cannot be written.
    case log(LogError)
    /// The user wanted it to stop.
    case interrupted
  }

  /// What the caller wants to hear of on the way.
  public struct Listener {
    /// Takes a line that is not an event, with all its bytes unless it is too long; without a taker
    /// such lines stop the import.
    public var quarantine: ((_ problem: InputProblem, _ line: ArraySlice<UInt8>?) -> Void)?
    /// Takes every conflict.
    public var conflict: (Conflict) -> Void = { _ in }
    /// Told now and then how many bytes were read so far.
    public var progress: (_ byteCount: Int) -> Void = { _ in }
    /// Asked now and then whether to go on.
    public var shouldStop: () -> Bool = { false }

    /// Hears of nothing.
    public init() {}
  }

  private static let symbolByteCountMax = 64 << 20

  /// What became of the lines so far.
  public private(set) var counts = Counts()

  private let writer: LogWriter
  private let listener: Listener
  private var conflicts: [Conflict] = []
  private var problems = InputProblems()
  private var symbols: Symbols
  private var byteCount = 0
  private let decoder = EventDecoder()

  /// An import into a log that is open for appending, of lines in the versions that `symbols` has.
  public init(
    into writer: LogWriter,
    _ listener: Listener = Listener(),
    symbols: Symbols = Symbols()
  ) {
    self.symbols = symbols
    self.writer = writer
    self.listener = listener
  }

  /// Stages every line of the files; the caller commits.
  ///
  /// - Throws: `Failure` when anything stops it; the batch has been taken back by then.
  public mutating func stage(_ files: [String]) throws(Failure) {
    do throws(Failure) {
      for path in files { try stage(path) }
      // Whoever interrupts a pipeline ends what writes to it too: its end is not the end of the data.
      if listener.shouldStop() { throw .interrupted }
      if counts.conflicts > 0 {
        throw .conflicts(
          first: conflicts,
          count: counts.conflicts,
          unreadable: problems.count + counts.quarantined
        )
      }
      if !problems.isEmpty { throw .input(.problems(problems)) }
    } catch {
      // The failure to tell of is the first; what cannot be taken back is set aside later.
      try? writer.rollBack()
      throw error
    }
  }

  private mutating func stage(_ path: String) throws(Failure) {
    var reader = try Self.input { () throws(InputError) in
      try LineReader(path: path, shouldStop: listener.shouldStop)
    }
    while true {
      let next = try Self.input { () throws(InputError) in try reader.next() }
      guard let line = next else { return }
      counts.lines += 1
      switch line {
      case .blank: counts.blank += 1
      case .tooLong(let number, let count):
        refuse(.tooLong(path: path, line: number, byteCount: count), nil)
      case .text(let number, let range):
        try stage(reader.buffer, range, path, number)
      }
      if reader.chunkByteCount > 0 {
        byteCount += reader.takeChunkByteCount()
        listener.progress(byteCount)
        if listener.shouldStop() { throw .interrupted }
        if symbols.byteCount > Self.symbolByteCountMax { symbols = Symbols(symbols.schemas) }
      }
    }
  }

  private mutating func stage(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ path: String,
    _ number: Int
  ) throws(Failure) {
    let event: Event
    do throws(LineProblem) {
      event = try decoder.decode(bytes, range, into: &symbols)
    } catch {
      let problem = InputProblem(path: path, line: number, problem: error, text: bytes[range])
      refuse(problem, bytes[range])
      return
    }
    do throws(LogError) {
      switch try writer.stage(event, &symbols) {
      case .appended: counts.appended += 1
      case .present: counts.present += 1
      case .conflict(let existing): note(event, existing, path, number)
      }
    } catch {
      throw .log(error)
    }
  }

  private mutating func refuse(_ problem: InputProblem, _ line: ArraySlice<UInt8>?) {
    if let quarantine = listener.quarantine {
      counts.quarantined += 1
      quarantine(problem, line)
    } else {
      problems.add(problem)
    }
  }

  private mutating func note(
    _ event: Event,
    _ existing: [UInt8],
    _ path: String,
    _ number: Int
  ) {
    // What the writer has was decoded before it was written.
    let earlier = try? decoder.decode(existing, existing.indices, into: &symbols)
    let conflict = Conflict(
      id: symbols.string(event.id),
      path: path,
      line: number,
      existing: String(decoding: existing, as: UTF8.self),
      found: String(decoding: CanonicalForm(symbols).line(event), as: UTF8.self),
      differences: earlier.map { FieldDifference.all(between: $0, and: event, symbols) } ?? []
    )
    counts.conflicts += 1
    if conflicts.count < InputProblems.keptCountMax { conflicts.append(conflict) }
    listener.conflict(conflict)
  }

  private static func input<Value: ~Copyable>(
    _ body: () throws(InputError) -> Value
  ) throws(Failure) -> Value {
    do throws(InputError) {
      return try body()
    } catch {
      throw .input(error)
    }
  }
}
