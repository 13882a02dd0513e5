internal import ThaiCivil

/// What of a text cannot have been printed so.
enum LetterDoubts {
  /// The doubts about a text, one of each kind at most.
  static func of(_ text: String, _ subject: Doubt.Subject, at place: Place) -> [Doubt] {
    var doubts: [Doubt] = []
    let words = text.parted(at: " ")
    let foreign = words.filter(\.hasForeignLetters)
    if !foreign.isEmpty {
      let seen = foreign.joined(separator: " ")
      let thai = seen.withLaoAsThai
      doubts.append(
        Doubt(
          .foreignLetters, subject, at: place, seen: seen.cut(to: 200), taken: "ตามที่เห็น",
          alternatives: thai != seen ? [thai.cut(to: 200)] : []))
    }
    if let word = words.first(where: { $0.mixesThaiAndLatin }) {
      doubts.append(Doubt(.mixedScripts, subject, at: place, seen: word, taken: "ตามที่เห็น"))
    }
    if let doubt = TextDoubt(text) {
      doubts.append(Doubt(.looseMark, subject, at: place, seen: doubt.seen, taken: "ตามที่เห็น"))
    } else if let loose = text.impossibleThai {
      doubts.append(Doubt(.looseMark, subject, at: place, seen: loose, taken: "ตามที่เห็น"))
    }
    if let (seen, printed) = Misreadings.first(in: text) {
      doubts.append(
        Doubt(
          .misreading, subject, at: place, seen: seen, taken: "ตามที่เห็น", alternatives: [printed]))
    }
    if let seen = Misreadings.personTwice(in: text) {
      doubts.append(
        Doubt(
          .misreading, subject, at: place, seen: seen, taken: "ตามที่เห็น",
          alternatives: [seen.behind("ผู้") ?? seen]))
    }
    if let word = Misreadings.wordTwice(in: text) {
      doubts.append(
        Doubt(
          .wordTwice, subject, at: place, seen: word + word, taken: "ตามที่เห็น", alternatives: [word])
      )
    }
    return doubts
  }
}

extension TextDoubt {
  fileprivate var seen: String {
    switch self {
    case .fontLetter(let scalar): String(Character(scalar))
    case .lostLetter: "\u{FFFD}"
    case .looseMark(let text): text
    }
  }
}

extension String {
  /// A Latin letter directly beside a Thai one, as `ยield`; officials put a blank or a bracket between.
  fileprivate var mixesThaiAndLatin: Bool {
    zip(unicodeScalars, unicodeScalars.dropFirst()).contains { left, right in
      (left.isThai && "a"..."z" ~= right) || ("a"..."z" ~= left && right.isThai)
    }
  }

  /// Around the first place where Thai letters stand as no word has them: a vowel in front with no
  /// consonant behind it, or two vowels over one letter.
  fileprivate var impossibleThai: String? {
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isWrong: Bool
      switch scalar.value {
      case 0xE40...0xE44: isWrong = !(next.map { 0xE01...0xE2E ~= $0.value } ?? false)
      case 0xE31, 0xE34...0xE39, 0xE47:
        isWrong = next.map { 0xE31 == $0.value || 0xE34...0xE3A ~= $0.value } ?? false
      case 0xE48...0xE4B: isWrong = next.map { 0xE48...0xE4B ~= $0.value } ?? false
      default: isWrong = false
      }
      if isWrong {
        return String(
          String.UnicodeScalarView(scalars[max(0, index - 10)..<min(scalars.count, index + 10)]))
      }
    }
    return nil
  }
}
