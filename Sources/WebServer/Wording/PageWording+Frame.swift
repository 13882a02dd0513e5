internal import PlanModel
internal import Stores

extension PageWording {
  func siteName(_ plan: Plan) -> String {
    plan.isUnwritten ? "สุจริต" : "สุจริต \(plan.organisation.name)"
  }
  func place(_ organisation: Organisation) -> String {
    say(
      "\(organisation.name) จังหวัด\(organisation.province)",
      "\(organisation.name), \(organisation.province)")
  }

  var skip: String { say("ข้ามไปเนื้อหาหลัก", "Skip to main content") }
  var mainMenu: String { say("เมนูหลัก", "Main menu") }
  var signIn: String { say("เข้าสู่ระบบ", "Sign in") }
  var signOut: String { say("ออกจากระบบ", "Sign out") }
  var dashboard: String { say("ภาพรวม", "Overview") }
  var tasks: String { say("งานที่ต้องทำ", "Tasks") }
  var projects: String { say("โครงการ", "Projects") }
  var findings: String { say("ข้อสังเกต", "Findings") }
  var money: String { say("งบประมาณ", "Budget") }
  var reports: String { say("รายงาน", "Reports") }
  var registers: String { say("ทะเบียน", "Registers") }
  var entries: String { say("ประวัติการบันทึก", "Log") }
  var sheet: String { say("แบบกรอกผลการดำเนินงาน", "Sheet") }
  var feeds: String { say("ปฏิทิน", "Calendars") }
  var people: String { say("ผู้ใช้", "People") }
  var published: String { say("แผนและรายงานที่เผยแพร่", "Published plan and reports") }
  var proof: String { say("การตรวจพิสูจน์ข้อมูล", "How to verify") }
  var account: String { say("บัญชีของฉัน", "My account") }
  var back: String { say("กลับ", "Back") }
  var save: String { say("บันทึก", "Save") }
  var cancel: String { say("ยกเลิก", "Cancel") }
  var goHome: String { say("ไปหน้าแรก", "Go to the home page") }

  func name(of role: Account.Role) -> String {
    say(role.words.thai, role.words.english)
  }
}
