/// The candidate that was probably meant by a word nobody knows.
///
/// A candidate is close when at most two letters were mistyped, left out, added or swapped with
/// their neighbour, and never more than half of them; the closest wins, then the first in order. When
/// none is close, the shortest candidate that the word begins is taken. Case and leading dashes do
/// not count.
public func suggestion(for found: String, among candidates: [String]) -> String? {
  let word = bare(found)
  guard !word.isEmpty else { return nil }
  let close = candidates.enumerated().compactMap { place, candidate in
    slips(word, bare(candidate)).map { (distance: $0, place: place) }
  }
  if let best = close.min(by: { ($0.distance, $0.place) < ($1.distance, $1.place) }) {
    return candidates[best.place]
  }
  return candidates.filter { bare($0).starts(with: word) }.min { $0.utf8.count < $1.utf8.count }
}

private func bare(_ word: String) -> [Character] {
  Array(word.lowercased().drop { $0 == "-" })
}

/// Slips of the finger between two words, or nothing when they are too many to be slips.
func slips(_ one: [Character], _ other: [Character]) -> Int? {
  let longer = max(one.count, other.count)
  guard abs(one.count - other.count) <= 2 else { return nil }
  let distance = damerauLevenshteinDistance(one, other)
  return distance <= 2 && 2 * distance <= longer ? distance : nil
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
///
/// No letter takes part in two of them ("optimal string alignment"). Source: L. Boytsov, "Indexing
/// methods for approximate dictionary searching", 2011, §2.2.
public func damerauLevenshteinDistance(_ one: [Character], _ other: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      let isSame = one[i] == other[j]
      var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
