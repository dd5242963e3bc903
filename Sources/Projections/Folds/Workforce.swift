public import EventLog

/// The fold of staff: grade, team, hours, reductions, absence, training.
public struct Workforce: Sendable {
  private var staff: [StaffState?]

  /// Running reductions of each member of staff, in the order in which they started.
  private var reductions: [StaffReference: [(Reference<ReductionKind>, Hundredths)]] = [:]

  /// Completed reports that score points, by who wrote them, in order.
  private var reports: [StaffReference: [Report]] = [:]

  /// A completed report.
  struct Report: Sendable {
    var day: Day
    var points: Int
    /// The day from which the workload tool counts it no more.
    var countsBefore: Day?
  }

  /// For each linked code another code of the same person, on the way to one that stands for all.
  private var aliases: [StaffReference: StaffReference] = [:]

  /// The staff of each team.
  private(set) var byTeam: Roster

  /// What changed since it was last looked at.
  var changed: ChangeSet
  var changedTeams: ChangeSet

  init(_ symbols: Symbols) {
    let staffCount = symbols[.staff].count
    let teamCount = symbols[.team].count
    staff = Array(repeating: nil, count: staffCount)
    byTeam = Roster(ownerCount: teamCount, memberCount: staffCount)
    changed = ChangeSet(count: staffCount)
    changedTeams = ChangeSet(count: teamCount)
  }

  /// What is known about a member of staff, or `nil` when they were never registered.
  public subscript(reference: StaffReference) -> StaffState? { staff[reference.index] }

  /// Every staff reference of the source, whether it is registered or not.
  public var references: some Sequence<StaffReference> {
    staff.indices.lazy.map { StaffReference(rawValue: UInt32($0)) }
  }

  /// Every member of staff who was registered, in order of reference.
  public var all: some Sequence<(reference: StaffReference, state: StaffState)> {
    staff.indices.lazy.compactMap { index in
      staff[index].map { (StaffReference(rawValue: UInt32(index)), $0) }
    }
  }

  /// Puts a member of staff in post; one who is known keeps reductions, training and origin.
  mutating func register(
    _ fact: StaffRegistered,
    grade: Grade?,
    origin: Origin?,
    on day: Day,
    at position: UInt32?
  ) {
    let old = self[fact.staff]
    var state = old ?? StaffState(team: fact.team)
    if old == nil { state.origin = origin }
    state.isInPost = true
    state.leftOn = nil
    state.absence.end(on: day)
    state.team = fact.team
    state.grade = grade
    state.gradeCode = fact.gradeCode
    state.hours = fact.hours ?? StaffState.assumedHours
    state.areHoursKnown = fact.hours != nil
    state.evidence.registered = position
    state.evidence.grade = position
    state.evidence.team = position
    state.evidence.hours = position
    replace(fact.staff, old, with: state)
  }

  /// Changes a member of staff, and keeps what depends on them in step; nothing when they were never
  /// registered.
  mutating func update(_ reference: StaffReference, _ change: (inout StaffState) -> Void) {
    guard let old = self[reference] else { return }
    var new = old
    change(&new)
    replace(reference, old, with: new)
  }

  private mutating func replace(
    _ reference: StaffReference,
    _ old: StaffState?,
    with new: StaffState
  ) {
    staff[reference.index] = new
    byTeam.move(reference.index, from: old?.team.index, to: new.team.index)
    changed.insert(reference.index)
    if let old { changedTeams.insert(old.team.index) }
    changedTeams.insert(new.team.index)
  }

  /// Takes hours off while the reduction runs; started again, it is replaced.
  mutating func start(_ fact: ReductionStarted) {
    guard self[fact.staff] != nil else { return }
    reductions[fact.staff, default: []].removeAll { $0.0 == fact.reduction }
    reductions[fact.staff, default: []].append((fact.reduction, fact.hours))
    sumReductions(of: fact.staff)
  }

  /// Ends a reduction; one that does not run changes nothing.
  mutating func end(_ fact: ReductionEnded) {
    reductions[fact.staff]?.removeAll { $0.0 == fact.reduction }
    sumReductions(of: fact.staff)
  }

  private mutating func sumReductions(of reference: StaffReference) {
    let sum = (reductions[reference] ?? []).reduce(0) { $0 + $1.1.count }
    update(reference) { $0.reduction = Hundredths(sum) }
  }

  /// Makes `as` take over from `staff`, who leaves; nothing when either is unknown or both are the
  /// same.
  mutating func link(_ fact: StaffLinked, on day: Day, at position: UInt32?) {
    guard fact.staff != fact.as, let old = self[fact.staff], self[fact.as] != nil else { return }
    update(fact.as) { state in
      state.courses |= old.courses
      if state.hours.count == 0 {
        state.hours = old.hours
        state.areHoursKnown = old.areHoursKnown
        state.evidence.hours = old.evidence.hours
      }
    }
    if reductions[fact.as, default: []].isEmpty {
      reductions[fact.as] = reductions[fact.staff]
      sumReductions(of: fact.as)
    }
    if !isSamePerson(fact.staff, fact.as) { aliases[last(fact.staff)] = last(fact.as) }
    leave(fact.staff, on: day, at: position)
  }

  /// Ends the time in post.
  mutating func leave(_ reference: StaffReference, on day: Day, at position: UInt32?) {
    update(reference) { state in
      if state.isInPost { state.leftOn = day }
      state.isInPost = false
      state.evidence.left = position
    }
  }

  /// Whether two codes are one person, by the links made so far.
  func isSamePerson(_ a: StaffReference, _ b: StaffReference) -> Bool {
    a == b || (!aliases.isEmpty && last(a) == last(b))
  }

  /// The code that stands for all codes of a person.
  private func last(_ reference: StaffReference) -> StaffReference {
    var current = reference
    // Only ends are linked, and only to other ends, so there is no way round in a circle.
    while let next = aliases[current] { current = next }
    return current
  }

  /// Notes a report that scores points for who wrote it, until some day.
  mutating func note(_ report: Report, by reference: StaffReference) {
    reports[reference, default: []].append(report)
    changed.insert(reference.index)
  }

  /// Points of the reports completed in the 30 days up to `day`, that day included.
  public func reportPoints(_ reference: StaffReference, on day: Day) -> Int {
    guard let reports = reports[reference] else { return 0 }
    return reports.reduce(0) { sum, report in
      guard WorkloadTool.counts(report.day, on: day),
        report.countsBefore.map({ day < $0 }) ?? true
      else { return sum }
      return sum + report.points
    }
  }
}
