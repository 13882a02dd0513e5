internal import ThaiCivil

extension PageWording {
  var planHistory: String { say("ประวัติแผน", "History of the plan") }
  var noEditions: String {
    say(
      "ยังไม่มีแผนฉบับใดบันทึกไว้ แผนที่ใช้คือไฟล์ที่ให้ไว้กับโปรแกรม",
      "No edition is adopted yet: the plan is the file that the program was given.")
  }
  func edition(_ number: Int, isInForce: Bool) -> String {
    say("แผนฉบับที่ \(number)", "Edition \(number)")
      + (isInForce ? say(" (ใช้อยู่)", " (in force)") : "")
  }
  var holdsFrom: String { say("มีผลตั้งแต่", "Holds from") }
  var approvedOn: String { say("อนุมัติ", "Approved") }
  var planFile: String { say("ไฟล์แผน (YAML)", "Plan file (YAML)") }
}
