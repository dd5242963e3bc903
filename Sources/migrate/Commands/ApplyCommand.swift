import EventLog
import Foundation
import Projections

extension Session {
  /// `apply`: appends exactly the events of a plan, in one commit.
  func applyPlan() throws -> ExitCode {
    let plan = try StoredPlan(path: command.argument("PLAN"))
    let path = command.argument("LOG")
    try checkConfirmation(plan)
    Surroundings.noteInterruptions()
    // A plan that was applied or is stale need neither wait nor lock anybody out.
    var log = try readLog(path)
    if let applied = try applied(plan, log) { return try report(applied, plan, log) }
    try waitWhileHeld()
    let writer = try openWriter()
    let commit: CommitRecord
    let rehearsal: Rehearsal
    do {
      defer { writer.close() }
      if writer.position != log.events.count || writer.root != log.root(at: log.events.count) {
        log = try readLog(path)
        if let applied = try applied(plan, log) { return try report(applied, plan, log) }
      }
      rehearsal = try rehearsed(plan, log)
      if rehearsal.plan.events.isEmpty {
        throw Failure(
          code: "nothingPlanned",
          messages: ["\(plan.path): the plan has no events to append"],
          nextStep: "nothing is left to take over"
        )
      }
      commit = try append(rehearsal.plan, writer)
    }
    try checkState(path, rehearsal)
    try report(commit, rehearsal)
    return .done
  }

  // MARK: Before

  private func checkConfirmation(_ plan: StoredPlan) throws(Failure) {
    let given = command.value(of: "confirm") ?? ""
    let length = PlanFile.confirmationLength
    if given.count >= length, plan.contentDigest.hasPrefix(given.lowercased()) { return }
    throw Failure(
      code: "notConfirmed",
      messages: [
        "--confirm: found \"\(given)\", expected the first \(length) digits of the plan's content digest"
      ],
      nextStep: "migrate plan prints them when nothing blocks"
    )
  }

  /// Waits as long as the file of `--hold-file` exists.
  private func waitWhileHeld() throws {
    guard let path = command.value(of: "hold-file"), FileManager.default.fileExists(atPath: path)
    else { return }
    try remark("waiting until \(path) is gone")
    while FileManager.default.fileExists(atPath: path) {
      if surroundings.isInterrupted() {
        throw Failure(
          code: "interrupted",
          messages: ["interrupted while \(path) was there: nothing was appended"],
          exitCode: .interrupted
        )
      }
      Thread.sleep(forTimeInterval: 0.2)
    }
  }

  /// The commit that holds the plan already; `nil` when the log is where the plan was made.
  ///
  /// - Throws: `Failure` when the log is another one, or has moved and does not hold the plan.
  private func applied(_ plan: StoredPlan, _ log: LogSource) throws(Failure) -> CommitRecord? {
    try plan.check(log)
    if let commit = try plan.commit(in: log) { return commit }
    try checkIsCurrent(plan, log)
    return nil
  }

  /// The log must be where the plan was made.
  private func checkIsCurrent(_ plan: StoredPlan, _ log: LogSource) throws(Failure) {
    guard plan.base.position < log.events.count else { return }
    throw Failure(
      code: "stalePlan",
      messages: [
        "\(plan.path): the plan was made at position \(plan.base.position), and found the log at "
          + "\(log.events.count)"
      ],
      nextStep: whatCameAfter(plan.base.position, in: log).map { "\($0)\nplan again" },
      exitCode: .stalePlan
    )
  }

  /// Plans again on the same log, which must give the same bytes, and may not be blocked.
  private func rehearsed(_ plan: StoredPlan, _ log: LogSource) throws(Failure) -> Rehearsal {
    let request = try plan.request(log.symbols)
    let rehearsal = try rehearse(log, request)
    let lists = PlanLists(rehearsal)
    guard PlanFile(rehearsal, request, lists, origin: log.origin).bytes == plan.bytes else {
      throw Failure(
        code: "badPlan",
        messages: [
          "\(plan.path): found a different plan from the one this log gives, expected it as migrate plan wrote it"
        ],
        nextStep: "plan again"
      )
    }
    guard rehearsal.isReady else {
      let findings = rehearsal.blocking.countsByRule
      let balance = rehearsal.openRows { key in
        request.part.contains(key.provider, key.region, rehearsal.run.model)
      }
      let reasons =
        (findings.isEmpty ? [] : ["findings block (\(findings))"])
        + (rehearsal.isBalanced ? [] : ["the ledger does not balance: \(balance)"])
      throw Failure(
        code: "blocked",
        messages: [
          "\(request.isDelta ? "The delta" : "Day 1") cannot be applied: "
            + reasons.joined(separator: ", and ")
        ],
        nextStep:
          "migrate plan shows why; fix the data, or accept the findings that have to stand",
        exitCode: .notMet
      )
    }
    return rehearsal
  }

  // MARK: The commit

  private func append(_ plan: DayOnePlan, _ writer: LogWriter) throws(Failure) -> CommitRecord {
    var symbols = plan.symbols
    return try logged { () throws(LogError) in
      do throws(LogError) {
        for event in plan.events { _ = try writer.stage(event, &symbols) }
      } catch {
        try? writer.rollBack()
        throw error
      }
      guard let commit = try writer.commit() else { throw .stopped(last: writer.position) }
      return commit
    }
  }

  /// The state folded anew from the log is the one that was planned.
  private func checkState(_ path: String, _ rehearsal: Rehearsal) throws {
    let log = try readLog(path)
    // What the plan did not know of is left out here too.
    let question = Question(knownAt: rehearsal.timeline.pin.knownAt)
    let timeline = try timeline(log, question)
    let found = UnifiedState(timeline, atTheEndOf: rehearsal.day).digest(log.symbols)
    guard found == rehearsal.stateDigest else {
      throw Failure(
        code: "stateDiffers",
        messages: [
          "\(path): found the state \(found.hexadecimal) after the plan was appended, expected "
            + rehearsal.stateDigest.hexadecimal
        ],
        exitCode: .integrityFailure
      )
    }
  }

  // MARK: After

  private func report(_ commit: CommitRecord, _ rehearsal: Rehearsal) throws {
    try write(
      AppliedPlan(
        dayOne: rehearsal.plan.dayOne.description,
        events: rehearsal.plan.events,
        commit: commit,
        position: commit.last,
        root: commit.root,
        state: rehearsal.stateDigest.hexadecimal
      )
    )
  }

  /// Says that the log holds the plan already, and where.
  private func report(
    _ commit: CommitRecord,
    _ plan: StoredPlan,
    _ log: LogSource
  ) throws -> ExitCode {
    var symbols = log.symbols
    let timeline = try timeline(log, Question())
    let events = try plan.events(&symbols)
    try write(
      AppliedPlan(
        dayOne: plan.dayOne,
        events: events,
        commit: commit,
        position: log.events.count,
        root: log.root(at: log.events.count),
        state: plan.base.state,
        wasApplied: true,
        retracted: events.count { event in
          timeline.position(of: event.id).flatMap { timeline.retraction(of: $0) } != nil
        }
      )
    )
    return .done
  }

  private func write(_ applied: AppliedPlan) throws {
    if format == .json { try write(applied.json) } else { try write(applied.text) }
  }
}
