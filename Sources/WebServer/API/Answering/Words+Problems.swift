internal import Stores

extension PageWording {
  func title(of kind: Problem.Kind) -> String {
    switch kind {
    case .malformedBody: say("เนื้อหาคำขออ่านไม่ได้", "The body cannot be read")
    case .invalidParameter: say("พารามิเตอร์ไม่ถูกต้อง", "A parameter is not valid")
    case .notSignedIn: say("ต้องเข้าสู่ระบบก่อน", "Sign in first")
    case .wrongPassword:
      say("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "The user name or the password is wrong")
    case .codeNeeded:
      say("ต้องใช้รหัสยืนยันขั้นที่สองที่ถูกต้อง", "A right code of the second factor is needed")
    case .signInAgain:
      say(
        "รายการนี้ต้องใส่รหัสผ่านภายใน 10 นาทีก่อนหน้า โปรดเข้าสู่ระบบอีกครั้ง",
        "The password must have been given within the last 10 minutes: sign in again")
    case .forbidden: say("บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้", "This account may not do that")
    case .disabled: say("บัญชีนี้ถูกปิดใช้งาน", "This account is disabled")
    case .notFound: say("ไม่พบรายการนี้", "Not found")
    case .methodNotAllowed: say("ที่อยู่นี้ไม่รองรับวิธีนี้", "This address does not support that method")
    case .notAcceptable: say("ไม่มีรูปแบบที่ขอ", "Not available in the requested format")
    case .refusedByLog: say("บันทึกรับรายการนี้ไม่ได้", "The log does not accept this entry")
    case .refused: say("ทำรายการนี้ไม่ได้ในขณะนี้", "That cannot be done in the present state")
    case .stillRunning: say("คำขอเดียวกันกำลังดำเนินการอยู่", "The same request is still running")
    case .answerNotKept:
      say("คำขอนี้ทำไปแล้ว แต่ไม่ได้เก็บคำตอบไว้", "The request was done, and its answer was not kept")
    case .tooLarge: say("เนื้อหาคำขอใหญ่เกินไป", "The body is too large")
    case .unsupportedType: say("ไม่รองรับชนิดข้อมูลนี้", "This kind of body is not accepted")
    case .invalidBody: say("เนื้อหาคำขอไม่ถูกต้อง", "The body is not valid")
    case .keyReused: say("คีย์นี้ใช้กับคำขออื่นไปแล้ว", "The key was used for another request")
    case .tooManyAttempts: say("ลองผิดหลายครั้งเกินไป", "Too many wrong attempts")
    case .tooManyUploads:
      say(
        "มีไฟล์ที่อัปโหลดไว้และยังไม่มีบันทึกใดอ้างถึงมากเกินไป",
        "Too many uploaded files wait for an entry that names them")
    case .unavailable: say("ระบบไม่พร้อมใช้งานชั่วคราว", "The server cannot do that just now")
    }
  }

  func words(for reason: SchemaFault.Reason) -> String {
    switch reason {
    case .missing: say("ต้องระบุ", "is missing")
    case .unknown: say("ไม่รู้จักรายการนี้", "is not known here")
    case .wrongType(let type): say("ต้องเป็นชนิด \(type)", "must be of type \(type)")
    case .tooShort(let least): say("ต้องมีอย่างน้อย \(least) ตัว", "has at least \(least) characters")
    case .tooLong(let length, let most):
      say(
        "ยาว \(length) อักขระ รับได้ไม่เกิน \(most) อักขระ",
        "has \(length) characters; at most \(most) are taken")
    case .tooFew(let least): say("ต้องมีอย่างน้อย \(least) รายการ", "has at least \(least) items")
    case .tooMany(let most): say("ต้องไม่เกิน \(most) รายการ", "has at most \(most) items")
    case .outOfRange(let range):
      say(
        "ต้องอยู่ระหว่าง \(range.lowerBound) ถึง \(range.upperBound)",
        "must be between \(range.lowerBound) and \(range.upperBound)")
    case .notOneOf(let words):
      say(
        "ต้องเป็นหนึ่งใน \(words.joined(separator: ", "))",
        "must be one of \(words.joined(separator: ", "))")
    case .notTogether(let names):
      say(
        "ระบุพร้อมกันไม่ได้: \(names.joined(separator: ", "))",
        "cannot stand together: \(names.joined(separator: ", "))")
    case .wrongForm(let example):
      say("รูปแบบไม่ถูกต้อง ตัวอย่าง \(example)", "must be of the form of \(example)")
    }
  }
}
