public import EventLog

/// The fold of staff: grade, team, hours, reductions, absence, training.
public struct Workforce: Sendable {
  private var staff: [StaffState]

  /// Running reductions of each member of staff, in the order in which they started.
  private var reductions: [StaffReference: [(Reference<ReductionKind>, Hundredths)]] = [:]

  /// Completed court reports that score points, by who wrote them, in order.
  private var reports: [StaffReference: [(day: Day, points: Int)]] = [:]

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
    staff = Array(repeating: StaffState(), count: staffCount)
    byTeam = Roster(ownerCount: teamCount, memberCount: staffCount)
    changed = ChangeSet(count: staffCount)
    changedTeams = ChangeSet(count: teamCount)
  }

  /// What is known about a member of staff.
  public subscript(reference: StaffReference) -> StaffState { staff[reference.index] }

  /// Every staff reference of the source, whether it is registered or not.
  public var references: some Sequence<StaffReference> {
    staff.indices.lazy.map { StaffReference(rawValue: UInt32($0)) }
  }

  /// Puts a member of staff in post; one who is known keeps reductions, training and origin.
  mutating func register(
    _ fact: StaffRegistered,
    grade: Grade?,
    origin: Origin?,
    at position: UInt32
  ) {
    update(fact.staff) { state in
      if !state.isRegistered { state.origin = origin }
      state.isRegistered = true
      state.isInPost = true
      state.leftOn = nil
      state.absentSince = nil
      state.team = fact.team
      state.grade = grade
      state.gradeCode = fact.gradeCode
      state.hours = fact.hours
      state.evidence.registered = position
      state.evidence.grade = position
      state.evidence.team = position
      state.evidence.hours = position
    }
  }

  /// Changes a member of staff, and keeps what depends on them in step.
  mutating func update(_ reference: StaffReference, _ change: (inout StaffState) -> Void) {
    let old = staff[reference.index]
    change(&staff[reference.index])
    let new = staff[reference.index]
    byTeam.move(
      reference.index,
      from: old.isRegistered ? old.team.index : nil,
      to: new.isRegistered ? new.team.index : nil
    )
    changed.insert(reference.index)
    if old.isRegistered { changedTeams.insert(old.team.index) }
    changedTeams.insert(new.team.index)
  }

  /// Takes hours off while the reduction runs; started again, it is replaced.
  mutating func start(_ fact: ReductionStarted) {
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
  mutating func link(_ fact: StaffLinked, on day: Day, at position: UInt32) {
    guard fact.staff != fact.as, self[fact.staff].isRegistered, self[fact.as].isRegistered else {
      return
    }
    let old = self[fact.staff]
    update(fact.as) { state in
      state.courses |= old.courses
      if state.hours.count == 0 { state.hours = old.hours }
    }
    if reductions[fact.as, default: []].isEmpty {
      reductions[fact.as] = reductions[fact.staff]
      sumReductions(of: fact.as)
    }
    if !isSamePerson(fact.staff, fact.as) { aliases[last(fact.staff)] = last(fact.as) }
    leave(fact.staff, on: day, at: position)
  }

  /// Ends the time in post.
  mutating func leave(_ reference: StaffReference, on day: Day, at position: UInt32) {
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

  /// Notes a court report that scores points for who wrote it.
  mutating func noteReport(by reference: StaffReference, points: Int, on day: Day) {
    reports[reference, default: []].append((day, points))
    changed.insert(reference.index)
  }

  /// Points of the court reports completed in the 28 days up to `day`, that day included.
  public func reportPoints(_ reference: StaffReference, on day: Day) -> Int {
    guard let reports = reports[reference] else { return 0 }
    let first = day.advanced(by: -27)
    return reports.reduce(0) { first <= $1.day && $1.day <= day ? $0 + $1.points : $0 }
  }
}
