internal import ThaiCivil

extension Words {
  func sheetOf(_ unit: String, _ year: FiscalYear) -> String {
    say("แบบรายการ \(unit) ปีงบประมาณ พ.ศ. \(year)", "Sheet of \(unit), fiscal year \(year) (B.E.)")
  }
  func sheetFile(_ round: FiscalYear.Round) -> String {
    say("ดาวน์โหลดสำหรับ Excel (\(name(of: round)))", "Download for Excel (\(name(of: round)))")
  }
  var sheetImport: String { say("นำเข้าแบบรายการ", "Import a sheet") }
  var sheetFileLabel: String { say("ไฟล์แบบรายการ (CSV)", "Sheet (CSV)") }
  var sheetFileHint: String {
    say(
      "ไฟล์ที่ดาวน์โหลดจากหน้าแบบรายการ กรอกแล้วบันทึกเป็น CSV UTF-8",
      "The file of the sheet page, filled in and saved as CSV UTF-8.")
  }
  var sheetFaults: String {
    say("ไม่มีการบันทึกใด ๆ โปรดแก้ไขบรรทัดต่อไปนี้", "Nothing was recorded. Please mend these lines:")
  }
  func line(_ number: Int, _ words: String) -> String {
    say("บรรทัดที่ \(number): \(words)", "Line \(number): \(words)")
  }
  func sheetAdded(_ count: Int) -> String {
    count == 0
      ? say("บันทึกมีข้อมูลเหล่านี้ครบแล้ว ไม่มีสิ่งใหม่", "The log says all of it already.")
      : say("บันทึกแล้ว \(count) รายการ", "Recorded \(count) entries.")
  }
  var chooseFile: String { say("โปรดเลือกไฟล์", "Please choose a file") }
  var printHint: String {
    say("พิมพ์หน้านี้ได้จากเมนูพิมพ์ของเบราว์เซอร์", "To print this page, use the browser's print menu.")
  }
  var item: String { say("รายการ", "Item") }
}
