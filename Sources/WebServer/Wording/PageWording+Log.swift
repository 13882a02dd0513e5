internal import PlanModel
internal import ThaiCivil

extension PageWording {
  func entry(_ number: Int) -> String { say("รายการบันทึกที่ \(number)", "Entry \(number)") }
  func correcting(_ number: Int) -> String {
    say("แก้ไขรายการที่ \(number)", "Correct entry \(number)")
  }
  var withdrawn: String { say("ยกเลิกแล้ว", "Withdrawn") }
  var withdrawnLong: String {
    say("รายการนี้ถูกยกเลิกแล้ว ไม่นับในรายงาน", "This entry was withdrawn and does not count.")
  }
  var corrected: String { say("แก้ไขแล้ว", "Corrected") }
  var correctedBy: String { say("แก้ไขโดย", "Corrected by") }
  var happened: String { say("วันที่ดำเนินการ", "Happened on") }
  var recordedAt: String { say("บันทึกเมื่อ", "Recorded") }
  var author: String { say("ผู้บันทึก", "Author") }
  var unit: String { say("หน่วยงาน", "Unit") }
  /// What is said after the instant of an entry.
  func source(of clock: LogRecord.Clock) -> String {
    clock.remark.map { " (\(say($0.thai, $0.english)))" } ?? ""
  }
  var channel: String { say("ช่องทาง", "Through") }
  var evidence: String { say("หลักฐาน", "Evidence") }
  var hash: String { say("รหัสตรวจสอบข้อมูล (SHA-256)", "Hash (SHA-256)") }
  var correct: String { say("แก้ไขหรือยกเลิกรายการนี้", "Correct or withdraw") }
  var correctionHint: String {
    say(
      "รายการเดิมไม่ถูกลบ ระบบเพิ่มรายการแก้ไขพร้อมเหตุผลและผู้อนุมัติ",
      "The entry stays. A correction is added, with a reason and who approved it.")
  }
  var evidenceNotOfIt: String { say("หลักฐานที่ไม่ใช่ของรายการนี้", "Evidence that is not of this entry") }
  var whatItIsAbout: String { say("เป็นเรื่องของ", "What it is about") }
  var correctionReason: String { say("เหตุผลที่แก้ไข", "Why it is wrong") }
  var approval: String { say("ผู้อนุมัติให้แก้ไข (ตำแหน่ง)", "Approved by (position)") }
  var whatIsRight: String { say("การแก้ไข", "What to do") }
  var replaceEntry: String { say("แก้เป็นข้อมูลด้านล่าง", "Replace it with what is given below") }
  var withdrawEntry: String { say("ยกเลิกรายการนี้ทั้งรายการ", "Withdraw the whole entry") }
  var formUsed: String {
    say(
      "แบบฟอร์มนี้ถูกส่งไปแล้ว โปรดดูว่าบันทึกแล้วหรือยัง หากต้องการบันทึกเพิ่มอีก กดบันทึกอีกครั้ง",
      "This form was already sent. Check whether it was recorded; to record it again, save once more."
    )
  }

  func name(of channel: LogRecord.Channel) -> String {
    switch channel {
    case .cli: say("โปรแกรมบรรทัดคำสั่ง", "Command line")
    case .sheet: say("แบบกรอกผลการดำเนินงาน (CSV)", "Sheet")
    case .web: say("เว็บ", "Web")
    case .calendar: say("ปฏิทิน", "Calendar")
    case .demonstration: say("ข้อมูลสาธิต", "Demonstration data")
    }
  }

  func size(_ octets: Int) -> String {
    switch octets {
    case ..<1024: say("ไม่ถึง 1 KB", "\(octets) B")
    case ..<(1 << 20): say("\(octets >> 10) KB", "\(octets >> 10) kB")
    default: say("\(octets >> 20) MB", "\(octets >> 20) MB")
    }
  }

  func due(_ day: ThaiDate) -> String { say("ครบกำหนด \(self.day(day))", "Due \(self.day(day))") }
}
