import Papers
import PlanModel
import ThaiCivil

/// What is said of entries of the log.
extension PaperWording {
  static let sealedWithdrawn = "ถอนรายการ"
  var withdrawn: String { of("ยกเลิกรายการ", "Entry withdrawn") }
  var lateMark: String { of("บันทึกภายหลังปิดรอบ", "Recorded after the round was closed") }
  var demonstrationMark: String { of("สาธิต", "Demonstration") }

  func of(_ phrase: Phrase) -> String { of(phrase.thai, phrase.english) }

  /// The name of its kind, for a correction and a closing with what they correct and close.
  func name(of event: LogEvent, as kind: Phrase) -> String {
    let name = of(kind)
    let fields = event.fields
    if let number = fields[.entry] { return "\(name)\(of("ที่ \(number)", " of entry \(number)"))" }
    if let number = fields[.editionNumber] {
      return name + of(" ฉบับที่ \(number)", ": edition \(number)")
    }
    if let year = fields[.year], let round = fields[.round] {
      return name + of("", ": ") + self.round(year, round)
    }
    return name
  }

  func correction(reason: String, approval: String) -> String {
    of("\(reason) (อนุมัติโดย \(approval))", "\(reason) (approved by \(approval))")
  }

  /// `part` is 0 for the words of the entry.
  func erasure(of part: Int, of entry: Int, reason: String, approval: String) -> String {
    let what =
      part == 0
      ? of("ข้อความของรายการที่ \(entry)", "The words of entry \(entry)")
      : of("หลักฐานที่ \(part) ของรายการที่ \(entry)", "Piece \(part) of the evidence of entry \(entry)")
    return of(
      "\(what): \(reason) (ตามคำสั่ง \(approval))", "\(what): \(reason) (ordered by \(approval))")
  }

  func adoption(from day: String, document: String, reason: String) -> String {
    of(
      "มีผลตั้งแต่ \(day) ตาม \(document): \(reason)",
      "holds from \(day), approved by \(document): \(reason)")
  }

  /// Files and pages by their names.
  func stillCounting(_ evidence: [String]) -> String {
    let names = evidence.isEmpty ? of("ไม่มี", "none") : evidence.joined(separator: ", ")
    return of("หลักฐานเดิมที่ยังใช้: \(names)", "Earlier evidence that still counts: \(names)")
  }

  /// Under which number an announcement stands, for which year, and by whom.
  func policy(_ policy: GiftPolicy) -> String {
    of(
      "\(policy.document) ประจำปีงบประมาณ พ.ศ. \(policy.year) ลงนามโดย \(policy.signer)",
      "\(policy.document) for fiscal year \(policy.year), signed by \(policy.signer)")
  }

  /// What was announced of a year.
  func result(_ announced: ITAAnnouncement) -> String {
    of(
      "ปี \(announced.year) คะแนนภาพรวม \(announced.score) ระดับ \(announced.level) ตาม \(announced.document)",
      "\(announced.year): \(announced.score) of 100, \(announced.level), by \(announced.document)")
  }

  /// What a remark on a result is about.
  func assessed(_ year: FiscalYear, _ about: String?, _ question: String?) -> String {
    let subject: String? =
      switch about.flatMap(ITASubject.init(reading:)) {
      case .indicator(let number)?: of("ตัวชี้วัดที่ \(number)", "indicator \(number)")
      case .instrument(let code)?: code
      case .result?, nil: about
      }
    return [
      of("ปี \(year)", "\(year)"), subject, question.map { of("ข้อ \($0)", "question \($0)") },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Of what kind the giver of a gift is, on what occasion it was given, and what was done with it.
  func gift(_ gift: Gift, worth: String?) -> String {
    [
      worth.map { of("มูลค่าประมาณ \($0) บาท", "worth about \($0) baht") },
      of("ผู้ให้: \(of(gift.giver.name))", "giver: \(of(gift.giver.name))"),
      of("โอกาส: \(gift.occasion)", "occasion: \(gift.occasion)"), of(gift.handling.name),
    ].compactMap(\.self).joined(separator: ", ")
  }

  func document(_ number: String, approver: String) -> String {
    of("เอกสาร \(number) ผู้อนุมัติ \(approver)", "Document \(number), approved by \(approver)")
  }

  func transferred(to number: String) -> String {
    of("โอนให้โครงการ \(number)", "Transferred to project \(number)")
  }

  func reference(_ reference: String) -> String { of("เลขที่ \(reference)", "No. \(reference)") }
  static func filed(sha256: String) -> String { "SHA-256 \(sha256)" }
  func made(on day: String) -> String { of("ลงวันที่ \(day)", "dated \(day)") }
}
