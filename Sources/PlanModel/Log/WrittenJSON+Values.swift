internal import Interchange
internal import ThaiCivil

// The values that stand in texts of entries.

extension WrittenJSON {
  mutating func stringIfAny(_ name: StaticString) throws(Otherwise) -> String? {
    takes(member: name) ? try string() : nil
  }

  /// A member with a string that is known.
  mutating func member(_ name: StaticString, _ text: String) throws(Otherwise) {
    try member(name)
    guard try plain().elementsEqual(text.utf8) else { throw Otherwise() }
  }

  mutating func word<Word: RawRepresentable<String>>() throws(Otherwise) -> Word {
    let octets = try plain()
    guard let word = Word(rawValue: String(decoding: octets, as: UTF8.self)),
      word.rawValue.utf8.elementsEqual(octets)
    else { throw Otherwise() }
    return word
  }

  mutating func word(of choices: EntryField.Choices) throws(Otherwise) -> String {
    let word = try string()
    guard choices.words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      throw Otherwise()
    }
    return word
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ name: StaticString
  ) throws(Otherwise) -> Word {
    try member(name)
    return try word()
  }

  mutating func wordIfAny<Word: RawRepresentable<String>>(
    _ name: StaticString
  ) throws(Otherwise) -> Word? {
    takes(member: name) ? try word() : nil
  }

  /// In lower case, as hashes are written.
  mutating func hash() throws(Otherwise) -> LogHash {
    let digits = try plain()
    guard let hash = LogHash(hex: digits), !digits.contains(where: { (0x41...0x46).contains($0) })
    else { throw Otherwise() }
    return hash
  }

  mutating func hash(_ name: StaticString) throws(Otherwise) -> LogHash {
    try member(name)
    return try hash()
  }

  mutating func day() throws(Otherwise) -> ThaiDate {
    let octets = try plain()
    // Years before 1000 are written otherwise.
    guard octets.first != UInt8(ascii: "0"), let day = ThaiDate(logText: octets) else {
      throw Otherwise()
    }
    return day
  }

  mutating func day(_ name: StaticString) throws(Otherwise) -> ThaiDate {
    try member(name)
    return try day()
  }

  mutating func year() throws(Otherwise) -> FiscalYear {
    let number = try integer()
    let year = FiscalYear(number)
    guard year.year.number == number else { throw Otherwise() }
    return year
  }

  mutating func quantity() throws(Otherwise) -> Quantity {
    let text = try string()
    guard let quantity = Quantity(logText: text), quantity.description == text else {
      throw Otherwise()
    }
    return quantity
  }

  mutating func places() throws(Otherwise) -> WithheldLinks {
    let text = try string()
    guard let places = WithheldLinks(text), places.description == text else { throw Otherwise() }
    return places
  }

  mutating func scores() throws(Otherwise) -> ITAScores {
    guard let scores = ITAScores(try string()) else { throw Otherwise() }
    return scores
  }

  mutating func evidence() throws(Otherwise) -> Evidence {
    try begin()
    let kind = try stringIfAny("kind")
    let made = takes(member: "made") ? try day() : nil
    let evidence = Evidence(try content(kind: kind), made: made)
    try end()
    return evidence
  }

  private mutating func content(kind: String?) throws(Otherwise) -> Evidence.Content {
    guard let kind else {
      try member("url")
      return .page(url: try string())
    }
    try member("name")
    let name = try string()
    try member("octets")
    let octets = try integer()
    try member("sha256")
    return .file(sha256: try string(), name: name, octets: octets, kind: kind)
  }

  /// A piece of evidence and nothing after it.
  mutating func wholeEvidence() throws(Otherwise) -> Evidence {
    let evidence = try evidence()
    try finish()
    return evidence
  }
}
