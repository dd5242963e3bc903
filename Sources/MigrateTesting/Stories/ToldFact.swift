/// One fact before it has become a line.
package struct ToldFact: Sendable {
  package var type: String
  package var day: String
  package var data: [String: ToldValue]
  package var id: String?
  package var recordedAt: String?
  package var source = "delius/N53"

  /// The line of the event contract, under its own id or the one that its place in the story gives.
  package func line(at position: Int) -> String {
    let id = id ?? "fact-\(position)"
    let members = data.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"type\":\"\(type)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(recordedAt ?? "\(day)T12:00:00Z")\",\"source\":\"\(source)\","
      + "\"data\":{\(members)}}"
  }

  /// The fact as a failure tells it.
  package var sentence: String {
    let members = data.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.json)" }
    let recorded = recordedAt.map { " (recorded \($0))" } ?? ""
    return "\(day) \(type): \(members.joined(separator: ", "))\(recorded)"
  }
}
