import Synchronization
import Testing

@testable import WebServer

@Suite("The turnstile of requests") struct TurnstileTests {
  /// What requests note while they are answered.
  private final class Notes: Sendable {
    private let state = Mutex((answered: [String](), inside: 0, most: 0))

    func note(_ name: String) { state.withLock { $0.answered.append(name) } }

    func enter() {
      state.withLock { $0 = ($0.answered, $0.inside + 1, max($0.most, $0.inside + 1)) }
    }

    func leave() { state.withLock { $0.inside -= 1 } }

    var answered: [String] { state.withLock { $0.answered } }
    var inside: Int { state.withLock { $0.inside } }
    var most: Int { state.withLock { $0.most } }
  }

  /// Requests that wait, in a known order, until the one inside has been answered.
  private static func order(of addresses: [String], places: Int) async -> [String] {
    let turnstile = Turnstile(places: places)
    let notes = Notes()
    return await withTaskGroup(of: Void.self) { group in
      await turnstile.run(for: "inside") {
        for (number, address) in addresses.enumerated() {
          group.addTask {
            await turnstile.run(for: address) { notes.note("\(address)\(number)") }
          }
          while turnstile.count <= number { await Task.yield() }
        }
      }
      await group.waitForAll()
      return notes.answered
    }
  }

  @Test("answers one of each address in turn, however many one of them has sent before")
  func turns() async {
    let order = await Self.order(of: ["a", "a", "a", "a", "b", "b", "c"], places: 1)
    #expect(order == ["a0", "b4", "c6", "a1", "b5", "a2", "a3"])
  }

  @Test("lets so many in at once, and is empty again after any number")
  func places() async {
    let turnstile = Turnstile(places: 3)
    let notes = Notes()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          await turnstile.run(for: "\(number % 7)") {
            notes.enter()
            await Task.yield()
            notes.leave()
          }
        }
      }
    }
    #expect(notes.inside == 0 && (1...3).contains(notes.most))
    #expect(turnstile.count == 0)
  }
}
