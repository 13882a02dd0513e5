/// The web addresses that somebody wrote into a text.
///
/// A link begins with `http://` or `https://`, in any case, and goes on through all visible ASCII characters but
/// `<`, `>` and `"`. So it ends at a blank, at the end of a line and at the first Thai letter, unless a `/`, `?`,
/// `#`, `&`, `=` or `%` comes behind that before a blank: then Thai letters are of the address, up to what follows
/// the last such sign. LogFormat.md says the same: what a closed report leaves out is counted in these links.
public enum WrittenLinks {
  /// The places of the links in a text, in its order.
  public static func ranges(in text: String) -> [Range<String.Index>] {
    ranges(in: text, beginningWith: schemes)
  }

  /// The places of what a reader takes for addresses too, though none of them is a link here: `www.` and what is fetched
  /// otherwise. Closed rounds have counted without them, so they never become links.
  static func unlistedRanges(in text: String) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    return ranges(in: text, beginningWith: unlisted).filter { range in
      // No beginning is in the middle of a word, such as that of awww.
      range.lowerBound == scalars.startIndex
        || !scalars[scalars.index(before: range.lowerBound)].isOfWord
    }
  }

  /// An address without what it begins with.
  static func withoutScheme(_ link: Substring) -> Substring {
    let scalars = link.unicodeScalars
    let start = addressStart(in: scalars, after: schemes + otherSchemes) ?? scalars.startIndex
    return Substring(scalars[start...])
  }

  private static let schemes = ["https://", "http://"]
  private static let otherSchemes = ["ftp://", "ftps://", "sftp://"]
  private static let unlisted = otherSchemes + ["www."]

  private static func ranges(
    in text: String, beginningWith beginnings: [String]
  ) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var found: [Range<String.Index>] = []
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let rest = scalars[place...]
      guard let start = addressStart(in: rest, after: beginnings) else {
        place = scalars.index(after: place)
        continue
      }
      let end = addressEnd(in: rest[start...])
      if end > start { found.append(place..<end) }
      place = end
    }
    return found
  }

  /// Where what follows one of these beginnings begins; nil where the text does not begin with one.
  private static func addressStart(
    in text: Substring.UnicodeScalarView, after beginnings: [String]
  ) -> String.Index? {
    guard let first = text.first else { return nil }
    for scheme in beginnings {
      guard let letter = scheme.unicodeScalars.first, first.isLetter(letter) else { continue }
      let beginning = text.prefix(scheme.unicodeScalars.count)
      let isScheme = zip(beginning, scheme.unicodeScalars).allSatisfy { $0.isLetter($1) }
      if isScheme, beginning.count == scheme.unicodeScalars.count { return beginning.endIndex }
    }
    return nil
  }

  /// Where an address ends that the text begins with.
  private static func addressEnd(in text: Substring.UnicodeScalarView) -> String.Index {
    let word = text.prefix { !$0.properties.isWhitespace && !"<>\"".unicodeScalars.contains($0) }
    let first = word.firstIndex { !$0.isInLink } ?? word.endIndex
    guard let sign = word[first...].lastIndex(where: { "/?#&=%".unicodeScalars.contains($0) })
    else {
      return first
    }
    return word[sign...].firstIndex { !$0.isInLink } ?? word.endIndex
  }

  /// The text with other words in the place of each link.
  public static func replacing(in text: String, _ change: (String) -> String) -> String {
    var (changed, rest) = ("", text.startIndex)
    for range in ranges(in: text) {
      changed += String(text.unicodeScalars[rest..<range.lowerBound])
      changed += change(String(text.unicodeScalars[range]))
      rest = range.upperBound
    }
    return changed + String(text.unicodeScalars[rest...])
  }
}

extension LogEvent {
  /// The links in its words, also of what it puts in the place of another entry, as they come in the text of
  /// the part that holds the words.
  public var linksInWords: [String] {
    var links: [String] = []
    _ = replacingLinksInWords { _, link in
      links.append(link)
      return link
    }
    return links
  }

  /// The same event with other words in the place of links in its words; the first is link 1.
  public func replacingLinksInWords(_ change: (_ number: Int, String) -> String) -> LogEvent {
    var number = 0
    return replacingLinks { link in
      number += 1
      return change(number, link)
    }
  }

  private func replacingLinks(_ change: (String) -> String) -> LogEvent {
    var changed = fields
    for case .field(let field) in kind.textForm.members {
      switch changed[of: field.field] {
      case .text(let text) where field.isErasable:
        changed[of: field.field] = .text(WrittenLinks.replacing(in: text, change))
      case .replacement(let instead):
        changed[of: field.field] = .replacement(
          Replacement(
            day: instead.day, event: instead.event.replacingLinks(change),
            evidence: instead.evidence))
      default: continue
      }
    }
    return (try? LogEvent(kind, about: subject, changed)) ?? self
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or sign of ASCII, in upper or lower case.
  fileprivate func isLetter(_ other: Unicode.Scalar) -> Bool {
    self == other || (0x41...0x5A ~= value && value + 0x20 == other.value)
  }

  /// Whether it is a letter or digit of ASCII.
  fileprivate var isOfWord: Bool {
    0x30...0x39 ~= value || 0x41...0x5A ~= value || 0x61...0x7A ~= value
  }

  fileprivate var isInLink: Bool {
    0x21...0x7E ~= value && self != "<" && self != ">" && self != "\""
  }
}
