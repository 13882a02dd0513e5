import PlanModel
import Testing

@testable import Office

@Suite("Keys that are not known")
struct NearKeysTests {
  @Test("are looked for once each, and the first only: 600 of them cost no more than ten searches")
  func bounded() throws {
    let keys = SheetKeys(try FilledSheet().schedule)
    let wrong = keys.all.prefix(600).map { $0 + "x" }
    var near = NearKeys()
    for _ in 1...2 {
      for (place, key) in wrong.enumerated() {
        let found = near.key(key, among: keys)
        #expect((found != nil) == (place < NearKeys.mostSearches))
      }
    }
    #expect(near.searches == NearKeys.mostSearches)
  }
}
