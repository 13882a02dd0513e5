internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A sheet")
struct SheetTests {
  private static let unit = Owner.ID("social-welfare")

  @Test("of an owner has what the own unit owes, whatever unit is asked for")
  func ownUnit() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Self.unit])
      for asked in ["", "treasury"] {
        let file = try await owner.get("/sheet.csv?year=2567&unit=\(asked)")
        #expect(file.headers[.contentDisposition]?.contains("social-welfare") ?? false)
        #expect(file.text.contains("2567.community-forum.s1"))
        #expect(!file.text.contains("2567.travelling-council.s2"))
      }
    }
  }

  @Test("that is filled in enters the log whole, and the second time adds nothing")
  func importing() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      let sheet = try await coordinator.get("/sheet.csv?year=2567&unit=social-welfare&round=annual")
      let filled = sheet.text.split(separator: "\r\n", omittingEmptySubsequences: false).map {
        line in
        guard line.contains("2567.community-forum.s1,") else { return String(line) }
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[4] = "ดำเนินการเรียบร้อยแล้ว"
        cells[5] = "30/01/2567"
        cells[6] = "ออกคำสั่งแล้ว"
        return cells.joined(separator: ",")
      }.joined(separator: "\r\n")
      for expected in ["บันทึกแล้ว 1 รายการ", "บันทึกมีข้อมูลเหล่านี้ครบแล้ว"] {
        let page = try await coordinator.get("/sheet-import")
        let answer = try await coordinator.send(
          page, to: "/sheet-import", fields: [:], file: ("sheet.csv", Array(filled.utf8)),
          as: "sheet")
        #expect(answer.text.contains(expected))
      }
      #expect(try site.log.entries().map(\.record.channel) == [.sheet])
    }
  }

  @Test("that cannot be read names its lines and adds nothing")
  func faults() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/sheet-import")
      let answer = try await coordinator.send(
        page, to: "/sheet-import", fields: [:], file: ("sheet.csv", Array("a,b\r\n1,2\r\n".utf8)),
        as: "sheet")
      #expect(answer.status == 422 && answer.text.contains("แถวที่ 1"))
      #expect(answer.text.contains("ไม่มีคอลัมน์ชื่อ “a” ในแบบกรอกผลการดำเนินงาน"))
      #expect(try site.log.entries().isEmpty)
    }
  }
}

@Suite("A page")
struct LanguageTests {
  @Test("is in English after the switch, where one was")
  func switching() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/tasks?show=late")
      let answer = try await browser.send(
        page, to: "/language", ["language": "en", "back": page.hidden("back")])
      #expect(answer.location == "/tasks?show=late")
      let english = try await browser.get("/tasks?show=late")
      #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("Tasks"))
    }
  }
}
