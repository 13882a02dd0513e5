/// Finds what somebody probably meant to type.
package enum NearestWord {
  /// The word nearest to what was typed, if it is near enough to be meant: at most a third of its
  /// letters differ. Nil when none is; the first of equals.
  package static func among(_ words: [String], to typed: String) -> String? {
    let letters = Array(typed.lowercased().prefix(200))
    guard !letters.isEmpty else { return nil }
    let scored = words.map { (word: $0, distance: distance(Array($0.lowercased()), letters)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, max(letters.count, best.word.count) / 3) ? best.word : nil
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour (the optimal
  /// string alignment distance). Letters are what the eye counts, so a Thai tone mark is part of one.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[right.count]
  }
}
