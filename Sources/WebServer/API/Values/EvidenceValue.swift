internal import PlanModel
internal import ThaiCivil

/// A file or page that shows what an entry says.
struct EvidenceValue: Codable, Hashable, Sendable {
  /// The place among the evidence of its entry, from 0.
  let place: Int
  /// Where the file is; nil for a page.
  let href: String?
  let sha256: String?
  let name: String?
  let octets: Int?
  let type: String?
  /// The address of a page.
  let url: String?
  let made: String?

  init(_ evidence: Evidence, entry: Int, place: Int) {
    self.place = place
    made = evidence.made?.gregorianExtended
    switch evidence.content {
    case .file(let sha256, let name, let octets, let kind):
      href = "/api/v1/entries/\(entry)/evidence/\(place)"
      (self.sha256, self.name, self.octets, type, url) = (sha256, name, octets, kind, nil)
    case .page(let url):
      (href, sha256, name, octets, type, self.url) = (nil, nil, nil, nil, nil, url)
    }
  }

  static let schema = Schema.named(
    "Evidence",
    .object([
      .required("place", .count), .optional("href", .text()), .optional("sha256", .hash),
      .optional("name", .text()),
      .optional("octets", .integer(0...Int(Int64.max >> 10))), .optional("type", .text()),
      .optional("url", .text()), .optional("made", .day),
    ]))
}

/// A file that was uploaded, and waits for the entry that names it.
struct WaitingEvidenceValue: Codable, Hashable, Sendable {
  /// Only the account that uploaded it can use it.
  let id: String
  let sha256: String
  let name: String
  let octets: Int
  let type: String
  let made: DayText?

  static let id = Schema.pattern("^[A-Za-z0-9_-]{22}$", example: "jW3mQ0dT2sVYxKc1pLzR8a")

  static let schema = Schema.named(
    "WaitingEvidence",
    .object([
      .required("id", id), .required("sha256", .hash), .required("name", .text()),
      .required("octets", .integer(0...Int(Int64.max >> 10))), .required("type", .text()),
      .optional("made", .day),
    ]))
}
