public import PlanModel

/// A file whose octets are not of the kind that its name says.
public struct EvidenceMismatch: Error, Hashable, Sendable {
  public let name: String
  /// What its name ends in, without the full stop.
  public let ending: String
  public let found: Found

  package init(name: String, ending: String, found: Found) {
    (self.name, self.ending, self.found) = (name, ending, found)
  }

  public enum Found: Hashable, Sendable {
    /// Another kind; nil where it is none that names say.
    case other(ending: String?)
    /// Neither UTF-8 nor TIS-620.
    case noText
  }

  /// What is wrong, without a full stop.
  public var message: Phrase {
    switch found {
    case .other(let other?):
      Phrase(
        "ไฟล์ “\(name)” ไม่ใช่ไฟล์ .\(ending) ตามชื่อ เนื้อหาเป็นไฟล์ .\(other)",
        "\(name) is no .\(ending) file as its name says, but a .\(other) file")
    case .other(nil):
      Phrase(
        "ไฟล์ “\(name)” ไม่ใช่ไฟล์ .\(ending) ตามชื่อ เนื้อหาเป็นไฟล์ชนิดอื่น",
        "\(name) is no .\(ending) file as its name says")
    case .noText:
      Phrase(
        "ไฟล์ “\(name)” ไม่ใช่ไฟล์ข้อความตามชื่อ",
        "\(name) is no text as its name says: it is neither UTF-8 nor TIS-620")
    }
  }

  /// How to mend it.
  public var remedy: Phrase {
    switch found {
    case .other(let other?):
      Phrase(
        "ตั้งชื่อไฟล์ให้ลงท้ายด้วย .\(other) หรือบันทึกใหม่เป็น .\(ending)",
        "let its name end in .\(other), or save it again as .\(ending)")
    case .other(nil):
      Phrase(
        "เปิดไฟล์ด้วยโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น .\(ending)",
        "open it in the program that made it, and save it again as .\(ending)")
    case .noText:
      Phrase("บันทึกใหม่เป็นข้อความแบบ UTF-8", "save it again as text in UTF-8")
    }
  }
}
