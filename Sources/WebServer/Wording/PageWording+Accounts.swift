internal import Stores
internal import ThaiCivil

extension PageWording {
  var userName: String { say("ชื่อผู้ใช้", "User name") }
  var userNameHint: String {
    say(
      "ใช้เข้าสู่ระบบ 3–64 ตัว ตัวอักษรอังกฤษหรือไทย ตัวเลข . _ - @",
      "To sign in: 3–64 English or Thai letters, digits, . _ - @")
  }
  var password: String { say("รหัสผ่าน", "Password") }
  var passwordHint: String {
    say(
      "อย่างน้อย 15 ตัวอักษร เช่น ประโยคสั้น ๆ ที่จำได้ ใช้ภาษาไทยและเว้นวรรคได้",
      "At least 15 characters, such as a short sentence. Thai and spaces are fine.")
  }
  var displayName: String { say("ชื่อ–สกุล", "Name") }
  var displayNameHint: String {
    say("ชื่อนี้จะปรากฏเป็นผู้บันทึกในบันทึกกิจกรรม", "Shown in the log as the author of what you record.")
  }
  var position: String { say("ตำแหน่ง", "Position") }
  var positionHint: String { say("เช่น นักวิชาการคลังชำนาญการ", "Such as นักวิชาการคลังชำนาญการ") }
  var makeAccount: String { say("สร้างบัญชีผู้ใช้", "Make an account") }
  var setPassword: String { say("ตั้งรหัสผ่านใหม่", "Set a new password") }
  var forgotten: String {
    say(
      "ลืมรหัสผ่านหรือยังไม่มีบัญชี โปรดขอลิงก์จากผู้ประสานแผน",
      "Forgot the password, or no account yet? Ask the coordinator for a link.")
  }
  var sessionEnded: String {
    say(
      "การเข้าสู่ระบบหมดเวลา ข้อความที่พิมพ์ไว้ยังอยู่ เมื่อเข้าสู่ระบบแล้วจะกลับไปที่แบบฟอร์มเดิม (ไฟล์แนบต้องเลือกใหม่)",
      "Your session ended. What you typed is kept: sign in, and you are back at the form. Choose files again."
    )
  }
  var signInCrowded: String {
    say(
      "มีผู้เข้าสู่ระบบพร้อมกันมาก โปรดรอประมาณ 10\u{A0}วินาทีแล้วลองอีกครั้ง",
      "Many are signing in at this moment. Wait for ten seconds and try again.")
  }
  var onThisDevice: String { say("เครื่องนี้", "This device") }
  var staySignedIn: String { say("ให้อยู่ในระบบต่อบนเครื่องนี้", "Keep me signed in on this device") }
  var stayHint: String {
    say(
      "ไม่เลือก: ออกเองเมื่อไม่ใช้ 30 นาที หรือครบ 12 ชั่วโมง เลือก: อยู่ได้ 7 วัน อย่าเลือกบนเครื่องที่ใช้ร่วมกัน",
      "Otherwise you are signed out after 30 idle minutes, or 12 hours. With it, after 7 days: not on a shared computer."
    )
  }
  var passwordAgain: String { say("รหัสผ่านของท่านอีกครั้ง", "Your password again") }
  var passwordAgainHint: String {
    say(
      "รายการสำคัญ ระบบถามอีกครั้งเมื่อเกิน 10 นาที", "For what weighs, it is asked again after 10 minutes.")
  }
  var ownPasswordWrong: String { say("รหัสผ่านไม่ถูกต้อง", "The password is wrong.") }

  // MARK: Resets

  var resetOffered: String {
    say(
      "มีผู้สร้างลิงก์ตั้งรหัสผ่านใหม่ให้บัญชีของท่าน หากท่านไม่ได้ขอ โปรดยกเลิก",
      "Somebody made a link that gives your account a new password. If you did not ask for it, take it back."
    )
  }
  func resetOffered(by name: String, _ instant: String) -> String {
    say(
      "\(name) สร้างลิงก์ตั้งรหัสผ่านใหม่ให้บัญชีนี้เมื่อ \(instant) หากท่านไม่ได้ขอ โปรดยกเลิกและแจ้งผู้บริหาร",
      "\(name) made a link to a new password for this account on \(instant). If you did not ask for it, take it back, and tell your superior."
    )
  }
  var withdrawReset: String { say("ยกเลิกลิงก์", "Take the link back") }
  var resetNotice: String { say("รหัสผ่านของท่านถูกตั้งใหม่", "Your password was set anew") }
  func resetBy(_ name: String, _ instant: String) -> String {
    say(
      "รหัสผ่านของบัญชีนี้ถูกตั้งใหม่เมื่อ \(instant) ด้วยลิงก์ที่ \(name) ทำให้",
      "The password of this account was set anew on \(instant), with a link that \(name) made.")
  }
  var resetNotAsked: String {
    say(
      "ยังบันทึกสิ่งใดในชื่อของท่านไม่ได้จนกว่าท่านจะรับทราบ หากท่านไม่ได้ขอ โปรดออกจากระบบและแจ้งผู้บริหารหรือผู้ดูแลระบบ เหตุการณ์นี้อยู่ในประวัติบัญชีแล้ว",
      "Nothing can be recorded in your name until you go on. If you did not ask for it, sign out and tell your superior or whoever runs the server. It stands in the history of the accounts."
    )
  }
  var resetAsked: String { say("รับทราบ ข้าพเจ้าขอเอง", "I asked for it: go on") }

  var linkMakesAccount: String {
    say(
      "ลิงก์นี้สร้างบัญชีของผู้มีชื่อด้านล่าง ใช้ได้ครั้งเดียว หากข้อมูลไม่ถูกต้อง โปรดแจ้งผู้ประสานแผนก่อนสร้างบัญชี",
      "This link makes an account for the person below, once. If anything is wrong, tell the coordinator first."
    )
  }
  var linkMakesFirst: String {
    say(
      "ลิงก์นี้สร้างบัญชีแรก คือบัญชีผู้ประสานแผน ใช้ได้ครั้งเดียว",
      "This link makes the first account, a coordinator's, once.")
  }

  func passwordFor(_ account: Account) -> String {
    say(
      "รหัสผ่านใหม่ของบัญชี \(account.userName) ทุกเครื่องที่เข้าสู่ระบบไว้จะต้องเข้าใหม่",
      "A new password for \(account.userName). Every device has to sign in again.")
  }

  func words(for refusal: AccountFault) -> String {
    switch refusal {
    case .wrong: say("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "The user name or the password is wrong.")
    case .wrongCode:
      say(
        "รหัสยืนยันไม่ถูกต้อง ใช้ไปแล้ว หรือช้าเกิน 5 นาที โปรดรอเลขใหม่ในแอป หรือเข้าสู่ระบบใหม่",
        "The code is wrong, was used, or came after 5 minutes. Wait for the next one, or sign in anew."
      )
    case .secondNeeded:
      say(
        "ต้องให้ผู้ประสานแผนอีกคนเป็นผู้เห็นชอบ", "Another coordinator has to agree to it.")
    case .tooMany(let until):
      say(
        "ลองผิดหลายครั้งเกินไป โปรดรอถึง \(instant(until)) แล้วลองใหม่ หรือขอลิงก์ตั้งรหัสผ่านจากผู้ประสานแผน",
        "Too many wrong attempts. Wait until \(instant(until)), or ask the coordinator for a link to a new password."
      )
    case .disabled:
      say("บัญชีนี้ถูกปิดใช้งาน โปรดติดต่อผู้ประสานแผน", "This account is disabled. Ask the coordinator.")
    case .badUserName:
      say(
        "ชื่อผู้ใช้ต้องมี 3–64 ตัว ใช้ตัวอักษรอังกฤษหรือไทย ตัวเลข . _ - @",
        "A user name has 3–64 English or Thai letters, digits, . _ - @")
    case .userNameTaken: say("ชื่อผู้ใช้นี้มีผู้ใช้แล้ว", "This user name is taken.")
    case .badPassword(.tooShort):
      say(
        "รหัสผ่านต้องยาวอย่างน้อย \(PasswordRule.shortest) ตัวอักษร",
        "A password has at least \(PasswordRule.shortest) characters.")
    case .badPassword(.tooLong):
      say(
        "รหัสผ่านยาวเกินไป อักษรไทยใช้ได้ไม่เกิน \(PasswordRule.longest / 3) ตัว",
        "The password is longer than \(PasswordRule.longest) octets.")
    case .badPassword(.tooCommon):
      say(
        "รหัสผ่านนี้เดาง่ายเกินไป ลองใช้ประโยคที่มีหลายคำ",
        "This password is too easy to guess. Try a sentence of several words.")
    case .badDisplayName:
      say(
        "โปรดกรอกชื่อ–สกุลบรรทัดเดียว ไม่เกิน \(AccountRule.longestName) อักขระ และไม่มีอักขระที่มองไม่เห็น",
        "Give the name on one line, of at most \(AccountRule.longestName) characters, none of them hidden."
      )
    case .strangeLetter(let letter):
      say(
        "ชื่อมีอักขระ “\(letter)” ซึ่งไม่ใช่อักษรไทยหรืออังกฤษ โปรดพิมพ์ใหม่ ไม่คัดลอกมา",
        "The name has “\(letter)” in it, which is no Thai or Latin letter. Type it anew.")
    case .nameAlike(let other):
      say(
        "ชื่อนี้ดูเหมือนกับ “\(other)” ซึ่งมีอยู่แล้วหรือได้รับเชิญแล้ว หากเป็นคนละคน โปรดเติมให้แยกออก เช่น ชื่อหน่วยงานในวงเล็บ หากจะเชิญใหม่ ให้ยกเลิกคำเชิญเดิมก่อน",
        "The name looks like “\(other)”, who has an account or an invitation. If it is somebody else, add what tells them apart, such as the unit in brackets; to invite the same person anew, take the open invitation back first."
      )
    case .badPosition: say("ตำแหน่งยาวเกินไป", "The position is too long.")
    case .badFeedName:
      say("โปรดตั้งชื่อลิงก์ เช่น โทรศัพท์", "Give the link a name, such as “phone”.")
    case .tooManyFeeds:
      say("มีลิงก์ปฏิทินครบจำนวนแล้ว โปรดยกเลิกลิงก์ที่ไม่ใช้", "You have too many links. Revoke one first.")
    case .badToken: say("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid.")
    case .notThere: say("ไม่พบรายการนี้แล้ว", "It is not there any more.")
    case .lastCoordinator:
      say(
        "ต้องมีผู้ประสานแผนที่ใช้งานได้อย่างน้อยหนึ่งบัญชี",
        "At least one coordinator must remain who can sign in.")
    case .keyReused: say("แบบฟอร์มนี้ถูกส่งไปแล้ว", "This form was sent before.")
    case .badKey, .storage: notKept
    }
  }
}
