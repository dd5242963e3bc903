/// Runs `body` for all items on all cores.
func forAll<Item: Sendable>(
  _ items: some Sequence<Item>,
  _ body: @escaping @Sendable (Item) throws -> Void
) async throws {
  _ = try await total(over: items) { item in
    try body(item)
    return 1
  }
}

/// Runs `body` for all items on all cores, and adds up what each has counted.
func total<Item: Sendable>(
  over items: some Sequence<Item>,
  _ body: @escaping @Sendable (Item) throws -> Int
) async throws -> Int {
  try await withThrowingTaskGroup(of: Int.self) { group in
    for item in items { group.addTask { try body(item) } }
    var total = 0
    for try await count in group { total += count }
    return total
  }
}
