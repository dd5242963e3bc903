/// JSON laid out for people: what fits on a line stays on one, members keep their order.
struct PrettyJSON {
  private static let width = 150
  private var rest: Substring

  /// The same document as `compact`, which must be JSON without spaces.
  static func text(_ compact: String) -> String {
    var parser = PrettyJSON(rest: compact[...])
    return parser.value().text(indent: 0, before: 0)
  }

  private indirect enum Value {
    case plain(Substring)
    case nested(open: String, close: String, [(name: Substring?, value: Value)])

    /// On one line.
    var flat: String {
      switch self {
      case .plain(let text): return String(text)
      case .nested(let open, let close, let members):
        let texts = members.map { ($0.name.map { "\($0): " } ?? "") + $0.value.flat }
        return open + texts.joined(separator: ", ") + close
      }
    }

    func text(indent: Int, before: Int) -> String {
      guard case .nested(let open, let close, let members) = self, !members.isEmpty,
        indent + before + flat.count > PrettyJSON.width
      else { return flat }
      let margin = String(repeating: " ", count: indent + 2)
      let lines = members.map { member in
        let name = member.name.map { "\($0): " } ?? ""
        return margin + name + member.value.text(indent: indent + 2, before: name.count)
      }
      let end = String(repeating: " ", count: indent) + close
      return "\(open)\n\(lines.joined(separator: ",\n"))\n\(end)"
    }
  }

  private mutating func value() -> Value {
    switch rest.first {
    case "{": nested("{", "}")
    case "[": nested("[", "]")
    case "\"": .plain(quoted())
    default: .plain(take { !",]}\n".contains($0) })
    }
  }

  private mutating func nested(_ open: Character, _ close: Character) -> Value {
    rest.removeFirst()
    var members: [(name: Substring?, value: Value)] = []
    while let next = rest.first, next != close {
      if next == "," { rest.removeFirst() }
      var name: Substring?
      if open == "{" {
        name = quoted()
        rest.removeFirst()
      }
      members.append((name, value()))
    }
    rest.removeFirst()
    return .nested(open: String(open), close: String(close), members)
  }

  private mutating func quoted() -> Substring {
    var isEscaped = false
    var quotes = 0
    return take { character in
      if quotes == 2 { return false }
      if character == "\"", !isEscaped { quotes += 1 }
      isEscaped = character == "\\" && !isEscaped
      return true
    }
  }

  private mutating func take(while isTaken: (Character) -> Bool) -> Substring {
    let text = rest.prefix(while: isTaken)
    rest = rest.dropFirst(text.count)
    return text
  }
}
