internal import Interchange
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
  func keep(_ upload: Upload, name: String, made: ThaiDate?) async throws -> WaitingFile {
    let ledger = site.office.ledger
    let evidence = try await site.pool.run { try ledger.keepEvidence(upload.path, name, made) }
    guard case .file(let sha256, let name, let octets, let kind) = evidence.content else {
      throw Problem(.unavailable)
    }
    let file = WaitingFile(
      id: RandomName.make(), sha256: sha256, name: name, octets: octets, type: kind, made: made)
    let text = APIValue.waitingFile.json(file).text()
    let (key, id, now) = (Self.key(file.id), account.id, now)
    try await site.accounts { accounts in
      guard case .new(_, let finish) = try accounts.claim(key, Self.contents, id, now) else {
        throw Problem(.unavailable)
      }
      try finish(text)
    }
    return file
  }

  /// The evidence of some ids; throws not-found where one is not this account's or waited too long.
  func evidence(_ ids: [String]) async throws -> [Evidence] {
    let (id, now) = (account.id, now)
    return try await site.accounts { accounts in
      try ids.enumerated().map { place, name in
        guard let file = try Self.file(name, accounts, id, now) else {
          throw Problem(
            .notFound, faults: [.init(place: .body("/evidence/\(place)"), detail: name)])
        }
        return Evidence(
          .file(sha256: file.sha256, name: file.name, octets: file.octets, kind: file.type),
          made: file.made)
      }
    }
  }

  private static func file(
    _ name: String, _ accounts: Accounts, _ account: Account.ID, _ now: Instant
  ) throws -> WaitingFile? {
    switch try accounts.claim(key(name), contents, account, now) {
    case .done(let text?):
      return (try? JSON.read(text)).flatMap { WaitingFile($0) }
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
