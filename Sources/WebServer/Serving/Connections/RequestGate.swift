internal import Synchronization

/// Counts the requests at once of each address behind a proxy: the proxy's connections are of all of them, so
/// that the register cannot.
final class RequestGate: Sendable {
  private let most: Int
  private let running = Mutex<[String: Int]>([:])

  init(most: Int) { self.most = most }

  /// Works on a request; nil, and nothing done, where there are too many of the address already.
  func run<Result: Sendable>(
    for address: String, _ body: () async -> Result
  ) async -> Result? {
    let isTaken = running.withLock { running in
      guard running[address, default: 0] < most else { return false }
      running[address, default: 0] += 1
      return true
    }
    guard isTaken else { return nil }
    defer {
      running.withLock { running in
        let rest = (running[address] ?? 1) - 1
        running[address] = rest > 0 ? rest : nil
      }
    }
    return await body()
  }
}
