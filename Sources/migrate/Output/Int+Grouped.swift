extension Int {
  /// Its digits in groups of three, as English has them: `4,211`.
  var grouped: String {
    let digits = String(magnitude)
    let groups = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }
}
