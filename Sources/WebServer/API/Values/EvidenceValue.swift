import Interchange
import PlanModel
import ThaiCivil

/// A file or page that shows what an entry says, with its place among the evidence of the entry, from 0.
struct PlacedEvidence: Sendable {
  let evidence: Evidence
  let entry: Int
  let place: Int

  /// What is known of a file; nil for a page, whose content is not ours.
  fileprivate var file: (sha256: String, name: String, octets: Int, kind: String)? {
    guard case .file(let sha256, let name, let octets, let kind) = evidence.content else {
      return nil
    }
    return (sha256, name, octets, kind)
  }

  fileprivate var page: String? {
    guard case .page(let url) = evidence.content else { return nil }
    return url
  }

  /// What the entry still has of evidence that was erased.
  fileprivate var seal: String? {
    guard case .erased(let seal) = evidence.content else { return nil }
    return seal.description
  }
}

extension APIValue<PlacedEvidence> {
  static let evidence = object(
    "Evidence",
    [
      .required("place", .count) { $0.place },
      .optional("href", .text) { item in
        item.file.map { _ in "\(Endpoint.root)/entries/\(item.entry)/evidence/\(item.place)" }
      },
      .optional("sha256", .hash) { $0.file?.sha256 }, .optional("name", .text) { $0.file?.name },
      .optional("octets", .octets) { $0.file?.octets },
      .optional("type", .text) { $0.file?.kind }, .optional("url", .text) { $0.page },
      .optional("made", .day) { $0.evidence.made }, .optional("erased", .hash) { $0.seal },
    ])
}

/// A file that was uploaded, and waits for the entry that names it.
struct WaitingFile: Hashable, Sendable {
  /// Only the account that uploaded it can use it.
  let id: String
  let sha256: String
  let name: String
  let octets: Int
  let type: String
  let made: ThaiDate?

  static let id = Schema.pattern("^[A-Za-z0-9_-]{22}$", example: "jW3mQ0dT2sVYxKc1pLzR8a")
}

extension WaitingFile {
  /// Reads what ``APIValue/waitingFile`` wrote.
  init?(_ json: JSON) {
    guard let id = json["id"]?.string, let sha256 = json["sha256"]?.string,
      let name = json["name"]?.string, let octets = json["octets"]?.wholeNumber,
      let type = json["type"]?.string
    else { return nil }
    self.init(
      id: id, sha256: sha256, name: name, octets: octets, type: type,
      made: json["made"]?.string.flatMap { ThaiDate(gregorianExtended: $0) })
  }
}

extension APIValue<WaitingFile> {
  static let waitingFile = object(
    "WaitingEvidence",
    [
      .required("id", .string(WaitingFile.id)) { $0.id },
      .required("sha256", .hash) { $0.sha256 }, .required("name", .text) { $0.name },
      .required("octets", .octets) { $0.octets }, .required("type", .text) { $0.type },
      .optional("made", .day) { $0.made },
    ])
}
