import PlanModel
import Stores
import Synchronization
import Testing
import ThaiCivil

@testable import WebServer

@Suite("The shelf of what everybody may have") struct ShelfTests {
  private struct Fault: Error {}

  private static func edition(_ day: Int) -> Shelf<Int, Int>.Edition {
    Shelf<Int, Int>.Edition(head: LogHead.none.hash, day: ThaiDate(dayNumber: day))
  }

  /// Makes what is asked for, and remembers that it did.
  private final class Maker: Sendable {
    let shelf = Shelf<Int, Int>()
    let made = Mutex<[Int]>([])

    func ask(_ name: Int, _ day: Int) async throws -> Int {
      try await shelf.value(name, of: ShelfTests.edition(day)) { [self] in
        await Task.yield()
        made.withLock { $0.append(name) }
        return name * 10
      }
    }
  }

  @Test("makes each thing once, however many ask for it at once, and again for another edition")
  func once() async throws {
    let maker = Maker()
    for day in 1...2 {
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<300 {
          group.addTask { try await maker.ask(number % 2, day) == number % 2 * 10 }
        }
        for try await isRight in group { #expect(isRight) }
      }
      #expect(maker.made.withLock { $0.sorted() } == (day == 1 ? [0, 1] : [0, 0, 1, 1]))
    }
    #expect(await maker.shelf.count == 2)
  }

  @Test("keeps nothing that could not be made")
  func failed() async throws {
    let shelf = Shelf<Int, Int>()
    await #expect(throws: Fault.self) {
      try await shelf.value(1, of: Self.edition(1)) { throw Fault() }
    }
    #expect(await shelf.count == 0)
    #expect(try await shelf.value(1, of: Self.edition(1)) { 7 } == 7)
  }
}
