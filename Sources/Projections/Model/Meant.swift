/// What was probably meant by a code that stands for nothing.
public struct Meant: Equatable, Sendable {
  /// The code that stands for something.
  public let code: String

  /// Its name.
  public let name: String?

  /// The region of a PDU.
  public let region: Region?

  init(code: String, name: String? = nil, region: Region? = nil) {
    self.code = code
    self.name = name
    self.region = region
  }

  /// The only candidate that can be meant by a text; `nil` when none is close, or several are equally
  /// so.
  init?(by text: String, among candidates: [(code: String, name: String?)]) {
    guard let index = nearestIndex(to: text, among: candidates) else { return nil }
    self.init(code: candidates[index].code, name: candidates[index].name)
  }

  /// The code, and behind it the name and the region.
  public var text: String {
    [code, name, region.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
  }
}

extension ServiceModel.Unit {
  /// The PDU as people read it: `N53LEIS Leicester, Leicestershire and Rutland (F)`.
  public var text: String { meant.text }

  var meant: Meant { Meant(code: code, name: name, region: region) }
}

extension ServiceModel {
  /// The PDU that was probably meant by a text, of these regions or else of any; `nil` when none is
  /// close, or several are equally so.
  public func deliveryUnit(meantBy text: String, in regions: [Region]) -> Unit? {
    func nearest(_ units: [Unit]) -> Unit? {
      nearestIndex(to: text, among: units.map { ($0.code, $0.name) }).map { units[$0] }
    }
    return nearest(deliveryUnits.filter { regions.contains($0.region) }) ?? nearest(deliveryUnits)
  }
}

/// The only candidate that can be meant by a text, or `nil` when none is close, or several are equally
/// so: where people go is not to be guessed.
///
/// First its name in full counts, then a code with a slip of the finger, a word of its name, the
/// beginning of its name, and last a name or a word of it with a slip.
func nearestIndex(to text: String, among candidates: [(code: String, name: String?)]) -> Int? {
  let found = Letters(text)
  guard !found.all.isEmpty else { return nil }
  let names = candidates.map { Letters($0.name ?? "") }
  let tiers: [(Int) -> Int?] = [
    { names[$0].all == found.all ? 0 : nil },
    { slips(found.all, Letters(candidates[$0].code).all) },
    { names[$0].words.contains(found.all) ? 0 : nil },
    { found.all.count > 3 && names[$0].all.starts(with: found.all) ? 0 : nil },
    { index in
      ([names[index].all] + names[index].words).compactMap { slips(found.all, $0) }.min()
    },
  ]
  for tier in tiers {
    let close = candidates.indices.compactMap { index in tier(index).map { (index, $0) } }
    guard let best = close.map(\.1).min() else { continue }
    let nearest = close.filter { $0.1 == best }
    return nearest.count == 1 ? nearest[0].0 : nil
  }
  return nil
}

/// The letters and digits of a text, in lower case: all in a row, and word by word.
private struct Letters {
  let all: [Character]
  let words: [[Character]]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(Array.init)
    all = words.flatMap(\.self)
  }
}
