internal import NIOCore
internal import Synchronization

/// All connections of the server: no more at once than ``Limits`` has, in all and from one address.
///
/// Where there are too many, the one that has been idle longest gives way, which is waiting for a request,
/// be it between two or in the middle of a head that does not end: first of those whose address would still
/// have as many as the new one's. Where all of these are busy, an address that has a quarter of what one may
/// have gives up its longest, so that a few who take all keep nobody out who wants one. Else it is one whose
/// address has no fewer, or the new one is not taken.
final class ConnectionRegister: Sendable {
  struct ID: Hashable, Sendable { fileprivate let number: Int }

  private struct Known {
    /// Nil for a proxy, which has the connections of many.
    let address: String?
    /// Whether it has no request.
    var isIdle = true
    /// Since when it has been as it is.
    var since: NIODeadline
    let close: @Sendable () -> Void
  }

  private struct State {
    var known: [ID: Known] = [:]
    var ofAddress: [String: Int] = [:]
    var last = 0

    mutating func remove(_ id: ID) -> Known? {
      guard let gone = known.removeValue(forKey: id) else { return nil }
      if let address = gone.address {
        let rest = (ofAddress[address] ?? 1) - 1
        ofAddress[address] = rest > 0 ? rest : nil
      }
      return gone
    }

    func count(of address: String?) -> Int { address.map { ofAddress[$0, default: 0] } ?? 0 }

    /// Takes the longest idle one of an address out.
    mutating func removeIdlest(of address: String) -> Known? {
      removeLongest { known, _ in known.isIdle && known.address == address }
    }

    /// Takes the longest idle one of all out whose address has so many or more.
    mutating func removeIdlest(ofThoseWith least: Int) -> Known? {
      removeLongest { known, count in known.isIdle && count >= least }
    }

    /// Takes the longest one of the address that has the most out, where that is so many or more.
    mutating func removeLongestOfMost(with least: Int) -> Known? {
      guard let most = ofAddress.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        most.value >= least
      else { return nil }
      return removeLongest { known, _ in known.address == most.key }
    }

    private mutating func removeLongest(
      where isMeant: (_ one: Known, _ ofItsAddress: Int) -> Bool
    ) -> Known? {
      let meant = known.filter { isMeant($0.value, count(of: $0.value.address)) }
      let longest = meant.min { left, right in
        (left.value.since, left.key.number) < (right.value.since, right.key.number)
      }
      return longest.flatMap { remove($0.key) }
    }
  }

  private let limits: Limits
  private let state = Mutex(State())

  init(_ limits: Limits) { self.limits = limits }

  /// Takes a new connection; nil where there is no room. `address` is nil for a proxy's.
  func enter(
    from address: String?, now: NIODeadline, close: @escaping @Sendable () -> Void
  ) -> ID? {
    let (id, gone) = state.withLock { state -> (ID?, [Known]) in
      var gone: [Known] = []
      if let address, state.ofAddress[address, default: 0] >= limits.ofOneAddress {
        guard let idlest = state.removeIdlest(of: address) else { return (nil, []) }
        gone.append(idlest)
      }
      if state.known.count >= limits.connections {
        let own = state.count(of: address)
        let loser =
          state.removeIdlest(ofThoseWith: own + 2)
          ?? state.removeLongestOfMost(with: max(own + 2, limits.ofOneAddress / 4))
          ?? state.removeIdlest(ofThoseWith: own)
        guard let loser else { return (nil, gone) }
        gone.append(loser)
      }
      state.last += 1
      let id = ID(number: state.last)
      state.known[id] = Known(address: address, since: now, close: close)
      if let address { state.ofAddress[address, default: 0] += 1 }
      return (id, gone)
    }
    for connection in gone { connection.close() }
    return id
  }

  /// A request has begun.
  func busy(_ id: ID, since now: NIODeadline) { set(id, isIdle: false, now) }

  /// Its answer is over.
  func idle(_ id: ID, since now: NIODeadline) { set(id, isIdle: true, now) }

  private func set(_ id: ID, isIdle: Bool, _ now: NIODeadline) {
    state.withLock { state in
      state.known[id]?.isIdle = isIdle
      state.known[id]?.since = now
    }
  }

  func leave(_ id: ID) { state.withLock { _ = $0.remove(id) } }

  var count: Int { state.withLock { $0.known.count } }
}
