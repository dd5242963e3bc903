import Foundation

/// A JSON document as tests look into it.
enum JSONTree: Decodable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case number(Decimal)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([JSONTree].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  init(parsing text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  /// The member of that name, one level down for each dot.
  subscript(path: String) -> JSONTree? {
    path.split(separator: ".").reduce(self) { tree, name in
      guard case .object(let members)? = tree else { return nil }
      return members[String(name)]
    }
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  /// The value as a table shows it: empty for null.
  var text: String {
    switch self {
    case .string(let text): text
    case .number(let number): "\(number)"
    case .bool(let truth): "\(truth)"
    case .null: ""
    case .array, .object: "(a list or an object)"
    }
  }
}
