internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  func dashboardOf(_ year: FiscalYear) -> String {
    say("ภาพรวมปีงบประมาณ พ.ศ. \(year)", "Fiscal year \(year) (B.E.) at a glance")
  }
  func projectsOf(_ year: FiscalYear) -> String {
    say("โครงการ ปีงบประมาณ พ.ศ. \(year)", "Projects, fiscal year \(year) (B.E.)")
  }
  func moneyOf(_ year: FiscalYear) -> String {
    say("งบประมาณ พ.ศ. \(year)", "Budget \(year) (B.E.)")
  }
  func findingsOf(_ year: FiscalYear) -> String {
    say("ข้อสังเกต ปีงบประมาณ พ.ศ. \(year)", "Findings, fiscal year \(year) (B.E.)")
  }

  /// What is not used, and what to do.
  func words(for deviation: PlanDeviation) -> String {
    let words = deviation.words
    return [words.message, words.hint].compactMap(\.self).map(say).joined(separator: ": ")
  }

  /// Tasks as figures and columns name them, beside those of projects.
  func items(_ filter: TaskListPage.Filter) -> String {
    switch filter {
    case .todo: say("รายการที่ต้องทำ", "Items to do")
    case .late: say("รายการเกินกำหนด", "Items late")
    case .month, .soon, .later, .left, .history: name(of: filter)
    case .done: say("รายการที่เสร็จแล้ว", "Items done")
    case .cannot: say("รายการที่ทำไม่ได้", "Items that cannot be done")
    case .all: say("รายการทั้งหมด", "Items")
    }
  }
  func overdueHeading(_ count: Int) -> String {
    say("เกินกำหนดล่าสุด (ทั้งหมด \(count))", "Latest to be late (of \(count))")
  }
  func soonHeading(_ count: Int) -> String {
    say("ใกล้ครบกำหนด (ทั้งหมด \(count))", "Due soon (of \(count))")
  }
  var allTasks: String { say("ดูทั้งหมด", "See all") }
  var byOwner: String { say("สถานะตามหน่วยงาน", "By unit") }
  var charts: String { say("แผนภูมิ", "Charts") }
  var total: String { say("รวม", "Total") }
  var action: String { say("ทำรายการ", "Action") }
  var approve: String { say("บันทึกงบที่อนุมัติ", "Approve") }
  var files: String { say("ไฟล์", "Files") }
  var moneyHint: String {
    say(
      "เฉพาะโครงการที่ใช้งบประมาณหรือมีรายการเงิน จำนวนเป็นบาท",
      "Projects that use a budget or have movements of money. Amounts in baht.")
  }

  var noFindings: String { say("ไม่พบข้อสังเกต", "Nothing was found.") }
  var openRounds: String { say("รอบรายงานที่ยังไม่ปิด", "Rounds not closed") }
  var budgetFindings: String { say("ข้อสังเกตด้านงบประมาณ", "Money") }
  var overdueLimits: String { say("เรื่องที่เกินกรอบเวลา", "Matters past their time limit") }
  var doneWithoutEvidence: String { say("ทำแล้วแต่ไม่มีหลักฐาน", "Done without evidence") }
  var ofThePlan: String { say("บันทึกเกี่ยวกับแผนในภาพรวม", "About the plan as a whole") }

  var auditTrail: String { say("บันทึกทั้งหมด", "The whole log") }
  var entryCount: String { say("จำนวนรายการ", "Entries") }
  var headHash: String { say("รหัสตรวจสอบข้อมูล (SHA-256)", "Hash of the last entry") }
  var verify: String { say("ตรวจพิสูจน์บันทึก", "Verify the log") }
  var verifyHint: String {
    say(
      "อ่านทุกรายการและไฟล์หลักฐานใหม่ทั้งหมด แล้วตรวจว่าไม่มีการแก้ไข ลบ หรือแทรก",
      "Reads every entry and file again, and checks whether one was edited, removed or inserted.")
  }
  func verified(_ entries: Int, _ files: Int) -> String {
    say(
      "ถูกต้อง \(entries) รายการ หลักฐาน \(files) ไฟล์",
      "As written: \(counted(entries, "entry", "entries")), \(counted(files, "file")).")
  }

  var lastVerified: String { say("ตรวจพิสูจน์ครั้งล่าสุด", "Last verified") }

  /// When the log was verified last, and what came of it.
  func words(for look: LogWatch.Look?) -> String {
    guard let look else { return say("ยังไม่ได้ตรวจ", "Not yet") }
    let result =
      look.found.fault.map { words(for: $0) } ?? verified(look.found.entries, look.found.files)
    let ofAccounts = look.ofAccounts.map { fault in
      let phrase = fault.words([:])
      return " · " + say("บันทึกบัญชีผู้ใช้: \(phrase.thai)", "log of the accounts: \(phrase.english)")
    }
    return "\(instant(look.at)) · \(result)\(ofAccounts ?? "")"
  }

  func words(for fault: Verification.Fault) -> String {
    let place = fault.entry.map(entry) ?? ""
    return switch fault {
    case .edited: say("\(place) ถูกแก้ไข", "\(place) was edited")
    case .removed: say("\(place) ถูกลบ", "\(place) was removed")
    case .inserted: say("\(place) ถูกแทรก", "\(place) was inserted")
    case .reordered: say("\(place) ถูกย้าย", "\(place) was moved")
    case .closingContradicted:
      say(
        "\(place) ปิดรอบไว้กับรายการที่ไม่ตรงกับรายการก่อนหน้าในขณะนี้",
        "\(place) closed a report over other entries than those before it now")
    case .partMissing:
      say(
        "\(place) ข้อความหรือหลักฐานหายไปโดยไม่มีรายการสั่งลบ",
        "\(place): words or evidence are gone, and no entry orders them erased")
    case .rewritten:
      say(
        "\(place) ไม่ใช่รายการที่เคยลงนามรับรองไว้ คือถูกเขียนขึ้นใหม่",
        "\(place) is not the one that checkpoints were signed over: it was written anew")
    case .checkpointContradicted(let size):
      say(
        "เคยลงนามรับรองบันทึก \(size) รายการแรกไว้ ซึ่งไม่ตรงกับรายการในขณะนี้",
        "A checkpoint was signed over other \(size) entries than those that stand there now")
    case .evidenceMissing(_, sha256: _, let name):
      say("\(place) ไฟล์หาย (\(name))", "\(place): a file is missing (\(name))")
    case .evidenceChanged(_, sha256: _, let name):
      say("\(place) ไฟล์ถูกแก้ไข (\(name))", "\(place): a file was changed (\(name))")
    case .unguarded:
      say("การป้องกันของฐานข้อมูลถูกถอด", "The guards of the database were taken away")
    }
  }
}
