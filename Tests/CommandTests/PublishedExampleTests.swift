internal import Foundation
internal import TestSupport
internal import Testing

@Suite("calendars/samut-prakan-city", .timeLimit(.minutes(15)))
struct PublishedExampleTests {
  @Test("the published example is what the plan gives: another run changes no octet")
  func published() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.copy("calendars/samut-prakan-city")
      try sandbox.copy("plans")
      let before = try sandbox.files(in: "calendars/samut-prakan-city")
      #expect(before.keys.sorted() == RealPlan.calendars)
      let run = try await Program.run(["calendar", RealPlan.path], in: sandbox.folder)
      #expect(run.code == 0, "\(run.notes)")
      let after = try sandbox.files(in: "calendars/samut-prakan-city")
      #expect(after.keys.sorted() == before.keys.sorted())
      for (name, octets) in after {
        let isSame = octets == before[name]
        #expect(isSame, "calendars/samut-prakan-city/\(name): run 'make run'")
      }
    }
  }
}
