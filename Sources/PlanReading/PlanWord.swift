import PlanModel
import ThaiCivil
import Yams

/// A word of the plan format: English, and the Thai words that officials would write in its place.
protocol PlanWord: CaseIterable, RawRepresentable<String>, Sendable {
  /// None of two words is the same.
  var thai: [String] { get }
}

extension Plan.Kind: PlanWord {
  var thai: [String] {
    switch self {
    case .actionPlan: ["แผนปฏิบัติการ", "แผนปฏิบัติการป้องกันการทุจริต"]
    case .measures: ["มาตรการ ITA", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"]
    }
  }
}

extension Organisation.Kind: PlanWord {
  var thai: [String] {
    switch self {
    case .provincialOrganisation: ["องค์การบริหารส่วนจังหวัด", "อบจ."]
    case .cityMunicipality: ["เทศบาลนคร"]
    case .townMunicipality: ["เทศบาลเมือง"]
    case .subdistrictMunicipality: ["เทศบาลตำบล"]
    case .subdistrictOrganisation: ["องค์การบริหารส่วนตำบล", "อบต."]
    case .special: ["รูปแบบพิเศษ"]
    }
  }
}

extension Project.Kind: PlanWord {
  var thai: [String] { [Wording.name(of: self)] }
}

extension Project.Settling: PlanWord {
  var thai: [String] {
    switch self {
    case .one: ["หน่วยงานเดียว", "ร่วมกัน"]
    case .each: ["ทุกหน่วยงาน", "แต่ละหน่วยงาน"]
    }
  }
}

extension Register: PlanWord {
  var thai: [String] {
    switch self {
    case .gifts: ["No Gift Policy", "ของขวัญ"]
    case .complaints: ["เรื่องร้องเรียน", "เรื่องร้องทุกข์"]
    case .ita: ["ผลการประเมิน ITA", "ผล ITA"]
    }
  }
}

extension PlannedBudget.Reading: PlanWord {
  var thai: [String] {
    switch self {
    case .eachYear: ["ต่อปี", "ปีละ"]
    case .wholePeriod: ["ทั้งแผน", "ตลอดแผน"]
    }
  }
}

extension Timing.Period: PlanWord {
  var thai: [String] {
    switch self {
    case .month: ["เดือน", "ทุกเดือน", "รายเดือน"]
    case .quarter: ["ไตรมาส", "ทุกไตรมาส", "รายไตรมาส"]
    case .halfYear: ["ครึ่งปี", "ทุก 6 เดือน", "ทุก ๖ เดือน", "รอบ 6 เดือน"]
    case .year: ["ปี", "ทุกปี", "รายปี"]
    }
  }
}

extension Indicator.Comparator: PlanWord {
  var thai: [String] {
    switch self {
    case .atLeast: [Wording.phrase(for: self), "อย่างน้อย", "ไม่ต่ำกว่า", "ตั้งแต่"]
    case .atMost: [Wording.phrase(for: self), "ไม่มากกว่า"]
    case .moreThan, .lessThan, .exactly, .reducedByAtLeast: [Wording.phrase(for: self)]
    case .fewerThanBefore: [Wording.phrase(for: self), "ลดลง"]
    }
  }
}

extension Risk.TrafficLight: PlanWord {
  var thai: [String] {
    switch self {
    case .green: ["เขียว", "สีเขียว"]
    case .yellow: ["เหลือง", "สีเหลือง"]
    case .orange: ["ส้ม", "สีส้ม"]
    case .red: ["แดง", "สีแดง"]
    }
  }
}

extension Risk.Control: PlanWord {
  var thai: [String] {
    switch self {
    case .good: ["ดี"]
    case .fair: ["พอใช้"]
    case .weak: ["อ่อน"]
    }
  }
}

extension SchedulingSettings.DayOffRule: PlanWord {
  var thai: [String] {
    switch self {
    case .back: ["เลื่อนขึ้น", "วันทำการก่อนหน้า"]
    case .forward: ["เลื่อนออก", "วันทำการถัดไป"]
    case .keep: ["คงวันเดิม"]
    }
  }
}

/// Know Factor or Unknown Factor: whether a risk has happened before.
enum Familiarity: String, PlanWord {
  case known, unknown

  var thai: [String] {
    switch self {
    case .known: ["เคยเกิด", "เคยเกิดขึ้นแล้ว"]
    case .unknown: ["ไม่เคยเกิด", "ยังไม่เคยเกิด"]
    }
  }
}

/// Whether something is done.
enum Switch: String, PlanWord {
  case on, off

  var thai: [String] {
    switch self {
    case .on: ["เปิด"]
    case .off: ["ปิด"]
    }
  }
}

/// The answer that there is none, which is neither zero nor silence.
enum NoneWord: String, PlanWord {
  case none

  var thai: [String] { [Wording.noBudget, "ไม่มี"] }
}

extension Node {
  /// Whether it says that there is none.
  var isNone: Bool {
    guard let text = scalar?.string.plain else { return false }
    return text == NoneWord.none.rawValue || NoneWord.none.thai.contains(text)
  }
}
