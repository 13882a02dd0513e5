internal import PlanModel
internal import ThaiCivil

extension Words {
  /// What a form does, as its heading and on the button that leads to it.
  func name(of kind: EntryKind) -> String {
    switch kind {
    case .started: say("เริ่มดำเนินการ", "Started")
    case .done: say("ดำเนินการแล้วเสร็จ", "Done")
    case .note: say("บันทึกความคืบหน้า", "Note")
    case .evidence: say("ส่งหลักฐาน", "File evidence")
    case .problem: say("ปัญหา/อุปสรรค", "Problem")
    case .suggestion: say("ข้อเสนอแนะ", "Suggestion")
    case .measured: say("ผลวัดตัวชี้วัด", "Measured value")
    case .cannot: say("ไม่สามารถดำเนินการได้", "Cannot be done")
    case .limitStarted: say("รับเรื่อง", "Matter received")
    case .limitSettled: say("ยุติเรื่อง", "Matter settled")
    case .disbursed: say("เบิกจ่าย", "Payment")
    case .committed: say("ก่อหนี้ผูกพัน", "Commitment")
    case .released: say("ยกเลิกหนี้ผูกพัน", "Release of a commitment")
    case .refunded: say("เงินส่งคืน", "Refund")
    case .approved: say("งบตามข้อบัญญัติ/เทศบัญญัติ", "Approved budget")
    case .supplement: say("งบเพิ่มเติม", "Supplementary budget")
    case .transferred: say("โอนงบประมาณ", "Transfer")
    case .carriedOver: say("กันเงิน", "Carry over")
    }
  }

  func dayLabel(of kind: EntryKind) -> String {
    switch kind {
    case .started: say("วันที่เริ่ม", "Day it began")
    case .done: say("วันที่แล้วเสร็จ", "Day it was done")
    case .limitStarted: say("วันที่รับเรื่อง", "Day it came in")
    case .limitSettled: say("วันที่ยุติเรื่อง", "Day it was settled")
    case .measured: say("วันที่วัดผล", "Day it was measured")
    case .note, .evidence, .problem, .suggestion, .cannot, .disbursed, .committed, .released,
      .refunded, .approved, .supplement, .transferred, .carriedOver:
      say("วันที่", "Day")
    }
  }

  var dayHint: String {
    say("วัน/เดือน/ปี พ.ศ. เช่น 15/01/2567", "Day/month/Buddhist year, such as 15/01/2567")
  }
  var result: String { say("ผลการดำเนินงาน", "Result") }
  var resultHint: String {
    say(
      "ทำอะไร ที่ไหน ได้ผลอย่างไร ข้อความนี้จะไปอยู่ในรายงาน",
      "What was done, where, and what came of it. It goes into the report.")
  }
  var participants: String { say("จำนวนผู้เข้าร่วม (คน)", "Participants") }

  func text(of kind: EntryKind) -> String {
    switch kind {
    case .problem: say("ปัญหา/อุปสรรคที่พบ", "What the problem is")
    case .suggestion: say("ข้อเสนอแนะ", "What you suggest")
    case .evidence: say("คำอธิบายหลักฐาน", "What it shows")
    default: say("รายละเอียด", "What to note")
    }
  }

  func textHint(of kind: EntryKind) -> String? {
    switch kind {
    case .problem, .suggestion:
      say("หากไม่มี ให้พิมพ์ว่า ไม่มี", "If there is none, write ไม่มี.")
    default: nil
    }
  }

  var indicator: String { say("ตัวชี้วัด", "Indicator") }
  var measuredValue: String { say("ค่าที่วัดได้", "Measured value") }
  var valueBefore: String { say("ค่าก่อนหน้า", "Value before") }
  var valueBeforeHint: String {
    say("สำหรับตัวชี้วัดที่เทียบกับครั้งก่อน", "For an indicator that is compared with the time before")
  }
  var sample: String { say("จำนวนกลุ่มตัวอย่าง", "Size of the sample") }
  var how: String { say("วิธีวัด", "How it was measured") }
  var reason: String { say("เหตุผล", "Reason") }
  var explanation: String { say("คำอธิบาย", "Explanation") }
  var explanationHint: String {
    say("ต้องกรอกเมื่อเลือก “อื่น ๆ”", "Needed where the reason is “other”")
  }
  var fiscalYearLabel: String { say("ปีงบประมาณ (พ.ศ.)", "Fiscal year (B.E.)") }
  var limit: String { say("กรอบเวลา", "Time limit") }
  func timeLimit(_ limit: TimeLimit) -> String {
    say("\(limit.title) (ภายใน \(limit.days) วัน)", "\(limit.title) (within \(limit.days) days)")
  }
  var reference: String { say("เลขรับเรื่อง", "Number of the matter") }
  var referenceHint: String {
    say("เลขที่ของหน่วยงาน ไม่ใช่ชื่อผู้ร้อง", "The office's number, not the name of a person")
  }
  var amount: String { say("จำนวนเงิน (บาท)", "Amount (baht)") }
  var amountHint: String { say("เช่น 12,500.50", "Such as 12,500.50") }
  var document: String { say("เลขที่เอกสาร", "Number of the paper") }
  var documentHint: String {
    say("เช่น เลขฎีกา ใบสั่งซื้อ เทศบัญญัติ", "Such as that of a voucher, an order or an ordinance")
  }
  var approver: String { say("ผู้อนุมัติ (ตำแหน่ง)", "Approved by (position)") }
  var commitment: String { say("เลขที่เอกสารหนี้ผูกพัน", "Number of the commitment") }
  var commitmentHint: String {
    say("เลขที่ใบสั่งซื้อหรือสัญญาที่จ่ายนี้ชำระ", "Of the order or contract that it is for")
  }
  var receiver: String { say("โอนให้โครงการ", "To project") }
  var evidenceFiles: String { say("หลักฐาน (รูปถ่ายหรือไฟล์)", "Evidence (photo or file)") }
  var evidenceHint: String {
    say(
      "ถ่ายรูปหรือเลือกไฟล์จากเครื่อง เลือกได้หลายไฟล์ หลีกเลี่ยงข้อมูลส่วนบุคคล",
      "Take a photo or choose files; several if need be. Avoid personal data.")
  }
  var evidenceLink: String { say("ลิงก์หลักฐาน", "Address of evidence") }
  var evidenceLinkHint: String { say("เช่น https://…", "Such as https://…") }
  var evidenceMade: String { say("วันที่ของหลักฐาน", "Day of the evidence") }
  var inNameOf: String { say("บันทึกแทนหน่วยงาน", "In the name of a unit") }
  var inOwnName: String { say("ไม่ใช่ บันทึกในนามตนเอง", "No, in your own name") }
  var inNameOfHint: String {
    say(
      "จะมีหมายเหตุในบันทึกว่าบันทึกแทน", "A note in the log will say that it was logged for the unit.")
  }
  var inNameOfNote: String { say("ได้รับแจ้งอย่างไร", "How you were told") }
  var inNameOfNoteHint: String {
    say("เช่น โทรศัพท์ หนังสือที่ สป 123", "Such as by telephone, or by letter no. 123")
  }
  var notANumber: String { say("ต้องเป็นตัวเลข เช่น 85.5", "A number, such as 85.5") }
  var notAWholeNumber: String { say("ต้องเป็นจำนวนเต็ม", "A whole number") }

  /// The note that goes along with what a coordinator logs for a unit; official, so in Thai.
  static func loggedFor(_ unit: String, _ note: String) -> String { "บันทึกแทน\(unit): \(note)" }

  func recorded(_ number: Int) -> String {
    say("บันทึกแล้ว เป็นรายการที่ \(number)", "Recorded as entry \(number).")
  }
  func recordedLate(_ round: String) -> String {
    say(
      "\(round) ปิดไปแล้ว รายการนี้จะแสดงเป็นรายการที่บันทึกภายหลังในรายงานฉบับถัดไป",
      "The report (\(round)) is closed: this entry shows as late in the next one.")
  }
}
