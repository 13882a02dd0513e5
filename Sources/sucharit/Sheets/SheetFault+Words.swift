import Papers
internal import PlanModel
internal import ThaiCivil

extension SheetFault.Reason {
  func words(_ language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .notUTF8: "not UTF-8 text"
    case .unclosedQuotation: "a quotation mark is not closed"
    case .textBehindQuotation: "something stands behind a closing quotation mark"
    case .empty: "the sheet is empty"
    case .unknownColumn(let name, near: _): "'\(name)' is no column of a sheet"
    case .columnMissing: "the column is not there"
    case .repeated(let line): "this row stands on line \(line) already"
    case .unknownKey(let key, near: _): "'\(key)' is nothing that is owed under this plan"
    case .noUse(.obligation): "the row of an obligation has no use for this"
    case .noUse(.indicator): "the row of an indicator has no use for this"
    case .noUse(.project): "the row of a project as a whole has no use for this"
    case .unknownStatus(let text, near: _): "'\(text)' is no status"
    case .workNotStarted: "there is a day or a result, but the status says not started"
    case .resultMissing: "what was done is not said"
    case .dayMissing: "the day on which it was done is not said"
    case .whyMissing: "why it cannot be done is not said"
    case .notNumber(let text): "'\(text)' is no number"
    case .notWholeNumber(let text): "'\(text)' is no whole number"
    case .day(let text, .unreadable): "'\(text)' is not read as a day"
    case .day(let text, .noSuchDay): "there is no day '\(text)'"
    case .day(_, .yearOutOfRange(let year)): "\(year) is no year of the Buddhist Era"
    case .day(let text, .commonEra), .day(let text, .addedTwice): "'\(text)' is of another era"
    case .notAddress(let text): "'\(text)' is no http or https address"
    }
  }

  private var thai: String {
    switch self {
    case .notUTF8: "ไฟล์ไม่ใช่ข้อความแบบ UTF-8"
    case .unclosedQuotation: "เปิดเครื่องหมายคำพูด (\") แล้วไม่ได้ปิด"
    case .textBehindQuotation: "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด"
    case .empty: "ไฟล์ว่างเปล่า"
    case .unknownColumn(let name, near: _): "ไม่มีคอลัมน์ชื่อ “\(name)” ในแบบรายการ"
    case .columnMissing: "ไม่พบคอลัมน์นี้"
    case .repeated(let line): "แถวนี้ซ้ำกับบรรทัดที่ \(line)"
    case .unknownKey(let key, near: _): "ไม่มีรายการ “\(key)” ในแผนนี้"
    case .noUse(.obligation): "แถวของขั้นตอนหรือหน้าที่ไม่ใช้คอลัมน์นี้"
    case .noUse(.indicator): "แถวของตัวชี้วัดไม่ใช้คอลัมน์นี้"
    case .noUse(.project): "แถวภาพรวมโครงการไม่ใช้คอลัมน์นี้"
    case .unknownStatus(let text, near: _): "ไม่มีสถานะ “\(text)”"
    case .workNotStarted: "มีวันที่หรือผลการดำเนินงาน แต่สถานะบอกว่ายังไม่ดำเนินการ"
    case .resultMissing: "ยังไม่ได้ระบุผลการดำเนินงาน"
    case .dayMissing: "ยังไม่ได้ระบุวันที่ดำเนินการ"
    case .whyMissing: "ยังไม่ได้ระบุเหตุผลที่ไม่สามารถดำเนินการได้"
    case .notNumber(let text): "“\(text)” ไม่ใช่ตัวเลข"
    case .notWholeNumber(let text): "“\(text)” ไม่ใช่จำนวนเต็ม"
    case .day(let text, .unreadable): "อ่าน “\(text)” เป็นวันที่ไม่ได้"
    case .day(let text, .noSuchDay): "ไม่มีวันที่ “\(text)”"
    case .day(_, .yearOutOfRange(let year)): "\(year) ไม่ใช่ปีพุทธศักราช"
    case .day(let text, .commonEra), .day(let text, .addedTwice):
      "“\(text)” ไม่ใช่วันที่ตามพุทธศักราช"
    case .notAddress(let text): "“\(text)” ไม่ใช่ที่อยู่เว็บที่ขึ้นต้นด้วย http หรือ https"
    }
  }

  func hint(_ language: Language) -> String? {
    switch self {
    case .notUTF8:
      switch language {
      case .thai: "ใน Excel ให้บันทึกเป็น “CSV UTF-8 (Comma delimited)”"
      case .english: "in Excel save it as 'CSV UTF-8 (Comma delimited)'"
      }
    case .unknownColumn(_, let near), .unknownKey(_, let near):
      near.map { Self.suggestion($0, language) }
    case .unknownStatus(_, let near):
      near.map { Self.suggestion($0, language) } ?? Self.oneOf(Sheet.Status.allCases, language)
    case .columnMissing:
      switch language {
      case .thai: "ดาวน์โหลดแบบรายการใหม่"
      case .english: "export the sheet again"
      }
    case .noUse:
      switch language {
      case .thai: "ย้ายไปไว้ในแถวของรายการนั้น"
      case .english: "move it to its own row"
      }
    case .workNotStarted: Sheet.Status.done.rawValue
    case .whyMissing: CannotReason.allCases.map { Wording.name(of: $0) }.joined(separator: ", ")
    case .notNumber:
      switch language {
      case .thai: "เช่น 85.5 หรือ ๘๕"
      case .english: "85.5 or ๘๕"
      }
    case .day(_, .unreadable):
      switch language {
      case .thai: "เช่น 31/03/2566"
      case .english: "31/03/2566"
      }
    case .day(_, .commonEra(let corrected)), .day(_, .addedTwice(let corrected)):
      switch language {
      case .thai: "หมายถึง \(corrected) หรือไม่"
      case .english: corrected
      }
    case .notAddress:
      switch language {
      case .thai: "แนบไฟล์ได้ที่หน้าบันทึกของรายการนั้น"
      case .english: "files are filed with 'sucharit log evidence'"
      }
    case .unclosedQuotation, .textBehindQuotation, .empty, .repeated, .resultMissing, .dayMissing,
      .notWholeNumber, .day(_, .noSuchDay), .day(_, .yearOutOfRange):
      nil
    }
  }

  private static func suggestion(_ word: String, _ language: Language) -> String {
    switch language {
    case .thai: "หมายถึง “\(word)” หรือไม่"
    case .english: "did you mean '\(word)'?"
    }
  }

  private static func oneOf(_ statuses: [Sheet.Status], _ language: Language) -> String {
    let words = statuses.map(\.rawValue).joined(separator: ", ")
    return switch language {
    case .thai: "เลือกหนึ่งใน \(words)"
    case .english: "one of \(words)"
    }
  }
}
