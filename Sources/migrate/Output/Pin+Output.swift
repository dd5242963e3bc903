import EventLog
import Projections

extension Pin {
  /// The pin as JSON documents show it.
  var json: JSONValue {
    .object([
      ("asOf", .string(asOf.description)), ("knownAt", .optional(knownAt?.description)),
      ("position", .integer(position)), ("root", .string(root.base64)),
    ])
  }

  /// The pin in one line for people, each part as an option takes it.
  var line: String {
    "as of \(asOf), known at \(knownAt?.description ?? "any time"), "
      + "position \(position), root \(root.base64)"
  }
}
