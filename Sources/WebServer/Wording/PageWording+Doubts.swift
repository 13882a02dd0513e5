internal import Office

extension PageWording {
  func doubtsOpen(_ open: Int, of all: Int) -> String {
    say(
      "เหลือข้อสงสัย \(open) จาก \(all) ข้อ ต้องตอบหรือยืนยันทุกข้อก่อนใช้แผนนี้",
      "Open doubts: \(open) of \(all). Each is answered or confirmed before the plan is adopted."
    )
  }
  var doubtsLead: String {
    say(
      "เทียบข้อความที่เห็นกับเอกสารต้นฉบับ ถ้าถูกแล้วกด “ใช้ตามนี้” ถ้าไม่ถูกเลือกคำตอบหรือพิมพ์ข้อความที่ถูก",
      "Compare what was seen with the document. Confirm it where it is right; else choose another, or type it."
    )
  }
  var doubtsOver: String {
    say("ตอบข้อสงสัยครบทุกข้อแล้ว", "Every doubt is settled.")
  }
  func doubtsSettled(_ count: Int) -> String {
    say("ข้อที่ตอบแล้ว \(count) ข้อ", "Settled: \(count)")
  }
  func inDraftNow(_ text: String) -> String {
    say("ในร่าง: \(text)", "In the draft: \(text)")
  }
  func takenWhenRead(_ text: String) -> String {
    say("เมื่ออ่านเอกสาร: \(text)", "When it was read: \(text)")
  }
  var openDoubtAgain: String { say("เปิดข้อนี้อีกครั้ง", "Open it again") }
  var settledByDraft: String { say("(ร่างมีคำตอบแล้ว)", "(the draft itself answers it)") }
  var asItStands: String { say("ใช้ตามนี้", "It is right") }
  func itIs(_ other: String) -> String { say("เปลี่ยนเป็น: \(other)", "It is: \(other)") }
  var somethingElse: String { say("ข้อความในร่าง แก้ได้", "In the draft; change it here") }
  var useThisText: String { say("ใช้ข้อความนี้", "Use this text") }
  func allAsTheyStand(_ count: Int) -> String {
    say(
      "เทียบแล้วทั้ง \(count) ข้อในหน้านี้ ใช้ตามนี้", "All \(count) on this page were compared and are right")
  }
  var mendInDraft: String { say("แก้ในร่างแผน", "Change it in the draft") }
  var goOnWithDraft: String { say("ไปที่ร่างแผน", "Go on with the draft") }
  func doubtsBeforeAdoption(_ count: Int) -> String {
    say(
      "เหลือข้อสงสัยจากเอกสาร \(count) ข้อ ต้องตอบหรือยืนยันทุกข้อก่อนใช้แผนนี้",
      "Open doubts of the document: \(count). Each is answered or confirmed before the plan is adopted."
    )
  }
  var settleDoubts: String { say("ตอบข้อสงสัย", "Settle the doubts") }
  var replaceDraft: String {
    say("แทนที่ร่างแผนที่มีอยู่", "It takes the place of the draft that is there")
  }
  var documentInUse: String {
    say(
      "ร่างแผนเริ่มจากเอกสารนี้ จึงลบไม่ได้จนกว่าจะใช้หรือทิ้งร่างนั้น",
      "The draft of the plan was begun with this document: it stays until that is adopted or discarded."
    )
  }

  func words(for fault: DraftDoubts.Fault) -> String {
    switch fault {
    case .noSuchDoubt: say("ไม่พบข้อสงสัยนี้", "There is no such doubt.")
    case .changedMeanwhile:
      say(
        "ข้อความในร่างเปลี่ยนไปแล้ว โปรดดูอีกครั้ง", "The draft was changed meanwhile: look again.")
    case .textTooLong(let length, let most):
      tooLongText(length, atMost: most)
    case .noText: say("โปรดพิมพ์ข้อความ", "Type what belongs there.")
    }
  }
}
