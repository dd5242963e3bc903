/// A JSON document as a tree, members in the order in which they are written.
///
/// Literals build it: `["region": "F", "openCases": 448, "adopted": nil]`.
enum JSONValue: Sendable {
  /// Members by name, each name once.
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)

  /// A number counted in hundredths: 250 is written `2.5`.
  case hundredths(Int)

  /// A number counted in tenths: 25 is written `2.5`.
  case tenths(Int)
  case bool(Bool)
  case null

  /// The text, or `null` where there is none.
  static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The count, or `null` where there is none.
  static func optional(_ count: Int?) -> JSONValue {
    count.map(JSONValue.integer) ?? .null
  }

  /// As compact JSON.
  var text: String {
    var json = JSONText()
    json.append(self)
    return json.text
  }
}

extension JSONValue: Equatable {
  static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.object(let one), .object(let other)): one.elementsEqual(other, by: ==)
    case (.array(let one), .array(let other)): one == other
    case (.string(let one), .string(let other)): one == other
    case (.integer(let one), .integer(let other)): one == other
    case (.hundredths(let one), .hundredths(let other)): one == other
    case (.tenths(let one), .tenths(let other)): one == other
    case (.bool(let one), .bool(let other)): one == other
    case (.null, .null): true
    default: false
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral truth: Bool) { self = .bool(truth) }
  init(nilLiteral: ()) { self = .null }
}
