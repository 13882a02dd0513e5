internal import PlanModel

// The plan format, version 1, shape by shape from the outside in.

struct PlanShape: Shape {
  static let outline = Outline(
    "plan", thai: "แผน", "An action plan, or a set of ITA measures, of one local government.",
    Self())

  let format = Key.required(
    "format", "รุ่นของรูปแบบไฟล์", .integer(1...1), "The version of this format: 1.")
  let id = Key.required(
    "id", "รหัสแผน", .id, "Permanent id of the plan; names its folder of calendars.",
    hint: "ระบบใช้เป็นชื่อโฟลเดอร์ปฏิทิน เปลี่ยนไม่ได้เมื่อใช้แผนฉบับแรกแล้ว")
  let kind = Key.required("kind", "ประเภทของเอกสาร", .word(Plan.Kind.self), "What the document is.")
  let title = Key.required(
    "title", "ชื่อแผน", .text, "The document's title.", hint: "ตามที่พิมพ์บนปกเอกสาร")
  let organisation = Key.required(
    "organisation", "หน่วยงานเจ้าของแผน", .mapping(OrganisationShape.self), "Whose plan it is.")
  let fiscalYears = Key.required(
    "fiscal-years", "ปีงบประมาณของแผน", .fiscalYears, "First and last fiscal year, BE: 2566–2570.",
    hint: "เช่น 2566–2570")
  let source = Key.required(
    "source", "เอกสารต้นฉบับ", .mapping(SourceShape.self), "The document that the plan was read from."
  )
  let owners = Key.required(
    "owners", "หน่วยงานผู้รับผิดชอบ", .mappings(OwnerShape.self), "Who owes work.")
  let reporting = Key.optional(
    "reporting", "การรายงาน", .mapping(ReportingShape.self),
    "When reports are due and who makes them.")
  let schedule = Key.optional(
    "schedule", "การกำหนดวัน", .mapping(ScheduleShape.self), "How days are found.")
  let calendar = Key.optional(
    "calendar", "ปฏิทินและการเตือน", .mapping(CalendarShape.self), "How calendars remind.")
  let dimensions = Key.required(
    "dimensions", "มิติ", .mappings(DimensionShape.self), "The parts of the plan, in order.")
  let risks = Key.optional(
    "risks", "การประเมินความเสี่ยงการทุจริต", .mappings(RiskShape.self),
    "The corruption risk assessment.")
  let amendments = Key.optional(
    "amendments", "การแก้ไขแผนที่ผ่านมา", .mappings(AmendmentShape.self),
    "Changes of the plan since it was made.")
  let assumptions = Key.optional(
    "assumptions", "ข้อสันนิษฐานในการอ่านเอกสาร", .mappings(AssumptionShape.self),
    "What was read into the document.")
  let itaResults = Key.optional(
    "ita-results", "ผลการประเมิน ITA", .mappings(ITAResultShape.self),
    "What the office scored in the ITA; papers about that year or the next name it.")
}

struct OrganisationShape: Shape {
  static let outline = Outline("organisation", thai: "หน่วยงาน", "A local government.", Self())

  let name = Key.required("name", "ชื่อหน่วยงาน", .text, "Its name.", hint: "เช่น เทศบาลตำบลตัวอย่าง")
  let kind = Key.required(
    "kind", "รูปแบบขององค์กรปกครองส่วนท้องถิ่น", .word(Organisation.Kind.self), "Its form.")
  let district = Key.optional(
    "district", "อำเภอ", .text, "Its district, without อำเภอ.", hint: "ไม่ต้องมีคำว่า อำเภอ")
  let province = Key.required(
    "province", "จังหวัด", .text, "Its province, without จังหวัด.", hint: "ไม่ต้องมีคำว่า จังหวัด")
}

struct SourceShape: Shape {
  static let outline = Outline("source", thai: "เอกสารต้นฉบับ", "A source document.", Self())

  let document = Key.required(
    "document", "เลขที่เอกสาร", .text, "Its number, or what it is called by.",
    hint: "เลขที่ประกาศหรือหนังสือ ถ้าไม่มี ใช้ชื่อย่อของเอกสาร")
  let title = Key.required("title", "ชื่อเอกสาร", .text, "Its title.")
  let published = Key.optional(
    "published", "เดือนและปีที่ประกาศ", .month, "Month and BE year: ส.ค. 2565.", hint: "เช่น ส.ค. 2565")
}

struct OwnerShape: Shape {
  static let outline = Outline(
    "owner", thai: "ผู้รับผิดชอบ", "A division, office or school.", Self())

  let id = Key.required(
    "id", "รหัสหน่วยงาน", .id, "Permanent id; names its calendar.",
    hint: "ระบบใช้เป็นชื่อปฏิทินของหน่วยงาน คงไว้แม้หน่วยงานเปลี่ยนชื่อ")
  let name = Key.required(
    "name", "ชื่อหน่วยงาน", .text, "Its name, as projects write it.",
    hint: "ตามที่เขียนในโครงการ เช่น กองคลัง")
  let email = Key.optional(
    "email", "อีเมล", .email, "Where it is reached.", hint: "เช่น saraban@example.go.th")
  let head = Key.optional(
    "head", "ตำแหน่งหัวหน้าหน่วยงาน", .text, "The position of its head.", hint: "เช่น ผู้อำนวยการกองคลัง")
  let succeeds = Key.optional(
    "succeeds", "ทำหน้าที่แทนหน่วยงานเดิม", .list(.id),
    "Ids of units of editions before that it stands for now.",
    hint: "รหัสของหน่วยงานในแผนฉบับก่อน บรรทัดละหนึ่งรหัส")
}

struct DimensionShape: Shape {
  static let outline = Outline(
    "dimension", thai: "มิติ", "มิติ: has strategies, or projects directly.", Self())

  let id = Key.required("id", "รหัสมิติ", .id, "Permanent id.")
  let number = Key.required("number", "เลขที่", .number, "As printed: 1.", hint: "ตามเอกสาร เช่น 1")
  let title = Key.required("title", "ชื่อมิติ", .text, "As printed.")
  let source = Key.optional(
    "source", "อยู่ที่ใดในเอกสาร", .text, "Where the document has it.", hint: "เช่น หน้า 20")
  let statedBudget = Key.optional(
    "stated-budget", "งบประมาณรวมตามเอกสาร", .amountOrNone, "The document's own total.",
    hint: "เช่น 80,000 บาท หรือ ไม่ใช้งบประมาณ")
  let strategies = Key.optional(
    "strategies", "แนวทาง", .mappings(StrategyShape.self), "Its strategies, in order.")
  let projects = Key.optional(
    "projects", "โครงการที่อยู่ในมิติโดยตรง", .mappings(ProjectShape.self),
    "Its projects, where it has no strategies.", hint: "ใช้เมื่อมิตินี้ไม่แบ่งเป็นแนวทาง")
}

struct StrategyShape: Shape {
  static let outline = Outline("strategy", thai: "แนวทาง", "The second level of a plan.", Self())

  let id = Key.required("id", "รหัสแนวทาง", .id, "Permanent id.")
  let number = Key.required(
    "number", "เลขที่", .number, "As printed: 1.1.", hint: "ตามเอกสาร เช่น 1.1")
  let title = Key.required("title", "ชื่อแนวทาง", .text, "As printed.")
  let source = Key.optional(
    "source", "อยู่ที่ใดในเอกสาร", .text, "Where the document has it.", hint: "เช่น หน้า 20")
  let projects = Key.required(
    "projects", "โครงการ", .mappings(ProjectShape.self), "Its projects, in order.")
}

struct ProjectShape: Shape {
  static let outline = Outline(
    "project", thai: "โครงการ", "โครงการ, กิจกรรม, มาตรการ or แนวปฏิบัติงาน.", Self())

  let id = Key.required(
    "id", "รหัสโครงการ", .id, "Permanent id; survives renumbering.",
    hint: "บันทึกผลงานอ้างรหัสนี้ จึงคงไว้แม้เปลี่ยนเลขที่หรือชื่อ")
  let number = Key.required(
    "number", "เลขที่", .number, "As printed: 1.1.1.", hint: "ตามเอกสาร เช่น 1.1.1")
  let kind = Key.required("kind", "เรียกว่า", .word(Project.Kind.self), "What it is called.")
  let title = Key.required("title", "ชื่อโครงการ", .text, "As printed.")
  let source = Key.optional(
    "source", "อยู่ที่ใดในเอกสาร", .text, "Where the document has it.", hint: "เช่น หน้า 22")
  let owners = Key.required(
    "owners", "ผู้รับผิดชอบ", .list(.text), "Names or ids from the owners list.",
    hint: "เลือกจากรายชื่อหน่วยงานของแผน")
  let settledBy = Key.optional(
    "settled-by", "เมื่อมีผู้รับผิดชอบหลายหน่วยงาน", .word(Project.Settling.self),
    "Who settles the work of several owners: one for all of them, or each its own share; one.",
    hint: "หน่วยงานเดียวทำแทนกันได้ หรือทุกหน่วยงานต้องทำส่วนของตน")
  let fiscalYears = Key.optional(
    "fiscal-years", "ปีงบประมาณของโครงการ", .fiscalYears, "When not all years of the plan.",
    hint: "เว้นว่างไว้ถ้าทำทุกปีของแผน")
  let period = Key.optional(
    "period", "ระยะเวลาตามเอกสาร", .text, "The duration in the document's own words.",
    hint: "ข้อความตามเอกสาร เช่น 3 ปี")
  let during = Key.optional(
    "during", "ช่วงของปีที่ดำเนินการ", .span, "The part of every year in which it is done: ต.ค. – ธ.ค.",
    hint: "เช่น ต.ค. – ธ.ค.")
  let budget = Key.optional(
    "budget", "งบประมาณ", .budget,
    "none for ไม่ใช้งบประมาณ; a stated figure with its reading; or a figure per year.")
  let funding = Key.optional(
    "funding", "แหล่งงบประมาณ", .text, "The source of the money.", hint: "เช่น ข้อบัญญัติงบประมาณรายจ่าย")
  let targetGroup = Key.optional("target-group", "กลุ่มเป้าหมาย", .text, "กลุ่มเป้าหมาย.")
  let objectives = Key.optional(
    "objectives", "วัตถุประสงค์", .list(.text), "วัตถุประสงค์, one line each.", hint: "บรรทัดละหนึ่งข้อ")
  let steps = Key.required(
    "steps", "วิธีดำเนินการ", .mappings(StepShape.self), "วิธีดำเนินการ, in printed order.")
  let rhythms = Key.optional(
    "rhythms", "รอบการดำเนินการ", .mappings(RhythmShape.self),
    "Repetitions stated outside the steps.",
    hint: "งานที่ทำซ้ำหรือมีกำหนดเวลานอกขั้นตอน เช่น ประชุมปีละ 3 ครั้ง")
  let outputs = Key.optional("outputs", "ผลผลิต", .mappings(ResultShape.self), "ผลผลิต.")
  let outcomes = Key.optional("outcomes", "ผลลัพธ์", .mappings(ResultShape.self), "ผลลัพธ์.")
  let register = Key.optional(
    "register", "ทะเบียนของหน่วยงาน", .word(Register.self),
    "The register of which it is: gifts (No Gift Policy) or complaints, which come in under its time limits.",
    hint: "เมื่อโครงการนี้เป็นเรื่อง No Gift Policy หรือการจัดการเรื่องร้องเรียน")
}

struct BudgetShape: Shape {
  static let outline = Outline(
    "budget", thai: "งบประมาณ", "One figure in the document and how it is read.", Self())

  let stated = Key.required(
    "stated", "จำนวนเงินตามเอกสาร", .amount, "As printed: 50,000 บาท (ห้าหมื่นบาทถ้วน).",
    hint: "เช่น 50,000 บาท")
  let reading = Key.optional(
    "reading", "จำนวนนี้เป็นของ", .word(PlannedBudget.Reading.self),
    "Whether it is for each year or for all together.", hint: "ต่อปี หรือทั้งแผน"
  )
}

struct StepShape: Shape {
  static let outline = Outline("step", thai: "ขั้นตอน", "A numbered line of วิธีดำเนินการ.", Self())

  let id = Key.required(
    "id", "รหัสขั้นตอน", .id, "Permanent id, unique in the project.", hint: "บันทึกผลงานอ้างรหัสนี้")
  let number = Key.required("number", "ข้อ", .number, "As printed: 4.1.", hint: "ตามเอกสาร เช่น 4.1")
  let title = Key.required("title", "สิ่งที่ต้องทำ", .text, "What is done.")
  let weight = Key.optional(
    "weight", "น้ำหนัก", .integer(1...1000), "Its share of the year beside its fellows; 1.",
    hint: "ส่วนของปีเทียบกับขั้นตอนอื่น ปกติ 1")
  let timing = Key.optional(
    "timing", "กำหนดเวลา", .timings, "When, where the document says so; or a list of them.",
    hint: "เมื่อเอกสารระบุไว้")
  let substeps = Key.optional(
    "substeps", "ขั้นตอนย่อย", .mappings(SubstepShape.self), "The lines under it.")
}

struct SubstepShape: Shape {
  static let outline = Outline("substep", thai: "ขั้นตอนย่อย", "A line under a step.", Self())

  let id = Key.required(
    "id", "รหัสขั้นตอนย่อย", .id, "Permanent id, unique in the project.", hint: "บันทึกผลงานอ้างรหัสนี้")
  let number = Key.optional(
    "number", "ข้อ", .number, "As printed; absent for a bullet.", hint: "เว้นว่างไว้ถ้าเอกสารไม่มีเลขข้อ")
  let title = Key.required("title", "สิ่งที่ต้องทำ", .text, "What is done.")
  let timing = Key.optional(
    "timing", "กำหนดเวลา", .timings, "When, where the document says so; or a list of them.",
    hint: "เมื่อเอกสารระบุไว้")
}

struct RhythmShape: Shape {
  static let outline = Outline(
    "rhythm", thai: "รอบการดำเนินการ", "A repetition or limit stated outside the steps.", Self())

  let id = Key.required(
    "id", "รหัสรอบการดำเนินการ", .id, "Permanent id, unique in the project.", hint: "บันทึกผลงานอ้างรหัสนี้")
  let title = Key.required("title", "สิ่งที่ทำในแต่ละครั้ง", .text, "What is done each time.")
  let rule = TimingShape()
}

struct TimingShape: Shape {
  static let outline = Outline(
    "timing", thai: "กำหนดเวลา", "One rule, and the place that states it.", Self())

  let every = Key.optional("every", "ทำทุก", .word(Timing.Period.self), "Once in each period.")
  let timesAYear = Key.optional(
    "times-a-year", "จำนวนครั้งต่อปี", .integer(1...366), "That often, spread evenly.", hint: "เช่น 3")
  let withinDays = Key.optional(
    "within-days", "ภายในกี่วัน", .integer(1...3660), "Days from an event; needs of.", hint: "เช่น 15")
  let of = Key.optional(
    "of", "นับจากเหตุการณ์", .text, "The event that starts the clock.", hint: "เช่น ได้รับเรื่องร้องเรียน")
  let by = Key.optional(
    "by", "ภายในวันที่ของทุกปี", .monthDay, "By a day of every year: 31 มี.ค.", hint: "เช่น 31 มี.ค.")
  let during = Key.optional(
    "during", "ในช่วงของทุกปี", .span, "In a part of every year: ต.ค. – ธ.ค.", hint: "เช่น ต.ค. – ธ.ค.")
  let on = Key.optional("on", "ในวันที่", .date, "On one day: 15/01/2567.", hint: "เช่น 15/01/2567")
  let quote = Key.optional(
    "quote", "ข้อความตามเอกสาร", .text, "The document's own words.", hint: "เช่น ปีละ 3 ครั้ง")
  let source = Key.optional(
    "source", "อยู่ที่ใดในเอกสาร", .text, "Their place: หน้า 45 ข้อ (4.2).", hint: "เช่น หน้า 45 ข้อ (4.2)")
}

struct ResultShape: Shape {
  static let outline = Outline("result", thai: "ผลผลิตหรือผลลัพธ์", "An output or outcome.", Self())

  let id = Key.required("id", "รหัส", .id, "Permanent id, unique in the project.")
  let title = Key.required("title", "ข้อความตามเอกสาร", .text, "As printed.")
  let indicators = Key.optional(
    "indicators", "ตัวชี้วัด", .mappings(IndicatorShape.self), "What of it can be measured.")
}

struct IndicatorShape: Shape {
  static let outline = Outline("indicator", thai: "ตัวชี้วัด", "Something measurable.", Self())

  let id = Key.required(
    "id", "รหัสตัวชี้วัด", .id, "Permanent id, unique in the project.", hint: "ผลที่วัดได้อ้างรหัสนี้")
  let title = Key.optional(
    "title", "นับอะไร", .text, "What it counts, where the result has several.",
    hint: "เมื่อมีตัวชี้วัดหลายตัว เช่น จำนวนครั้ง")
  let comparator = Key.required(
    "comparator", "เทียบกับเป้าหมาย", .word(Indicator.Comparator.self),
    "How a value is held against the target.")
  let target = Key.optional(
    "target", "ค่าเป้าหมาย", .quantity, "The value; absent only for fewer-than-before.",
    hint: "เช่น 80")
  let unit = Key.optional("unit", "หน่วยนับ", .text, "ร้อยละ, ครั้ง, คน …", hint: "เช่น ร้อยละ ครั้ง คน")
  let measuredBy = Key.optional(
    "measured-by", "วัดจาก", .text, "How it is measured.", hint: "เช่น แบบสอบถาม")
}

struct RiskShape: Shape {
  static let outline = Outline(
    "risk", thai: "ความเสี่ยง", "One row of the risk assessment.", Self())

  let id = Key.required("id", "รหัสความเสี่ยง", .id, "Permanent id.")
  let number = Key.optional("number", "ลำดับ", .number, "As printed.", hint: "ตามเอกสาร")
  let area = Key.optional("area", "ด้าน", .text, "ด้าน.", hint: "เช่น การจัดซื้อจัดจ้าง")
  let title = Key.required("title", "ความเสี่ยงการทุจริต", .text, "The risk.")
  let known = Key.optional(
    "known", "เคยเกิดขึ้นหรือไม่", .word(Familiarity.self), "Whether it has happened before.")
  let status = Key.required(
    "status", "สถานะความเสี่ยง", .word(Risk.TrafficLight.self), "Traffic light.")
  let necessity = Key.required(
    "necessity", "ระดับความจำเป็นของการเฝ้าระวัง", .integer(0...99), "ระดับความจำเป็นของการเฝ้าระวัง, 1–3.",
    hint: "1–3")
  let severity = Key.required(
    "severity", "ระดับความรุนแรงของผลกระทบ", .integer(0...99), "ระดับความรุนแรงของผลกระทบ, 1–3.",
    hint: "1–3")
  let score = Key.required(
    "score", "ค่าความเสี่ยงรวม", .integer(0...9801), "As printed; should be necessity × severity.",
    hint: "ความจำเป็น × ความรุนแรง")
  let control = Key.required(
    "control", "การควบคุมความเสี่ยงที่มีอยู่", .word(Risk.Control.self), "ดี, พอใช้, อ่อน.")
  let measures = Key.optional(
    "measures", "มาตรการป้องกัน", .list(.text), "มาตรการป้องกัน.", hint: "บรรทัดละหนึ่งข้อ")
  let source = Key.optional(
    "source", "อยู่ที่ใดในเอกสาร", .text, "Where the document has it.", hint: "เช่น หน้า 60")
}

struct ReportingShape: Shape {
  static let outline = Outline(
    "reporting", thai: "การรายงาน", "Settings; none of these days is law.", Self())

  let coordinator = Key.optional(
    "coordinator", "หน่วยงานที่จัดทำรายงาน", .text, "The owner that makes the reports; else the first.",
    hint: "เว้นว่างไว้ถ้าเป็นหน่วยงานแรกในรายชื่อ")
  let signers = Key.optional(
    "signers", "ผู้ลงนามตามลำดับ", .list(.text), "Positions that sign, in order.",
    hint: "ตำแหน่ง บรรทัดละหนึ่งตำแหน่ง")
  let sixMonthDue = Key.optional(
    "six-month-due", "กำหนดส่งรายงานรอบ 6 เดือน", .monthDay, "Six-month report handed in; 30 เม.ย.",
    hint: "ปกติ 30 เม.ย.")
  let annualDue = Key.optional(
    "annual-due", "กำหนดส่งรายงานรอบ 12 เดือน", .monthDay, "Annual report handed in; 31 ต.ค.",
    hint: "ปกติ 31 ต.ค.")
  let publishBy = Key.optional(
    "publish-by", "กำหนดเผยแพร่", .monthDay, "The ITA's window closes; 30 เม.ย.", hint: "ปกติ 30 เม.ย."
  )
  let collectBefore = Key.optional(
    "collect-before", "เก็บข้อมูลก่อนวันส่ง", .integer(0...120), "Working days before the due day; 15.",
    hint: "วันทำการ ปกติ 15")
  let draftBefore = Key.optional(
    "draft-before", "ร่างรายงานก่อนวันส่ง", .integer(0...120), "Working days before the due day; 10.",
    hint: "วันทำการ ปกติ 10")
  let signBefore = Key.optional(
    "sign-before", "เสนอลงนามก่อนวันส่ง", .integer(0...120), "Working days before the due day; 5.",
    hint: "วันทำการ ปกติ 5")
  let followUp = Key.optional(
    "follow-up", "รอบการติดตามที่เอกสารระบุ", .mapping(TimingShape.self),
    "The follow-up rhythm that is stated.")
  let itaCycle = Key.optional(
    "ita-cycle", "ช่วงของปีการประเมิน ITA", .cycle, "The ITA year; absent takes the usual one.",
    hint: "เว้นว่างไว้ถ้าเป็นช่วงตามปกติ")
  let trackedFrom = Key.optional(
    "tracked-from", "เริ่มบันทึกในระบบตั้งแต่", .date,
    "First day recorded here; what was due before is history.",
    hint: "เช่น 1/4/2567 งานก่อนวันนั้นเป็นประวัติ")
}

struct CycleShape: Shape {
  static let outline = Outline(
    "cycle", thai: "ช่วงของปีการประเมิน ITA", "A stretch of the ITA year.", Self())

  let id = Key.required("id", "รหัสช่วง", .id, "Permanent id.")
  let title = Key.required("title", "สิ่งที่ทำ", .text, "What is done.")
  let from = Key.required(
    "from", "ตั้งแต่เดือน", .text, "Month, or month and BE year: ก.ย. or ก.ย. 2565.",
    hint: "เช่น ก.ย. หรือ ก.ย. 2565")
  let to = Key.required(
    "to", "ถึงเดือน", .text, "Month, or month and BE year; it lies in the ITA year.",
    hint: "เช่น ม.ค. หรือ ม.ค. 2566")
  let quote = Key.optional("quote", "ข้อความตามเอกสาร", .text, "The document's own words.")
  let source = Key.optional("source", "อยู่ที่ใดในเอกสาร", .text, "Their place.")
}

struct ScheduleShape: Shape {
  static let outline = Outline("schedule", thai: "การกำหนดวัน", "How days are found.", Self())

  let reserve = Key.optional(
    "reserve", "เผื่อวันทำการปลายปี", .integer(0...120),
    "Working days of the year that steps leave free; 15.", hint: "จำนวนวันทำการ ปกติ 15")
  let levelling = Key.optional(
    "levelling", "กระจายวันครบกำหนด", .word(Switch.self), "Whether due days are spread; on.",
    hint: "ไม่ให้ตกวันเดียวกันหลายเรื่อง ปกติ เปิด")
  let daysOff = Key.optional(
    "days-off", "เมื่อวันครบกำหนดตรงกับวันหยุด", .mapping(DaysOffShape.self),
    "Where a due day moves when offices are closed.")
}

struct DaysOffShape: Shape {
  static let outline = Outline(
    "days-off", thai: "การเลื่อนวันหยุด", "For each kind of obligation: back, forward or keep.", Self())

  let kinds = Obligation.Kind.allCases.map { kind in
    (
      kind,
      Key.optional(
        kind.rawValue, kind.thai, .word(SchedulingSettings.DayOffRule.self), "Else back.",
        hint: "ปกติ เลื่อนขึ้น")
    )
  }
}

struct CalendarShape: Shape {
  static let outline = Outline("calendar", thai: "ปฏิทิน", "How calendars look.", Self())

  let alarms = Key.optional("alarms", "เตือนล่วงหน้า", .mapping(AlarmsShape.self), "When to remind.")
  let refreshHours = Key.optional(
    "refresh-hours", "ปฏิทินดูข้อมูลใหม่ทุกกี่ชั่วโมง", .integer(1...720),
    "How often subscribers look again; 24.", hint: "ปกติ 24")
}

struct AlarmsShape: Shape {
  static let outline = Outline(
    "alarms", thai: "การแจ้งเตือน", "Days before the due day, for each kind of obligation.", Self())

  let kinds = Obligation.Kind.allCases.map { kind in
    (
      kind,
      Key.optional(
        kind.rawValue, kind.thai, .listIfThere(.integer(0...365)),
        "Days before; an empty list for none.", hint: "จำนวนวันก่อนครบกำหนด บรรทัดละหนึ่งจำนวน")
    )
  }
}

struct AmendmentShape: Shape {
  static let outline = Outline("amendment", thai: "การแก้ไขแผน", "A change of the plan.", Self())

  let number = Key.required("number", "ครั้งที่", .integer(1...999), "1 for the first.")
  let date = Key.required(
    "date", "วันที่อนุมัติ", .date, "When it was decided.", hint: "เช่น 31 มี.ค. 2567")
  let reason = Key.required("reason", "เหตุผล", .text, "Why.")
  let changes = Key.required(
    "changes", "สิ่งที่แก้ไข", .list(.text), "What changed, one line each.", hint: "บรรทัดละหนึ่งเรื่อง")
}

struct AssumptionShape: Shape {
  static let outline = Outline(
    "assumption", thai: "ข้อสันนิษฐาน", "Something read into the document.", Self())

  let id = Key.required("id", "รหัสข้อสันนิษฐาน", .id, "Permanent id.")
  let about = Key.required(
    "about", "เกี่ยวกับ", .text, "A key of the plan, or projects/ID, dimensions/ID …",
    hint: "เช่น projects/รหัสโครงการ/budget")
  let reads = Key.required("reads", "อ่านว่า", .text, "How it was read.")
  let why = Key.required("why", "เพราะ", .text, "Why.")
}

struct ITAResultShape: Shape {
  static let outline = Outline(
    "ita-result", thai: "ผลการประเมิน ITA",
    "A result of the Integrity and Transparency Assessment.", Self())

  let year = Key.required(
    "year", "ปีที่ประเมิน", .fiscalYear, "Fiscal year, BE: 2566.", hint: "เช่น 2566")
  let score = Key.required(
    "score", "คะแนนภาพรวม", .score, "The total, of 100: 96.9.", hint: "จาก 100 คะแนน เช่น 96.9")
  let level = Key.optional(
    "level", "ระดับผลการประเมิน", .text, "As announced: ผ่านดี.", hint: "ตามประกาศ เช่น ผ่านดี หรือ A")
}

extension Obligation.Kind {
  /// What a form calls obligations of this kind.
  fileprivate var thai: String {
    switch self {
    case .step: "ขั้นตอน"
    case .occurrence: "งานตามรอบ"
    case .duty: "การรายงานและเผยแพร่"
    case .cycle: "ช่วงของปีการประเมิน ITA"
    }
  }
}
