internal import Interchange
internal import ThaiCivil

/// The members of an object, taken by their keys as the values they stand for.
struct LogTextMembers {
  private let text: JSONText
  private let object: JSONText.Place

  /// Those of a whole text.
  init(_ text: JSONText, of name: StaticString) throws(LogTextFault) {
    try self.init(text, at: text.whole, of: name)
  }

  /// Throws `missing(name)` for what is not an object.
  init(
    _ text: JSONText, at place: JSONText.Place, of name: StaticString
  ) throws(LogTextFault) {
    guard text.isObject(place) else { throw .missing(name.description) }
    (self.text, object) = (text, place)
  }

  func has(_ key: StaticString) -> Bool { text.member(key, of: object) != nil }

  func object(_ key: StaticString) throws(LogTextFault) -> LogTextMembers {
    guard let place = text.member(key, of: object) else { throw .missing(key.description) }
    return try LogTextMembers(text, at: place, of: key)
  }

  func list(_ key: StaticString) throws(LogTextFault) -> [LogTextItem] {
    guard let items = text.member(key, of: object).flatMap({ text.items(of: $0) }) else {
      throw .missing(key.description)
    }
    return items.map { LogTextItem(text: text, place: $0) }
  }

  func text(_ key: StaticString) throws(LogTextFault) -> String {
    guard let string = text.member(key, of: object).flatMap({ text.string(at: $0) }) else {
      throw .missing(key.description)
    }
    return string
  }

  func textIfAny(_ key: StaticString) throws(LogTextFault) -> String? {
    has(key) ? try text(key) : nil
  }

  /// What the octets of a string stand for, without a copy of them.
  private func read<Value>(
    _ key: StaticString, _ value: (UnsafeRawBufferPointer) -> Value?
  ) throws(LogTextFault) -> Value {
    guard
      let read = text.member(key, of: object).flatMap({ text.withString(at: $0, value) })
    else { throw .missing(key.description) }
    guard let read else { throw .unreadable(key.description) }
    return read
  }

  func integer(_ key: StaticString) throws(LogTextFault) -> Int {
    guard let number = text.member(key, of: object).flatMap({ text.integer(at: $0) }) else {
      throw .missing(key.description)
    }
    return Int(number)
  }

  func id<Subject>(_ key: StaticString) throws(LogTextFault) -> Identifier<Subject> {
    Identifier(try text(key))
  }

  func word<Word: RawRepresentable<String>>(_ key: StaticString) throws(LogTextFault) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw .unreadable(key.description) }
    return word
  }

  func word(
    _ key: StaticString, of choices: EntryField.Choices
  ) throws(LogTextFault) -> String {
    let word = try text(key)
    guard choices.words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      throw .unreadable(key.description)
    }
    return word
  }

  func wordIfAny<Word: RawRepresentable<String>>(_ key: StaticString) throws(LogTextFault) -> Word?
  {
    has(key) ? try word(key) : nil
  }

  func places(_ key: StaticString) throws(LogTextFault) -> WithheldLinks {
    guard let places = WithheldLinks(try text(key)) else { throw .unreadable(key.description) }
    return places
  }

  func hash(_ key: StaticString) throws(LogTextFault) -> LogHash {
    try read(key) { LogHash(hex: $0) }
  }

  func day(_ key: StaticString) throws(LogTextFault) -> ThaiDate {
    try read(key) { ThaiDate(logText: $0) }
  }

  func dayIfAny(_ key: StaticString) throws(LogTextFault) -> ThaiDate? {
    has(key) ? try day(key) : nil
  }

  func quantity(_ key: StaticString) throws(LogTextFault) -> Quantity {
    guard let quantity = Quantity(logText: try text(key)) else {
      throw .unreadable(key.description)
    }
    return quantity
  }

  func scores(_ key: StaticString) throws(LogTextFault) -> ITAScores {
    guard let scores = ITAScores(try text(key)) else { throw .unreadable(key.description) }
    return scores
  }

  /// Nil where neither key is there.
  func subject() throws(LogTextFault) -> LogSubject? {
    if let project = try textIfAny("project") { return .project(Project.ID(project)) }
    if let obligation = try textIfAny("obligation") {
      return .obligation(Obligation.ID(obligation))
    }
    return nil
  }
}

/// An item of a list.
struct LogTextItem {
  private let text: JSONText
  private let place: JSONText.Place

  fileprivate init(text: JSONText, place: JSONText.Place) {
    (self.text, self.place) = (text, place)
  }

  func members(of name: StaticString) throws(LogTextFault) -> LogTextMembers {
    try LogTextMembers(text, at: place, of: name)
  }

  /// Nil for what is none.
  var hash: LogHash? { text.withString(at: place) { LogHash(hex: $0) } ?? nil }
}

extension ThaiDate {
  /// Reads exactly 2023-03-31.
  init?(logText octets: UnsafeRawBufferPointer) {
    guard octets.count == 10, octets[4] == 0x2D, octets[7] == 0x2D,
      let year = Self.number(octets[0..<4]), let month = Self.number(octets[5..<7]),
      let day = Self.number(octets[8..<10])
    else { return nil }
    self.init(commonEra: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}

extension Quantity {
  /// Reads 80, 95.82 and -0.5, and more than is written; nil for anything else.
  init?(logText text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1] : ""
    let zeros = String(repeating: "0", count: max(0, 4 - places.utf8.count))
    guard parts.count <= 2, places.utf8.count <= 4, let value = Int64(parts[0] + places + zeros)
    else { return nil }
    self.init(tenThousandths: value)
  }
}
