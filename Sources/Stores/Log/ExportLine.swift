package import PlanModel

/// A line of an export, without its end: `{"entry":…,"hash":"…"}`, where the entry is its canonical text
/// and the hash that of the text.
package struct ExportLine {
  package let text: String
  package let hash: LogHash

  private static let beginning = #"{"entry":"#
  private static let middle = #","hash":""#
  private static let end = #""}"#

  package init(text: String, hash: LogHash) {
    self.text = text
    self.hash = hash
  }

  /// Nil for what no export writes.
  package init?(_ line: String) {
    let octets = line.utf8
    let tail = Self.middle.utf8.count + 64 + Self.end.utf8.count
    guard octets.count > Self.beginning.utf8.count + tail,
      octets.starts(with: Self.beginning.utf8),
      let hash = LogHash(hex: Substring(octets.suffix(64 + Self.end.utf8.count).prefix(64)))
    else { return nil }
    text = String(Substring(octets.dropFirst(Self.beginning.utf8.count).dropLast(tail)))
    self.hash = hash
    guard self.line.utf8.elementsEqual(octets) else { return nil }
  }

  package var line: String { Self.beginning + text + Self.middle + hash.description + Self.end }
}
