/// Which members belong to which owner, each to one at most: doubly linked lists over dense
/// numbers.
///
/// Joining and leaving take constant time and no allocation.
struct Roster: Sendable {
  private var first: [Int32]
  private var next: [Int32]
  private var previous: [Int32]

  init(ownerCount: Int, memberCount: Int) {
    first = Array(repeating: -1, count: ownerCount)
    next = Array(repeating: -1, count: memberCount)
    previous = Array(repeating: -1, count: memberCount)
  }

  /// Moves a member from one owner to another; `nil` is nobody.
  mutating func move(_ member: Int, from old: Int?, to new: Int?) {
    guard old != new else { return }
    if let old { leave(member, old) }
    if let new { join(member, new) }
  }

  private mutating func join(_ member: Int, _ owner: Int) {
    let head = first[owner]
    next[member] = head
    previous[member] = -1
    if head >= 0 { previous[Int(head)] = Int32(member) }
    first[owner] = Int32(member)
  }

  private mutating func leave(_ member: Int, _ owner: Int) {
    let after = next[member]
    let before = previous[member]
    if before >= 0 { next[Int(before)] = after } else { first[owner] = after }
    if after >= 0 { previous[Int(after)] = before }
  }

  /// Calls `body` with each member of an owner.
  func forEach(of owner: Int, _ body: (Int) -> Void) {
    var member = first[owner]
    while member >= 0 {
      let after = next[Int(member)]
      body(Int(member))
      member = after
    }
  }

  /// Whether some member of an owner satisfies `predicate`.
  func contains(of owner: Int, where predicate: (Int) -> Bool) -> Bool {
    var member = first[owner]
    while member >= 0 {
      if predicate(Int(member)) { return true }
      member = next[Int(member)]
    }
    return false
  }
}
