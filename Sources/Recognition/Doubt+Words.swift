public import PlanModel

extension Doubt {
  /// What is doubted, in one sentence without a full stop.
  public var message: Phrase {
    switch kind {
    case .foreignLetters:
      Phrase("มีอักษรที่ไม่ใช่ไทยหรือละติน", "letters that are neither Thai nor Latin")
    case .mixedScripts: Phrase("มีอักษรละตินติดกับอักษรไทยในคำเดียวกัน", "Latin letters inside a Thai word")
    case .looseMark: Phrase("มีสระหรือวรรณยุกต์ที่อยู่ผิดที่", "a vowel or tone mark out of place")
    case .misreading: Phrase("คำนี้มักเป็นคำที่เครื่องอ่านผิด", "a word that machines write for another")
    case .wordTwice: Phrase("มีคำเดียวกันติดกันสองครั้ง", "the same word twice in a row")
    case .spellingTwin:
      Phrase("ที่อื่นในเอกสารสะกดคำนี้ต่างไปหนึ่งตัว", "the document spells this otherwise elsewhere")
    case .lowConfidence: Phrase("เครื่องอ่านคำเหล่านี้ไม่แน่ใจ", "words that the machine was not sure of")
    case .lettersSeenByMachine:
      Phrase("ตัวอักษรของเอกสารนี้อ่านจากภาพด้วยเครื่อง", "a machine read the letters of this document")
    case .headingUnclear: Phrase("อ่านหัวข้อนี้ไม่ชัด", "a heading that is hard to read")
    case .headingMissing:
      Phrase("ไม่พบหัวข้อที่ควรอยู่ก่อนหน้านี้", "a heading that should stand before is missing")
    case .sectionMissing: Phrase("ไม่พบหัวข้อนี้ของโครงการ", "a section of the project is missing")
    case .numberTwice: Phrase("เลขข้อซ้ำกับข้อก่อน", "a number that was used before")
    case .numberOutOfOrder: Phrase("เลขข้อไม่ต่อจากข้อก่อน", "a number out of order")
    case .numberMissing: Phrase("ข้อนี้ไม่มีเลข", "no number")
    case .lineJoined:
      Phrase("บรรทัดที่ไม่มีเลขข้อ นำไปต่อท้ายข้อก่อน", "a line without a number, joined to the one before")
    case .leadLeftOut:
      Phrase("ข้อความก่อนข้อแรก ไม่ได้นำเข้าแผน", "words before the first item, which were left out")
    case .titlesDiffer:
      Phrase("ชื่อในสารบัญหรือตารางสรุปต่างจากชื่อในเล่ม", "another title in the contents or a summary")
    case .projectNotFound:
      Phrase("มีในสารบัญหรือตารางสรุป แต่ไม่พบรายละเอียด", "listed, but not found in the document")
    case .projectNotListed:
      Phrase("มีรายละเอียด แต่ไม่มีในสารบัญ", "found, but not in the list of contents")
    case .countDiffers:
      Phrase("จำนวนโครงการต่างจากที่ตารางระบุ", "another number of projects than the table says")
    case .organisationDiffers:
      Phrase("ชื่อหน่วยงานสะกดต่างจากบนปก", "the office's name is not as on the cover")
    case .ownerUnusual:
      Phrase("ชื่อผู้รับผิดชอบไม่เหมือนชื่อหน่วยงานทั่วไป", "an owner that is not named as units are")
    case .ownerNearAnother:
      Phrase("ชื่อผู้รับผิดชอบใกล้เคียงกับอีกชื่อหนึ่ง", "an owner whose name is near another")
    case .ownerPerson: Phrase("เป็นชื่อบุคคล ไม่ใช่หน่วยงาน", "a person's name where a unit's is wanted")
    case .amountUnclear: Phrase("อ่านงบประมาณไม่ชัด", "a budget that is hard to read")
    case .amountForYears:
      Phrase("ระบุยอดเดียวสำหรับหลายปี ไม่ได้บอกว่าต่อปีหรือรวมทุกปี", "one figure for several years")
    case .budgetsDiffer: Phrase("งบประมาณในตารางสรุปต่างจากในเล่ม", "another budget in the summary")
    case .periodUnclear: Phrase("อ่านระยะเวลาไม่ชัด", "a duration that is hard to read")
    case .timingUnclear: Phrase("อาจเป็นรอบเวลา หรือเป็นเพียงชื่อเอกสาร", "a rhythm, or part of a name")
    case .targetAssumed:
      Phrase("เป้าหมายไม่มีคำว่า ไม่น้อยกว่า หรือ ไม่เกิน", "a target without at least or at most")
    case .planFactMissing: Phrase("ไม่พบในเอกสาร ต้องเติมเอง", "not in the document, to be filled in")
    }
  }
}

extension Doubt.Subject {
  /// What of the plan it is, as a clerk says it: 1.1.1 ขั้นตอนที่ 5.
  public var words: Phrase {
    let place = [group, self.number].compactMap { $0.map { "\($0)" } }.joined(separator: "/")
    let number = place.isEmpty ? "" : place + " "
    return switch part {
    case .whole:
      Phrase(place.isEmpty ? "ทั้งแผน" : place, place.isEmpty ? "the plan" : place)
    case .title: Phrase("\(number)ชื่อ", "\(number)title")
    case .objectives: Phrase("\(number)วัตถุประสงค์", "\(number)objectives")
    case .targetGroup: Phrase("\(number)กลุ่มเป้าหมาย", "\(number)target group")
    case .period: Phrase("\(number)ระยะเวลา", "\(number)duration")
    case .budget: Phrase("\(number)งบประมาณ", "\(number)budget")
    case .owners: Phrase("\(number)ผู้รับผิดชอบ", "\(number)owners")
    case .results: Phrase("\(number)ผลผลิต/ผลลัพธ์", "\(number)results")
    case .rhythms: Phrase("\(number)รอบการดำเนินการ", "\(number)rhythms")
    case .step(let index): Phrase("\(number)ขั้นตอนที่ \(index + 1)", "\(number)step \(index + 1)")
    }
  }
}
