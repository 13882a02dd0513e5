internal import PlanModel

extension PageWording {
  func erasing(_ number: Int) -> String {
    say("ลบข้อมูลของรายการที่ \(number)", "Erase of entry \(number)")
  }
  var whatToErase: String { say("ข้อมูลที่จะลบ", "What is erased") }
  func name(of part: ErasablePart) -> String {
    part.evidence.map { "\(evidence): \($0.name)" }
      ?? say("ข้อความทั้งหมดของรายการ", "All words of the entry")
  }
  var erasureReason: String { say("เหตุที่ลบ", "Why") }
  var erasureReasonHint: String {
    say(
      "เช่น เจ้าของข้อมูลขอให้ลบ อย่าพิมพ์ข้อมูลที่ลบซ้ำในช่องนี้ ช่องนี้ลบไม่ได้",
      "Such as: the person asked for it. Do not say again what is erased: this cannot be erased.")
  }
  var erasureOrder: String { say("คำสั่งหรือหนังสือที่ให้ลบ", "Ordered by, with the number of the paper") }
  var erasureOrderHint: String {
    say("เช่น บันทึกข้อความที่ สป 52001/123", "Such as memo no. SP 52001/123")
  }
  var erasureIsFinal: String {
    say("การลบนี้ถาวร เรียกคืนไม่ได้", "This is for ever: nothing brings it back.")
  }
  var whatErasureDoes: [String] {
    [
      say(
        "ข้อความหรือไฟล์ที่เลือก และกุญแจของข้อมูลนั้น จะถูกลบออกจากที่เก็บข้อมูล",
        "The words or files that are chosen are deleted from the data folder, with the keys of their seals."
      ),
      say(
        "ลำดับ วันที่ เรื่อง ผู้บันทึก จำนวนเงิน และรหัสตรวจสอบของรายการยังอยู่ บันทึกทั้งหมดยังตรวจพิสูจน์ได้ และรายการยังนับในรายงาน",
        "Number, day, subject, author, amounts and hash of the entry stay; the whole log still verifies, and the entry still counts."
      ),
      say(
        "หน้ารายการและรายงานทุกฉบับ รวมทั้งฉบับที่ปิดรอบแล้ว จะแสดงว่าลบแล้วตามคำสั่ง",
        "Its page and all reports, those of closed rounds too, say that it was erased on order."),
      say(
        "สำเนาสำรอง ไฟล์ส่งออก และรายงานที่พิมพ์หรือดาวน์โหลดไปแล้ว ยังมีข้อมูลเดิม ต้องดำเนินการแยก ข้อความเดียวกันในรายการอื่นต้องลบที่รายการนั้น",
        "Backups, exports and papers made before still have it and are another matter; the same words in another entry are erased there."
      ),
    ]
  }
  var eraseForEver: String { say("ลบถาวร", "Erase for ever") }
  var nothingToErase: String {
    say("รายการนี้ไม่มีข้อความหรือหลักฐานที่ลบได้", "The entry has nothing that could be erased.")
  }
  var erasedBy: String { say("ลบข้อมูลตามคำสั่งใน", "Erased on order by") }
}
