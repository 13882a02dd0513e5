internal import Interchange
internal import ThaiCivil

/// The members of an object, taken by their keys as the values they stand for.
struct LogTextMembers {
  private let members: [JSON.Member]

  /// Throws `missing(name)` for what is not an object.
  init(_ value: JSON, of name: String) throws(LogTextFault) {
    guard case .object(let members) = value else { throw .missing(name) }
    self.members = members
  }

  subscript(key: String) -> JSON? {
    for member in members where member.name == key { return member.value }
    return nil
  }

  func object(_ key: String) throws(LogTextFault) -> LogTextMembers {
    guard let value = self[key] else { throw .missing(key) }
    return try LogTextMembers(value, of: key)
  }

  func list(_ key: String) throws(LogTextFault) -> [JSON] {
    guard case .array(let elements) = self[key] else { throw .missing(key) }
    return elements
  }

  func text(_ key: String) throws(LogTextFault) -> String {
    guard case .string(let text) = self[key] else { throw .missing(key) }
    return text
  }

  func textIfAny(_ key: String) throws(LogTextFault) -> String? {
    self[key] == nil ? nil : try text(key)
  }

  func integer(_ key: String) throws(LogTextFault) -> Int {
    guard case .integer(let number) = self[key] else { throw .missing(key) }
    return Int(number)
  }

  func id<Subject>(_ key: String) throws(LogTextFault) -> Identifier<Subject> {
    Identifier(try text(key))
  }

  func word<Word: RawRepresentable<String>>(_ key: String) throws(LogTextFault) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw .unreadable(key) }
    return word
  }

  func wordIfAny<Word: RawRepresentable<String>>(_ key: String) throws(LogTextFault) -> Word? {
    self[key] == nil ? nil : try word(key)
  }

  func places(_ key: String) throws(LogTextFault) -> WithheldLinks {
    guard let places = WithheldLinks(try text(key)) else { throw .unreadable(key) }
    return places
  }

  func hash(_ key: String) throws(LogTextFault) -> LogHash {
    guard let hash = LogHash(hex: try text(key)) else { throw .unreadable(key) }
    return hash
  }

  func day(_ key: String) throws(LogTextFault) -> ThaiDate {
    guard let day = Self.day(try text(key)) else { throw .unreadable(key) }
    return day
  }

  /// Reads exactly 2023-03-31 without a copy: a log of a million entries has as many days.
  private static func day(_ text: String) -> ThaiDate? {
    var text = text
    return text.withUTF8 { octets in
      guard octets.count == 10, octets[4] == 0x2D, octets[7] == 0x2D,
        let year = number(octets[0..<4]), let month = number(octets[5..<7]),
        let day = number(octets[8..<10])
      else { return nil }
      return ThaiDate(commonEra: year, month: month, day: day)
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  func dayIfAny(_ key: String) throws(LogTextFault) -> ThaiDate? {
    self[key] == nil ? nil : try day(key)
  }

  func quantity(_ key: String) throws(LogTextFault) -> Quantity {
    let parts = try text(key).split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1] : ""
    let zeros = String(repeating: "0", count: max(0, 4 - places.utf8.count))
    guard parts.count <= 2, places.utf8.count <= 4, let value = Int64(parts[0] + places + zeros)
    else { throw .unreadable(key) }
    return Quantity(tenThousandths: value)
  }

  /// The plan as a whole where neither key is there.
  func subject() throws(LogTextFault) -> LogSubject {
    if let project = try textIfAny("project") { return .project(Project.ID(project)) }
    if let obligation = try textIfAny("obligation") {
      return .obligation(Obligation.ID(obligation))
    }
    return .plan
  }
}
