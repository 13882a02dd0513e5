internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import Office

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
    /// A file that is kept for all who ask.
    case file(FileReply)
    /// A file of the disk.
    case stored(SharedFile)
  }

  static let jsonType = MediaType.applicationJson.description
  static let problemType = MediaType.applicationProblem.description

  static func json<Value>(
    _ form: APIValue<Value>, _ value: Value, _ status: HTTPResponse.Status = .ok
  ) -> APIReply {
    APIReply(status: status, contents: .octets(form.json(value).octets(), type: jsonType))
  }

  /// Something that was made, and where it is.
  static func made<Value>(
    _ form: APIValue<Value>, _ value: Value, at place: String
  ) -> APIReply {
    var reply = json(form, value, .created)
    reply.headers[.location] = place
    return reply
  }

  static let nothing = APIReply(status: .noContent, contents: .nothing)
}
