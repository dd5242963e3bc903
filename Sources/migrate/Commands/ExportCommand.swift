import EventLog
import Projections

extension Session {
  /// `export`: canonical events as JSON Lines.
  func export() throws -> ExitCode {
    if let path = command.value(of: "out") { try checkMayReplace(path) }
    var question = try question()
    let point = try logPoint()
    let source = try readSource(for: point)
    question.at = try point?.position(in: source)
    do throws(QuestionError) {
      try question.check(source.events)
    } catch {
      throw Failure(error)
    }
    guard let path = command.value(of: "out") else {
      try eachBatch(source, question) { try write($0) }
      return .done
    }
    var bytes: [UInt8] = []
    try eachBatch(source, question) { bytes += $0 }
    try save(bytes, to: path)
    return .done
  }

  /// Calls `body` with the canonical lines, a good megabyte at a time.
  private func eachBatch(
    _ source: any EventSource,
    _ question: Question,
    _ body: ([UInt8]) throws -> Void
  ) throws {
    var batch: [UInt8] = []
    for event in source.events.prefix(question.at ?? source.events.count)
    where question.counts(event) {
      CanonicalForm.append(event, source.symbols, to: &batch)
      batch.append(UInt8(ascii: "\n"))
      if batch.count >= 1 << 20 {
        try body(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    try body(batch)
  }
}
