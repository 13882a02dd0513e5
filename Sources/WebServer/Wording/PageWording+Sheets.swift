internal import Office
internal import PlanModel
internal import ThaiCivil

extension PageWording {
  func sheetOf(_ unit: String, _ year: FiscalYear) -> String {
    say(
      "แบบกรอกผลการดำเนินงาน \(unit) ปีงบประมาณ พ.ศ. \(year)",
      "Sheet of \(unit), fiscal year \(year) (B.E.)")
  }
  func sheetFile(_ round: FiscalYear.Round) -> String {
    say("ดาวน์โหลดสำหรับ Excel (\(name(of: round)))", "Download for Excel (\(name(of: round)))")
  }
  var sheetImport: String { say("นำเข้าแบบกรอกผลการดำเนินงาน", "Import a sheet") }
  var sheetFileLabel: String { say("ไฟล์แบบกรอกผลการดำเนินงาน (CSV)", "Sheet (CSV)") }
  var sheetFileHint: String {
    say(
      "ไฟล์ที่ดาวน์โหลดจากหน้าแบบกรอกผลการดำเนินงาน กรอกแล้วบันทึกเป็น CSV UTF-8",
      "The file of the sheet page, filled in and saved as CSV UTF-8.")
  }
  var sheetFaults: String {
    say("ไม่มีการบันทึกใด ๆ โปรดแก้ไขแถวต่อไปนี้", "Nothing was recorded. Please mend these rows:")
  }
  func row(_ place: Sheet.Place, _ words: String) -> String {
    "\(place.words(language)): \(words)"
  }
  /// What is wrong with a row, and how to mend it.
  func words(for line: SheetImport.Refused.Line) -> String {
    switch line.cause {
    case .fault(let fault):
      fault.message(language) + (fault.hint(language).map { " (\($0))" } ?? "")
    case .refusal(let refusal): words(for: refusal)
    }
  }
  func sheetAdded(_ count: Int, differences: Int) -> String {
    switch (count, differences) {
    case (0, 0): say("บันทึกมีข้อมูลเหล่านี้ครบแล้ว ไม่มีสิ่งใหม่", "The log says all of it already.")
    case (0, _): say("ไม่มีสิ่งใหม่ที่ต้องบันทึก", "There was nothing new to record.")
    default: say("บันทึกแล้ว \(count) รายการ", "Recorded \(counted(count, "entry", "entries")).")
    }
  }
  var sheetDifferences: String {
    say(
      "แถวต่อไปนี้ต่างจากที่บันทึกไว้แล้ว จึงยังไม่ได้บันทึก หากแบบกรอกผลการดำเนินงานถูกต้อง โปรดแก้ไขรายการบันทึกเดิม",
      "These rows say otherwise than the log, so nothing of them was recorded. Where the sheet is right, correct the entry."
    )
  }
  func correct(_ number: Int) -> String {
    say("แก้ไขรายการบันทึกที่ \(number)", "Correct entry \(number)")
  }
  var chooseFile: String { say("โปรดเลือกไฟล์", "Please choose a file") }
  var printHint: String {
    say("พิมพ์หน้านี้ได้จากเมนูพิมพ์ของเบราว์เซอร์", "To print this page, use the browser's print menu.")
  }
  var item: String { say("รายการ", "Item") }
}
