extension ITAFinding {
  /// In a sentence without a full stop.
  public var words: Phrase {
    switch self {
    case .weakWithoutMeasure(let indicator):
      Phrase(
        "ตัวชี้วัดที่ \(indicator.number) \(indicator.name) ได้คะแนนต่ำกว่าเกณฑ์ แต่ยังไม่มีมาตรการในชุดมาตรการ",
        "indicator \(indicator.number), \(indicator.name), is weak, and the set of measures has none for it"
      )
    case .weakWithoutPlan(let indicator):
      Phrase(
        "ตัวชี้วัดที่ \(indicator.number) \(indicator.name) ได้คะแนนต่ำกว่าเกณฑ์ ต้องกำหนดมาตรการ",
        "indicator \(indicator.number), \(indicator.name), is weak, and needs a measure")
    case .partsDoNotAddUp(let sum, let total):
      Phrase(
        "คะแนนถ่วงน้ำหนักที่ปัดเป็นทศนิยมสองตำแหน่งรวมกันได้ \(sum) ต่างจากคะแนนรวม \(total) เพราะคะแนนรวมคำนวณจากค่าเฉลี่ยที่ไม่ได้ปัดเศษ",
        "the weighted scores, rounded to two decimals one by one, add up to \(sum), not to the total of \(total), "
          + "which comes from means that were not rounded")
    case .otherTotal(let announced, let reckoned):
      Phrase(
        "คะแนนรวมตามประกาศ \(announced) ต่างจาก \(reckoned) ที่คำนวณจากคะแนนรายตัวชี้วัด ให้ตรวจสอบคะแนนที่บันทึก",
        "the announced total of \(announced) is not the \(reckoned) that the indicators come to: check the scores"
      )
    case .otherLevel(let announced, let reckoned):
      Phrase(
        "ระดับตามประกาศ “\(announced)” ต่างจาก “\(reckoned)” ตามเกณฑ์ของปีนั้น ให้ตรวจสอบ",
        "the announced level '\(announced)' is not '\(reckoned)', which the rules of the year give: check it"
      )
    case .unknownSubject(let subject, let entries):
      Phrase(
        "รายการบันทึกที่ \(entries.map(String.init).joined(separator: ", ")) อ้างถึง “\(subject)” ซึ่งไม่มีในเกณฑ์การประเมินของปีนั้น",
        "entry \(entries.map(String.init).joined(separator: ", ")) is about '\(subject)', which the assessment of "
          + "that year does not have")
    }
  }
}

extension ITAGroup {
  /// What a list of its indicators is called.
  public var name: Phrase {
    switch self {
    case .mend: Phrase("จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "Weak points to be mended at once")
    case .develop: Phrase("ประเด็นที่ต้องพัฒนาให้ดียิ่งขึ้น", "To be developed further")
    case .keep: Phrase("ประเด็นที่ควรรักษามาตรฐาน", "Standards to be kept")
    }
  }
}
