internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The pages of registers")
struct RegisterPageTests {
  @Test("an owner records a gift, which the register and the state of its round show at once")
  func gift() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .owner, of: [site.schedule.plan.owners[0].id])
      let form = try await browser.get("/office/gift?year=2567")
      #expect(form.text.contains("ไม่ต้องระบุชื่อผู้ให้"))
      let filled = try FilledForm(form, to: "/office/gift?year=2567")
      // Nobody is a giver, and nothing was done, before somebody says so.
      #expect(filled["giver"] == "" && filled["handling"] == "")
      let empty = try await browser.send(form, to: "/office/gift?year=2567", ["gift": "กระเช้า"])
      #expect(empty.status == 422)
      #expect(try site.log.entries().isEmpty)
      let answer = try await browser.send(
        form, to: "/office/gift?year=2567",
        [
          "gift": "กระเช้า", "worth": "1,200", "giver": "business", "occasion": "ปีใหม่",
          "handling": "returned", "day": "๒๙/๑๒/๒๕๖๖",
        ])
      #expect(answer.location == "/registers/gifts?year=2567&recorded=1")
      let gift = Gift(
        "กระเช้า", worth: Baht(satang: 120_000), giver: .business, occasion: "ปีใหม่",
        handling: .returned)
      #expect(try site.log.entries().map(\.record.event) == [.register(.gift(gift))])
      let page = try await browser.get("/registers/gifts?year=2567&recorded=1")
      #expect(page.text.contains("บันทึกแล้ว 1 รายการ") && page.text.contains("กระเช้า"))
      #expect(!page.text.contains("/office/no-gifts") && !page.text.contains("/reports/files/"))
      #expect(try await browser.get("/registers?year=2567").text.contains("บันทึกแล้ว 1 รายการ"))
      #expect(try await browser.get("/entries/1").status == 200)
    }
  }

  @Test(
    "complaints are recorded under the time limit of the plan, and none only by the coordinator")
  func complaints() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/registers/complaints?year=2567")
      #expect(page.text.contains("/projects/citizen-complaints/limit-started"))
      #expect(page.text.contains("/office/no-complaints") && !page.text.contains("/office/limit-"))
      #expect(page.text.contains("/reports/files/complaints-six-month-2567.pdf"))
      let path = "/projects/citizen-complaints/limit-started"
      let form = try await coordinator.get(path)
      let named = try await coordinator.send(
        form, to: path,
        ["limit": "s3-1-e", "reference": "นายสมชาย", "complaint": "service", "day": "5/1/2567"])
      #expect(named.status == 422 && named.text.contains("f-reference-fault"))
      #expect(named.text.contains("ช่องนี้ต้องไม่มีชื่อบุคคล"))
      let answer = try await coordinator.send(
        named, to: path,
        ["limit": "s3-1-e", "reference": "ร.1/2567", "complaint": "service", "day": "5/1/2567"])
      #expect(answer.status == 303)
      let register = try await coordinator.get("/registers/complaints?year=2567")
      #expect(register.text.contains("บันทึกแล้ว 1 รายการ"))
      let entry = try #require(try site.log.entries().first)
      #expect(entry.record.publicConcerns.isEmpty)
    }
  }
}
