internal import Stores
internal import Synchronization

/// The threads on which passwords are looked at, each slowly and on purpose, and who may wait for them.
///
/// Whoever is at a device or an address that is known to the account waits in a lane of its own, so that
/// strangers who try out names, however many, keep nobody out who was here before. Each is counted before it
/// waits, and both lanes are short: who finds one full is told to come again.
final class Doorkeeper: Sendable {
  enum Lane: Sendable {
    /// Known to the account, signed in, or with a link to it.
    case known
    case stranger(address: String)
  }

  /// There is no room to wait.
  struct Full: Error {
    /// Seconds after which to try again: by then all who wait now are gone.
    static let retryAfter = 10
  }

  private struct Waiting {
    var known = 0
    var strangers = 0
    var ofAddress: [String: Int] = [:]
  }

  private let limits: Limits
  private let waiting = Mutex(Waiting())
  private let known = BlockingPool(threads: 2)
  private let strangers = BlockingPool(threads: 1)

  init(_ limits: Limits) { self.limits = limits }

  /// Works where a password is looked at; throws ``Full``, or what the work throws.
  func run<Result: Sendable>(
    _ lane: Lane, _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    guard enter(lane) else { throw Full() }
    defer { leave(lane) }
    return switch lane {
    case .known: try await known.run(body)
    case .stranger: try await strangers.run(body)
    }
  }

  func enter(_ lane: Lane) -> Bool {
    waiting.withLock { waiting in
      switch lane {
      case .known:
        guard waiting.known < limits.waitingKnown else { return false }
        waiting.known += 1
      case .stranger(let address):
        let place = SourceAddress(address).text
        guard waiting.strangers < limits.waitingStrangers,
          waiting.ofAddress[place, default: 0] < limits.waitingOfOneAddress
        else { return false }
        waiting.strangers += 1
        waiting.ofAddress[place, default: 0] += 1
      }
      return true
    }
  }

  func leave(_ lane: Lane) {
    waiting.withLock { waiting in
      switch lane {
      case .known: waiting.known -= 1
      case .stranger(let address):
        let place = SourceAddress(address).text
        waiting.strangers -= 1
        let rest = (waiting.ofAddress[place] ?? 1) - 1
        waiting.ofAddress[place] = rest > 0 ? rest : nil
      }
    }
  }
}
