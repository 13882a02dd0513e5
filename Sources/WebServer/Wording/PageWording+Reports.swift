internal import Papers
import Reports
internal import Stores
internal import ThaiCivil

extension PageWording {
  func reportTitle(_ round: FiscalYear.Round) -> String {
    switch round {
    case .sixMonth: say("รายงานรอบ 6 เดือน", "Six-month report")
    case .annual: say("รายงานประจำปี", "Annual report")
    }
  }
  var planPaper: String { say("แผนปฏิบัติการฉบับเผยแพร่", "The plan as published") }
  func closedBy(_ entry: Int) -> String {
    say("ปิดแล้ว (รายการที่ \(entry))", "Closed (entry \(entry))")
  }
  var notClosed: String { say("ยังไม่ปิด", "Not closed") }
  var roundRunning: String { say("อยู่ในรอบ", "Running") }
  var roundAhead: String { say("ยังไม่ถึงรอบ", "Ahead") }
  var isDraft: String { say("ร่าง ยังไม่ปิดรอบ", "A draft: the round is not closed.") }
  var isClosed: String {
    say("ปิดรอบแล้ว รายงานนี้จะไม่เปลี่ยนอีก", "Closed: this report never changes again.")
  }
  func madeFrom(_ count: Int, _ instant: Instant) -> String {
    say(
      "จากบันทึก \(count) รายการ ณ \(self.instant(instant)) รหัสตรวจสอบข้อมูล (SHA-256):",
      "From \(counted(count, "entry", "entries")) as of \(self.instant(instant)), the last with the hash:"
    )
  }
  var demonstration: String {
    say("มีข้อมูลสาธิต ห้ามใช้เผยแพร่", "Holds demonstration data: never publish it.")
  }
  var whatIsMissing: String { say("สิ่งที่ควรตรวจสอบก่อนลงนาม", "Before it is signed") }
  func missing(_ errors: Int, _ warnings: Int) -> String {
    say(
      "ต้องแก้ไข \(errors) รายการ ควรตรวจสอบ \(warnings) รายการ",
      "\(errors) to mend, \(warnings) to look at.")
  }
  var mustMend: String { say("ต้องแก้ไข", "To mend") }
  var shouldLook: String { say("ควรตรวจสอบ", "To look at") }
  var lateSince: String { say("รายการที่บันทึกหลังปิดรอบ", "Recorded after closing") }
  var reportFile: String { say("รายงาน", "Report") }
  var ePlanFile: String { say("ตาราง e-Plan", "e-Plan table") }
  func name(of annex: ReportAnnex) -> String { annex.name(language) }
  var annexes: String { say("ภาคผนวก", "Annexes") }
  var printingTakes: String {
    say(
      "PDF ใช้เวลาจัดทำประมาณ 5–20 วินาที ระหว่างนั้นจะมีหน้าแจ้งให้รอ",
      "A PDF takes about 5 to 20 seconds; a page says so meanwhile.")
  }
  var isPrinting: String { say("กำลังจัดทำไฟล์ PDF", "The PDF is being made") }
  func printingComes(_ name: String) -> String {
    say(
      "กำลังจัดทำไฟล์ \(name) โปรดรอสักครู่ ไฟล์จะดาวน์โหลดเองเมื่อเสร็จ จากนั้นปิดหน้านี้หรือกลับไปหน้ารายงานได้",
      "\(name) is being made and is downloaded by itself in a moment. Then close this page, or go back to the report."
    )
  }
  var getPrint: String { say("รับไฟล์", "Get the file") }
  var backToReport: String { say("กลับไปหน้ารายงาน", "Back to the report") }
  var closeRound: String { say("ปิดรอบรายงาน", "Close the round") }
  var beforeClosing: String {
    say(
      "ขั้นต่อไปแสดงข้อมูลทั้งหมดที่จะเผยแพร่ ให้ตรวจก่อนยืนยันการปิดรอบ ปิดหลังลงนามแล้ว",
      "The next page shows all that becomes public, before anything is closed. Close the round when the report is signed."
    )
  }
  var closeWhenMended: String {
    say("ปิดรอบได้เมื่อไม่มีรายการที่ต้องแก้ไข", "It can be closed when nothing is left to mend.")
  }

  func name(of format: PaperFile.Format) -> String {
    switch format {
    case .text(.html): say("เปิดดู", "View")
    case .text(.json): "JSON"
    case .text(.markdown): "Markdown"
    case .text(.csv): "CSV"
    case .office(.word), .annex(_, .word): "Word"
    case .pdf, .annex(_, .pdf): "PDF"
    case .office(.excel): "Excel"
    case .table(let name): "CSV: \(PaperWording(language).name(ofTable: name))"
    }
  }

  /// What the one who looks can do: close, or be the first of two.
  func closingButton(_ byTwo: ClosingPage.ByTwo?) -> String {
    byTwo.map { $0.proposal == nil } ?? false ? proposeClosing : closeRound
  }
  var proposeClosing: String { say("เสนอปิดรอบ", "Propose the closing") }
  var closingProposed: String {
    say(
      "เสนอปิดรอบแล้ว รอผู้ประสานแผนอีกคนเป็นผู้ปิด",
      "The closing is proposed: another coordinator closes it.")
  }

  func closing(_ byTwo: ClosingPage.ByTwo) -> String {
    guard let proposal = byTwo.proposal else {
      return say(
        "หน่วยงานกำหนดให้ผู้ประสานแผนคนหนึ่งเสนอ และอีกคนเป็นผู้ปิด",
        "In this office one coordinator proposes the closing, and another closes.")
    }
    if byTwo.isOwn { return closingProposed }
    return say(
      "\(proposal.by.displayName) เสนอปิดรอบเมื่อ \(instant(proposal.created)) ท่านเป็นคนที่สองที่จะปิด",
      "\(proposal.by.displayName) proposed the closing on \(instant(proposal.created)). You are the second, who closes."
    )
  }
}
