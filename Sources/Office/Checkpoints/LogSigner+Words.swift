public import PlanModel
import Stores
import Transparency

extension LogSigner.Refusal {
  public var message: Phrase {
    switch self {
    case .emptyLog:
      Phrase(
        "บันทึกยังไม่มีรายการ จึงไม่มีอะไรให้ลงนาม", "the log has no entry yet: there is nothing to sign")
    case .unsoundAccounts(let fault):
      Phrase(
        "บันทึกบัญชีผู้ใช้ไม่ผ่านการตรวจพิสูจน์: \(fault.words([:]).thai)",
        "the log of the accounts does not verify: \(fault.words([:]).english)")
    case .contradicted(let signed, let size):
      Phrase(
        """
        กุญแจนี้เคยลงนามรับรองบันทึก \(signed.size) รายการของ \(signed.origin) ไว้ ซึ่งไม่ใช่รายการแรกๆ \
        ของบันทึกนี้ (มี \(size) รายการ)
        """,
        """
        the key has signed \(signed.size) entries of \(signed.origin), and they are not the first of this \
        log, which has \(size)
        """)
    }
  }

  /// What to do; nil where that is plain.
  public var hint: Phrase? {
    switch self {
    case .emptyLog: nil
    case .unsoundAccounts:
      Phrase(
        "ดูด้วยคำสั่ง sucharit account history แล้วนำ accounts.sqlite กลับมาจากสำเนาสำรอง",
        "look with 'sucharit account history', and bring accounts.sqlite back from a backup")
    case .contradicted:
      Phrase(
        """
        เก็บโฟลเดอร์ไว้ตามเดิม หากกู้คืนมาจากสำเนาเก่า ให้หาสำเนาที่ใหม่กว่า หากไม่มี ให้สร้างกุญแจชื่อใหม่ \
        และประกาศให้ทราบ
        """,
        """
        keep the folder as it is; if it was put back from an old backup, look for a newer one; if there is \
        none, make a key of another name and announce it
        """)
    }
  }
}
