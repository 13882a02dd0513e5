internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  var documents: String { say("อ่านแผนจากเอกสาร", "Read a plan's document") }
  var documentsLead: String {
    say(
      "เลือกไฟล์แผนปฏิบัติการหรือชุดมาตรการของหน่วยงาน ระบบจะอ่านและร่างเป็นไฟล์แผน พร้อมบอกทุกจุดที่ไม่แน่ใจให้ตรวจเทียบกับต้นฉบับ การอ่านนี้ไม่เปลี่ยนแผนที่ใช้อยู่",
      "Choose the files of an action plan or of a set of measures. They are read into a draft of a plan file, with every doubt to be compared with the document. The plan in force does not change."
    )
  }
  var documentFiles: String { say("ไฟล์เอกสาร", "Files of the document") }
  func documentHint(most: Int) -> String {
    say(
      "Word, Excel, PDF, ภาพสแกน, OpenDocument หรือข้อความ ถ้ามีหลายไฟล์ให้เลือกพร้อมกัน ไม่เกิน \(most) ไฟล์ เรียงตามชื่อ",
      "Word, Excel, PDF, scans, OpenDocument or text. Choose the parts of one document together, at most \(most), in the order of their names."
    )
  }
  var readDocument: String { say("อัปโหลดและอ่าน", "Upload and read") }
  var documentsRead: String { say("เอกสารที่อ่านแล้ว", "Documents") }
  func documentsKept(_ days: Int) -> String {
    say("ร่างที่อ่านได้เก็บไว้ \(days) วัน แล้วลบเอง", "Drafts are kept for \(days) days, and then removed.")
  }
  func names(of reading: DocumentReading) -> String {
    reading.files.map(\.name).joined(separator: ", ")
  }
  func name(of state: DocumentReading.State) -> String {
    switch state {
    case .waiting: say("รออ่าน", "waiting")
    case .reading: say("กำลังอ่าน", "being read")
    case .failed: say("อ่านไม่ได้", "not read")
    case .done: say("อ่านแล้ว", "read")
    }
  }
  func given(_ reading: DocumentReading) -> String {
    say(
      "โดย \(reading.author) เมื่อ \(instant(reading.at))",
      "by \(reading.author), \(instant(reading.at))")
  }
  var stillReading: String {
    say(
      "กำลังอ่านเอกสาร ภาพสแกนใช้เวลาหน้าละหลายวินาที หน้านี้เปิดใหม่เองจนกว่าจะอ่านเสร็จ ปิดหน้านี้แล้วกลับมาดูภายหลังได้",
      "The document is being read; a scan takes several seconds a page. This page loads again until it is done. You may leave it and come back."
    )
  }
  var lookAgain: String { say("ดูอีกครั้ง", "Look again") }
  func documentExpires(_ instant: Instant) -> String {
    say(
      "เก็บไว้ถึง \(day(instant.bangkokDay)) ไฟล์ที่อัปโหลดลบแล้วเมื่ออ่านเสร็จ",
      "Kept until \(day(instant.bangkokDay)). The uploaded files are removed as soon as they were read."
    )
  }
  var removeDocument: String { say("ลบร่างนี้", "Remove this draft") }
  var downloadPlan: String { say("ดาวน์โหลดร่าง plan.yaml", "Download the draft, plan.yaml") }
  var doubts: String { say("ข้อสงสัย", "Doubts") }
  var noDoubts: String { say("ไม่มีข้อสงสัย", "There are no doubts.") }
  func doubtsToSettle(_ count: Int) -> String {
    say(
      "มีข้อสงสัย \(count) ข้อ โปรดเทียบกับต้นฉบับก่อนใช้ร่างนี้",
      "\(counted(count, "doubt")): please compare with the document before the draft is used.")
  }
  var seenInDocument: String { say("เห็น", "Seen") }
  var takenFromDocument: String { say("ใช้", "Taken") }
  var nothingTaken: String { say("ไม่ได้ใช้", "nothing") }
  var couldBe: String { say("อาจเป็น", "Could be") }
  var checkerSays: String { say("ผลการตรวจร่าง", "What the checker says") }
  var checkerSaysNothing: String { say("ตรวจแล้วไม่พบข้อผิดพลาด", "The checker found nothing.") }
  func line(_ number: Int) -> String { say("บรรทัด \(number)", "line \(number)") }
  var error: String { say("ต้องแก้", "error") }
  var warning: String { say("ควรดู", "warning") }
  var unreadLines: String { say("ไม่ได้อ่าน", "Unread") }
  var nothingUnread: String { say("อ่านครบทุกบรรทัด", "Every line was read.") }
  var foundInDocument: String { say("สิ่งที่พบ", "What was found") }
  func notShown(_ count: Int) -> String {
    say("มีอีก \(count) รายการ", "\(count) more are not shown.")
  }
  func words(for refusal: ReadingDesk.Refusal) -> String {
    switch refusal {
    case .nothing: chooseFile
    case .tooManyFiles(let most):
      say("เลือกได้ไม่เกิน \(most) ไฟล์", "at most \(most) files")
    case .tooManyWaiting(let most):
      say(
        "มีเอกสารรออ่านอยู่ \(most) ฉบับแล้ว โปรดรอให้อ่านเสร็จก่อน",
        "\(most) documents are waiting already; please wait until they are read")
    case .tooManyKept(let most):
      say(
        "มีร่างเก็บอยู่ \(most) ฉบับแล้ว โปรดลบร่างที่ไม่ใช้",
        "\(most) drafts are kept already; please remove those that nobody needs")
    }
  }
}
