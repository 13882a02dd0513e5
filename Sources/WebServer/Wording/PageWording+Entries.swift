internal import PlanModel
internal import ThaiCivil

extension PageWording {
  func say(_ phrase: Phrase) -> String { say(phrase.thai, phrase.english) }

  /// The heading of a form and the words of the button that leads to it.
  func name(of kind: EntryKind) -> String { say(kind.name) }

  func name(of field: EntryField) -> String { say(field.label) }

  var dayHint: String {
    say("วัน/เดือน/ปี พ.ศ. เช่น 15/01/2567", "Day/month/Buddhist year, such as 15/01/2567")
  }
  /// What helps to fill in a field of a kind of entry.
  func hint(for field: EntryField, of kind: EntryKind) -> String? {
    switch field {
    case .result:
      say(
        "ทำอะไร ที่ไหน ได้ผลอย่างไร ข้อความนี้จะไปอยู่ในรายงาน",
        "What was done, where, and what came of it. It goes into the report.")
    case .text:
      kind == .problem || kind == .suggestion
        ? say("หากไม่มี ให้พิมพ์ว่า ไม่มี", "If there is none, write ไม่มี.") : nil
    case .before:
      say(
        "สำหรับตัวชี้วัดที่เทียบกับครั้งก่อน", "For an indicator that is compared with the time before")
    case .explanation: say("ต้องกรอกเมื่อเลือก “อื่น ๆ”", "Needed where the reason is “other”")
    case .reference:
      say("เลขที่ของหน่วยงาน ไม่ใช่ชื่อผู้ร้อง", "The office's number, not the name of a person")
    case .amount: say("เช่น 12,500.50", "Such as 12,500.50")
    case .document where kind.register != nil:
      say("เลขที่หนังสือหรือชื่อประกาศ", "The number of the paper, or the title of the announcement")
    case .document:
      say("เช่น เลขฎีกา ใบสั่งซื้อ เทศบัญญัติ", "Such as that of a voucher, an order or an ordinance")
    case .commitment:
      say("เลขที่ใบสั่งซื้อหรือสัญญาที่จ่ายนี้ชำระ", "Of the order or contract that it is for")
    case .gift:
      say(
        "สิ่งของหรือประโยชน์อื่น ไม่ต้องระบุชื่อผู้ให้",
        "The thing or favour. Do not name whoever gave it.")
    case .signer:
      say("ตำแหน่งของผู้บริหารสูงสุด ไม่ใช่ชื่อบุคคล", "The position of the head, not a name")
    case .occasion: say("เช่น ปีใหม่ สงกรานต์", "Such as New Year or Songkran")
    case .worth: say("เว้นว่างได้หากไม่ทราบ", "Leave it blank where it is not known")
    case .giver, .handling, .complaint: nil
    case .scores:
      say(
        "พิมพ์คะแนนตัวชี้วัดที่ 1 ถึง 10 ตามลำดับ คั่นด้วยช่องว่าง เช่น 94.56 88.13 90.81",
        "Indicators 1 to 10 in order, with blanks between: 94.56 88.13 90.81")
    case .about:
      say(
        "เลขที่ตัวชี้วัด เช่น 4 หรือชื่อย่อของเครื่องมือ เช่น IIT เว้นว่างไว้หากเป็นภาพรวม",
        "An indicator's number such as 4, or IIT; blank for the whole result")
    case .question: say("เช่น I20 หรือ E12 เว้นว่างได้", "Such as I20 or E12; may be blank")
    case .level: say("เช่น AA หรือ ผ่านดี", "Such as AA or ผ่านดี")
    case .assessedYear, .total: nil
    case .participants, .indicator, .value, .sample, .how, .year, .reason, .limit, .approver,
      .receiver, .entry, .correctionReason, .approval, .instead, .round, .contents, .head, .count,
      .root, .published, .edition, .withheld, .erasedEntry, .part, .erasureReason, .editionNumber,
      .holdsFrom,
      .adoptionReason, .changes:
      nil
    }
  }

  /// What is said where a field is empty that may not be.
  func missing(_ field: EntryField) -> String {
    switch field.shape {
    case .limit, .indicator, .project, .fiscalYear, .reason, .choice, .round: choose
    case .words, .line, .quantity, .wholeNumber, .amount, .day, .hash, .places, .scores, .entry,
      .replacement:
      required
    }
  }

  func timeLimit(_ limit: TimeLimit) -> String {
    say(
      "\(limit.title) (ภายใน \(limit.days) วัน)",
      "\(limit.title) (within \(counted(limit.days, "day")))")
  }
  var evidenceFiles: String { say("หลักฐาน (รูปถ่ายหรือไฟล์)", "Evidence (photo or file)") }
  func evidenceHint(_ room: UploadRoom) -> String {
    say(
      "ถ่ายรูปหรือเลือกไฟล์จากเครื่อง เลือกได้ไม่เกิน \(room.files) ไฟล์ ไฟล์ละไม่เกิน \(size(room.file)) รวมกันไม่เกิน \(size(room.all)) หลีกเลี่ยงข้อมูลส่วนบุคคล",
      "Take a photo or choose files: at most \(room.files), none larger than \(size(room.file)), together no more than \(size(room.all)). Avoid personal data."
    )
  }
  var photoNotShared: String {
    say(
      "รูปนี้อาจมีตำแหน่งที่ถ่ายและข้อมูลเครื่อง ซึ่งระบบตัดออกไม่ได้ เพราะไฟล์เสียหายหรือเป็นชนิด HEIC โปรดขอให้ผู้ส่งส่งรูปเป็น JPEG อีกครั้ง ต้นฉบับยังอยู่ในที่เก็บข้อมูลของหน่วยงาน",
      "The photo may have in it where it was taken and with what, which cannot be taken out: the file is damaged, or it is HEIC. Ask for the photo as JPEG. The original stays in the office's data folder."
    )
  }
  var photosWithoutPlace: String {
    say(
      "รูปที่ดาวน์โหลดไม่มีตำแหน่งที่ถ่ายและข้อมูลเครื่อง ต้นฉบับตามรหัสตรวจสอบอยู่ในที่เก็บข้อมูลของหน่วยงาน",
      "Photos are handed out without the place where they were taken and the device; the original, of the hash that the log says, stays in the office's data folder."
    )
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

  func recorded(_ number: Int) -> String {
    say("บันทึกแล้ว เป็นรายการที่ \(number)", "Recorded as entry \(number).")
  }

  /// Of several that were recorded together; links to the first and the last follow.
  func recorded(_ numbers: ClosedRange<Int>) -> String {
    say(
      "บันทึกแล้ว \(numbers.count) รายการ:", "Recorded \(counted(numbers.count, "entry", "entries")):")
  }

  /// What of an entry that was recorded should be looked at.
  func words(for warning: LogWarning) -> String {
    switch warning {
    case .money(let warning):
      let sum = warning.amount.map { " \($0.written()) " + say("บาท", "baht") } ?? ""
      return say(
        "\(PlanModel.Wording.name(of: warning.rule))\(sum) (\(fiscalYear(warning.year)))",
        "Please check: \(warning.message).")
    case .documentAgain(let kind, let document, let amount, let entry, let on):
      return say(
        "เอกสาร \(document) บันทึก\(kind.name.thai)ไว้แล้ว \(amount.written()) บาท เมื่อ \(day(on)) ในรายการที่ \(entry) หากเป็นรายการเดียวกัน โปรดยกเลิกรายการใดรายการหนึ่ง",
        "Paper \(document) was recorded before, in entry \(entry): \(name(of: kind)), \(amount.written()) baht on \(day(on)). If it is the same, take one of the two back."
      )
    case .approvedNothing:
      return say(
        "บันทึกว่าอนุมัติงบประมาณ 0 บาท หากข้อบัญญัติหรือเทศบัญญัติมียอดเงิน โปรดแก้ไขรายการ",
        "The entry approves 0 baht. If the ordinance has an amount, correct the entry.")
    case .roundClosed(let year, let round, by: _):
      let round = "\(name(of: round)) \(fiscalYear(year))"
      return say(
        "\(round) ปิดไปแล้ว รายการนี้จะแสดงเป็นรายการที่บันทึกภายหลังในรายงานฉบับถัดไป",
        "The report (\(round)) is closed: this entry shows as late in the next one.")
    case .doubtfulText(let doubt):
      let words = doubt.words
      let hint = words.hint ?? Phrase("ตรวจสอบ", "look at it")
      return say(
        "ข้อความในรายการมี\(words.message.thai) โปรด\(hint.thai) แล้วแก้ไขรายการ",
        "The entry has \(words.message.english): \(hint.english), and correct it.")
    case .wouldBePublic(let kind):
      return say(
        "รายการนี้มีสิ่งที่คล้าย\(kind.words.thai) และรายงานจะเผยแพร่ต่อสาธารณะเมื่อปิดรอบ หากเป็นข้อมูลส่วนบุคคล โปรดแจ้งผู้ประสานแผนให้ลบ",
        "The entry has what looks like \(kind.words.english), and reports are published when the round is closed. If it is personal, ask the coordinator to erase it."
      )
    }
  }
}
