internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("An owner")
struct OwnerTests {
  /// กองสวัสดิการสังคม and one of its tasks of fiscal year 2567; a task of another unit.
  private static let unit = Owner.ID("social-welfare")
  private static let task = "/tasks/2567.community-forum.s1"
  private static let foreignTask = "/tasks/2567.travelling-council.s2"
  fileprivate static let photo = Pictures.png

  private static func browser(_ site: TestSite) async throws -> TestBrowser {
    try await site.browser(as: .owner, of: [unit])
  }

  @Test("sees what the own unit owes, and of other units nothing")
  func ownUnit() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      #expect(try await browser.get("/tasks").text.contains("3.1.1"))
      #expect(try await browser.get(Self.task).status == 200)
      for path in [Self.foreignTask, Self.foreignTask + "/done", "/projects/travelling-council"] {
        #expect(try await browser.get(path).status == 404)
      }
      let page = try await browser.get(Self.task + "/note")
      let answer = try await browser.send(
        page, to: Self.foreignTask + "/note", ["text": "ก", "day": "31/01/2567"])
      #expect(answer.status == 404)
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test("logs a completion with a photo, sees it counted at once, and gets the photo back")
  func completion() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/done")
      let answer = try await browser.send(
        form, to: Self.task + "/done",
        fields: ["text": "ออกคำสั่งแล้ว", "day": "๓๐/๑/๒๕๖๗", "participants": "๑๒"],
        file: ("../ภาพ.png", Self.photo))
      #expect(answer.location == Self.task + "?recorded=1")
      let page = try await browser.get(Self.task + "?recorded=1")
      #expect(page.text.contains("บันทึกแล้ว เป็นรายการที่ 1"))
      #expect(page.text.contains("แล้วเสร็จ 30 ม.ค. 2567"))
      let entry = try #require(try site.log.entries().first)
      #expect(
        entry.record.event
          == .completed(
            Obligation.ID("2567.community-forum.s1"), result: "ออกคำสั่งแล้ว", participants: 12))
      let account = try #require(try site.accounts.accounts().first { $0.role == .owner })
      #expect(entry.record.channel == .web && entry.record.author.unit == Self.unit)
      #expect(entry.record.author.account == account.permanentID.text)
      let file = try await browser.getOctets("/entries/1/evidence/0")
      #expect(file.octets == Self.photo)
      #expect(file.headers[.contentType] == "image/png")
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      let disposition = file.headers[.contentDisposition] ?? ""
      #expect(disposition.hasPrefix("attachment;") && !disposition.contains("/"))
    }
  }

  @Test("who clicks twice logs once")
  func doubleClick() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/note")
      let fields: KeyValuePairs = ["text": "ประชุมเตรียมการ", "day": "31/01/2567"]
      async let first = browser.send(form, to: Self.task + "/note", fields)
      async let second = browser.send(form, to: Self.task + "/note", fields)
      // On a busy machine one of them may be told that the other is still at work.
      let places = try await [first.location, second.location].compactMap(\.self)
      let third = try await browser.send(form, to: Self.task + "/note", fields)
      #expect(!places.isEmpty)
      #expect(Set(places + [third.location]) == [Self.task + "?recorded=1"])
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test(
    "is told beside the field what is wrong, keeps what was typed, and logs nothing",
    arguments: [
      ("day", "31/02/2567", "ไม่มีวันนี้ในปฏิทิน"), ("day", "1/2/2567", "วันที่นี้ยังมาไม่ถึง"),
      ("day", "15/01/2024", "โปรดใช้ปี พ.ศ."), ("day", "", "โปรดกรอกข้อมูล"),
      ("participants", "หลายคน", "ต้องเป็นจำนวนเต็ม"), ("participants", "-1", "จำนวนน้อยเกินไป"),
      ("text", "", "โปรดกรอกข้อมูล"), ("text", "ก\u{7}ข", "ข้อความมีอักขระที่มองไม่เห็น"),
      ("link", "javascript:alert(1)", "ลิงก์ต้องขึ้นต้นด้วย"), ("made", "1/2/2567", "หลักฐานลงวันที่หลังวันนี้"),
    ])
  func faults(_ field: String, _ value: String, _ words: String) async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      var typed = [
        "text": "ผลงาน<b>", "day": "31/01/2567", "participants": "3", "link": "", "made": "",
      ]
      if field == "made" { typed["link"] = "https://example.go.th/1" }
      typed[field] = value
      let form = try await browser.get(Self.task + "/done")
      let answer = try await browser.post(
        Self.task + "/done",
        [("csrf", form.hidden("csrf")), ("form", form.hidden("form"))]
          + typed.map { ($0.key, $0.value) })
      #expect(answer.status == 422)
      #expect(answer.text.contains("id=\"f-\(field)-fault\">\(words)"))
      #expect(answer.text.contains("aria-invalid=\"true\""))
      if field != "text" { #expect(answer.text.contains("ผลงาน&lt;b&gt;</textarea>")) }
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test("is told beforehand how long a text may be, and loses none that is longer")
  func tooLong() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/note")
      #expect(form.text.contains("maxlength=\"10000\"") && form.text.contains("ไม่เกิน 10000 อักขระ"))
      #expect(form.text.contains("maxlength=\"2000\""))
      let long = String(repeating: "ก", count: 10_001)
      let answer = try await browser.send(
        form, to: Self.task + "/note", ["text": long, "day": "31/01/2567"])
      #expect(answer.status == 422)
      #expect(
        answer.text.contains("id=\"f-text-fault\">ข้อความยาว 10001 อักขระ รับได้ไม่เกิน 10000 อักขระ"))
      #expect(answer.text.contains(long + "</textarea>"))
      let taken = try await browser.send(
        answer, to: Self.task + "/note",
        ["text": String(long.dropLast()), "day": "31/01/2567"])
      #expect(taken.status == 303)
    }
  }

  @Test(
    "cannot file what is not as its name says, and is told what it is",
    arguments: [
      ("virus.jpg", [0x4D, 0x5A, 0x90, 0] as [UInt8], "ไม่ใช่ไฟล์ .jpg ตามชื่อ"),
      ("ภาพ.jpg", OwnerTests.photo, "เนื้อหาเป็นไฟล์ .png โปรดตั้งชื่อไฟล์ให้ลงท้ายด้วย .png"),
      ("virus.doc", [0x4D, 0x5A, 0x90, 0], "ไม่ใช่ไฟล์ .doc ตามชื่อ"),
      ("virus.xls", [0x7F, 0x45, 0x4C, 0x46], "ไม่ใช่ไฟล์ .xls ตามชื่อ"),
      ("virus.txt", [0x4D, 0x5A, 0x90, 0], "ไม่ใช่ไฟล์ข้อความตามชื่อ โปรดบันทึกใหม่เป็นข้อความแบบ UTF-8"),
    ])
  func mismatch(_ name: String, _ octets: [UInt8], _ words: String) async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/evidence")
      let answer = try await browser.send(
        form, to: Self.task + "/evidence", fields: ["day": "31/01/2567"], file: (name, octets))
      #expect(answer.status == 422)
      #expect(answer.text.contains(words), "\(answer.text)")
      #expect(try site.log.entries().isEmpty)
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("whose session ended in the middle of a form signs in and finds the text there")
  func expiredSession() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let form = try await browser.get(Self.task + "/note")
      site.clock.advance(seconds: 8 * 86_400)
      let text = "ข้อความยาว \"<script>alert(1)</script>\" & อีกมาก"
      let asked = try await browser.send(
        form, to: Self.task + "/note", ["text": text, "day": "31/01/2567"])
      #expect(asked.status == 401)
      #expect(!asked.text.contains("<script>"))
      let back = try await browser.send(
        asked, to: "/sign-in",
        [
          "name": "somsri", "password": TestSite.password, "next": asked.hidden("next"),
          "kept.text": text, "kept.day": "31/01/2567",
        ])
      #expect(back.status == 200)
      #expect(back.text.contains("อีกมาก</textarea>") && !back.text.contains("<script>"))
      let saved = try await browser.send(
        back, to: Self.task + "/note", ["text": text, "day": "31/01/2567"])
      #expect(saved.status == 303)
      #expect(try site.log.entries().count == 1)
      let page = try await browser.get(Self.task)
      #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>"))
    }
  }

  @Test("whose form has a wrong token sends it again with the text still there")
  func wrongToken() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let answer = try await browser.post(
        Self.task + "/note",
        [("csrf", "0"), ("form", "x"), ("text", "ข้อความเดิม"), ("day", "31/01/2567")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("ข้อความเดิม</textarea>"))
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test(
    "cannot file a page or a program as evidence", arguments: ["a.html", "a.exe", "a", "a.svg"])
  func kinds(_ name: String) async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/evidence")
      let answer = try await browser.send(
        form, to: Self.task + "/evidence", fields: ["day": "31/01/2567"],
        file: (name, Array("<html><script>".utf8)))
      #expect(answer.status == 422)
      #expect(answer.text.contains("เป็นชนิดที่ไม่รับ"))
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test(
    "may send ten photos of a telephone at once, and keeps what was typed where they are too much")
  func tenPhotos() async throws {
    try await TestSite.with(largestUpload: 1000) { site in
      let browser = try await Self.browser(site)
      func send(_ count: Int, of size: Int) async throws -> TestBrowser.Page {
        let form = try await browser.get(Self.task + "/done")
        #expect(form.text.contains("ไม่เกิน 10 ไฟล์"))
        var body: [UInt8] = []
        for (name, value) in [
          ("csrf", form.hidden("csrf")), ("form", form.hidden("form")), ("day", "31/01/2567"),
          ("text", "ประชุมแล้ว"),
        ] {
          body +=
            "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for number in 0..<count {
          body +=
            "--XX\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"\(number).png\"\r\n\r\n"
            .utf8
          body +=
            Self.photo + [UInt8](repeating: UInt8(number), count: size - Self.photo.count)
            + Array("\r\n".utf8)
        }
        body += "--XX--\r\n".utf8
        return try await browser.request(
          Self.task + "/done", .post, [.contentType: "multipart/form-data; boundary=XX"],
          ByteBuffer(bytes: body))
      }
      let tooMuch = try await send(3, of: 900)
      #expect(tooMuch.status == 422 && tooMuch.text.contains("ไฟล์รวมกันใหญ่เกิน"))
      #expect(tooMuch.text.contains("ประชุมแล้ว"))
      #expect(try site.uploads().isEmpty)
      let taken = try await send(10, of: 200)
      #expect(taken.status == 303, "\(taken.text)")
      #expect(try site.log.entries().first?.record.evidence.count == 10)
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("is told where the day of evidence stands without evidence")
  func dayOfNothing() async throws {
    try await TestSite.with { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/done")
      let typed: KeyValuePairs = ["text": "ประชุมแล้ว", "day": "31/01/2567", "made": "30/01/2567"]
      let answer = try await browser.send(form, to: Self.task + "/done", typed)
      #expect(answer.status == 422 && answer.text.contains("ยังไม่ได้แนบไฟล์หรือลิงก์ของหลักฐาน"))
      let again = try await browser.get(Self.task + "/done")
      let taken = try await browser.send(
        again, to: Self.task + "/done",
        fields: ["text": "ประชุมแล้ว", "day": "31/01/2567", "made": "30/01/2567"],
        file: ("a.png", Self.photo))
      #expect(taken.status == 303)
    }
  }

  @Test("is refused what is too large before it is read")
  func tooLarge() async throws {
    try await TestSite.with(largestUpload: 1000) { site in
      let browser = try await Self.browser(site)
      let form = try await browser.get(Self.task + "/evidence")
      let large = Self.photo + [UInt8](repeating: 0, count: 1000)
      let answer = try await browser.send(
        form, to: Self.task + "/evidence", fields: ["day": "31/01/2567"], file: ("a.png", large))
      #expect(answer.status == 422 && answer.text.contains("ใหญ่เกิน"))
      // So much that nobody reads it to its end for what was typed beside it.
      let most = FormReader.longestText + FormReader.mostFiles * 1000
      let larger = Self.photo + [UInt8](repeating: 0, count: most)
      let refused = try await browser.send(
        form, to: Self.task + "/evidence", fields: ["day": "31/01/2567"], file: ("a.png", larger))
      #expect(refused.status == 413 && refused.text.contains("ไม่เกิน 265 KB"), "\(refused.text)")
      #expect(try site.log.entries().isEmpty)
      #expect(try site.uploads().isEmpty)
    }
  }
}
