internal import FoundationEssentials
internal import PlanModel
internal import ThaiCivil

/// Files that were uploaded and wait for the entry that names them. The octets are kept as evidence at
/// once; what is known of them stands with the account's idempotency keys, as long as those are kept, so
/// that nobody else can use them and nothing acknowledged is lost with the process.
struct WaitingEvidence: Sendable {
  let site: Site
  let account: Account
  let now: Instant

  /// Keeps a file, whose name ends as its type wants it, and gives it an id.
  func keep(_ upload: Upload, name: String, made: ThaiDate?) async throws -> WaitingEvidenceValue {
    let ledger = site.office.ledger
    let evidence = try await site.pool.run { try ledger.keepEvidence(upload.path, name, made) }
    guard case .file(let sha256, let name, let octets, let kind) = evidence.content else {
      throw Problem(.unavailable)
    }
    let value = WaitingEvidenceValue(
      id: RandomName.make(), sha256: sha256, name: name, octets: octets, type: kind,
      made: made.map(DayText.init))
    let text = String(decoding: try APIReply.octets(of: value), as: UTF8.self)
    let (key, id, now) = (Self.key(value.id), account.id, now)
    try await site.accounts { accounts in
      guard case .new(_, let finish) = try accounts.claim(key, Self.contents, id, now) else {
        throw Problem(.unavailable)
      }
      try finish(text)
    }
    return value
  }

  /// The evidence of some ids; throws not-found where one is not this account's or waited too long.
  func evidence(_ ids: [String]) async throws -> [Evidence] {
    let (id, now) = (account.id, now)
    return try await site.accounts { accounts in
      try ids.enumerated().map { place, name in
        guard let value = try Self.value(name, accounts, id, now) else {
          throw Problem(
            .notFound, faults: [.init(place: .body("/evidence/\(place)"), detail: name)])
        }
        return Evidence(
          .file(
            sha256: value.sha256, name: value.name, octets: value.octets, kind: value.type),
          made: value.made?.day)
      }
    }
  }

  private static func value(
    _ name: String, _ accounts: Accounts, _ account: Account.ID, _ now: Instant
  ) throws -> WaitingEvidenceValue? {
    switch try accounts.claim(key(name), contents, account, now) {
    case .done(let text?):
      return try JSONDecoder().decode(
        WaitingEvidenceValue.self, from: Data(text.utf8))
    case .new(_, let finish):
      // Asking must not make it.
      try finish(nil)
      return nil
    case .done(nil), .running: return nil
    }
  }

  private static let contents = "evidence"
  private static func key(_ id: String) -> String { "evidence \(id)" }
}
