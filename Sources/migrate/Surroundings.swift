import EventLog
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run of the program finds around it, and a test puts in its place.
struct Surroundings: Sendable {
  /// Variables of the environment.
  var environment = ProcessInfo.processInfo.environment

  /// Time since any fixed moment, by which progress is told.
  var elapsed: @Sendable () -> Duration = {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start }
  }()

  /// The time of day, for commits alone.
  var now: @Sendable () -> Instant = {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// Who runs the program, for whoever finds a log locked.
  var process: @Sendable () -> String = {
    "process \(ProcessInfo.processInfo.processIdentifier) on \(Surroundings.hostName)"
  }

  /// The name of this machine as it calls itself: nobody else is asked.
  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    // Sound: no more than the room for it is filled, and the last byte stays zero.
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "an unknown host" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the user wants the program to stop; asked only while it can stop in good order.
  var isInterrupted: @Sendable () -> Bool = {
    interruption.load(ordering: .relaxed)
  }

  /// From now on Ctrl-C, or a request to terminate, ends the program with the exit code for it.
  ///
  /// Whoever started the program so that it takes no notice of them is obeyed.
  static func endOnInterruption() {
    for number in [SIGINT, SIGTERM] {
      // The handler does nothing but end the process, which a handler may do.
      let before = signal(number) { _ in _exit(ExitCode.interrupted.rawValue) }
      // Sound: both are pointers to functions or stand for none, and are only compared.
      let isIgnored = [before, SIG_IGN].map { unsafe unsafeBitCast($0, to: Int.self) }
      if isIgnored[0] == isIgnored[1] { _ = signal(number, SIG_IGN) }
    }
  }

  /// From now on Ctrl-C, or a request to terminate, is noted, and a second one ends the program.
  static func noteInterruptions() {
    for signal in [SIGINT, SIGTERM] { onSignal(signal) }
  }

  private static func onSignal(_ number: Int32) {
    // The handler stores a flag and resets itself, both of which a handler may do.
    _ = signal(number) { number in
      interruption.store(true, ordering: .relaxed)
      _ = signal(number, SIG_DFL)
    }
  }
}

private let interruption = Atomic<Bool>(false)
