internal import PlanModel

// The reference files, version 1, shape by shape from the outside in.

struct FrameworksShape: Shape {
  static let outline = Outline(
    "file of frameworks", thai: "ไฟล์เกณฑ์การประเมิน ITA", "What the ITA asks, year by year.", Self())

  let format = Key.required(
    "format", "รุ่นของรูปแบบไฟล์", .integer(1...1), "The version of this format: 1.")
  let frameworks = Key.required(
    "frameworks", "เกณฑ์การประเมิน", .mappings(FrameworkShape.self), "One for each change.")
}

struct FrameworkShape: Shape {
  static let outline = Outline(
    "framework", thai: "เกณฑ์การประเมิน", "What the ITA asks from a year on.", Self())

  let from = Key.required("from", "ใช้ตั้งแต่ปี", .fiscalYear, "The first year: 2566.", hint: "เช่น 2566")
  let source = Key.required("source", "ที่มา", .text, "Where it was read.")
  let mendBelow = Key.required(
    "mend-below", "ต้องแก้ไขเมื่อต่ำกว่า", .score, "Below it an indicator is a weak point: 90.")
  let developBelow = Key.required(
    "develop-below", "ต้องพัฒนาเมื่อต่ำกว่า", .score, "Below it an indicator is to be developed: 95.")
  let instruments = Key.required(
    "instruments", "เครื่องมือการประเมิน", .mappings(InstrumentShape.self), "IIT, EIT, OIT.")
  let levels = Key.required(
    "levels", "ระดับผลการประเมิน", .mappings(LevelShape.self), "From the highest.")
}

struct InstrumentShape: Shape {
  static let outline = Outline("instrument", thai: "เครื่องมือการประเมิน", "One questionnaire.", Self())

  let code = Key.required("code", "ชื่อย่อ", .text, "In capitals: IIT.", hint: "เช่น IIT")
  let name = Key.required("name", "สิ่งที่ประเมิน", .text, "What it measures.")
  let asks = Key.required("asks", "ผู้ตอบ", .text, "Who is asked.")
  let weight = Key.required("weight", "น้ำหนัก", .integer(1...100), "Its share of the total, of 100.")
  let indicators = Key.required(
    "indicators", "ตัวชี้วัด", .mappings(AssessedIndicatorShape.self), "Its indicators.")
}

struct AssessedIndicatorShape: Shape {
  static let outline = Outline(
    "assessed indicator", thai: "ตัวชี้วัดของการประเมิน", "One indicator.", Self())

  let number = Key.required(
    "number", "ตัวชี้วัดที่", .integer(1...ITAScores.most), "From 1 over all instruments.")
  let name = Key.required("name", "ชื่อตัวชี้วัด", .text, "Its name.")
  let about = Key.optional("about", "สิ่งที่ประเมิน", .text, "What it assesses, as a sentence.")
}

struct LevelShape: Shape {
  static let outline = Outline(
    "level", thai: "ระดับผลการประเมิน", "A level and what it takes.", Self())

  let name = Key.required("name", "ชื่อระดับ", .text, "As announced: AA.")
  let total = Key.required("total", "คะแนนรวมอย่างน้อย", .score, "The least total.")
  let everyInstrument = Key.optional(
    "every-instrument", "คะแนนทุกเครื่องมืออย่างน้อย", .score, "The least mean of every instrument.")
  let result = Key.required(
    "result", "ผล", .word(Passing.self), "Whether the office has passed: pass or fail.")
}

/// Whether a level is enough.
enum Passing: String, PlanWord {
  case pass, fail

  var thai: [String] {
    switch self {
    case .pass: ["ผ่าน"]
    case .fail: ["ไม่ผ่าน"]
    }
  }
}

struct CatalogueShape: Shape {
  static let outline = Outline(
    "catalogue", thai: "บัญชีข้อมูล OIT", "The items of the public disclosure of a year.", Self())

  let format = Key.required(
    "format", "รุ่นของรูปแบบไฟล์", .integer(1...1), "The version of this format: 1.")
  let itaYear = Key.required("ita-year", "ปีที่ประเมิน", .fiscalYear, "2566.", hint: "เช่น 2566")
  let source = Key.required("source", "ที่มา", .text, "Where it was read.")
  let subIndicators = Key.required(
    "sub-indicators", "ตัวชี้วัดย่อย", .mappings(SubIndicatorShape.self), "9.1 and so on.")
}

struct SubIndicatorShape: Shape {
  static let outline = Outline("sub-indicator", thai: "ตัวชี้วัดย่อย", "A ตัวชี้วัดย่อย.", Self())

  let number = Key.required("number", "ตัวชี้วัดย่อยที่", .number, "As printed: 9.1.")
  let title = Key.required("title", "ชื่อตัวชี้วัดย่อย", .text, "As printed.")
  let topics = Key.required("topics", "หมวด", .mappings(TopicShape.self), "Its tables.")
}

struct TopicShape: Shape {
  static let outline = Outline("topic", thai: "หมวดของข้อมูล", "The items of one table.", Self())

  let title = Key.required("title", "ชื่อหมวด", .text, "As printed.")
  let note = Key.optional("note", "หมายเหตุ", .text, "What holds for all of them.")
  let items = Key.required("items", "ข้อมูล", .mappings(ItemShape.self), "The items, in order.")
}

struct ItemShape: Shape {
  static let outline = Outline("item", thai: "ข้อมูล", "An item of the disclosure.", Self())

  let code = Key.required("code", "ข้อ", .itemCode, "Its code in that year: O36.", hint: "เช่น O36")
  let role = Key.required(
    "role", "บทบาท", .text, "What it is for, the same in every year: plan, report_annual.")
  let name = Key.required("name", "ชื่อข้อมูล", .text, "As printed.")
  let covers = Key.required(
    "covers", "ช่วงเวลาของข้อมูล", .word(OITPeriod.self), "The time that it must be about.")
  let elements = Key.required(
    "elements", "องค์ประกอบด้านข้อมูล", .elements,
    "What it must contain: texts, or a text with its parts.", hint: "บรรทัดละหนึ่งองค์ประกอบ")
  let notes = Key.optional(
    "notes", "หมายเหตุ", .list(.text), "Exceptions, and what holds for local governments.")
  let responsible = Key.optional(
    "responsible", "หน่วยงานรับผิดชอบ", .list(.text), "The units of the office that answer it.")
}

struct ElementShape: Shape {
  static let outline = Outline("element", thai: "องค์ประกอบ", "Something with its parts.", Self())

  let text = Key.required("text", "องค์ประกอบ", .text, "As printed.")
  let parts = Key.required("parts", "อย่างน้อยประกอบด้วย", .list(.text), "Its parts, from (1).")
}

extension OITPeriod: PlanWord {
  var thai: [String] {
    switch self {
    case .current: ["ปัจจุบัน"]
    case .year: ["ปีที่ประเมิน"]
    case .firstHalf: ["6 เดือนแรก"]
    case .yearBefore: ["ปีก่อน"]
    }
  }
}
