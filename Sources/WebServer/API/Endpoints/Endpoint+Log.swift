internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores

extension Endpoint {
  static let log = [
    Endpoint(
      name: "logHead", method: .get, path: root + "/log/head", tag: .log,
      summary: "How long the log is, and the hash of its last entry.",
      visitors: Access.visitors(of: .entry(1)), parameters: [.tag], success: .logHead
    ) { try $0.logHead() },
    Endpoint(
      name: "verifyLog", method: .get, path: root + "/log/verification", tag: .log,
      summary: "Read and hash the whole log and every file again.",
      visitors: Access.visitors(of: .verification),
      success: .value(.logCheck)
    ) { try await $0.verification() },
  ]
}

extension Endpoint.Success {
  static let logHead = value(.logHead, headers: ["ETag": "The hash."])
}

extension APICall {
  /// The head of the log; its hash is its tag (RFC 9110, 8.8.3).
  func logHead() throws -> APIReply {
    let tag = "\"\(book.log.head)\""
    let known = (headers[.ifNoneMatch] ?? "").split(separator: ",").map { String($0).trimmed }
    if known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }) {
      return APIReply(
        status: .notModified, headers: [.eTag: tag, .cacheControl: "no-cache"], contents: .nothing)
    }
    var reply = APIReply.json(.logHead, book.log)
    reply.headers[.eTag] = tag
    reply.headers[.cacheControl] = "no-cache"
    return reply
  }

  fileprivate func verification() async throws -> APIReply {
    .json(.logCheck, try await site.look().found)
  }
}
