extension PageWording {
  var setup: String { say("เริ่มใช้ระบบ", "Begin") }
  var hasPlan: String {
    say("หน่วยงานนี้มีแผนในระบบแล้ว", "This office has a plan here already.")
  }
  var noPlanYet: String {
    say(
      "หน่วยงานนี้ยังไม่มีแผนในระบบ ผู้ประสานแผนกำลังจัดทำ โปรดกลับมาอีกครั้งภายหลัง",
      "There is no plan here yet: the coordinator is making it. Come back later.")
  }
  var setupLead: String {
    say(
      "หน่วยงานนี้ยังไม่มีแผนในระบบ เริ่มได้จากเอกสารแผนที่มีอยู่",
      "There is no plan here yet. Begin with the document that the office has.")
  }
}
