internal import HTTPTypes
internal import Hummingbird

/// What a request says of what its sender has already, and what it can unpack (RFC 9110, 12.5.3 and 13.1).
struct Conditions: Sendable {
  /// The tags that it has; nil where it names none.
  private let tags: [String]?
  private let since: String?
  let takesGzip: Bool

  init(_ headers: HTTPFields) {
    tags = headers[.ifNoneMatch].map { $0.split(separator: ",").map { String($0).trimmed } }
    since = headers[.ifModifiedSince]
    takesGzip = Preference.list(headers[.acceptEncoding] ?? "").contains { choice in
      choice.text == "gzip" && choice.quality > 0
    }
  }

  /// Whether it has the file already. A proxy that packs what it passes on calls a tag weak.
  func has(_ tags: FileReply.Tags) -> Bool {
    guard let known = self.tags else { return since == tags.modified }
    return known.contains { $0 == "*" || $0 == tags.entity || $0 == "W/\(tags.entity)" }
  }
}
