internal import Foundation
internal import TestSupport
internal import Testing

/// A person at a browser: every link that is opened, field that is filled in and button that is pressed counts.
private struct Hand: ~Copyable {
  var browser: Driver
  private(set) var interactions = 0

  init(width: Int, height: Int) throws { browser = try Driver.start(width: width, height: height) }

  mutating func open(_ address: String) throws {
    interactions += 1
    try browser.open(address)
  }

  mutating func fill(_ name: String, _ text: String) throws {
    interactions += 1
    try browser.fill(name, text)
  }

  mutating func attach(_ path: String, to name: String) throws {
    interactions += 1
    try browser.attach(path, to: name)
  }

  mutating func press(_ selector: String) throws {
    interactions += 1
    try browser.press(selector)
  }

  /// What holds for every page: nothing that axe-core finds, nothing wider than the screen.
  mutating func check(_ place: String) throws {
    let violations = try browser.violations()
    #expect(violations == "", "\(place): \(violations)")
    let overflow = try browser.overflow()
    #expect(overflow <= 0, "\(place) is \(overflow) wider than the screen")
  }
}

/// An office that has nothing but a Word file, on its first day.
@Suite("From nothing to the first calendar", .serialized, .timeLimit(.minutes(15)))
struct FirstPlanTests {
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"

  @Test(
    "a Word file of ten projects is a plan with calendars in under 60 interactions",
    arguments: [(1366, 768), (390, 844)])
  func wholeWay(width: Int, height: Int) async throws {
    try await Sandbox.with { sandbox in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: sandbox.folder.path)
      try sandbox.copy("plans/sample/thung-tua-yang.docx")
      let server = try await Server(plan: nil, in: sandbox)
      defer { server.stop() }
      var hand = try Hand(width: width, height: height)
      try hand.open(try server.invitation)
      try hand.fill("display-name", "ผู้ประสานแผน")
      try hand.fill("position", "นิติกร")
      try hand.fill("name", "coordinator")
      try hand.fill("password", Self.password)
      try hand.press("main form button")

      // Who the office is.
      #expect(try hand.browser.address.hasSuffix("/setup"))
      try hand.check("setup")
      try hand.fill("name", "องค์การบริหารส่วนตำบลทุ่งตัวอย่าง")
      try hand.fill("province", "ลพบุรี")
      try hand.press("main form button")

      // Its document.
      try hand.check("documents")
      try hand.attach(sandbox.path("plans/sample/thung-tua-yang.docx"), to: "documents")
      try hand.press("main form button")
      try hand.browser.wait("!document.querySelector('meta[http-equiv=refresh]')")
      try hand.check("document")
      try hand.press("main form button.primary")

      // Its doubts, one after another.
      #expect(try hand.browser.address.hasSuffix("/plan-draft/doubts"))
      try hand.check("doubts")
      try hand.press("[value=answer-0]")
      while try hand.browser.count(".cards > li") > 0 {
        try hand.press(".cards > li button.primary")
      }
      try hand.check("doubts that are settled")
      try hand.press("main a.primary")

      // The draft, and its adoption.
      try hand.check("draft")
      try hand.press("main a[href='/plan-draft/adoption']")
      try hand.check("adoption")
      try hand.fill("reason", "แผนฉบับแรกในระบบ")
      try hand.fill("document", "ทต 1/2566")
      try hand.press("main form.narrow button")
      #expect(try hand.browser.text("main").contains("แผนฉบับที่ 1"))

      // The whole application is there, and its calendar.
      try hand.press("nav a[href='/calendar-links']")
      try hand.fill("name", "โทรศัพท์")
      try hand.press("main form button")
      let feed = try hand.browser.text("code.secret")
      let path = feed.range(of: "/calendars/").map { String(feed[$0.lowerBound...]) } ?? ""
      let calendar = try await server.get(path)
      #expect(calendar.status == 200 && calendar.text.hasPrefix("BEGIN:VCALENDAR"))
      #expect(calendar.text.contains("BEGIN:VEVENT"), "\(calendar.text.prefix(500))")
      let count = hand.interactions
      #expect(count < 60)
      print("from nothing to the first calendar at \(width) pixels: \(count) interactions")
      try hand.press("nav a[href='/dashboard']")
      try hand.check("overview")
    }
  }
}
