/// Looks at the octets of a file of evidence as they come, and says which kind it is.
public struct EvidenceLook: Sendable {
  private var beginning: [UInt8] = []
  private var text = TextLook()

  public init() {}

  public mutating func add(_ octets: UnsafeRawBufferPointer) {
    beginning += octets.prefix(EvidenceKind.octetsNeeded - beginning.count)
    text.add(octets)
  }

  /// Whether a name says a kind.
  public static func isKindTold(by name: String) -> Bool {
    EvidenceKind.claimed(by: name) != nil
  }

  /// The media type of the file under a name; `application/octet-stream` where neither the octets nor the name
  /// say one. Throws where they say different ones: a name is easily wrong, and easily made to lie.
  public func kind(named name: String) throws(EvidenceMismatch) -> String {
    let possible = EvidenceKind.possible(beginning: beginning)
    guard let claimed = EvidenceKind.claimed(by: name) else {
      return possible.first ?? EvidenceKind.unknown
    }
    let isRight =
      claimed.hasPrefix("text/") ? possible.isEmpty && text.isText : possible.contains(claimed)
    guard isRight else {
      let found: EvidenceMismatch.Found =
        possible.first.map { .other(ending: EvidenceKind.ending(for: $0)) }
        ?? (claimed.hasPrefix("text/") ? .noText : .other(ending: nil))
      throw EvidenceMismatch(
        name: name, ending: EvidenceKind.ending(of: name) ?? "", found: found)
    }
    return claimed
  }
}

/// Whether octets are text as offices write it: UTF-8, or TIS-620 as Windows has it, without NUL.
private struct TextLook {
  private var isUTF8 = true
  private var isThai = true
  /// The beginning of a sign of UTF-8 whose end has not come yet.
  private var unfinished: [UInt8] = []

  var isText: Bool { isUTF8 && unfinished.isEmpty || isThai }

  mutating func add(_ octets: UnsafeRawBufferPointer) {
    if isThai { isThai = octets.allSatisfy(Self.isThai) }
    guard isUTF8 else { return }
    let all = unfinished + octets
    let whole = all.dropLast(Self.unfinishedAtEnd(of: all))
    unfinished = Array(all[whole.endIndex...])
    isUTF8 = !whole.contains(0) && String(validating: whole, as: UTF8.self) != nil
  }

  /// Windows-874: TIS-620, the euro sign, the ellipsis and quotation marks.
  private static func isThai(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x01...0x80, 0x85, 0x91...0x97, 0xA0...0xDA, 0xDF...0xFB: true
    default: false
    }
  }

  /// How many octets at the end begin a sign that they do not end.
  private static func unfinishedAtEnd(of octets: [UInt8]) -> Int {
    for (back, octet) in octets.suffix(3).reversed().enumerated() where octet & 0xC0 != 0x80 {
      let needed = octet >= 0xF0 ? 4 : octet >= 0xE0 ? 3 : octet >= 0xC0 ? 2 : 1
      return needed > back + 1 ? back + 1 : 0
    }
    return 0
  }
}
