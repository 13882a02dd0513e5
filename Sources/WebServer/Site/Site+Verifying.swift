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
    let (root, vouching) = try await pool.run { [office] in
      (try count.flatMap { try office.log.root(ofFirst: $0) }, try office.vouching())
    }
    let page = VerifyPage(
      exchange, question, root: root, vouching.shown(for: count ?? 0),
      keys: office.signer?.verifiers ?? [])
    return .page(page, question.faults.isEmpty ? .ok : .unprocessableContent)
  }

  /// The address that papers name, where the office has one that people can reach.
  var proofAddress: ProofAddress? {
    guard settings.isPublic, settings.base.isSecure else { return nil }
    return WebApplication.proofAddress(below: settings.base)
  }
}

extension Site {
  /// Who vouches for the log now.
  func vouching() async throws -> Vouching {
    try await pool.run { [office] in try office.vouching() }
  }
}

extension ServedOffice {
  fileprivate func vouching() throws(StoreFault) -> Vouching {
    Vouching(
      try log.checkpoints(atMost: Self.checkpointsLookedAt), witnesses: witnesses?.keys ?? [])
  }

  /// A witness that was out of reach for longer is not looked for.
  private static let checkpointsLookedAt = 20
}
