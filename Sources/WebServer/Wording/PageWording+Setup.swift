internal import Office
internal import PlanModel

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
      "หน่วยงานนี้ยังไม่มีแผนในระบบ โปรดกรอกข้อมูลของหน่วยงาน แล้วเลือกวิธีเริ่มจัดทำร่างแผน แก้ไขทุกข้อได้ภายหลัง",
      "There is no plan here yet. Say whose plan it will be, and choose how to begin its draft. All of it can be changed later."
    )
  }
  var kindByName: String { say("ตามชื่อหน่วยงาน", "as the name says") }
  var setupWay: String { say("เริ่มร่างแผนจาก", "Begin the draft with") }
  var goOn: String { say("ต่อไป", "Go on") }

  func name(of way: SetupPage.Way) -> String {
    switch way {
    case .document:
      say("เอกสารแผนที่มีอยู่ (Word, PDF, Excel, ภาพสแกน)", "The document that the office has")
    case .template:
      say(
        "แบบแผนกลาง 4 มิติ 12 แนวทาง แล้วเพิ่มโครงการเอง",
        "The frame of 4 dimensions and 12 strategies, to which projects are added")
    }
  }

  func name(of kind: Organisation.Kind) -> String {
    let names = Organisation.Kind.beginnings.filter { $0.kind == kind }.map(\.word)
    return say(
      names.joined(separator: " / "), kind.rawValue.replacing("-", with: " "))
  }

  func label(of field: OfficeFacts.Field) -> String {
    switch field {
    case .name: say("ชื่อหน่วยงาน", "Name of the office")
    case .kind: say("ประเภท", "Kind")
    case .province: say("จังหวัด", "Province")
    case .fiscalYears: say("ปีงบประมาณของแผน", "Fiscal years of the plan")
    case .units: say("หน่วยงานภายใน", "Units")
    case .trackedFrom: say("เริ่มบันทึกในระบบตั้งแต่วันที่", "Work is logged here from")
    }
  }

  func hint(of field: OfficeFacts.Field) -> String? {
    switch field {
    case .name: say("เช่น องค์การบริหารส่วนตำบลทุ่งตัวอย่าง", "As องค์การบริหารส่วนตำบลทุ่งตัวอย่าง")
    case .kind, .province: nil
    case .fiscalYears: say("ปีแรกถึงปีสุดท้าย เช่น 2566–2570", "The first and the last, as 2566–2570")
    case .units:
      say(
        "บรรทัดละหนึ่งหน่วยงาน ถ้าเริ่มจากเอกสาร ระบบใช้หน่วยงานตามเอกสารแทน",
        "One a line. Of a document, the units that it names are taken instead.")
    case .trackedFrom:
      say(
        "งานที่ครบกำหนดก่อนวันนี้เป็นประวัติ ไม่นับเป็นงานค้าง เว้นว่างถ้าบันทึกตั้งแต่เริ่มแผน",
        "What was due before is history and not overdue. Empty: from the beginning of the plan.")
    }
  }
}
