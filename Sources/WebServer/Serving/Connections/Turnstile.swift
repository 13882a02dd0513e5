internal import Synchronization

/// Has so many requests answered at once, and lets those that wait in by turns: one of each address that has
/// any, before the next of the first. However many an address sends, another's waits for a round and no more.
final class Turnstile: Sendable {
  private struct State {
    /// Who may still come in at once.
    var free: Int
    /// The addresses that have somebody waiting, in the order of their turns.
    var turns: [String] = []
    var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    mutating func wait(_ one: CheckedContinuation<Void, Never>, of address: String) {
      if waiting[address] == nil { turns.append(address) }
      waiting[address, default: []].append(one)
    }

    /// Takes out whose turn it is.
    mutating func next() -> CheckedContinuation<Void, Never>? {
      guard let address = turns.first, var own = waiting[address] else { return nil }
      turns.removeFirst()
      let one = own.removeFirst()
      waiting[address] = own.isEmpty ? nil : own
      if !own.isEmpty { turns.append(address) }
      return one
    }
  }

  private let state: Mutex<State>

  init(places: Int) { state = Mutex(State(free: places)) }

  /// Works on a request of an address when its turn has come.
  func run<Result: Sendable>(for address: String, _ body: () async -> Result) async -> Result {
    await withCheckedContinuation { one in
      let isFree = state.withLock { state in
        guard state.free > 0 else {
          state.wait(one, of: address)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { one.resume() }
    }
    defer { leave() }
    return await body()
  }

  /// Gives the place to whose turn it is.
  private func leave() {
    let next = state.withLock { state in
      let next = state.next()
      if next == nil { state.free += 1 }
      return next
    }
    next?.resume()
  }

  /// How many wait.
  var count: Int { state.withLock { $0.waiting.values.reduce(0) { $0 + $1.count } } }
}
