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
        try office.shownCheckpoint(of: count ?? 0)
      )
    }
    let page = VerifyPage(
      exchange, question, root: root, signed: signed, keys: office.signer?.verifiers ?? [],
      witnesses: office.witnesses?.keys ?? [])
    return .page(page, question.faults.isEmpty ? .ok : .unprocessableContent)
  }

  /// The address that papers name, where the office has one that people can reach.
  var proofAddress: ProofAddress? {
    guard settings.isPublic, settings.isSecure else { return nil }
    return WebApplication.proofAddress(below: settings.baseURL)
  }
}

extension ServedOffice {
  /// What is shown of what was signed, that covers so many entries: the newest that a witness saw, else the newest.
  fileprivate func shownCheckpoint(of count: Int) throws(StoreFault) -> KeptCheckpoint? {
    let newest = try log.checkpoints(atMost: Self.checkpointsLookedAt)
    let witnessed = newest.first {
      $0.checkpoint.size >= count && !$0.witnessed(by: witnesses?.keys ?? []).isEmpty
    }
    return witnessed ?? newest.first
  }

  /// A witness that was out of reach for longer is not looked for.
  private static let checkpointsLookedAt = 20
}
