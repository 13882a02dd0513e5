internal import HTTPTypes
internal import Office
import Reports
internal import Stores
internal import Transparency

extension Site {
  /// Says whether a paper was made from the beginning of this log, by what it prints.
  func verifyPage(_ exchange: Exchange) async throws -> Reply {
    guard settings.isPublic else { throw NotFound() }
    let question = PaperQuestion(exchange)
    let count = question.asked?.count
    let (root, signed) = try await pool.run { [office] in
      (
        try count.flatMap { try office.log.root(ofFirst: $0) },
        try office.log.checkpoints(atMost: 1).first
      )
    }
    let page = VerifyPage(
      exchange, question, root: root, signed: signed, keys: office.signer?.verifiers ?? [])
    return .page(page, question.faults.isEmpty ? .ok : .unprocessableContent)
  }

  /// The address that papers name, where the office has one that people can reach.
  var proofAddress: ProofAddress? {
    guard settings.isPublic, settings.isSecure else { return nil }
    return WebApplication.proofAddress(below: settings.baseURL)
  }
}
