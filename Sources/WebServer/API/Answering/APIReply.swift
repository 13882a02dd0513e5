internal import FoundationEssentials
internal import HTTPTypes

/// What an endpoint answers.
struct APIReply: Sendable {
  let status: HTTPResponse.Status
  var headers = HTTPFields()
  let contents: Contents
  /// What is kept for a second request with the same key, where that is not the whole: a secret is shown
  /// once.
  var keptBody: [UInt8]?

  enum Contents: Sendable {
    case nothing
    case octets([UInt8], type: String)
    /// A file of the disk.
    case stored(StoredFile)
  }

  static let jsonType = "application/json"
  static let problemType = "application/problem+json"

  static func json(
    _ value: some Encodable, _ status: HTTPResponse.Status = .ok
  ) throws -> APIReply {
    APIReply(status: status, contents: .octets(try octets(of: value), type: jsonType))
  }

  /// Something that was made, and where it is.
  static func made(_ value: some Encodable, at place: String) throws -> APIReply {
    var reply = try json(value, .created)
    reply.headers[.location] = place
    return reply
  }

  static let nothing = APIReply(status: .noContent, contents: .nothing)

  /// The same value is the same octets.
  static func octets(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}
