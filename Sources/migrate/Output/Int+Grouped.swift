extension Int {
  /// Its digits in groups of three, as English has them: `4,211`.
  var grouped: String {
    let digits = String(magnitude)
    let groups = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }

  /// `1 event`, `2 events`; staff are `1 staff`, `2 staff`.
  func counted(_ noun: String) -> String {
    "\(grouped) \(noun)" + (self == 1 || noun == "staff" ? "" : "s")
  }
}
