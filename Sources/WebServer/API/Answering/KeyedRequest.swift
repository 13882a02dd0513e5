internal import HTTPTypes
internal import Interchange
internal import Stores
internal import ThaiCivil

/// Lets a request with an idempotency key be done once, however often it comes: a second one gets the
/// answer to the first.
struct KeyedRequest: Sendable {
  let site: Site
  let account: Account
  let now: Instant

  /// What makes two requests the same.
  static func contents(
    method: HTTPRequest.Method, target: String, bodyHash: String
  ) -> String {
    "\(method) \(target) \(bodyHash)"
  }

  /// Does the work if the key is new. What it throws is thrown, and the key is free again.
  func reply(
    key: String, contents: String, work: (_ mayBeDone: Bool) async throws -> APIReply
  ) async throws -> APIReply {
    let claim: Claim
    do {
      // Forms of pages have names of their own.
      claim = try await site.accounts {
        try $0.claim("api \(key)", of: account.id, request: contents, now: now)
      }
    } catch AccountFault.keyReused {
      throw Problem(.keyReused)
    }
    switch claim {
    case .done(let outcome): return try Self.reply(outcome)
    case .running:
      var problem = Problem(.stillRunning)
      problem.retryAfter = 1
      throw problem
    case .new(let ticket, let mayBeDone):
      let reply: APIReply
      do {
        reply = try await work(mayBeDone)
      } catch {
        try? await site.accounts { try $0.abandon(ticket) }
        throw error
      }
      // Where this fails, the next attempt is told that the work may be done.
      let outcome = Self.outcome(of: reply)
      try await site.accounts { try $0.finish(ticket, with: outcome) }
      return reply
    }
  }

  /// An answer as it is kept.
  private static func outcome(of reply: APIReply) -> String {
    var body: [UInt8]?
    if case .octets(let octets, type: _) = reply.contents { body = reply.keptBody ?? octets }
    let kept = JSON.members([
      "status": .integer(reply.status.code), "location": reply.headers[.location].map(JSON.string),
      "body": body.map { .string(String(decoding: $0, as: UTF8.self)) },
    ])
    return kept.text()
  }

  private static func reply(_ outcome: String?) throws(Problem) -> APIReply {
    guard let outcome, let kept = try? JSON.read(outcome, within: JSON.Limits(octets: .max)),
      let status = kept["status"]?.wholeNumber
    else { throw Problem(.answerNotKept) }
    let contents: APIReply.Contents =
      kept["body"]?.string.map { .octets(Array($0.utf8), type: APIReply.jsonType) } ?? .nothing
    var reply = APIReply(status: HTTPResponse.Status(code: status), contents: contents)
    reply.headers[.location] = kept["location"]?.string
    return reply
  }
}
