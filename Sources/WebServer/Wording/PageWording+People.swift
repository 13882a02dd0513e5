internal import Stores

extension PageWording {
  var invite: String { say("เชิญผู้ใช้ใหม่", "Invite somebody") }
  var makeInvitation: String { say("ทำลิงก์เชิญ", "Make the link") }
  var linkToSend: String {
    say(
      "ส่งลิงก์นี้ให้ผู้ใช้โดยตรง ใช้ได้ครั้งเดียว ภายใน 7 วัน ระบบจะไม่แสดงอีก",
      "Send this link to the person: it is good once, for 7 days, and never shown again.")
  }
  var unitsHint: String {
    say("ผู้รับผิดชอบเห็นเฉพาะงานของหน่วยงานที่เลือก", "An owner sees only what these units owe.")
  }
  var chooseUnit: String {
    say("ผู้รับผิดชอบต้องมีอย่างน้อยหนึ่งหน่วยงาน", "An owner belongs to at least one unit.")
  }
  var disabled: String { say("ปิดใช้งาน", "Disabled") }
  var use: String { say("การใช้งาน", "Use") }
  var disable: String {
    say("ปิดใช้งานบัญชีนี้ (ออกจากระบบทุกเครื่อง)", "Disable this account and end its sessions")
  }
  var saved: String { say("บันทึกแล้ว", "Saved.") }
  var resetHint: String {
    say("สำหรับผู้ที่ลืมรหัสผ่าน", "For somebody who has forgotten the password.")
  }
  var makeResetLink: String { say("ทำลิงก์ตั้งรหัสผ่าน", "Make a link to a new password") }

  func roleLong(_ role: Account.Role) -> String {
    switch role {
    case .owner: say("ผู้รับผิดชอบ: บันทึกงานของหน่วยงาน", "Owner: logs the work of a unit")
    case .coordinator:
      say("ผู้ประสานแผน: ดูแลทั้งแผน รายงาน และผู้ใช้", "Coordinator: the plan, reports and people")
    case .executive: say("ผู้บริหาร: ดูได้ทั้งหมด ไม่แก้ไข", "Executive: sees everything, changes nothing")
    }
  }
}
