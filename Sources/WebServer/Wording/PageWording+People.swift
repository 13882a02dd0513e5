internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  var invite: String { say("เชิญผู้ใช้ใหม่", "Invite somebody") }
  var inviteHint: String {
    say(
      "ผู้รับเชิญเลือกเองเฉพาะชื่อผู้ใช้และรหัสผ่าน ชื่อ ตำแหน่ง สิทธิ์ และหน่วยงานเป็นไปตามที่กรอกที่นี่",
      "The person chooses only user name and password. Name, position, role and unit are what is said here."
    )
  }
  var openInvitations: String { say("คำเชิญที่ยังไม่ใช้", "Invitations that are open") }
  var withdrawInvitation: String { say("ยกเลิกคำเชิญ", "Take the invitation back") }
  func good(until instant: Instant) -> String {
    say("ใช้ได้ถึง \(self.instant(instant))", "good until \(self.instant(instant))")
  }
  var openSessions: String { say("เครื่องที่เข้าสู่ระบบอยู่", "Where one is signed in") }
  var endAllSessions: String { say("ให้ออกจากระบบทุกเครื่อง", "End all sessions") }
  var sessionsEndedNow: String { say("ออกจากระบบทุกเครื่องแล้ว", "All sessions are ended.") }
  var linkWaits: String {
    say(
      "ลิงก์จะใช้ได้เมื่อผู้ประสานแผนอีกคนเห็นชอบในหน้านี้",
      "It is good once another coordinator agrees to it on this page.")
  }
  func openReset(by name: String, _ instant: String, waits: Bool) -> String {
    let state =
      waits ? say(" รอผู้ประสานแผนคนที่สองเห็นชอบ", ", and waits for a second coordinator") : ""
    return say(
      "\(name) สร้างลิงก์ตั้งรหัสผ่านใหม่เมื่อ \(instant)\(state)",
      "\(name) made a link to a new password on \(instant)\(state).")
  }
  var approveReset: String { say("เห็นชอบลิงก์นี้", "Agree to the link") }
  var removeFactorHint: String {
    say(
      "สำหรับผู้ที่โทรศัพท์หายและไม่มีรหัสกู้คืน โปรดตรวจว่าเป็นเจ้าตัวจริง",
      "For somebody who lost the phone and the recovery codes. Make sure that it is really that person."
    )
  }
  var peopleLog: String { say("ประวัติบัญชีผู้ใช้ทั้งหมด", "History of all accounts") }
  var personLog: String { say("ประวัติของบัญชีนี้", "History of this account") }
  func log(of name: String) -> String { say("ประวัติบัญชีของ \(name)", "History of \(name)") }
  var peopleLogWhole: String {
    say(
      "ตรวจพิสูจน์แล้ว ประวัตินี้ตรงกับที่บันทึกไว้เดิม และบัญชีทุกบัญชีตรงกับประวัติ",
      "Verified: the history is as it was written, and every account is what it says.")
  }
  func peopleLogBroken(_ fault: String) -> String {
    say(
      "ประวัตินี้ไม่ผ่านการตรวจพิสูจน์: \(fault) โปรดแจ้งผู้ดูแลระบบ และเก็บข้อมูลทั้งหมดไว้ตามเดิม",
      "The history does not verify: \(fault). Tell whoever runs the server, and keep the data folder as it is."
    )
  }
  var theMachine: String { say("เครื่องแม่ข่าย", "the machine itself") }
  func circumstances(_ instant: String, by: String, whose: String?) -> String {
    let account = whose.map { say(" · บัญชีของ \($0)", " · account of \($0)") } ?? ""
    return say("\(instant) · โดย \(by)\(account)", "\(instant) · by \(by)\(account)")
  }
  var makeInvitation: String { say("สร้างลิงก์เชิญ", "Make the link") }
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
  var makeResetLink: String { say("สร้างลิงก์ตั้งรหัสผ่าน", "Make a link to a new password") }

  func roleLong(_ role: Account.Role) -> String {
    switch role {
    case .owner: say("ผู้รับผิดชอบ: บันทึกงานของหน่วยงาน", "Owner: logs the work of a unit")
    case .coordinator:
      say("ผู้ประสานแผน: ดูแลทั้งแผน รายงาน และผู้ใช้", "Coordinator: the plan, reports and people")
    case .executive: say("ผู้บริหาร: ดูได้ทั้งหมด ไม่แก้ไข", "Executive: sees everything, changes nothing")
    }
  }
}
