internal import ThaiCivil

/// Something in a text that everybody would be able to read, and that somebody should look at before.
///
/// It is a guess by the form alone: what looks like a telephone number may be the number of a paper. Nothing is
/// refused for it.
public struct PublicConcern: Hashable, Sendable {
  public let kind: Kind
  /// Where it stands in its text.
  public let range: Range<String.Index>

  public enum Kind: String, CaseIterable, Sendable {
    /// A Thai number of nine or ten digits, or the same after +66.
    case telephone
    /// The 13 digits of a person, whose last one is the check digit of the others.
    case citizenID = "citizen-id"
    case emailAddress = "email-address"
    /// A link that lets in whoever has it: with a key, a password or a long random value in it.
    case linkWithKey = "link-with-key"
    /// An address that is none of ``WrittenLinks``, such as `www.example.go.th`, and so becomes public with the words
    /// around it: nobody can keep it out alone.
    case unlistedLink = "unlisted-link"
    /// นาย, นาง or นางสาว and a name; looked for only where nobody is to be named, in what registers hold.
    case personName = "person-name"
  }

  init(_ kind: Kind, _ range: Range<String.Index>) { (self.kind, self.range) = (kind, range) }

  /// All in a text, in its order; none of them lies within another.
  public static func all(in text: String) -> [PublicConcern] {
    let written = WrittenLinks.ranges(in: text)
    let unlisted = WrittenLinks.unlistedRanges(in: text).filter { range in
      !written.contains { $0.contains(range.lowerBound) }
    }
    let links =
      (written + unlisted).filter { LinkKey.isIn(text[$0]) }.map { PublicConcern(.linkWithKey, $0) }
      + unlisted.map { PublicConcern(.unlistedLink, $0) }
    var all: [PublicConcern] = []
    // What was found first stands: digits of an id are no telephone number, and what is within a link is of it.
    for concern in links + emailAddresses(in: text) + numbers(in: text)
    where !all.contains(where: { $0.range.overlaps(concern.range) }) {
      all.append(concern)
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

// MARK: Numbers

extension PublicConcern {
  /// Ids before telephone numbers.
  private static func numbers(in text: String) -> [PublicConcern] {
    let all = DigitGroup.all(in: text)
    return [Kind.citizenID, .telephone].flatMap { kind in
      all.flatMap { $0.ranges { kind.isNumber($0) } }.map { PublicConcern(kind, $0) }
    }
  }
}

extension PublicConcern.Kind {
  /// Whether digits are such a number.
  fileprivate func isNumber(_ digits: ArraySlice<Int>) -> Bool {
    switch self {
    case .citizenID: Self.isCitizenID(digits)
    case .telephone: Self.isTelephone(digits)
    case .emailAddress, .linkWithKey, .unlistedLink, .personName: false
    }
  }

  /// Each digit but the last counts 13 down to 2 times; the last one is what the sum lacks to a multiple of 11,
  /// without its tens. A 0 at the beginning is that of a company, and 9 is not in use.
  private static func isCitizenID(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == 13, let first = digits.first, 1...8 ~= first else { return false }
    let sum = zip(digits, (2...13).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == digits.last
  }

  /// Mobile numbers have ten digits from 06, 08 or 09 on; all others nine, from 02 to 07 on. After the code of
  /// the country the 0 falls away.
  private static func isTelephone(_ digits: ArraySlice<Int>) -> Bool {
    guard 9...12 ~= digits.count else { return false }
    if digits.starts(with: [6, 6]) { return isTelephone(ArraySlice([0] + digits.dropFirst(2))) }
    let beginning = Array(digits.prefix(2))
    switch digits.count {
    case 10: return [[0, 6], [0, 8], [0, 9]].contains(beginning)
    case 9: return beginning.first == 0 && 2...7 ~= beginning[1]
    default: return false
    }
  }
}

/// Digits, Thai and Arabic, that stand together: blanks, hyphens and brackets may part them, and so may single full
/// stops or slashes, where the same sign parts all of a number. Otherwise the number of a paper, such as 0810.2/1234, and
/// a day with a time would be telephone numbers.
private struct DigitGroup {
  private var digits: [Int] = []
  private var places: [Range<String.Index>] = []
  /// Where something parts digits from those before, and the first.
  private var joints: [Joint] = [Joint(digit: 0, sign: nil)]

  private struct Joint {
    /// The first digit after it.
    let digit: Int
    /// The full stop or slash; nil for what may part digits together with other such signs.
    let sign: Unicode.Scalar?
  }

  /// How many signs may part two digits, as in `(02) 123`.
  private static let widestGap = 2
  /// No number has more digits than that, and so no more runs.
  private static let mostRuns = 13

  static func all(in text: String) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var group = DigitGroup()
    var gap: [Unicode.Scalar] = []
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      if let digit = scalar.digit {
        if let last = gap.last {
          let sign = last.partsDigitsAlone ? last : nil
          group.joints.append(Joint(digit: group.digits.count, sign: sign))
        }
        gap = []
        group.digits.append(digit)
        group.places.append(place..<scalars.index(after: place))
      } else if !group.digits.isEmpty, scalar.mayStand(behind: gap, atMost: widestGap) {
        gap.append(scalar)
      } else {
        groups.append(group)
        (group, gap) = (DigitGroup(), [])
      }
    }
    groups.append(group)
    return groups.filter { !$0.digits.isEmpty }
  }

  /// Where whole runs of digits make such a number; none of them overlaps another.
  func ranges(where isNumber: (ArraySlice<Int>) -> Bool) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    let ends = joints.dropFirst().map(\.digit) + [digits.count]
    var taken = 0
    for (run, start) in joints.map(\.digit).enumerated() where start >= taken {
      let near = ends.indices[run...].prefix(Self.mostRuns)
      let last = near.first { isOfOneSign(run...$0) && isNumber(digits[start..<ends[$0]]) }
      guard let last else { continue }
      found.append(places[start].lowerBound..<places[ends[last] - 1].upperBound)
      taken = ends[last]
    }
    return found
  }

  /// Whether what parts these runs from each other is the same everywhere, as far as it has to be.
  private func isOfOneSign(_ runs: ClosedRange<Int>) -> Bool {
    let signs = joints[runs].dropFirst().map(\.sign)
    return signs.allSatisfy { $0 == signs.first }
  }
}

// MARK: Addresses

extension PublicConcern {
  private static func emailAddresses(in text: String) -> [PublicConcern] {
    let scalars = text.unicodeScalars
    return scalars.indices.filter { scalars[$0] == "@" }.compactMap { at in
      let start =
        scalars[..<at].lastIndex { !$0.isInMailbox }.map { scalars.index(after: $0) }
        ?? scalars.startIndex
      let after = scalars.index(after: at)
      var host = scalars[after...].prefix { $0.isInHost }
      while host.last == "." || host.last == "-" { host.removeLast() }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      guard start < at, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
      return PublicConcern(.emailAddress, start..<host.endIndex)
    }
  }
}

/// What of a link lets in whoever has it.
private enum LinkKey {
  static func isIn(_ link: Substring) -> Bool {
    let address = WrittenLinks.withoutScheme(link)
    let host = address.prefix { !"/?#".contains($0) }
    // A name and a password before the host (RFC 3986, 3.2.1).
    if host.contains("@") { return true }
    // Folders that are shared by their address alone have the key as a part of it.
    let path = address.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    if path.split(separator: "/").contains(where: { isRandom($0) && isOfBothCases($0) }) {
      return true
    }
    let query = address.drop { $0 != "?" && $0 != "#" }
    return query.split(whereSeparator: { "?#&;".contains($0) }).contains { member in
      let parts = member.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else { return isRandom(member) }
      return isName(parts[0].lowercased()) || isRandom(parts[1])
    }
  }

  /// Names of members that hold keys: of signed addresses, shared folders and sessions.
  private static func isName(_ name: String) -> Bool {
    let bare = name.filter { $0.isLetter || $0.isNumber }
    return names.contains(bare) || endings.contains(where: bare.hasSuffix)
  }

  private static let names: Set<String> = [
    "auth", "jwt", "pass", "pw", "pwd", "sid", "sig", "tk",
  ]

  private static let endings = [
    "accesskey", "apikey", "authkey", "credential", "invite", "key", "keyid", "otp", "passcode",
    "password", "secret", "session", "sessionid", "sharekey", "signature", "ticket", "token",
  ]

  /// A value that nobody types: long, of letters and digits.
  private static func isRandom(_ value: Substring) -> Bool {
    value.unicodeScalars.count >= leastRandom
      && value.unicodeScalars.allSatisfy { $0.isInToken }
      && value.contains { $0.isNumber } && value.contains { $0.isLetter }
  }

  /// Names of pages are written in letters of one case.
  private static func isOfBothCases(_ value: Substring) -> Bool {
    value.contains { $0.isUppercase } && value.contains { $0.isLowercase }
  }

  /// 20 letters of base64 have 120 bits.
  private static let leastRandom = 20
}

extension Unicode.Scalar {
  fileprivate var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    // ๐ to ๙
    case 0xE50...0xE59: Int(value) - 0xE50
    default: nil
    }
  }

  private var partsDigits: Bool {
    switch self {
    case " ", "\u{A0}", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "(", ")": true
    default: false
    }
  }

  fileprivate var partsDigitsAlone: Bool { self == "." || self == "/" }

  /// Whether it may part digits together with the signs before it, of which there may be so many in all.
  fileprivate func mayStand(behind gap: [Unicode.Scalar], atMost widest: Int) -> Bool {
    gap.isEmpty
      ? partsDigits || partsDigitsAlone
      : partsDigits && gap.count < widest && gap.allSatisfy(\.partsDigits)
  }

  private var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  fileprivate var isInMailbox: Bool { isLetterOrDigit || "._%+-".unicodeScalars.contains(self) }
  fileprivate var isInHost: Bool { isLetterOrDigit || self == "." || self == "-" }
  fileprivate var isInToken: Bool { isLetterOrDigit || "-_.~%+/=".unicodeScalars.contains(self) }
}

// MARK: Words

extension PublicConcern.Kind {
  /// What it looks like.
  public var words: Phrase {
    switch self {
    case .telephone: Phrase("หมายเลขโทรศัพท์", "a telephone number")
    case .citizenID: Phrase("เลขประจำตัวประชาชน", "the number of a person's identity card")
    case .emailAddress: Phrase("ที่อยู่อีเมล", "an e-mail address")
    case .linkWithKey:
      Phrase("ลิงก์ที่มีรหัสเปิดดู", "a link with a key in it, which lets in whoever has it")
    case .unlistedLink:
      Phrase(
        "ลิงก์ที่เผยแพร่ไปกับข้อความ (ไม่มี https:// จึงเลือกไม่เผยแพร่เฉพาะลิงก์ไม่ได้)",
        "a link that becomes public with its text (it has no https://, and so cannot be kept out alone)"
      )
    case .personName: Phrase("ชื่อบุคคล", "the name of a person")
    }
  }
}

extension LogRecord {
  /// The kinds of what somebody should look at in it before everybody reads it, each once. Fields that name a
  /// person are never published.
  public var publicConcerns: [PublicConcern.Kind] {
    let texts = event.typedTexts.filter { !$0.field.namesPerson }.map(\.text)
    let pages = evidence.compactMap(\.page)
    let found = Set((texts + pages).flatMap { PublicConcern.all(in: $0).map(\.kind) })
    let ofPersons = event.namesNobody ? PublicConcern.ofPersons(in: texts) : []
    return PublicConcern.Kind.allCases.filter(found.union(ofPersons).contains)
  }
}

extension LogEvent {
  /// Whether it is of a register, or puts such an event in the place of another: givers and complainants are never
  /// named.
  fileprivate var namesNobody: Bool {
    if case .corrected(_, reason: _, approval: _, let instead?) = self {
      return instead.event.namesNobody
    }
    return kind.register != nil
  }
}

// MARK: Persons

extension PublicConcern {
  /// Whether a text looks as if it named somebody.
  static func isOfPerson(_ text: String) -> Bool { !ofPersons(in: [text]).isEmpty }

  /// What in texts that name nobody looks as if it did: 13 digits too, whatever the last one is.
  fileprivate static func ofPersons(in texts: [String]) -> Set<Kind> {
    var found: Set<Kind> = []
    for text in texts {
      if PersonName.isIn(text) { found.insert(.personName) }
      let ids = DigitGroup.all(in: text).flatMap { $0.ranges { $0.count == 13 } }
      if !ids.isEmpty { found.insert(.citizenID) }
    }
    return found
  }
}

/// A title of address with what may be a name behind it.
private enum PersonName {
  private static let titles = ["นางสาว", "นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง"]

  /// Words that begin as a title does and are offices or trades.
  private static let others = [
    "นายกเทศ", "นายกองค์", "นายกอบ", "นายก อบ", "นายกฯ", "นายกรัฐ", "นายกสมาคม", "นายกสภา", "นายอำเภอ",
    "นายทะเบียน", "นายช่าง", "นายตรวจ", "นายจ้าง", "นายหน้า", "นายทหาร",
    "นายตำรวจ", "นายแพทย์", "นายสัตวแพทย์", "นายด่าน", "นายท่า", "นายประกัน", "นางพยาบาล", "นางรอง",
  ]

  static func isIn(_ text: String) -> Bool {
    titles.contains { title in
      text.ranges(of: title).contains { range in
        let rest = text[range.lowerBound...]
        guard rest != "นายก", !others.contains(where: rest.hasPrefix) else { return false }
        let name = text[range.upperBound...].drop { $0 == " " }
        return name.first?.isThaiLetter ?? false
      }
    }
  }
}

extension Character {
  /// ก to ฮ, and the vowels that stand before their letter.
  fileprivate var isThaiLetter: Bool {
    guard let first = unicodeScalars.first?.value else { return false }
    return (0xE01...0xE2E).contains(first) || (0xE40...0xE44).contains(first)
  }
}
