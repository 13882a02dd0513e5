public import Papers
import PlanModel
import ThaiCivil

extension SheetFault {
  /// What is wrong, with its column.
  public func message(_ language: Language) -> String {
    let column = column.map { "\($0.rawValue): " } ?? ""
    return column + reason.words(language)
  }

  /// How to mend it; nil where the message says it.
  public func hint(_ language: Language) -> String? { reason.hint(language) }
}

extension Sheet.Place {
  /// The number that the spreadsheet shows, and where it is another, the line of the file.
  public func words(_ language: Language) -> String {
    switch language {
    case .thai: row == line ? "แถวที่ \(row)" : "แถวที่ \(row) (บรรทัดที่ \(line) ของไฟล์)"
    case .english: row == line ? "row \(row)" : "row \(row) (line \(line) of the file)"
    }
  }
}

extension SheetDifference {
  /// What differs, all of it.
  public func message(_ language: Language) -> String {
    let parts = parts.map { $0.words(language) }.joined(separator: "; ")
    return switch language {
    case .thai: "ต่างจากรายการบันทึกที่ \(entry): \(parts)"
    case .english: "differs from entry \(entry): \(parts)"
    }
  }
}

extension SheetDifference.Part {
  fileprivate func words(_ language: Language) -> String {
    let (log, sheet) = texts
    return switch language {
    case .thai: "\(column.rawValue) ในบันทึกคือ “\(log)” ในแบบกรอกผลการดำเนินงานคือ “\(sheet)”"
    case .english: "\(column.rawValue): the log has '\(log)', the sheet '\(sheet)'"
    }
  }
}

extension SheetFault.Reason {
  func words(_ language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .notUTF8: "the file is not UTF-8 text"
    case .workbook: "the file is an Excel workbook, not CSV"
    case .unclosedQuotation: "a quotation mark is not closed"
    case .textBehindQuotation: "there is text after a closing quotation mark"
    case .empty: "the sheet is empty"
    case .tooManyRows: "a sheet has \(Sheet.mostRows) rows at most"
    case .unknownColumn(let name): "a sheet has no column '\(name)'"
    case .columnMissing: "the column is missing"
    case .columnTwice: "the column is there twice"
    case .outsideColumns(let text): "'\(text)' is in a column without a heading"
    case .keyMissing: "the row has no key"
    case .repeated(let place): "\(place.words(.english)) already has the same key"
    case .unknownKey(let key, near: _): "nothing under this plan has the key '\(key)'"
    case .titleOfAnother(let title): "'\(title)' is the title of another row"
    case .noUse(.obligation): "the row of an obligation does not take this"
    case .noUse(.indicator): "the row of an indicator does not take this"
    case .noUse(.project): "the row of a project as a whole does not take this"
    case .unknownStatus(""): "the status is missing"
    case .unknownStatus(let text): "'\(text)' is not a status"
    case .workNotStarted: "something is filled in, but the status says not started"
    case .onlyWhenDone: "participants are counted only once the work is done"
    case .resultMissing: "the result is missing"
    case .dayMissing: "the day it was done is missing"
    case .whyMissing: "the reason it cannot be done is missing"
    case .valueMissing: "there is evidence, but no value"
    case .notNumber(let text, let unit): "'\(text)' is not a number of \(unit)"
    case .notWholeNumber(let text): "'\(text)' is not a whole number"
    case .day(let text, .unreadable), .day(let text, .noFiscalYear), .day(let text, .yearsReversed):
      "'\(text)' cannot be read as a day"
    case .day(let text, .noSuchDay): "there is no day '\(text)'"
    case .day(_, .yearOutOfRange(let year)): "\(year) is not a year of the Buddhist Era"
    case .day(let text, .commonEra), .day(let text, .addedTwice): "'\(text)' is of another era"
    case .notAddress(let text): "'\(text)' is not an http or https address"
    }
  }

  private var thai: String {
    switch self {
    case .notUTF8: "ไฟล์ไม่ใช่ข้อความแบบ UTF-8"
    case .workbook: "ไฟล์นี้เป็นสมุดงาน Excel ไม่ใช่ CSV"
    case .unclosedQuotation: "เปิดเครื่องหมายคำพูด (\") แล้วไม่ได้ปิด"
    case .textBehindQuotation: "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด"
    case .empty: "ไฟล์ว่างเปล่า"
    case .tooManyRows: "แบบกรอกผลการดำเนินงานมีได้ไม่เกิน \(Sheet.mostRows) แถว"
    case .unknownColumn(let name): "ไม่มีคอลัมน์ชื่อ “\(name)” ในแบบกรอกผลการดำเนินงาน"
    case .columnMissing: "ไม่พบคอลัมน์นี้"
    case .columnTwice: "มีคอลัมน์นี้มากกว่าหนึ่งคอลัมน์"
    case .outsideColumns(let text): "“\(text)” อยู่ในคอลัมน์ที่ไม่มีหัวคอลัมน์"
    case .keyMissing: "ไม่ได้ระบุว่าแถวนี้เป็นรายการใด"
    case .repeated(let place): "รายการนี้ซ้ำกับ\(place.words(.thai))"
    case .unknownKey(let key, near: _): "ไม่มีรายการ “\(key)” ในแผนนี้"
    case .titleOfAnother(let title): "“\(title)” เป็นชื่อของรายการอื่น ไม่ตรงกับรหัสของแถวนี้"
    case .noUse(.obligation): "แถวของขั้นตอนหรือหน้าที่ไม่ใช้คอลัมน์นี้"
    case .noUse(.indicator): "แถวของตัวชี้วัดไม่ใช้คอลัมน์นี้"
    case .noUse(.project): "แถวภาพรวมโครงการไม่ใช้คอลัมน์นี้"
    case .unknownStatus(""): "ยังไม่ได้ระบุสถานะ"
    case .unknownStatus(let text): "ไม่มีสถานะ “\(text)”"
    case .workNotStarted: "มีการกรอกข้อมูล แต่สถานะบอกว่ายังไม่ดำเนินการ"
    case .onlyWhenDone: "ระบุจำนวนผู้เข้าร่วมได้เมื่อดำเนินการเรียบร้อยแล้ว"
    case .resultMissing: "ยังไม่ได้ระบุผลการดำเนินงาน"
    case .dayMissing: "ยังไม่ได้ระบุวันที่ดำเนินการ"
    case .whyMissing: "ยังไม่ได้ระบุเหตุผลที่ไม่สามารถดำเนินการได้"
    case .valueMissing: "มีหลักฐาน แต่ยังไม่ได้ระบุค่าที่วัดได้"
    case .notNumber(let text, let unit): "“\(text)” ไม่ใช่ตัวเลขในหน่วย \(unit)"
    case .notWholeNumber(let text): "“\(text)” ไม่ใช่จำนวนเต็ม"
    case .day(let text, .unreadable), .day(let text, .noFiscalYear), .day(let text, .yearsReversed):
      "อ่าน “\(text)” เป็นวันที่ไม่ได้"
    case .day(let text, .noSuchDay): "ไม่มีวันที่ “\(text)”"
    case .day(_, .yearOutOfRange(let year)): "\(year) ไม่ใช่ปีพุทธศักราช"
    case .day(let text, .commonEra), .day(let text, .addedTwice):
      "“\(text)” ไม่ใช่วันที่ตามพุทธศักราช"
    case .notAddress(let text): "“\(text)” ไม่ใช่ที่อยู่เว็บที่ขึ้นต้นด้วย http หรือ https"
    }
  }

  func hint(_ language: Language) -> String? {
    switch self {
    case .notUTF8, .workbook:
      language.say(
        "ใน Excel ให้บันทึกเป็น “CSV UTF-8 (Comma delimited)”",
        "in Excel save it as 'CSV UTF-8 (Comma delimited)'")
    case .tooManyRows:
      language.say("แบ่งเป็นหลายไฟล์", "divide it into several files")
    case .unknownColumn(let name):
      NearestWord.among(Sheet.Column.allCases.map(\.rawValue), to: name)
        .map { Self.suggestion($0, language) }
    case .unknownKey(_, let near): near.map { Self.suggestion($0, language) }
    case .unknownStatus(let text):
      NearestWord.among(Self.statuses, to: text).map { Self.suggestion($0, language) }
        ?? language.say("เลือกหนึ่งใน ", "one of ") + Self.statuses.joined(separator: ", ")
    case .columnMissing: language.say("ดาวน์โหลดแบบกรอกผลการดำเนินงานใหม่", "export the sheet again")
    case .columnTwice, .outsideColumns:
      language.say("ลบคอลัมน์ที่เกินมา", "remove the extra column")
    case .keyMissing:
      language.say("คัดลอกรหัสจากแบบกรอกผลการดำเนินงานเดิม", "copy the key from the sheet as it was")
    case .titleOfAnother:
      language.say(
        "อาจมีการเรียงลำดับหรือย้ายข้อมูลเพียงบางคอลัมน์", "perhaps only some columns were sorted or moved")
    case .noUse:
      language.say("ย้ายไปไว้ในแถวของรายการนั้น หรือลบออก", "move it to its own row, or clear it")
    case .workNotStarted: Wording.name(of: WorkStatus.Kind.done)
    case .whyMissing: CannotReason.allCases.map { Wording.name(of: $0) }.joined(separator: ", ")
    case .notNumber: language.say("เช่น 85.5 หรือ ๘๕", "85.5 or ๘๕")
    case .notWholeNumber: language.say("เช่น 120 หรือ ๑๒๐ คน", "120 or ๑๒๐ คน")
    case .day(_, .unreadable), .day(_, .noFiscalYear), .day(_, .yearsReversed):
      language.say("เช่น 31/03/2566", "31/03/2566")
    case .day(_, .commonEra(let corrected)), .day(_, .addedTwice(let corrected)):
      language.say("หมายถึง \(corrected) หรือไม่", corrected)
    case .notAddress(let text) where text.lowercased().hasPrefix("www."):
      Self.suggestion("https://\(text)", language)
    case .notAddress:
      language.say(
        "แนบไฟล์ได้ที่หน้าบันทึกของรายการนั้น", "files are filed with 'sucharit log evidence'")
    case .unclosedQuotation, .textBehindQuotation, .empty, .repeated, .onlyWhenDone,
      .resultMissing, .dayMissing, .valueMissing, .day(_, .noSuchDay), .day(_, .yearOutOfRange):
      nil
    }
  }

  private static let statuses = WorkStatus.Kind.allCases.map { Wording.name(of: $0) }

  private static func suggestion(_ word: String, _ language: Language) -> String {
    language.say("หมายถึง “\(word)” หรือไม่", "did you mean '\(word)'?")
  }
}

extension Language {
  fileprivate func say(_ thai: String, _ english: String) -> String {
    switch self {
    case .thai: thai
    case .english: english
    }
  }
}
