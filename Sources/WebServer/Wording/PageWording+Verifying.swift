internal import PlanModel

extension PageWording {
  var verifyPaper: String { say("ตรวจสอบรายงาน", "Check a report") }
  var anotherPaper: String { say("ตรวจรายงานฉบับอื่น", "Check another report") }
  var whoSigned: String { say("ใครรับรอง", "Who vouches for it") }
  var whatIsNotProven: String { say("สิ่งที่ไม่ได้พิสูจน์", "What this does not prove") }
  var rootHash: String { say("รหัสตรวจสอบข้อมูล (SHA-256)", "Root of the log") }
  /// What a closed report prints of the log.
  func mark(of closing: LogEvent.Closing) -> String {
    closing.root.map { "\(rootHash): \($0)" } ?? "\(headHash): \(closing.head)"
  }
  var rootHashHint: String {
    say("อักษรและตัวเลข 64 ตัว ที่ท้ายรายงาน", "64 letters and digits at the end of the report")
  }

  var verifyPaperIntroduction: String {
    say(
      "สแกน QR ของรายงาน หรือกรอกจำนวนรายการและรหัสตรวจสอบข้อมูลที่พิมพ์ไว้ท้ายรายงาน ระบบจะเทียบกับบันทึกของหน่วยงาน",
      "Scan the QR code of a report, or type the number of entries and the root that it prints at its end. They are compared with the office's log."
    )
  }

  var notACount: String { say("กรอกเป็นจำนวนเต็ม", "Type a whole number") }
  var notAHash: String {
    say(
      "รหัสตรวจสอบข้อมูลต้องเป็นอักษร a–f และตัวเลข รวม 64 ตัว",
      "A root has 64 digits and letters from a to f")
  }

  func paperProven(_ organisation: String, _ count: Int) -> String {
    say(
      "รายงานนี้จัดทำจากรายการที่ 1 ถึง \(count) ของบันทึกของ\(organisation) และจนถึงขณะนี้ไม่มีรายการใดใน \(count) รายการนั้นถูกแก้ไขหรือลบ",
      "This report was made from the entries 1 to \(count) of the log of \(organisation), and none of them has been changed or removed since."
    )
  }

  func paperOfNothing(_ organisation: String) -> String {
    say(
      "รายงานนี้จัดทำเมื่อบันทึกของ\(organisation)ยังไม่มีรายการ",
      "This report was made when the log of \(organisation) had no entry yet.")
  }

  func paperNotProven(_ organisation: String) -> String {
    say(
      "จำนวนรายการและค่านี้ไม่ตรงกับบันทึกของ\(organisation) รายงานอาจเป็นของหน่วยงานอื่น ถูกแก้ไข หรือพิมพ์ค่าผิด",
      "This count and root are not those of the log of \(organisation): the report may be of another office, may have been changed, or the numbers were mistyped."
    )
  }

  func paperClosed(_ report: String, _ year: String) -> String {
    say("เป็น\(report) \(year) ซึ่งปิดรอบแล้ว", "It is the \(report), \(year), whose round is closed.")
  }

  var paperNotClosed: String {
    say(
      "ไม่ใช่รายงานที่ปิดรอบ จึงอาจเป็นฉบับร่าง",
      "It is not the report of a closed round, so it may be a draft.")
  }

  func paperSigned(_ size: Int, by name: String, _ instant: String) -> String {
    say(
      "หน่วยงานลงนามรับรองบันทึก \(size) รายการ ซึ่งรวมรายการเหล่านี้ ด้วยกุญแจชื่อ \(name) เมื่อ \(instant)",
      "The office signed its log of \(counted(size, "entry", "entries")), these among them, with the key \(name), on \(instant)."
    )
  }

  var notSignedYet: String {
    say(
      "หน่วยงานยังไม่ได้ลงนามรับรองรายการเหล่านี้ คำตอบข้างต้นเป็นคำตอบของเครื่องนี้เท่านั้น",
      "The office has not signed these entries yet: the answer above is only this server's.")
  }

  func witnessed(by name: String, _ instant: String?) -> String {
    say(
      "พยาน \(name) เห็นบันทึกนี้เมื่อ \(instant ?? "–") และไม่เคยเห็นบันทึกอื่นที่ขัดกัน",
      "The witness \(name) saw this log on \(instant ?? "–"), and none that contradicts it.")
  }

  func timestamped(by name: String) -> String {
    say(
      "ใบรับรองมีตราประทับเวลา (RFC 3161) ของ \(name) แนบอยู่ ตรวจได้ด้วยคำสั่ง sucharit verify --timestamp-certificates",
      "The checkpoint carries a timestamp (RFC 3161) of \(name): 'sucharit verify --timestamp-certificates' verifies it."
    )
  }

  var noWitness: String {
    say("ยังไม่มีหน่วยงานอื่นเป็นพยาน", "No other office has witnessed it.")
  }

  var notProvenByPaper: [String] {
    [
      say(
        "ว่าสิ่งที่บันทึกไว้เป็นความจริง ครบถ้วน และทันเวลา",
        "That what was recorded is true, complete and in time."),
      say(
        "ว่าข้อความบนกระดาษไม่ถูกแก้ไข ให้เทียบกับไฟล์ที่เผยแพร่ในเว็บไซต์นี้",
        "That the words on the paper were not changed: compare them with the file published here."),
      say(
        "ว่าหน่วยงานไม่เคยแสดงบันทึกอีกฉบับให้ผู้อื่นเห็น หากไม่มีพยาน",
        "That the office showed nobody another log, where there is no witness."),
    ]
  }

  var withoutThisServer: String {
    say("ตรวจโดยไม่ต้องเชื่อเครื่องนี้", "Checking without trusting this server")
  }

  var withoutThisServerHint: String {
    say(
      "เก็บใบรับรองและกุญแจสาธารณะไว้ แล้วเทียบกับใบรับรองฉบับต่อๆ ไปด้วยคำสั่ง sucharit verify หรือเครื่องมือมาตรฐาน (C2SP tlog-tiles) รหัสตรวจสอบทั้งหมดเผยแพร่อยู่ใต้ /published/log/",
      "Keep the checkpoint and the public key, and hold later checkpoints against them with 'sucharit verify' or a standard tool (C2SP tlog-tiles). All hashes are published below /published/log/."
    )
  }

  var proofOfPaper: String {
    say(
      "หลักฐานว่าใบรับรองฉบับล่าสุดเริ่มด้วยรายการของรายงานนี้ (ตรวจด้วยคำสั่งด้านล่าง)",
      "The proof that the newest checkpoint begins with the entries of this report, for the command below"
    )
  }

  var newestCheckpoint: String { say("ใบรับรองฉบับล่าสุด", "The newest checkpoint") }
}
