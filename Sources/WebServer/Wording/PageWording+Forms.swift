internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  var optional: String { say("(ไม่บังคับ)", "(optional)") }
  var notRecorded: String {
    say(
      "ยังไม่ได้บันทึก โปรดแก้ไขรายการต่อไปนี้",
      "Nothing has been recorded yet. Please correct the following:")
  }
  var required: String { say("โปรดกรอกข้อมูล", "Please fill this in") }
  func atMost(_ longest: Int) -> String {
    say("ไม่เกิน \(longest) อักขระ", "At most \(longest) characters.")
  }
  func tooLong(_ length: Int, atMost longest: Int) -> String {
    say(
      "ข้อความยาว \(length) อักขระ รับได้ไม่เกิน \(longest) อักขระ โปรดย่อข้อความ หรือแนบฉบับเต็มเป็นหลักฐาน",
      "The text has \(length) characters; at most \(longest) are taken. Say it in fewer words, or file the whole as evidence."
    )
  }
  func tooLongText(_ length: Int, atMost longest: Int) -> String {
    say(
      "ข้อความยาว \(length) อักขระ รับได้ไม่เกิน \(longest) อักขระ โปรดย่อข้อความ",
      "The text has \(length) characters; at most \(longest) are taken. Say it in fewer words.")
  }
  var choose: String { say("โปรดเลือก", "Please choose") }
  var formExpired: String {
    say(
      "แบบฟอร์มนี้เปิดไว้นานเกินไป ข้อความที่พิมพ์ไว้ยังอยู่ โปรดตรวจสอบแล้วกดบันทึกอีกครั้ง",
      "This form was open for too long. What you typed is still there: look at it and save it again."
    )
  }
  var formRunning: String {
    say(
      "กำลังบันทึกแบบฟอร์มนี้อยู่ โปรดรอสักครู่แล้วตรวจสอบ",
      "This form is being saved. Wait a moment, then look.")
  }
  var notKept: String {
    say(
      "ระบบบันทึกไม่ได้ในขณะนี้ ข้อความที่พิมพ์ไว้ยังอยู่ โปรดลองอีกครั้งในอีกสักครู่ หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ",
      "It could not be recorded just now. What you typed is still there: try again in a moment; if it stays so, tell whoever runs the server."
    )
  }
  /// The day of evidence where there is none.
  var madeOfNothing: String {
    say(
      "ยังไม่ได้แนบไฟล์หรือลิงก์ของหลักฐาน โปรดแนบ หรือลบวันที่ออก",
      "No evidence is attached. Attach it, or leave the day out.")
  }

  var filesAgain: String {
    say("โปรดเลือกไฟล์หลักฐานอีกครั้ง", "Please choose the files of evidence again.")
  }

  func words(for fault: UploadFault) -> String {
    switch fault {
    case .tooLarge(let name, let limit):
      say(
        "ไฟล์ “\(name)” ใหญ่เกิน \(size(limit))",
        "The file “\(name)” is larger than \(size(limit)).")
    case .tooMuch(let limit):
      say(
        "ไฟล์รวมกันใหญ่เกิน \(size(limit)) โปรดแบ่งส่งหลายครั้ง",
        "The files are larger than \(size(limit)) together: send them in parts.")
    case .kindRefused(let name):
      say(
        "ไฟล์ “\(name)” เป็นชนิดที่ไม่รับ รับรูปภาพ (JPEG PNG HEIC WebP GIF) PDF Word Excel PowerPoint CSV ข้อความ และวิดีโอ (MP4 MOV)",
        "The file “\(name)” is of a kind that is not taken: send pictures (JPEG, PNG, HEIC, WebP, GIF), PDF, Word, Excel, PowerPoint, CSV, text or films (MP4, MOV)."
      )
    case .mismatch(let mismatch):
      say(
        "\(mismatch.message.thai) โปรด\(mismatch.remedy.thai)",
        "\(mismatch.message.english): \(mismatch.remedy.english).")
    case .tooMany(let limit):
      say("แนบได้ครั้งละไม่เกิน \(limit) ไฟล์", "No more than \(limit) files at once.")
    case .empty(let name):
      say("ไฟล์ “\(name)” ว่างเปล่า", "The file “\(name)” is empty.")
    }
  }

  func words(for fault: DateFault) -> String {
    switch fault {
    case .unreadable:
      say("อ่านวันที่ไม่ได้ พิมพ์เช่น 15/01/2567", "This is not a date. Type it as 15/01/2567.")
    case .noFiscalYear:
      say("อ่านปีงบประมาณไม่ได้ พิมพ์เช่น 2567", "This is no fiscal year. Type it as 2567.")
    case .yearsReversed(let corrected):
      say("ปีเริ่มจากปีหลังไปปีก่อน หมายถึง \(corrected) หรือไม่", "The years run backwards: \(corrected)?")
    case .noSuchDay: say("ไม่มีวันนี้ในปฏิทิน", "There is no such day.")
    case .yearOutOfRange(let year):
      say("ปี \(year) อยู่นอกช่วงที่ใช้ได้", "The year \(year) is out of range.")
    case .commonEra(let corrected):
      say("โปรดใช้ปี พ.ศ. เช่น \(corrected)", "Type the Buddhist year: \(corrected).")
    case .addedTwice(let corrected):
      say("ปีดูเหมือนบวก 543 สองครั้ง หมายถึง \(corrected) หรือไม่", "543 was added twice: \(corrected)?")
    }
  }

  func words(for fault: NumberFault) -> String {
    switch fault {
    case .unreadable: say("ต้องเป็นตัวเลข เช่น 85.5", "A number, such as 85.5.")
    case .groupingOdd:
      say(
        "เครื่องหมายจุลภาคอยู่ผิดที่ พิมพ์เช่น 95.82 หรือ 1,200",
        "The commas are in odd places. Type it as 95.82 or 1,200.")
    case .fraction: say("ต้องเป็นจำนวนเต็ม", "A whole number.")
    case .tooFine: say("ทศนิยมมีได้ไม่เกินสี่หลัก", "Four decimals at most.")
    case .overflow: say("ตัวเลขมากเกินไป", "The number is too large.")
    case .otherUnit(let unit):
      say("หน่วยนับต่างจากแผน (\(unit))", "It counts in another unit (\(unit)).")
    }
  }

  func words(for fault: BahtFault) -> String {
    switch fault {
    case .negative: say("จำนวนเงินต้องมากกว่าศูนย์", "The amount must be above zero.")
    case .overflow: say("จำนวนเงินมากเกินไป", "The amount is too large.")
    case .satangFraction: say("สตางค์มีได้สองหลัก", "Satang have two digits.")
    case .unreadable, .groupingOdd, .wordsDiffer, .wordsUnreadable:
      say("อ่านจำนวนเงินไม่ได้ พิมพ์เช่น 12,500.50", "This is not an amount. Type it as 12,500.50.")
    }
  }
}
