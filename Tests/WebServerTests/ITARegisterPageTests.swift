internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The page of ITA results")
struct ITARegisterPageTests {
  @Test("takes what a coordinator types, and shows what it comes to")
  func recorded() async throws {
    try await TestSite.with(on: day(2567, 8, 20)) { site in
      let browser = try await site.browser(as: .coordinator)
      let form = try await browser.get("/office/ita-result")
      #expect(form.text.contains("<option value=\"2565\""), "years before the plan can be chosen")
      let bad = try await browser.send(
        form, to: "/office/ita-result",
        [
          "itaYear": "2565", "scores": "94.56 101", "total": "95.82", "level": "AA",
          "document": "ประกาศ", "day": "04/08/2567",
        ])
      #expect(bad.status == 422 && bad.text.contains("f-scores-fault") && bad.text.contains("101"))
      let answer = try await browser.send(
        bad, to: "/office/ita-result",
        [
          "itaYear": "2565", "scores": "๙๔.๕๖ 88.13 90.81 88.09 90.53 96.03 96.20 94.74 100 100",
          "total": "95.82", "level": "AA", "document": "<script>", "day": "04/08/2567",
        ])
      #expect(answer.status == 303)
      let remark = try await browser.get("/office/ita-remark")
      try await browser.send(
        remark, to: "/office/ita-remark",
        [
          "itaYear": "2565", "assessed": "4", "question": "I20", "text": "ระบุขั้นตอนการยืม",
          "day": "04/08/2567",
        ])
      let page = try await browser.get("/registers/ita")
      #expect(page.status == 200 && !page.text.contains("<script>"))
      for words in [
        "ปี 2565 คะแนน 95.82 ระดับ AA", "จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
        "88.09", "I20: ระบุขั้นตอนการยืม", "90.42", "27.13", "28.70", "95.83",
      ] {
        #expect(page.text.contains(words), "\(words)")
      }
      let twice = try await browser.send(
        try await browser.get("/office/ita-result"), to: "/office/ita-result",
        [
          "itaYear": "2565", "scores": "90", "total": "90", "level": "A", "document": "ข",
          "day": "04/08/2567",
        ])
      #expect(twice.status == 422 && twice.text.contains("รายงานไว้แล้วในรายการที่ 1"))
    }
  }

  @Test("says why scores that do not fit the year come to nothing, and shows a plan's results")
  func unfit() async throws {
    try await TestSite.with(on: day(2567, 8, 20)) { site in
      let browser = try await site.browser(as: .coordinator)
      try await browser.send(
        try await browser.get("/office/ita-result"), to: "/office/ita-result",
        [
          "itaYear": "2566", "scores": "90 91", "total": "90", "level": "ผ่านดี", "document": "ข",
          "day": "04/08/2567",
        ])
      let page = try await browser.get("/registers/ita")
      #expect(page.text.contains("บันทึกคะแนนปี 2566 ไว้ 2 ตัวชี้วัด แต่เกณฑ์ของปีนั้นมี 10 ตัวชี้วัด"))
      let owner = try await site.browser(as: .owner)
      #expect(try await owner.get("/registers/ita").status == 200)
      #expect(try await owner.get("/office/ita-result").status == 403)
    }
  }
}
