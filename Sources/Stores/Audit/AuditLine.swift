package import Crypto
import Interchange
import ThaiCivil

/// An event as a line of JSON: what stands in the files, and what a person who looks into them is shown.
public struct AuditLine: Hashable, Sendable {
  /// As RFC 3339 has it.
  public let time: String
  public let kind: String
  /// Pseudonyms; nil where the event has none.
  public let who: String?
  public let whom: String?
  public let address: String
  public let about: String

  package init(_ event: AuditEvent, key: SymmetricKey) {
    time = event.at.description
    kind = event.kind.rawValue
    who = event.who.map { Pseudonym(of: $0, key: key).text }
    whom = event.whom.map { Pseudonym(of: $0, key: key).text }
    address = Pseudonym(at: event.address, key: key).text
    about = event.about
  }

  /// Nil for what is no such line: the last one of a process that was killed may be half of one.
  package init?(_ text: some StringProtocol) {
    guard let json = try? JSON.read(String(text)), let time = json["time"]?.string,
      let kind = json["kind"]?.string, let address = json["address"]?.string,
      let about = json["about"]?.string
    else { return nil }
    (self.time, self.kind, self.address, self.about) = (time, kind, address, about)
    (who, whom) = (json["who"]?.string, json["whom"]?.string)
  }

  /// Without its end.
  public var text: String {
    JSON.members([
      "time": .string(time), "kind": .string(kind), "who": who.map(JSON.string),
      "whom": whom.map(JSON.string), "address": .string(address), "about": .string(about),
    ]).text()
  }
}
