/// What an identifier or text is, and the form it must have.
public enum SymbolKind: UInt8, CaseIterable, Sendable {
  case `case`, person, provider, unit, team, staff, prison, gradeCode
  case requirement, referral, victim, report, premises, reduction, registration
  case event, source, text, standard, rule, subject, actor, tag

  /// Whether these bytes have the form of this kind; texts are valid UTF-8 already.
  func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .case: bytes.count == 7 && bytes.isUpper(0) && bytes.dropFirst().allSatisfy(\.isDigit)
    case .person:
      bytes.count == 7 && bytes.isUpper(0) && bytes.dropFirst().prefix(4).allSatisfy(\.isDigit)
        && bytes.isUpper(5) && bytes.isUpper(6)
    case .provider: bytes.count == 3 && bytes.isUpper(0) && bytes.allSatisfy(\.isUpperOrDigit)
    case .unit:
      (2...20).contains(bytes.count)
        && bytes.allSatisfy { $0.isUpperOrDigit || $0 == UInt8(ascii: "_") }
    case .team: bytes.count == 6 && bytes.allSatisfy { $0.isUpperOrDigit || $0.isLower }
    case .staff: bytes.count == 7 && bytes.allSatisfy(\.isUpperOrDigit)
    case .prison: (3...6).contains(bytes.count) && bytes.allSatisfy(\.isUpperOrDigit)
    case .gradeCode:
      Self.isText(bytes, scalarCountMax: 32) && bytes.first != 0x20 && bytes.last != 0x20
    case .requirement, .referral, .victim, .report, .premises, .reduction, .registration:
      (1...32).contains(bytes.count) && bytes.allSatisfy(\.isLocalIdentifierByte)
    case .event, .subject, .actor:
      (1...64).contains(bytes.count) && bytes.allSatisfy(\.isIdentifierByte)
    case .tag:
      (1...64).contains(bytes.count) && bytes.allSatisfy(\.isIdentifierByte)
        && (bytes.isUpper(0) || bytes.first.map(\.isLower) == true)
    case .source: (1...64).contains(bytes.count) && bytes.allSatisfy { (0x21...0x7E).contains($0) }
    case .rule:
      bytes.count == 6 && bytes.prefix(3).allSatisfy(\.isUpper)
        && bytes.dropFirst(3).first == UInt8(ascii: "-") && bytes.suffix(2).allSatisfy(\.isDigit)
    case .standard: Self.isStandard(bytes)
    case .text: Self.isText(bytes, scalarCountMax: 200)
    }
  }

  /// Whether a `"` or `\` can be in it: JSON has these escaped.
  var mayHoldQuotes: Bool { self == .text || self == .source || self == .gradeCode }

  private static func isStandard(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.elementsEqual("overall".utf8) { return true }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }
  }

  private static func isText(_ bytes: ArraySlice<UInt8>, scalarCountMax: Int) -> Bool {
    var scalars = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte < 0x20 || byte == 0x7F { return false }
      // U+0080 to U+009F are C2 80 to C2 9F.
      if previous == 0xC2, byte < 0xA0 { return false }
      previous = byte
    }
    return (1...scalarCountMax).contains(scalars)
  }

  /// The form in the words of an error message.
  public var expectation: String {
    switch self {
    case .case: "a case reference number such as X320417"
    case .person: "a NOMS number such as A1234BC"
    case .provider: "a provider code such as N04 or C08"
    case .unit: "a unit code of 2 to 20 characters from A-Z 0-9 _, such as N53LEIS"
    case .team: "a team code of 6 characters from A-Z a-z 0-9, such as N53A01"
    case .staff: "a staff code of 7 characters from A-Z 0-9, such as N53A123"
    case .prison: "a prison code of 3 to 6 characters from A-Z 0-9, such as LEI"
    case .gradeCode:
      "a grade code of 1 to 32 characters without control characters, no space at either end"
    case .requirement, .referral, .victim, .report, .premises, .reduction, .registration:
      "1 to 32 of A-Z a-z 0-9 . _ -"
    case .event, .subject, .actor: "1 to 64 of A-Z a-z 0-9 . _ : / -"
    case .tag: "1 to 64 characters from A-Z a-z 0-9 . _ : / -, beginning with a letter"
    case .source: "1 to 64 printable ASCII characters without spaces"
    case .rule: "a rule code such as ALC-04"
    case .standard: "overall, or digits such as 1.1 or 2.1.1"
    case .text: "a text of 1 to 200 characters without control characters"
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 <= 9 }
  fileprivate var isUpper: Bool { self &- 0x41 <= 25 }
  fileprivate var isLower: Bool { self &- 0x61 <= 25 }
  fileprivate var isUpperOrDigit: Bool { isUpper || isDigit }
  fileprivate var isLocalIdentifierByte: Bool {
    isUpperOrDigit || isLower || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }
  fileprivate var isIdentifierByte: Bool {
    isLocalIdentifierByte || self == UInt8(ascii: ":") || self == UInt8(ascii: "/")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func isUpper(_ offset: Int) -> Bool {
    offset < count && self[startIndex + offset].isUpper
  }
}
