import Interchange
package import PlanModel

/// A line of an export, without its end: `{"entry":…,"hash":"…"}`, where the entry is its canonical text and
/// the hash that of the text. A text with seals is followed by its parts,
/// `"parts":[{"key":"…","text":"…"},null]`: the texts as strings, null for what was erased. One whose leaf has a
/// salt beside it is followed by `"salt":"…"`.
package struct ExportLine {
  package let text: String
  package let hash: LogHash
  package let parts: [SealedPart?]
  /// Of the leaf (``EntryLeaf``).
  package let salt: [UInt8]?

  private static let beginning = #"{"entry":"#
  private static let middle = #","hash":""#

  package init(text: String, hash: LogHash, parts: [SealedPart?] = [], salt: [UInt8]? = nil) {
    (self.text, self.hash, self.parts, self.salt) = (text, hash, parts, salt)
  }

  package init(_ sealed: SealedEntry) {
    self.init(
      text: sealed.text, hash: sealed.entry.hash, parts: sealed.parts, salt: sealed.salt)
  }

  /// Nil for what no export writes.
  package init?(_ line: String) {
    guard let value = try? JSON.read(line, within: Self.limits), let entry = value["entry"],
      case .string(let digits) = value["hash"], let hash = LogHash(hex: digits),
      let parts = Self.parts(value["parts"])
    else { return nil }
    var text = JSONWriter()
    text.value(entry)
    var salt: [UInt8]?
    if case .string(let digits) = value["salt"] { salt = LogHash(hex: digits)?.octets }
    self.init(text: text.text, hash: hash, parts: parts, salt: salt)
    // Written in one way only; what stands elsewhere in the line would be lost.
    guard self.line.utf8.elementsEqual(line.utf8) else { return nil }
  }

  /// A correction within a correction … stays far below this depth.
  private static let limits = JSON.Limits(depth: 64, octets: .max)

  private static func parts(_ value: JSON?) -> [SealedPart?]? {
    guard let value else { return [] }
    guard case .array(let items) = value else { return nil }
    var parts: [SealedPart?] = []
    for item in items {
      if item == .null {
        parts.append(nil)
      } else if case .string(let digits) = item["key"], let key = LogHash(hex: digits),
        case .string(let text) = item["text"]
      {
        parts.append(SealedPart(key: key, text: text))
      } else {
        return nil
      }
    }
    return parts
  }

  package var line: String {
    let parts =
      parts.isEmpty
      ? "" : #","parts":["# + self.parts.map(Self.json).joined(separator: ",") + "]"
    let salt = salt.map { #","salt":"\#(String(hexadecimal: $0))""# } ?? ""
    return Self.beginning + text + Self.middle + hash.description + "\"" + parts + salt + "}"
  }

  private static func json(_ part: SealedPart?) -> String {
    guard let part else { return "null" }
    var writer = JSONWriter()
    writer.object { object in
      object.member("key", part.key.description)
      object.member("text", part.text)
    }
    return writer.text
  }
}
