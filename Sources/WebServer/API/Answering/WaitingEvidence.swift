internal import Interchange
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Files that were uploaded and wait for the entry that names them. The octets are kept as evidence at
/// once; what is known of them stands with the account's idempotency keys, as long as those are kept, so
/// that nobody else can use them and nothing acknowledged is lost with the process.
struct WaitingEvidence: Sendable {
  let site: Site
  let account: Account
  let now: Instant

  /// Keeps a file, whose name ends as its type wants it, and gives it an id.
  ///
  /// Throws too-many-uploads where too much waits already.
  func keep(_ upload: Upload, name: String, made: ThaiDate?) async throws -> WaitingFile {
    let waitingID = RandomName.make()
    guard site.quota.take(waitingID, upload.octets, of: account.id, now: now) else {
      throw Problem(.tooManyUploads)
    }
    do { return try await keep(upload, as: waitingID, name: name, made: made) } catch {
      site.quota.release([waitingID], of: account.id)
      throw error
    }
  }

  private func keep(
    _ upload: Upload, as waitingID: String, name: String, made: ThaiDate?
  ) async throws -> WaitingFile {
    let log = site.office.log
    let evidence = try await site.pool.run {
      try log.storeEvidence(path: upload.path, name: name, made: made)
    }
    guard case .file(let sha256, let name, let octets, let kind) = evidence.content else {
      throw Problem(.unavailable)
    }
    let file = WaitingFile(
      id: waitingID, sha256: sha256, name: name, octets: octets, type: kind, made: made)
    let text = APIValue.waitingFile.json(file).text()
    let (key, id, now) = (Self.key(file.id), account.id, now)
    try await site.accounts { accounts in
      guard case .new(let ticket, _) = try Self.claim(key, accounts, id, now) else {
        throw Problem(.unavailable)
      }
      try accounts.finish(ticket, with: text)
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

  /// An entry names them now.
  func named(_ ids: [String]) { site.quota.release(ids, of: account.id) }

  private static func file(
    _ name: String, _ accounts: any AccountStore, _ account: Account.ID, _ now: Instant
  ) throws -> WaitingFile? {
    switch try claim(key(name), accounts, account, now) {
    case .done(let text?):
      return (try? JSON.read(text)).flatMap { WaitingFile($0) }
    case .new(let ticket, _):
      // Asking must not make it.
      try accounts.abandon(ticket)
      return nil
    case .done(nil), .running: return nil
    }
  }

  private static func claim(
    _ key: String, _ accounts: any AccountStore, _ account: Account.ID, _ now: Instant
  ) throws -> Claim {
    try accounts.claim(key, of: account, request: "evidence", now: now)
  }

  private static func key(_ id: String) -> String { "evidence \(id)" }
}
