/// Dense numbers that changed since the set was last emptied, each once, in order of first change.
struct ChangeSet: Sendable {
  private(set) var members: [Int] = []
  private var isMember: [Bool]

  init(count: Int) { isMember = Array(repeating: false, count: count) }

  mutating func insert(_ member: Int) {
    guard !isMember[member] else { return }
    isMember[member] = true
    members.append(member)
  }

  mutating func removeAll() {
    for member in members { isMember[member] = false }
    members.removeAll(keepingCapacity: true)
  }
}
