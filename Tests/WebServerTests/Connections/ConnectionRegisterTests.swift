import NIOCore
import Synchronization
import Testing

@testable import WebServer

@Suite("The register of connections") struct ConnectionRegisterTests {
  private static func limits(_ all: Int, ofOne: Int) -> Limits {
    var limits = Limits()
    (limits.connections, limits.ofOneAddress) = (all, ofOne)
    return limits
  }

  /// Connections that come one after another, a nanosecond apart.
  private final class Doorway: Sendable {
    let register: ConnectionRegister
    let closed = Mutex<[String]>([])
    private let time = Mutex<UInt64>(0)

    init(_ limits: Limits) { register = ConnectionRegister(limits) }

    var now: NIODeadline {
      .uptimeNanoseconds(
        time.withLock { time in
          time += 1; return time
        })
    }

    func busy(_ id: ConnectionRegister.ID) { register.busy(id, since: now) }

    func enter(_ name: String, from address: String?) -> ConnectionRegister.ID? {
      register.enter(from: address, now: now) { [self] in closed.withLock { $0.append(name) } }
    }
  }

  @Test(
    "lets the longest idle of the same address give way, and takes no new one where all are busy")
  func ofOneAddress() throws {
    let doorway = Doorway(Self.limits(100, ofOne: 2))
    let first = try #require(doorway.enter("first", from: "a"))
    let second = try #require(doorway.enter("second", from: "a"))
    _ = try #require(doorway.enter("elsewhere", from: "b"))
    doorway.busy(first)
    let third = try #require(doorway.enter("third", from: "a"))
    #expect(doorway.closed.withLock(\.self) == ["second"])
    doorway.register.leave(second)
    doorway.busy(third)
    #expect(doorway.enter("fourth", from: "a") == nil)
    #expect(doorway.enter("another", from: "b") != nil)
    doorway.register.idle(first, since: doorway.now)
    #expect(doorway.enter("fourth", from: "a") != nil)
    #expect(doorway.closed.withLock(\.self) == ["second", "first"])
    #expect(doorway.register.count == 4)
  }

  @Test("has room for so many in all, and lets the longest idle of all give way")
  func inAll() throws {
    let doorway = Doorway(Self.limits(3, ofOne: 100))
    for name in ["a", "b", "c"] { _ = try #require(doorway.enter(name, from: name)) }
    let last = try #require(doorway.enter("d", from: "d"))
    #expect(doorway.closed.withLock(\.self) == ["a"])
    doorway.busy(last)
    for name in ["e", "f"] {
      doorway.busy(try #require(doorway.enter(name, from: name)))
    }
    #expect(doorway.enter("g", from: "g") == nil)
    #expect(doorway.register.count == 3)
  }

  @Test(
    "never takes an idle one from who has fewer, so that nobody is out before the first request")
  func newcomer() throws {
    let doorway = Doorway(Self.limits(3, ofOne: 3))
    for name in ["a1", "a2"] { doorway.busy(try #require(doorway.enter(name, from: "a"))) }
    _ = try #require(doorway.enter("honest", from: "h"))
    #expect(doorway.enter("a3", from: "a") == nil)
    #expect(doorway.closed.withLock(\.self) == [])
    // Somebody else takes the place of the longest of who has the most, although that is busy.
    doorway.busy(try #require(doorway.enter("other", from: "i")))
    #expect(doorway.closed.withLock(\.self) == ["a1"])
  }

  @Test("takes one from who has the most, where all are busy, for who has fewer")
  func most() throws {
    let doorway = Doorway(Self.limits(6, ofOne: 4))
    for name in ["a1", "a2", "a3", "a4", "b1", "b2"] {
      doorway.busy(try #require(doorway.enter(name, from: String(name.prefix(1)))))
    }
    doorway.busy(try #require(doorway.enter("c1", from: "c")))
    #expect(doorway.closed.withLock(\.self) == ["a1"])
    doorway.busy(try #require(doorway.enter("c2", from: "c")))
    #expect(doorway.closed.withLock(\.self) == ["a1", "a2"])
    // Each has two.
    #expect(doorway.enter("c3", from: "c") == nil && doorway.enter("b3", from: "b") == nil)
    #expect(doorway.enter("d1", from: "d") != nil)
    #expect(doorway.register.count == 6)
  }

  @Test("counts the connections of a proxy in all alone, and a place is free again once left")
  func proxy() throws {
    let doorway = Doorway(Self.limits(3, ofOne: 1))
    let all = try (1...3).map { try #require(doorway.enter("\($0)", from: nil)) }
    for id in all { doorway.busy(id) }
    #expect(doorway.enter("fourth", from: nil) == nil)
    doorway.register.leave(all[0])
    doorway.register.leave(all[0])
    #expect(doorway.enter("fourth", from: nil) != nil)
    #expect(doorway.register.count == 3)
  }
}
