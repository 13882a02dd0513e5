internal import MarkupTree
internal import Office
internal import PlanModel
internal import Stores

/// Says what did not work, and where to go on.
struct FaultPage: PageModel {
  let fault: Fault

  enum Fault: Hashable, Sendable {
    case notFound, forbidden, methodNotAllowed, foreignForm, malformed, unavailable, linkGone
    case formExpired
    /// The browser brought back no cookie: it refuses them, or the address that it was opened with is not the server's.
    case noCookie(BaseAddress)
    /// Too many ask for the same at once.
    case crowded
    /// A photo that has still in it where it was taken, or might.
    case photoNotShared
    /// The log is not as it was written.
    case unverified(Verification.Fault)
    /// A closed report is not what was closed.
    case closedReport(ClosedReports.Fault)
    case notPrinted(PrintFault)
    /// The largest size in octets.
    case tooLarge(Int)
    /// The largest size of all that is typed, in octets.
    case textTooLarge(Int)
  }

  init(_ fault: Fault) { self.fault = fault }

  func title(_ words: PageWording) -> String { words.title(of: fault) }

  func body(_ drawing: Drawing) -> [Markup] {
    markup {
      tag("p") { drawing.words.advice(for: fault) }
      if case .noCookie(let base) = fault {
        tag("p") { tag("a", ["href": base.text + Route.signIn.path]) { base.text } }
      } else {
        tag("p") { Markup.link(drawing.words.goHome, to: .home) }
      }
    }
  }
}

extension PageWording {
  fileprivate func title(of fault: FaultPage.Fault) -> String {
    switch fault {
    case .notFound: say("ไม่พบหน้านี้", "Not found")
    case .forbidden: say("บัญชีนี้ไม่มีสิทธิ์ใช้หน้านี้", "Not for this account")
    case .methodNotAllowed: say("ใช้หน้านี้แบบนี้ไม่ได้", "This page cannot be used so")
    case .foreignForm: say("ไม่รับแบบฟอร์มจากเว็บไซต์อื่น", "A form from elsewhere")
    case .malformed: say("อ่านแบบฟอร์มไม่ได้", "The form cannot be read")
    case .unavailable: say("ระบบใช้งานไม่ได้ชั่วคราว", "Out of order for now")
    case .linkGone: say("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer good")
    case .formExpired: say("แบบฟอร์มหมดอายุ", "The form is out of date")
    case .noCookie: say("เบราว์เซอร์ไม่ส่งคุกกี้กลับมา", "The browser sent no cookie")
    case .crowded: say("มีผู้ใช้พร้อมกันมากเกินไป", "Too many at once")
    case .photoNotShared: say("ไม่ให้ดาวน์โหลดรูปนี้", "This photo is not handed out")
    case .unverified: say("บันทึกไม่ผ่านการตรวจพิสูจน์", "The log does not verify")
    case .closedReport: say("รายงานไม่ตรงกับที่ปิดไว้", "Not the report that was closed")
    case .notPrinted: say("จัดทำไฟล์ PDF ไม่สำเร็จ", "The PDF was not made")
    case .tooLarge: say("ไฟล์ใหญ่เกินไป", "Too large")
    case .textTooLarge: say("ข้อความยาวเกินไป", "Too long a text")
    }
  }

  fileprivate func advice(for fault: FaultPage.Fault) -> String {
    switch fault {
    case .photoNotShared: photoNotShared
    case .notFound:
      say(
        "หน้าที่ขอไม่มี หรือไม่ใช่ข้อมูลของหน่วยงานของท่าน",
        "There is no such page, or it is not about your unit.")
    case .forbidden:
      say(
        "หากต้องใช้หน้านี้ โปรดติดต่อผู้ประสานแผนเพื่อเปลี่ยนสิทธิ์",
        "If you need it, ask the coordinator to change your role.")
    case .methodNotAllowed: say("โปรดเปิดจากเมนู", "Open it from the menu.")
    case .foreignForm:
      say(
        "เพื่อความปลอดภัย ระบบรับเฉพาะแบบฟอร์มจากหน้าของระบบเอง ไม่มีการบันทึกใด ๆ",
        "For safety only forms of this site are taken. Nothing was recorded.")
    case .malformed:
      say("ไม่มีการบันทึกใด ๆ โปรดกลับไปลองอีกครั้ง", "Nothing was recorded. Go back and try again.")
    case .unavailable:
      say(
        "ไม่มีการบันทึกใด ๆ โปรดลองอีกครั้งในอีกสักครู่ หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ",
        "Nothing was recorded. Try again in a moment; if it stays so, tell whoever runs the server."
      )
    case .linkGone:
      say(
        "ลิงก์ถูกใช้ไปแล้ว หมดอายุ หรือถูกยกเลิก โปรดขอลิงก์ใหม่จากผู้ประสานแผน",
        "It was used, is too old or was taken back. Ask the coordinator for a new one.")
    case .formExpired:
      say(
        "ไม่มีการบันทึกใด ๆ โปรดกลับไปเปิดหน้าใหม่แล้วลองอีกครั้ง",
        "Nothing was recorded. Open the page again and retry.")
    case .noCookie(let base):
      base.isSecure
        ? say(
          "ไม่มีการบันทึกใด ๆ ระบบนี้ใช้ได้เมื่อเปิดด้วยที่อยู่ที่ขึ้นต้นด้วย https ด้านล่างนี้เท่านั้น หากเปิดด้วยที่อยู่นี้แล้ว โปรดอนุญาตคุกกี้ของเว็บไซต์นี้ในเบราว์เซอร์",
          "Nothing was recorded. The server is used at the https address below, and at no other. If that is where you are, allow its cookies in the browser."
        )
        : say(
          "ไม่มีการบันทึกใด ๆ โปรดอนุญาตคุกกี้ของเว็บไซต์นี้ในเบราว์เซอร์ แล้วเปิดหน้าใหม่จากที่อยู่ด้านล่างนี้",
          "Nothing was recorded. Allow the cookies of this site in the browser, and open it again at the address below."
        )
    case .crowded:
      say(
        "ไม่มีการบันทึกใด ๆ โปรดรอประมาณ 10\u{A0}วินาทีแล้วลองอีกครั้ง",
        "Nothing was recorded. Wait for ten seconds and try again.")
    case .unverified(let fault):
      say(
        "\(words(for: fault)) ระบบจึงไม่แสดงหรือบันทึกข้อมูลใด ๆ จนกว่าจะนำบันทึกที่ถูกต้องกลับมาจากสำเนาสำรอง โปรดแจ้งผู้ดูแลระบบ และเก็บข้อมูลทั้งหมดไว้ตามเดิม",
        "\(words(for: fault)). Nothing is shown or recorded until the log is back as it was written, from a backup. Tell whoever runs the server, and keep the data folder as it is."
      )
    case .closedReport(let fault):
      say(fault.words.message) + (fault.words.hint.map { say(" โปรด", "; ") + say($0) } ?? "")
    case .notPrinted(let fault):
      say(
        "\(say(fault.message)) เปิดไฟล์อีกครั้งเพื่อลองใหม่ หรือใช้ไฟล์ Word ซึ่งไม่ต้องใช้โปรแกรมนั้น หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ",
        "\(say(fault.message)). Open the file again to have it tried once more, or take the Word file, which needs no such program. If it stays so, tell whoever runs the server."
      ) + (fault.hint.map { " (\(say($0)))" } ?? "")
    case .textTooLarge(let limit):
      // Three octets are a letter of Thai.
      say(
        "ข้อความในแบบรวมกันยาวเกิน \(size(limit)) หรือราว \(limit / 3000),000 ตัวอักษร ไม่มีการบันทึกใด ๆ กดย้อนกลับ แล้วย่อข้อความหรือแบ่งบันทึก",
        "What was typed is larger than \(size(limit)), about \(limit / 3000),000 letters of Thai. Nothing was recorded: go back, and say it in fewer words or in parts."
      )
    case .tooLarge(let limit):
      say(
        "ส่งได้ครั้งละไม่เกิน \(size(limit)) ไม่มีการบันทึกใด ๆ โปรดย่อไฟล์หรือแบ่งส่ง",
        "No more than \(size(limit)) at once. Nothing was recorded: make the file smaller, or send it in parts."
      )
    }
  }
}
