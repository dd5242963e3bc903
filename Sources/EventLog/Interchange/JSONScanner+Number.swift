extension JSONScanner {
  /// Takes a JSON number that lies in `range`, given in hundredths, and has at most two decimals in value.
  ///
  /// The digits are read as text: no floating point, and an exponent of any size costs nothing.
  mutating func number(
    in range: ClosedRange<Int>,
    _ expected: @autoclosure () -> String
  ) throws(LineProblem) -> Int {
    let first = index
    guard let decimal = decimal() else {
      index = first
      throw problem(expected: expected())
    }
    guard let value = decimal.hundredths, range.contains(value) else {
      let text = String(decoding: bytes[first..<min(index, first + 40)], as: UTF8.self)
      let found = text + (index - first > 40 ? "…" : "")
      index = first
      throw problem(found: found, expected: expected())
    }
    return value
  }

  /// A number as its significant digits and a power of ten.
  private struct Decimal {
    var isNegative = false
    /// The digits without zeros at either end; `nil` when there are more than fit.
    var significand: UInt64? = 0
    /// The power of ten that the significand is multiplied by.
    var exponent = 0

    /// The value times 100, when it is a whole number that fits.
    var hundredths: Int? {
      guard let significand else { return nil }
      if significand == 0 { return 0 }
      guard !isNegative, (-2...14).contains(exponent) else { return nil }
      var value = significand
      for _ in 0..<(exponent + 2) {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = product
      }
      return Int(exactly: value)
    }
  }

  /// Takes the text of a number by the grammar of RFC 8259, or `nil` when it breaks it.
  private mutating func decimal() -> Decimal? {
    var decimal = Decimal()
    if next == UInt8(ascii: "-") {
      decimal.isNegative = true
      index += 1
    }
    var pendingZeros = 0
    func take(_ digit: UInt8, _ decimal: inout Decimal) {
      guard digit != 0 else {
        pendingZeros += 1
        return
      }
      guard let value = decimal.significand else { return }
      if value == 0 {
        decimal.significand = UInt64(digit)
      } else if pendingZeros > 16 || value > 1_000_000_000_000_000 {
        decimal.significand = nil
      } else {
        var scaled = value
        for _ in 0...pendingZeros {
          let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
          guard !overflow else {
            decimal.significand = nil
            return
          }
          scaled = product
        }
        decimal.significand = scaled + UInt64(digit)
      }
      pendingZeros = 0
    }

    guard let lead = digit() else { return nil }
    index += 1
    take(lead, &decimal)
    if lead != 0 {
      while let digit = digit() {
        index += 1
        take(digit, &decimal)
      }
    }
    var decimals = 0
    if next == UInt8(ascii: "."), index < end {
      index += 1
      guard digit() != nil else { return nil }
      while let digit = digit() {
        index += 1
        decimals += 1
        take(digit, &decimal)
      }
    }
    var exponent = 0
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      guard let taken = exponentDigits() else { return nil }
      exponent = taken
    }
    guard isAtDelimiter else { return nil }
    decimal.exponent = exponent - decimals + (decimal.significand == 0 ? 0 : pendingZeros)
    return decimal
  }

  /// Takes a signed exponent; beyond ten million it no longer matters how large it is.
  private mutating func exponentDigits() -> Int? {
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { index += 1 }
    guard digit() != nil else { return nil }
    var value = 0
    while let digit = digit() {
      index += 1
      value = min(value * 10 + Int(digit), 10_000_000)
    }
    return isNegative ? -value : value
  }

  private func digit() -> UInt8? {
    let digit = next &- UInt8(ascii: "0")
    return index < end && digit <= 9 ? digit : nil
  }

  /// Whether a value may end here.
  private var isAtDelimiter: Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case 0x20, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    default: return false
    }
  }
}
