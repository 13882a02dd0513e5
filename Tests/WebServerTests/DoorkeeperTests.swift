internal import HTTPTypes
internal import Interchange
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("The doorkeeper, before whom passwords wait") struct DoorkeeperTests {
  private static func limits(known: Int, strangers: Int, ofOne: Int) -> Limits {
    var limits = Limits()
    (limits.waitingKnown, limits.waitingStrangers) = (known, strangers)
    limits.waitingOfOneAddress = ofOne
    return limits
  }

  @Test(
    "counts strangers before they wait, those of one address too, and nobody who is known with them"
  )
  func lanes() {
    let doorkeeper = Doorkeeper(Self.limits(known: 1, strangers: 3, ofOne: 2))
    let (here, there) = (
      Doorkeeper.Lane.stranger(address: "2001:db8::1"),
      Doorkeeper.Lane.stranger(address: "192.0.2.1")
    )
    #expect(doorkeeper.enter(here))
    #expect(doorkeeper.enter(.stranger(address: "2001:db8::2")))
    // One network of IPv6 is one address.
    #expect(!doorkeeper.enter(.stranger(address: "2001:db8::3")))
    #expect(doorkeeper.enter(there))
    #expect(!doorkeeper.enter(.stranger(address: "192.0.2.2")))
    #expect(doorkeeper.enter(.known))
    #expect(!doorkeeper.enter(.known))
    doorkeeper.leave(here)
    #expect(doorkeeper.enter(.stranger(address: "192.0.2.2")))
    doorkeeper.leave(.known)
    #expect(doorkeeper.enter(.known))
  }

  @Test("gives the place free again when the work is done, also where it fails")
  func freed() async throws {
    struct Fault: Error {}
    let doorkeeper = Doorkeeper(Self.limits(known: 1, strangers: 1, ofOne: 1))
    for lane in [Doorkeeper.Lane.known, .stranger(address: "192.0.2.1")] {
      #expect(try await doorkeeper.run(lane) { 1 } == 1)
      await #expect(throws: Fault.self) { try await doorkeeper.run(lane) { throw Fault() } }
      #expect(try await doorkeeper.run(lane) { 2 } == 2)
    }
  }

  private static let elsewhere: HTTPFields = {
    var headers = HTTPFields()
    if let name = HTTPField.Name("X-Forwarded-For") { headers[name] = "192.0.2.9" }
    return headers
  }()

  @Test(
    "lets in who is at a known device while strangers are told to come again, with what they typed")
  func full() async throws {
    let limits = Self.limits(known: 1, strangers: 0, ofOne: 0)
    try await TestSite.with(proxy: ProxyTrust(.socket), limits: limits) { site in
      let device = try await site.browser(as: .coordinator, called: "somchai")
      let stranger = TestBrowser(site)
      let page = try await stranger.get("/sign-in", Self.elsewhere)
      let fields: KeyValuePairs = [
        "name": "somchai", "password": TestSite.password, "kept.text": "ก",
      ]
      let told = try await stranger.send(page, to: "/sign-in", fields, headers: Self.elsewhere)
      #expect(told.status == 503 && told.headers[.retryAfter] == "10")
      #expect(told.text.contains("value=\"somchai\"") && told.hidden("kept.text") == "ก")
      #expect(!told.text.contains(TestSite.password))
      device.set("sucharit-session", nil)
      let again = try await device.get("/sign-in", Self.elsewhere)
      let back = try await device.send(
        again, to: "/sign-in", ["name": "somchai", "password": TestSite.password],
        headers: Self.elsewhere)
      #expect(back.status == 303)
    }
  }

  @Test("tells a program so too")
  func program() async throws {
    let limits = Self.limits(known: 1, strangers: 0, ofOne: 0)
    try await TestSite.with(proxy: ProxyTrust(.socket), limits: limits) { site in
      var headers = Self.elsewhere
      headers[.contentType] = "application/json"
      let order = JSON.members(["name": .string("nobody"), "password": .string(TestSite.password)])
      let answer = try await site.stranger.send(
        .post, "/api/v1/session", order.octets(), headers: headers)
      #expect(answer.status == 503 && answer.headers[.retryAfter] == "10", "\(answer.text)")
    }
  }
}
