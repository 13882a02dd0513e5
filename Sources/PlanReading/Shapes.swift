internal import PlanModel

/// The plan format, version 1, shape by shape from the outside in.
extension Shape {
  static let plan = Shape(
    name: "plan", about: "An action plan, or a set of ITA measures, of one local government.",
    keys: [
      .required("format", .integer(1...1), "The version of this format: 1."),
      .required("id", .id, "Permanent id of the plan; names its folder of calendars."),
      .required("kind", .word(Plan.Kind.self), "What the document is."),
      .required("title", .text, "The document's title."),
      .required("organisation", .mapping(organisation), "Whose plan it is."),
      .required("fiscal-years", .fiscalYears, "First and last fiscal year, BE: 2566–2570."),
      .required("source", .mapping(source), "The document that the plan was read from."),
      .required("owners", .list(.mapping(owner)), "Who owes work."),
      .optional("reporting", .mapping(reporting), "When reports are due and who makes them."),
      .optional("schedule", .mapping(scheduling), "How days are found."),
      .optional("calendar", .mapping(calendar), "How calendars remind."),
      .required("dimensions", .list(.mapping(dimension)), "The parts of the plan, in order."),
      .optional("risks", .list(.mapping(risk)), "The corruption risk assessment."),
      .optional("amendments", .list(.mapping(amendment)), "Changes of the plan since it was made."),
      .optional("assumptions", .list(.mapping(assumption)), "What was read into the document."),
    ])

  static let organisation = Shape(
    name: "organisation", about: "A local government.",
    keys: [
      .required("name", .text, "Its name."),
      .required("kind", .word(Organisation.Kind.self), "Its form."),
      .required("province", .text, "Its province, without จังหวัด."),
    ])

  static let source = Shape(
    name: "source", about: "A source document.",
    keys: [
      .required("document", .text, "Its number."),
      .required("title", .text, "Its title."),
      .optional("published", .month, "Month and BE year: ส.ค. 2565."),
    ])

  static let owner = Shape(
    name: "owner", about: "A division, office or school.",
    keys: [
      .required("id", .id, "Permanent id; names its calendar."),
      .required("name", .text, "Its name, as projects write it."),
      .optional("email", .text, "Where it is reached."),
      .optional("head", .text, "The position of its head."),
    ])

  static let dimension = Shape(
    name: "dimension", about: "มิติ: has strategies, or projects directly.",
    keys: [
      .required("id", .id, "Permanent id."),
      .required("number", .number, "As printed: 1."),
      .required("title", .text, "As printed."),
      .optional("source", .text, "Where the document has it."),
      .optional(
        "stated-budget", .oneOf([.amount, .word(NoneWord.self)]), "The document's own total."),
      .optional("strategies", .list(.mapping(strategy)), "Its strategies, in order."),
      .optional("projects", .list(.mapping(project)), "Its projects, where it has no strategies."),
    ])

  static let strategy = Shape(
    name: "strategy", about: "The second level of a plan.",
    keys: [
      .required("id", .id, "Permanent id."),
      .required("number", .number, "As printed: 1.1."),
      .required("title", .text, "As printed."),
      .optional("source", .text, "Where the document has it."),
      .required("projects", .list(.mapping(project)), "Its projects, in order."),
    ])

  static let project = Shape(
    name: "project", about: "โครงการ, กิจกรรม, มาตรการ or แนวปฏิบัติงาน.",
    keys: [
      .required("id", .id, "Permanent id; survives renumbering."),
      .required("number", .number, "As printed: 1.1.1."),
      .required("kind", .word(Project.Kind.self), "What it is called."),
      .required("title", .text, "As printed."),
      .optional("source", .text, "Where the document has it."),
      .required("owners", .list(.text), "Names or ids from the owners list."),
      .optional(
        "settled-by", .word(Project.Settling.self),
        "Of several owners: one for all of them (a joint work), or each its own share; one."),
      .optional("fiscal-years", .fiscalYears, "When not all years of the plan."),
      .optional("period", .text, "The duration in the document's own words."),
      .optional("during", .span, "The part of every year in which it is done: ต.ค. – ธ.ค."),
      .optional(
        "budget", .oneOf([.word(NoneWord.self), .mapping(budget), .amountsByYear]),
        "none for ไม่ใช้งบประมาณ; a stated figure with its reading; or a figure a year."),
      .optional("funding", .text, "The source of the money."),
      .optional("target-group", .text, "กลุ่มเป้าหมาย."),
      .optional("objectives", .list(.text), "วัตถุประสงค์, one line each."),
      .required("steps", .list(.mapping(step)), "วิธีดำเนินการ, in printed order."),
      .optional("rhythms", .list(.mapping(rhythm)), "Repetitions stated outside the steps."),
      .optional("outputs", .list(.mapping(result)), "ผลผลิต."),
      .optional("outcomes", .list(.mapping(result)), "ผลลัพธ์."),
    ])

  static let budget = Shape(
    name: "budget", about: "One figure in the document and how it is read.",
    keys: [
      .required("stated", .amount, "As printed: 50,000 บาท (ห้าหมื่นบาทถ้วน)."),
      .optional(
        "reading", .word(PlannedBudget.Reading.self),
        "Whether it is for each year or for all together."),
    ])

  static let step = Shape(
    name: "step", about: "A numbered line of วิธีดำเนินการ.",
    keys: [
      .required("id", .id, "Permanent id, unique in the project."),
      .required("number", .number, "As printed: 4.1."),
      .required("title", .text, "What is done."),
      .optional("weight", .integer(1...1000), "Its share of the year beside its fellows; 1."),
      .optional("timing", timing, "When, where the document says so; or a list of them."),
      .optional("substeps", .list(.mapping(substep)), "The lines under it."),
    ])

  static let substep = Shape(
    name: "substep", about: "A line under a step.",
    keys: [
      .required("id", .id, "Permanent id, unique in the project."),
      .optional("number", .number, "As printed; absent for a bullet."),
      .required("title", .text, "What is done."),
      .optional("timing", timing, "When, where the document says so; or a list of them."),
    ])

  static let rhythm = Shape(
    name: "rhythm", about: "A repetition or limit stated outside the steps.",
    keys: [
      .required("id", .id, "Permanent id, unique in the project."),
      .required("title", .text, "What is done each time."),
    ] + timingRule.keys)

  private static let timing = Form.oneOf([.mapping(timingRule), .list(.mapping(timingRule))])

  static let timingRule = Shape(
    name: "timing", about: "One rule, and the place that states it.",
    keys: [
      .optional("every", .word(Timing.Period.self), "Once in each period."),
      .optional("times-a-year", .integer(1...366), "So often, spread evenly."),
      .optional("within-days", .integer(1...3660), "Days from an event; needs of."),
      .optional("of", .text, "The event that starts the clock."),
      .optional("by", .monthDay, "By a day of every year: 31 มี.ค."),
      .optional("during", .span, "In a part of every year: ต.ค. – ธ.ค."),
      .optional("on", .date, "On one day: 15/01/2567."),
      .optional("quote", .text, "The document's own words."),
      .optional("source", .text, "Their place: หน้า 45 ข้อ (4.2)."),
    ])

  static let result = Shape(
    name: "result", about: "An output or outcome.",
    keys: [
      .required("id", .id, "Permanent id, unique in the project."),
      .required("title", .text, "As printed."),
      .optional("indicators", .list(.mapping(indicator)), "What of it can be measured."),
    ])

  static let indicator = Shape(
    name: "indicator", about: "Something measurable.",
    keys: [
      .required("id", .id, "Permanent id, unique in the project."),
      .optional("title", .text, "What it counts, where the result has several."),
      .required(
        "comparator", .word(Indicator.Comparator.self),
        "How a value is held against the target."),
      .optional("target", .quantity, "The value; absent only for fewer-than-before."),
      .optional("unit", .text, "ร้อยละ, ครั้ง, คน …"),
      .optional("measured-by", .text, "How it is measured."),
    ])

  static let risk = Shape(
    name: "risk", about: "One row of the risk assessment.",
    keys: [
      .required("id", .id, "Permanent id."),
      .optional("number", .number, "As printed."),
      .optional("area", .text, "ด้าน."),
      .required("title", .text, "The risk."),
      .optional("known", .word(Familiarity.self), "Whether it has happened before."),
      .required("status", .word(Risk.TrafficLight.self), "Traffic light."),
      .required("necessity", .integer(0...99), "ระดับความจำเป็นของการเฝ้าระวัง, 1–3."),
      .required("severity", .integer(0...99), "ระดับความรุนแรงของผลกระทบ, 1–3."),
      .required("score", .integer(0...9801), "As printed; should be necessity × severity."),
      .required("control", .word(Risk.Control.self), "ดี, พอใช้, อ่อน."),
      .optional("measures", .list(.text), "มาตรการป้องกัน."),
      .optional("source", .text, "Where the document has it."),
    ])

  static let reporting = Shape(
    name: "reporting", about: "Settings; none of these days is law.",
    keys: [
      .optional("coordinator", .text, "The owner that makes the reports; else the first."),
      .optional("signers", .list(.text), "Positions that sign, in order."),
      .optional("six-month-due", .monthDay, "Six-month report handed in; 30 เม.ย."),
      .optional("annual-due", .monthDay, "Annual report handed in; 31 ต.ค."),
      .optional("publish-by", .monthDay, "The ITA's window closes; 30 เม.ย."),
      .optional("collect-before", .integer(0...120), "Working days before the due day; 15."),
      .optional("draft-before", .integer(0...120), "Working days before the due day; 10."),
      .optional("sign-before", .integer(0...120), "Working days before the due day; 5."),
      .optional("follow-up", .mapping(timingRule), "The follow-up rhythm that is stated."),
      .optional(
        "ita-cycle", .oneOf([.word(NoneWord.self), .list(.mapping(cycle))]),
        "The ITA year; absent takes the usual one."),
    ])

  static let cycle = Shape(
    name: "cycle", about: "A stretch of the ITA year.",
    keys: [
      .required("id", .id, "Permanent id."),
      .required("title", .text, "What is done."),
      .required("from", .text, "Month, or month and BE year: ก.ย. or ก.ย. 2565."),
      .required("to", .text, "Month, or month and BE year; it lies in the ITA year."),
      .optional("quote", .text, "The document's own words."),
      .optional("source", .text, "Their place."),
    ])

  static let scheduling = Shape(
    name: "schedule", about: "How days are found.",
    keys: [
      .optional(
        "reserve", .integer(0...120), "Working days of the year that steps leave free; 15."),
      .optional("levelling", .word(Switch.self), "Whether due days are spread; on."),
      .optional("days-off", .mapping(daysOff), "What a due day on a day off does."),
    ])

  static let daysOff = Shape(
    name: "days-off", about: "For each kind of obligation: back, forward or keep.",
    keys: Obligation.Kind.allCases.map { kind in
      .optional(
        kind.rawValue, .word(SchedulingSettings.DayOffRule.self), "Else back.")
    })

  static let calendar = Shape(
    name: "calendar", about: "How calendars look.",
    keys: [
      .optional("alarms", .mapping(alarms), "When to remind."),
      .optional("refresh-hours", .integer(1...720), "How often subscribers look again; 24."),
    ])

  static let alarms = Shape(
    name: "alarms", about: "Days before the due day, for each kind of obligation.",
    keys: Obligation.Kind.allCases.map { kind in
      .optional(kind.rawValue, .list(.integer(0...365)), "Days before; an empty list for none.")
    })

  static let amendment = Shape(
    name: "amendment", about: "A change of the plan.",
    keys: [
      .required("number", .integer(1...999), "1 for the first."),
      .required("date", .date, "When it was decided."),
      .required("reason", .text, "Why."),
      .required("changes", .list(.text), "What changed, one line each."),
    ])

  static let assumption = Shape(
    name: "assumption", about: "Something read into the document.",
    keys: [
      .required("id", .id, "Permanent id."),
      .required("about", .text, "A key of the plan, or projects/ID, dimensions/ID …"),
      .required("reads", .text, "How it was read."),
      .required("why", .text, "Why."),
    ])
}
