internal import Stores
internal import Synchronization
internal import ThaiCivil

/// How much each account has uploaded that still waits for an entry which names it. It is counted in memory: what
/// was uploaded before a restart is not, and goes after two days like all that nobody named.
final class UploadQuota: Sendable {
  private struct Waiting {
    let id: String
    let octets: Int
    let until: Instant
  }

  private let files: Int
  private let octets: Int
  private let waiting = Mutex<[Account.ID: [Waiting]]>([:])

  /// For one account.
  init(files: Int, octets: Int) { (self.files, self.octets) = (files, octets) }

  /// Counts a file; false, and nothing counted, where it would be too much.
  func take(_ id: String, _ size: Int, of account: Account.ID, now: Instant) -> Bool {
    waiting.withLock { waiting in
      let own = waiting[account, default: []].filter { $0.until > now }
      waiting[account] = own.isEmpty ? nil : own
      guard own.count < files, own.reduce(size, { $0 + $1.octets }) <= octets else { return false }
      waiting[account, default: []].append(
        Waiting(id: id, octets: size, until: now + Lifetimes.rememberedOutcome))
      return true
    }
  }

  /// An entry names them now.
  func release(_ ids: [String], of account: Account.ID) {
    waiting.withLock { $0[account]?.removeAll { ids.contains($0.id) } }
  }
}
