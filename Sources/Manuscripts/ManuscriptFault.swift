public import PlanModel

/// Why a file was not read.
public enum ManuscriptFault: Error, Hashable, Sendable {
  case tooLarge(megabytes: Int)
  /// It is of no kind that is read here.
  case unknownKind
  /// Nobody opens it without its password.
  case needsPassword
  /// What should be in a file of its kind is not there, or is broken.
  case damaged
  /// It unpacks to more than any plan is, as a file that was made to fill memories does.
  case unpacksTooLarge
  /// It has a document type or entities of its own, which no office program writes.
  case hostileXML
  case tooManyCells
  case tooManyPages(Int)
  /// It holds no text.
  case noText

  public var message: Phrase {
    switch self {
    case .tooLarge(let megabytes):
      Phrase("ไฟล์ใหญ่เกิน \(megabytes) MB", "the file is larger than \(megabytes) MB")
    case .unknownKind:
      Phrase("ไฟล์นี้ไม่ใช่เอกสารชนิดที่อ่านได้", "the file is of no kind that can be read")
    case .needsPassword: Phrase("ไฟล์นี้ตั้งรหัสผ่านไว้", "the file is protected by a password")
    case .damaged: Phrase("ไฟล์นี้เสียหาย เปิดอ่านไม่ได้", "the file is damaged and cannot be opened")
    case .unpacksTooLarge:
      Phrase("ข้อมูลที่บีบอัดไว้ในไฟล์นี้ใหญ่ผิดปกติ", "the file unpacks to far more than any plan is")
    case .hostileXML:
      Phrase(
        "ภายในไฟล์มีคำสั่ง XML ที่โปรแกรมสำนักงานไม่เขียน",
        "the file has XML declarations that no office program writes")
    case .tooManyCells:
      Phrase(
        "ตารางในไฟล์นี้มีช่องมากเกินกว่าแผนใด", "the file has a table of more cells than any plan has")
    case .tooManyPages(let most):
      Phrase("เอกสารสแกนนี้มีเกิน \(most) หน้า", "the scan has more than \(most) pages")
    case .noText: Phrase("ไม่มีข้อความในไฟล์นี้", "there is no text in the file")
    }
  }

  /// What to do; nil where nobody can know.
  public var hint: Phrase? {
    switch self {
    case .unknownKind: Phrase("อ่านได้: \(DocumentKind.known)", "what is read: \(DocumentKind.known)")
    case .needsPassword:
      Phrase("เปิดด้วยรหัสผ่านแล้วบันทึกเป็นไฟล์ใหม่ที่ไม่มีรหัส", "open it and save it without a password")
    case .damaged, .hostileXML, .unpacksTooLarge:
      Phrase("เปิดในโปรแกรมสำนักงานแล้วบันทึกเป็นไฟล์ใหม่", "open it in an office program and save it anew")
    case .noText:
      Phrase("ถ้าเป็นภาพสแกน ให้สแกนใหม่ให้ชัด 300 จุดต่อนิ้ว", "if it is a scan, scan it again at 300 dpi")
    case .tooLarge, .tooManyCells, .tooManyPages:
      Phrase("แยกเฉพาะส่วนที่เป็นแผน", "take out the part that is the plan")
    }
  }
}
