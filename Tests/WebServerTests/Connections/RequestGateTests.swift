import Testing

@testable import WebServer

@Suite("The gate of requests") struct RequestGateTests {
  @Test("counts the requests at once of each address behind the proxy")
  func gate() async {
    let gate = RequestGate(most: 2)
    for _ in 1...2 {
      let done = await gate.run(for: "a") {
        let second = await gate.run(for: "a") {
          let third = await gate.run(for: "a") { true }
          let other = await gate.run(for: "b") { true }
          return third == nil && other == true
        }
        return second == true
      }
      #expect(done == true)
    }
  }
}
