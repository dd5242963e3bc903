import Synchronization

/// Tells people, or a program, on standard error how far a long task is.
///
/// On a terminal one line is redrawn at most 10 times a second and wiped at the end. As plain text
/// it is one line every 10 seconds, so that a short task says nothing. As JSON it is one object a
/// line: at the start, at most once a second, and at the end.
final class ProgressReporter: Sendable {
  /// What there is to do, and how much of it is done.
  private struct Task {
    var name: String
    var unit: String
    var done: Int
    var total: Int?
    var start: Duration
    var lastReport: Duration?
    var drawnWidth: Int
  }

  /// What reports look like, which also settles how often they come.
  private enum Form {
    case drawn, plain, json, none
  }

  private let form: Form
  private let columnCount: Int
  private let now: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void
  private let current = Mutex<Task?>(nil)

  /// Reports through `write`, which takes a text for standard error as it is.
  ///
  /// - Parameters:
  ///   - mode: how to tell; `auto` draws if it can and is plain otherwise.
  ///   - isQuiet: whether to tell nothing, whatever the mode.
  ///   - canDraw: whether standard error is a terminal, and not a dumb one.
  ///   - columnCount: how wide that terminal is.
  ///   - now: time since any fixed moment; it never runs backwards.
  ///   - write: where reports go.
  init(
    mode: ProgressMode,
    isQuiet: Bool,
    canDraw: Bool,
    columnCount: Int = 80,
    now: @escaping @Sendable () -> Duration,
    write: @escaping @Sendable (String) -> Void
  ) {
    form =
      switch mode {
      case _ where isQuiet: .none
      case .auto: canDraw ? .drawn : .plain
      case .plain: .plain
      case .json: .json
      case .none: .none
      }
    self.columnCount = columnCount
    self.now = now
    self.write = write
  }

  /// Starts a task of `total` units, if that is known, and ends the one before.
  func begin(_ name: String, of total: Int? = nil, unit: String) {
    finish()
    let start = now()
    var task = Task(
      name: name,
      unit: unit,
      done: 0,
      total: total,
      start: start,
      lastReport: nil,
      drawnWidth: 0
    )
    if form == .json { report(&task, at: start) }
    current.withLock { $0 = task }
  }

  /// Says how many units are done by now.
  ///
  /// It reads the clock: call it for a batch, not for a unit.
  func advance(to done: Int) {
    guard form != .none else { return }
    current.withLock { current in
      guard var task = current.take() else { return }
      task.done = done
      let instant = now()
      if instant - (task.lastReport ?? task.start) >= pause { report(&task, at: instant) }
      current = task
    }
  }

  /// Ends the task: what was drawn is wiped, what was told in lines gets its last line.
  func finish() {
    current.withLock { task in
      guard var ending = task.take() else { return }
      switch form {
      case .drawn: wipe(ending)
      case .plain: if ending.lastReport != nil { report(&ending, at: now()) }
      case .json: report(&ending, at: now())
      case .none: break
      }
    }
  }

  /// Time between two reports.
  private var pause: Duration {
    switch form {
    case .drawn: .milliseconds(100)
    case .plain: .seconds(10)
    case .json: .seconds(1)
    case .none: .zero
    }
  }

  private func report(_ task: inout Task, at instant: Duration) {
    task.lastReport = instant
    let elapsed = instant - task.start
    switch form {
    case .drawn: draw(&task, elapsed)
    case .plain: write(sentence(about: task, elapsed) + "\n")
    case .json: write(object(about: task, elapsed).text + "\n")
    case .none: break
    }
  }

  /// Draws over what was drawn before.
  ///
  /// The last column stays free: a full line may wrap.
  private func draw(_ task: inout Task, _ elapsed: Duration) {
    let line = String(sentence(about: task, elapsed).prefix(max(0, columnCount - 1)))
    let remains = String(repeating: " ", count: max(0, task.drawnWidth - line.count))
    write("\r\(line)\(remains)")
    task.drawnWidth = line.count
  }

  private func wipe(_ task: Task) {
    guard task.drawnWidth > 0 else { return }
    write("\r\(String(repeating: " ", count: task.drawnWidth))\r")
  }

  /// `replay: 1,200,000 of 2,400,000 events (50 %), 12 s`.
  private func sentence(about task: Task, _ elapsed: Duration) -> String {
    let seconds = "\(elapsed.components.seconds) s"
    guard let total = task.total else {
      return "\(task.name): \(task.done.grouped) \(task.unit), \(seconds)"
    }
    let share = total > 0 ? " (\(task.done * 100 / total) %)" : ""
    return "\(task.name): \(task.done.grouped) of \(total.grouped) \(task.unit)\(share), \(seconds)"
  }

  private func object(about task: Task, _ elapsed: Duration) -> JSONValue {
    let (seconds, attoseconds) = elapsed.components
    return [
      "progress": .string(task.name),
      "done": .integer(task.done),
      "total": .optional(task.total),
      "unit": .string(task.unit),
      "seconds": .tenths(Int(seconds) * 10 + Int(attoseconds / 100_000_000_000_000_000)),
    ]
  }
}
