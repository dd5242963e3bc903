import EventLog
import Projections

/// One made-up event: its envelope, and its data as they are written.
struct WorldEvent {
  var id = ""
  var kind: FactKind
  var day: Day
  var recordedOn: Day
  /// The clock and the offset of `recordedAt`, after its day.
  var clock: String
  var source: String
  var data: [(name: String, value: String)]

  var line: String {
    let members = data.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"type\":\"\(kind)\",\"effectiveOn\":\"\(day)\","
      + "\"recordedAt\":\"\(recordedOn)\(clock)\",\"source\":\"\(source)\",\"data\":{\(members)}}"
  }
}
