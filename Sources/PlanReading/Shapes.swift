internal import PlanModel

// The plan format, version 1, shape by shape from the outside in.

struct PlanShape: Shape {
  static let outline = Outline(
    "plan", thai: "แผน", "An action plan, or a set of ITA measures, of one local government.",
    Self())

  let format = Key.required("format", .integer(1...1), "The version of this format: 1.")
  let id = Key.required("id", .id, "Permanent id of the plan; names its folder of calendars.")
  let kind = Key.required("kind", .word(Plan.Kind.self), "What the document is.")
  let title = Key.required("title", .text, "The document's title.")
  let organisation = Key.required(
    "organisation", .mapping(OrganisationShape.self), "Whose plan it is.")
  let fiscalYears = Key.required(
    "fiscal-years", .fiscalYears, "First and last fiscal year, BE: 2566–2570.")
  let source = Key.required(
    "source", .mapping(SourceShape.self), "The document that the plan was read from.")
  let owners = Key.required("owners", .mappings(OwnerShape.self), "Who owes work.")
  let reporting = Key.optional(
    "reporting", .mapping(ReportingShape.self), "When reports are due and who makes them.")
  let schedule = Key.optional("schedule", .mapping(ScheduleShape.self), "How days are found.")
  let calendar = Key.optional("calendar", .mapping(CalendarShape.self), "How calendars remind.")
  let dimensions = Key.required(
    "dimensions", .mappings(DimensionShape.self), "The parts of the plan, in order.")
  let risks = Key.optional("risks", .mappings(RiskShape.self), "The corruption risk assessment.")
  let amendments = Key.optional(
    "amendments", .mappings(AmendmentShape.self), "Changes of the plan since it was made.")
  let assumptions = Key.optional(
    "assumptions", .mappings(AssumptionShape.self), "What was read into the document.")
}

struct OrganisationShape: Shape {
  static let outline = Outline("organisation", thai: "หน่วยงาน", "A local government.", Self())

  let name = Key.required("name", .text, "Its name.")
  let kind = Key.required("kind", .word(Organisation.Kind.self), "Its form.")
  let province = Key.required("province", .text, "Its province, without จังหวัด.")
}

struct SourceShape: Shape {
  static let outline = Outline("source", thai: "เอกสารต้นฉบับ", "A source document.", Self())

  let document = Key.required("document", .text, "Its number.")
  let title = Key.required("title", .text, "Its title.")
  let published = Key.optional("published", .month, "Month and BE year: ส.ค. 2565.")
}

struct OwnerShape: Shape {
  static let outline = Outline(
    "owner", thai: "ผู้รับผิดชอบ", "A division, office or school.", Self())

  let id = Key.required("id", .id, "Permanent id; names its calendar.")
  let name = Key.required("name", .text, "Its name, as projects write it.")
  let email = Key.optional("email", .email, "Where it is reached.")
  let head = Key.optional("head", .text, "The position of its head.")
  let succeeds = Key.optional(
    "succeeds", .list(.id), "Ids of units of editions before that it stands for now.")
}

struct DimensionShape: Shape {
  static let outline = Outline(
    "dimension", thai: "มิติ", "มิติ: has strategies, or projects directly.", Self())

  let id = Key.required("id", .id, "Permanent id.")
  let number = Key.required("number", .number, "As printed: 1.")
  let title = Key.required("title", .text, "As printed.")
  let source = Key.optional("source", .text, "Where the document has it.")
  let statedBudget = Key.optional("stated-budget", .amountOrNone, "The document's own total.")
  let strategies = Key.optional(
    "strategies", .mappings(StrategyShape.self), "Its strategies, in order.")
  let projects = Key.optional(
    "projects", .mappings(ProjectShape.self), "Its projects, where it has no strategies.")
}

struct StrategyShape: Shape {
  static let outline = Outline("strategy", thai: "แนวทาง", "The second level of a plan.", Self())

  let id = Key.required("id", .id, "Permanent id.")
  let number = Key.required("number", .number, "As printed: 1.1.")
  let title = Key.required("title", .text, "As printed.")
  let source = Key.optional("source", .text, "Where the document has it.")
  let projects = Key.required("projects", .mappings(ProjectShape.self), "Its projects, in order.")
}

struct ProjectShape: Shape {
  static let outline = Outline(
    "project", thai: "โครงการ", "โครงการ, กิจกรรม, มาตรการ or แนวปฏิบัติงาน.", Self())

  let id = Key.required("id", .id, "Permanent id; survives renumbering.")
  let number = Key.required("number", .number, "As printed: 1.1.1.")
  let kind = Key.required("kind", .word(Project.Kind.self), "What it is called.")
  let title = Key.required("title", .text, "As printed.")
  let source = Key.optional("source", .text, "Where the document has it.")
  let owners = Key.required("owners", .list(.text), "Names or ids from the owners list.")
  let settledBy = Key.optional(
    "settled-by", .word(Project.Settling.self),
    "Who settles the work of several owners: one for all of them, or each its own share; one.")
  let fiscalYears = Key.optional("fiscal-years", .fiscalYears, "When not all years of the plan.")
  let period = Key.optional("period", .text, "The duration in the document's own words.")
  let during = Key.optional(
    "during", .span, "The part of every year in which it is done: ต.ค. – ธ.ค.")
  let budget = Key.optional(
    "budget", .budget,
    "none for ไม่ใช้งบประมาณ; a stated figure with its reading; or a figure per year.")
  let funding = Key.optional("funding", .text, "The source of the money.")
  let targetGroup = Key.optional("target-group", .text, "กลุ่มเป้าหมาย.")
  let objectives = Key.optional("objectives", .list(.text), "วัตถุประสงค์, one line each.")
  let steps = Key.required("steps", .mappings(StepShape.self), "วิธีดำเนินการ, in printed order.")
  let rhythms = Key.optional(
    "rhythms", .mappings(RhythmShape.self), "Repetitions stated outside the steps.")
  let outputs = Key.optional("outputs", .mappings(ResultShape.self), "ผลผลิต.")
  let outcomes = Key.optional("outcomes", .mappings(ResultShape.self), "ผลลัพธ์.")
}

struct BudgetShape: Shape {
  static let outline = Outline(
    "budget", thai: "งบประมาณ", "One figure in the document and how it is read.", Self())

  let stated = Key.required("stated", .amount, "As printed: 50,000 บาท (ห้าหมื่นบาทถ้วน).")
  let reading = Key.optional(
    "reading", .word(PlannedBudget.Reading.self), "Whether it is for each year or for all together."
  )
}

struct StepShape: Shape {
  static let outline = Outline("step", thai: "ขั้นตอน", "A numbered line of วิธีดำเนินการ.", Self())

  let id = Key.required("id", .id, "Permanent id, unique in the project.")
  let number = Key.required("number", .number, "As printed: 4.1.")
  let title = Key.required("title", .text, "What is done.")
  let weight = Key.optional(
    "weight", .integer(1...1000), "Its share of the year beside its fellows; 1.")
  let timing = Key.optional(
    "timing", .timings, "When, where the document says so; or a list of them.")
  let substeps = Key.optional("substeps", .mappings(SubstepShape.self), "The lines under it.")
}

struct SubstepShape: Shape {
  static let outline = Outline("substep", thai: "ขั้นตอนย่อย", "A line under a step.", Self())

  let id = Key.required("id", .id, "Permanent id, unique in the project.")
  let number = Key.optional("number", .number, "As printed; absent for a bullet.")
  let title = Key.required("title", .text, "What is done.")
  let timing = Key.optional(
    "timing", .timings, "When, where the document says so; or a list of them.")
}

struct RhythmShape: Shape {
  static let outline = Outline(
    "rhythm", thai: "รอบการดำเนินการ", "A repetition or limit stated outside the steps.", Self())

  let id = Key.required("id", .id, "Permanent id, unique in the project.")
  let title = Key.required("title", .text, "What is done each time.")
  let rule = TimingShape()
}

struct TimingShape: Shape {
  static let outline = Outline(
    "timing", thai: "กำหนดเวลา", "One rule, and the place that states it.", Self())

  let every = Key.optional("every", .word(Timing.Period.self), "Once in each period.")
  let timesAYear = Key.optional("times-a-year", .integer(1...366), "That often, spread evenly.")
  let withinDays = Key.optional("within-days", .integer(1...3660), "Days from an event; needs of.")
  let of = Key.optional("of", .text, "The event that starts the clock.")
  let by = Key.optional("by", .monthDay, "By a day of every year: 31 มี.ค.")
  let during = Key.optional("during", .span, "In a part of every year: ต.ค. – ธ.ค.")
  let on = Key.optional("on", .date, "On one day: 15/01/2567.")
  let quote = Key.optional("quote", .text, "The document's own words.")
  let source = Key.optional("source", .text, "Their place: หน้า 45 ข้อ (4.2).")
}

struct ResultShape: Shape {
  static let outline = Outline("result", thai: "ผลผลิตหรือผลลัพธ์", "An output or outcome.", Self())

  let id = Key.required("id", .id, "Permanent id, unique in the project.")
  let title = Key.required("title", .text, "As printed.")
  let indicators = Key.optional(
    "indicators", .mappings(IndicatorShape.self), "What of it can be measured.")
}

struct IndicatorShape: Shape {
  static let outline = Outline("indicator", thai: "ตัวชี้วัด", "Something measurable.", Self())

  let id = Key.required("id", .id, "Permanent id, unique in the project.")
  let title = Key.optional("title", .text, "What it counts, where the result has several.")
  let comparator = Key.required(
    "comparator", .word(Indicator.Comparator.self), "How a value is held against the target.")
  let target = Key.optional("target", .quantity, "The value; absent only for fewer-than-before.")
  let unit = Key.optional("unit", .text, "ร้อยละ, ครั้ง, คน …")
  let measuredBy = Key.optional("measured-by", .text, "How it is measured.")
}

struct RiskShape: Shape {
  static let outline = Outline(
    "risk", thai: "ความเสี่ยง", "One row of the risk assessment.", Self())

  let id = Key.required("id", .id, "Permanent id.")
  let number = Key.optional("number", .number, "As printed.")
  let area = Key.optional("area", .text, "ด้าน.")
  let title = Key.required("title", .text, "The risk.")
  let known = Key.optional("known", .word(Familiarity.self), "Whether it has happened before.")
  let status = Key.required("status", .word(Risk.TrafficLight.self), "Traffic light.")
  let necessity = Key.required("necessity", .integer(0...99), "ระดับความจำเป็นของการเฝ้าระวัง, 1–3.")
  let severity = Key.required("severity", .integer(0...99), "ระดับความรุนแรงของผลกระทบ, 1–3.")
  let score = Key.required(
    "score", .integer(0...9801), "As printed; should be necessity × severity.")
  let control = Key.required("control", .word(Risk.Control.self), "ดี, พอใช้, อ่อน.")
  let measures = Key.optional("measures", .list(.text), "มาตรการป้องกัน.")
  let source = Key.optional("source", .text, "Where the document has it.")
}

struct ReportingShape: Shape {
  static let outline = Outline(
    "reporting", thai: "การรายงาน", "Settings; none of these days is law.", Self())

  let coordinator = Key.optional(
    "coordinator", .text, "The owner that makes the reports; else the first.")
  let signers = Key.optional("signers", .list(.text), "Positions that sign, in order.")
  let sixMonthDue = Key.optional("six-month-due", .monthDay, "Six-month report handed in; 30 เม.ย.")
  let annualDue = Key.optional("annual-due", .monthDay, "Annual report handed in; 31 ต.ค.")
  let publishBy = Key.optional("publish-by", .monthDay, "The ITA's window closes; 30 เม.ย.")
  let collectBefore = Key.optional(
    "collect-before", .integer(0...120), "Working days before the due day; 15.")
  let draftBefore = Key.optional(
    "draft-before", .integer(0...120), "Working days before the due day; 10.")
  let signBefore = Key.optional(
    "sign-before", .integer(0...120), "Working days before the due day; 5.")
  let followUp = Key.optional(
    "follow-up", .mapping(TimingShape.self), "The follow-up rhythm that is stated.")
  let itaCycle = Key.optional("ita-cycle", .cycle, "The ITA year; absent takes the usual one.")
  let trackedFrom = Key.optional(
    "tracked-from", .date, "First day recorded here; what was due before is history.")
}

struct CycleShape: Shape {
  static let outline = Outline(
    "cycle", thai: "ช่วงของปีการประเมิน ITA", "A stretch of the ITA year.", Self())

  let id = Key.required("id", .id, "Permanent id.")
  let title = Key.required("title", .text, "What is done.")
  let from = Key.required("from", .text, "Month, or month and BE year: ก.ย. or ก.ย. 2565.")
  let to = Key.required("to", .text, "Month, or month and BE year; it lies in the ITA year.")
  let quote = Key.optional("quote", .text, "The document's own words.")
  let source = Key.optional("source", .text, "Their place.")
}

struct ScheduleShape: Shape {
  static let outline = Outline("schedule", thai: "การกำหนดวัน", "How days are found.", Self())

  let reserve = Key.optional(
    "reserve", .integer(0...120), "Working days of the year that steps leave free; 15.")
  let levelling = Key.optional("levelling", .word(Switch.self), "Whether due days are spread; on.")
  let daysOff = Key.optional(
    "days-off", .mapping(DaysOffShape.self), "Where a due day moves when offices are closed.")
}

struct DaysOffShape: Shape {
  static let outline = Outline(
    "days-off", thai: "การเลื่อนวันหยุด", "For each kind of obligation: back, forward or keep.", Self())

  let kinds = Obligation.Kind.allCases.map { kind in
    (kind, Key.optional(kind.rawValue, .word(SchedulingSettings.DayOffRule.self), "Else back."))
  }
}

struct CalendarShape: Shape {
  static let outline = Outline("calendar", thai: "ปฏิทิน", "How calendars look.", Self())

  let alarms = Key.optional("alarms", .mapping(AlarmsShape.self), "When to remind.")
  let refreshHours = Key.optional(
    "refresh-hours", .integer(1...720), "How often subscribers look again; 24.")
}

struct AlarmsShape: Shape {
  static let outline = Outline(
    "alarms", thai: "การแจ้งเตือน", "Days before the due day, for each kind of obligation.", Self())

  let kinds = Obligation.Kind.allCases.map { kind in
    (
      kind,
      Key.optional(
        kind.rawValue, .listIfThere(.integer(0...365)), "Days before; an empty list for none.")
    )
  }
}

struct AmendmentShape: Shape {
  static let outline = Outline("amendment", thai: "การแก้ไขแผน", "A change of the plan.", Self())

  let number = Key.required("number", .integer(1...999), "1 for the first.")
  let date = Key.required("date", .date, "When it was decided.")
  let reason = Key.required("reason", .text, "Why.")
  let changes = Key.required("changes", .list(.text), "What changed, one line each.")
}

struct AssumptionShape: Shape {
  static let outline = Outline(
    "assumption", thai: "ข้อสันนิษฐาน", "Something read into the document.", Self())

  let id = Key.required("id", .id, "Permanent id.")
  let about = Key.required("about", .text, "A key of the plan, or projects/ID, dimensions/ID …")
  let reads = Key.required("reads", .text, "How it was read.")
  let why = Key.required("why", .text, "Why.")
}
