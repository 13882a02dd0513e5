internal import Office
internal import Papers
private import PlanModel
private import Stores
private import ThaiCivil
private import Transparency

/// What a proof proves, in words for whoever was handed it.
struct ProofPrinting {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// What one file proves, with who says so.
  func text(_ proven: ProofReading.Proven, of path: String) -> String {
    let lines =
      ["\(path): " + sentence(proven)] + ofPaper(proven) + ofAccounts(proven)
      + proven.signatures.map(signature)
      + entry(proven)
      + doubt(proven)
    return lines.map { $0.printable + "\n" }.joined()
  }

  private func sentence(_ proven: ProofReading.Proven) -> String {
    let (origin, size) = (proven.checkpoint.origin, proven.checkpoint.size)
    return switch proven.says {
    case .size:
      say(
        "บันทึกของ \(origin) มี \(size) รายการ", "the log of \(origin) has \(size) entries")
    case .entry(let entry):
      say(
        "รายการที่ \(entry.number) อยู่ในบันทึก \(size) รายการของ \(origin)",
        "entry \(entry.number) is in the log of \(size) entries of \(origin)")
    case .addedTo(let old) where proven.isOfPaper:
      say(
        "บันทึก \(size) รายการของ \(origin) ต่อจาก \(old) รายการตามรายงาน ไม่มีรายการใดถูกแก้ไขหรือลบ",
        "the log of \(size) entries of \(origin) begins with the \(old) of the paper: none was changed or removed"
      )
    case .addedTo(let old):
      say(
        "บันทึก \(size) รายการของ \(origin) ต่อจาก \(old) รายการเดิม ไม่มีรายการใดถูกแก้ไขหรือลบ",
        "the log of \(size) entries of \(origin) begins with the \(old) before: none was changed or removed"
      )
    }
  }

  private func ofPaper(_ proven: ProofReading.Proven) -> [String] {
    guard proven.isOfPaper else { return [] }
    return [
      say(
        "  รายงานฉบับนี้จัดทำจากรายการแรกๆ ของบันทึกที่กุญแจต่อไปนี้ลงนาม",
        "  the paper was made from the first entries of the log that these keys signed")
    ]
  }

  private func ofAccounts(_ proven: ProofReading.Proven) -> [String] {
    guard let (count, _) = proven.checkpoint.accounts else { return [] }
    return [
      say("  พร้อมบันทึกบัญชีผู้ใช้ \(count) รายการ", "  with \(count) entries of the log of its accounts")
    ]
  }

  private func signature(_ signature: VerifiedSignature) -> String {
    let key = "\(signature.key.name) (\(signature.key.hexadecimalID))"
    guard let time = signature.time else { return say("  ลงนามโดย \(key)", "  signed by \(key)") }
    return say("  พยาน \(key) เห็นเมื่อ \(time)", "  witnessed by \(key) at \(time)")
  }

  private func entry(_ proven: ProofReading.Proven) -> [String] {
    guard case .entry(let entry) = proven.says else { return [] }
    return ["  " + entry.canonicalText]
  }

  /// Two checkpoints alone do not show that the one begins with the other.
  private func doubt(_ proven: ProofReading.Proven) -> [String] {
    guard let before = proven.unlinked else { return [] }
    return [
      say(
        "  ยังไม่ได้พิสูจน์ว่าเป็นบันทึกเดียวกับ \(before) รายการข้างต้น: ให้ขอหลักฐานด้วย 'sucharit log consistent'",
        "  that this and the \(before) entries above are one log is not shown: ask for the proof of "
          + "'sucharit log consistent'")
    ]
  }

  /// What no proof proves.
  var limits: String {
    say(
      """
      ไม่ได้พิสูจน์ว่าสิ่งที่บันทึกไว้เป็นความจริง หรือบันทึกทันเวลา: พิสูจน์เพียงว่าสิ่งที่เคยลงนามไว้ไม่ถูกแก้ไขในภายหลัง

      """,
      """
      This does not prove that what was recorded is true, or recorded in time: it proves that what was signed \
      was not changed afterwards.

      """)
  }

  private func say(_ thai: String, _ english: String) -> String {
    Phrase(thai, english).said(in: language)
  }
}
