/// Finds what somebody probably meant to type.
package enum NearestWord {
  /// The word nearest to what was typed, if it is near enough to be meant: at most a third of its
  /// letters differ. Nil when none is; the first of equals.
  package static func among(_ words: [String], to typed: String) -> String? {
    let letters = Array(typed.prefix(longest).lowercased())
    guard !letters.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let others = Array(word.prefix(longest).lowercased())
      let most = max(1, max(letters.count, others.count) / 3)
      // Letters that one has more must be put in, so such a word cannot be near enough.
      guard abs(others.count - letters.count) <= most else { continue }
      let distance = distance(others, letters)
      if distance <= most, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// The same for one of many faults of a kind: after the first twenty nobody reads hints, and a file
  /// of a hundred thousand faults must not take an hour.
  package static func among(_ words: [String], to typed: String, after faults: Int) -> String? {
    faults < 20 ? among(words.count > 1000 ? Array(words.prefix(1000)) : words, to: typed) : nil
  }

  /// No name of an owner or key is longer.
  private static let longest = 200

  /// How many letters must be put in, taken out, changed or swapped with their neighbour (the optimal
  /// string alignment distance). Letters are what the eye counts, so a Thai tone mark is part of one.
  package static func distance(_ left: [Character], _ right: [Character]) -> Int {
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
