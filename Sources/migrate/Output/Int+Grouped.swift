extension Int {
  /// Its digits in groups of three, as English has them: `4,211`.
  var grouped: String {
    let digits = String(magnitude)
    let groups = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }

  /// `1 event`, `2 events`.
  func counted(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(grouped) \(noun)s"
  }
}
