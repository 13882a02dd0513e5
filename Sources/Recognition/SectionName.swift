internal import PlanModel
internal import ThaiCivil

/// The sections of a project, in the order in which the form of the NACC has them.
enum Section: CaseIterable {
  case title, rationale, objectives, targetGroup, place, steps, period, budget, owners, results

  /// What documents call it, without blanks, the longest first.
  var names: [String] {
    switch self {
    case .title:
      ["ชื่อโครงการ/กิจกรรม/มาตรการ", "ชื่อโครงการ/กิจกรรม", "ชื่อโครงการ", "ชื่อมาตรการ", "ชื่อกิจกรรม"]
    case .rationale:
      ["หลักการและเหตุผล", "หลักการเหตุผล", "ที่มาและความสำคัญ", "ความเป็นมา", "ที่มาของโครงการ"]
    case .objectives: ["วัตถุประสงค์ของโครงการ", "วัตถุประสงค์"]
    case .targetGroup: ["เป้าหมาย/กลุ่มเป้าหมาย", "กลุ่มเป้าหมาย", "เป้าหมายของโครงการ", "เป้าหมาย"]
    case .place:
      ["พื้นที่ดำเนินการ", "พื้นที่ดำเนินงาน", "สถานที่ดำเนินการ", "สถานที่ดำเนินงาน", "พื้นที่เป้าหมาย"]
    case .steps:
      [
        "วิธีการดำเนินโครงการ", "วิธีการดำเนินการ", "วิธีการดำเนินงาน", "วิธีดำเนินโครงการ", "วิธีดำเนินการ",
        "วิธีดำเนินงาน", "ขั้นตอนการดำเนินการ", "ขั้นตอนการดำเนินงาน", "ขั้นตอนดำเนินการ", "แนวทางการดำเนินการ",
        "แนวทางการดำเนินงาน", "แนวทางดำเนินการ",
      ]
    case .period:
      [
        "ระยะเวลาในการดำเนินการ", "ระยะเวลาการดำเนินการ", "ระยะเวลาการดำเนินงาน", "ระยะเวลาดำเนินโครงการ",
        "ระยะเวลาดำเนินการ", "ระยะเวลาดำเนินงาน", "ระยะเวลา",
      ]
    case .budget:
      [
        "งบประมาณในการดำเนินโครงการ", "งบประมาณในการดำเนินการ", "งบประมาณดำเนินโครงการ",
        "งบประมาณดำเนินการ", "งบประมาณดำเนินงาน", "งบประมาณที่ใช้", "งบประมาณ",
      ]
    case .owners:
      [
        "ผู้รับผิดชอบโครงการ", "หน่วยงานผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ",
        "ผู้รับผิดชอบ",
      ]
    case .results:
      ["ผลผลิต/ผลลัพธ์", "ผลผลิตและผลลัพธ์", "ผลผลิตผลลัพธ์", "ตัวชี้วัด/ผลลัพธ์", "ผลที่คาดว่าจะได้รับ", "ตัวชี้วัด"]
    }
  }

  /// As a clerk calls it.
  var word: String {
    switch self {
    case .title: "ชื่อโครงการ"
    case .rationale: "หลักการและเหตุผล"
    case .objectives: "วัตถุประสงค์"
    case .targetGroup: "กลุ่มเป้าหมาย"
    case .place: "พื้นที่ดำเนินการ"
    case .steps: "วิธีดำเนินการ"
    case .period: "ระยะเวลาดำเนินการ"
    case .budget: "งบประมาณ"
    case .owners: "ผู้รับผิดชอบ"
    case .results: "ผลผลิต/ผลลัพธ์"
    }
  }

  var part: Doubt.Subject.Part {
    switch self {
    case .title: .title
    case .objectives: .objectives
    case .targetGroup: .targetGroup
    case .period: .period
    case .budget: .budget
    case .owners: .owners
    case .results: .results
    case .rationale, .place, .steps: .whole
    }
  }
}

/// The heading of a section, and what stands on its line behind it.
struct SectionHeading {
  let section: Section
  /// As printed; nil where it has none.
  let number: Int?
  let content: String
  /// Whether the words are not quite those of a section.
  let isUnclear: Bool
}

extension Line {
  /// The number of a line such as `(4)` or `4.`, which sections bear.
  var sectionNumber: Int? {
    switch mark {
    case .numbered(let number), .bracketed(let number):
      number.parts.count == 1 ? number.parts.first : nil
    case .listed(let number): number
    case .dimension, .bullet, .none: nil
    }
  }

  /// The section whose heading this line is. One that is read with trouble has to be the next in order.
  func sectionHeading(after last: SectionHeading?, order: [Int: Section]) -> SectionHeading? {
    switch mark {
    case .dimension, .bullet: return nil
    case .numbered(let number), .bracketed(let number):
      if number.parts.count > 1 { return nil }
    case .listed, .none: break
    }
    let number = sectionNumber
    if let (section, content) = Self.section(named: rest, isNumbered: number != nil) {
      return SectionHeading(section: section, number: number, content: content, isUnclear: false)
    }
    guard let number, let last, number == (last.number ?? 0) + 1, rest.unicodeScalars.count <= 60
    else { return nil }
    let thai = rest.withLaoAsThai.skeleton
    let candidates = Section.allCases.flatMap(\.names)
    if let near = NearestWord.among(candidates, to: thai),
      let section = Section.allCases.first(where: { $0.names.contains(near) })
    {
      return SectionHeading(section: section, number: number, content: "", isUnclear: true)
    }
    guard rest.hasForeignLetters, let section = order[number] else { return nil }
    return SectionHeading(section: section, number: number, content: "", isUnclear: true)
  }

  private static func section(named text: String, isNumbered: Bool) -> (Section, String)? {
    for section in Section.allCases {
      for name in section.names {
        guard let behind = text.behindName(name) else { continue }
        let content = behind.trimmed
        if content.isEmpty { return (section, "") }
        if content.starts("/") || content.starts("(") {
          return content.unicodeScalars.count <= 40 ? (section, "") : nil
        }
        if let colon = content.behind(":") { return (section, colon.trimmed) }
        // A sentence that begins like a heading is none, unless a number or a blank says otherwise.
        guard isNumbered else { return nil }
        return behind.starts(" ")
          ? (section, content) : content.unicodeScalars.count <= 12 ? (section, "") : nil
      }
    }
    return nil
  }
}

extension String {
  /// What stands behind a name, blanks inside the name passed over.
  fileprivate func behindName(_ name: String) -> String? {
    var wanted = Array(name.unicodeScalars)[...]
    var index = unicodeScalars.startIndex
    while let next = wanted.first {
      guard index < unicodeScalars.endIndex else { return nil }
      let scalar = unicodeScalars[index]
      if scalar == next { wanted = wanted.dropFirst() } else if scalar != " " { return nil }
      index = unicodeScalars.index(after: index)
    }
    return String(Substring(unicodeScalars[index...]))
  }
}
