public import PlanModel
public import Transparency

extension ProofFault {
  /// What is wrong, without a full stop.
  public var message: Phrase {
    switch self {
    case .malformed(let form, let line):
      Phrase(
        "บรรทัดที่ \(line) ไม่ใช่รูปแบบของ\(form.words.thai)",
        "line \(line) is not written as \(form.words.english) is")
    case .unsigned:
      Phrase("ไม่มีลายมือชื่อของกุญแจที่รู้จัก", "no key that is known signed it")
    case .wrongSignature(let name):
      Phrase(
        "ลายมือชื่อในนาม \(name) ไม่ถูกต้อง: ข้อความถูกแก้ไข หรือผู้อื่นลงนาม",
        "the signature under the name \(name) is wrong: the text was changed, or somebody else signed"
      )
    case .notSigned: Phrase("กุญแจลงนามไม่ได้", "the key could not sign")
    case .otherLog(let name, let wanted):
      Phrase(
        "เป็นของบันทึกอื่น (\(name)) ไม่ใช่ \(wanted)",
        "it is of another log, \(name), and not of \(wanted)")
    case .notIncluded(let index):
      Phrase(
        "รายการนี้ไม่ใช่รายการที่ \(index + 1) ของบันทึกที่ลงนามไว้",
        "this is not entry \(index + 1) of the log that was signed")
    case .noEntry:
      Phrase("ไม่มีรายการอยู่ในไฟล์", "no entry is in the file")
    case .notExtended(let from, let to):
      Phrase(
        "บันทึก \(to) รายการ ไม่ได้ต่อจาก \(from) รายการที่เคยลงนามไว้: มีรายการถูกแก้ไขหรือลบ",
        "the log of \(to) entries does not begin with the \(from) that were signed before: some were changed or removed"
      )
    case .forked(let size):
      Phrase(
        "บันทึก \(size) รายการถูกแสดงไว้สองแบบที่ไม่ตรงกัน",
        "the log of \(size) entries was shown in two ways that differ")
    case .otherPaper(let count):
      Phrase(
        "รายงานนี้ไม่ได้จัดทำจาก \(count) รายการแรกของบันทึกที่ลงนามไว้",
        "the paper was not made from the first \(count) entries of the log that was signed")
    case .truncated(let from, let to):
      Phrase(
        "บันทึกสั้นลงจาก \(from) เหลือ \(to) รายการ", "the log was cut from \(from) entries to \(to)")
    case .earlierMissing(let size):
      Phrase(
        "ต้องมีใบรับรองของบันทึก \(size) รายการก่อน",
        "the checkpoint of \(size) entries has to come first")
    }
  }
}

extension ProofFault.Form {
  fileprivate var words: Phrase {
    switch self {
    case .key: Phrase("กุญแจสาธารณะ (ชื่อ+รหัส+กุญแจ)", "a verifier key (NAME+ID+KEY)")
    case .secretKey: Phrase("กุญแจลับ (PRIVATE+KEY+…)", "a secret key (PRIVATE+KEY+…)")
    case .note: Phrase("ข้อความที่ลงนาม", "a signed note")
    case .checkpoint: Phrase("ใบรับรองบันทึก", "a checkpoint")
    case .proof: Phrase("หลักฐานว่าอยู่ในบันทึก (.tlog-proof)", "an inclusion proof (.tlog-proof)")
    case .update: Phrase("หลักฐานว่าบันทึกมีแต่เพิ่ม", "a proof of consistency")
    }
  }
}
