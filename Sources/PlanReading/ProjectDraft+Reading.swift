internal import PlanModel
internal import ThaiCivil
internal import Yams

extension DimensionDraft {
  init(_ reader: MappingReader<DimensionShape>) {
    self.init(at: reader.at)
    id = reader.id
    number = reader.number
    title = reader.title
    source = reader.source?.value
    statedBudget = reader.statedBudget
    strategies = reader.strategies.map(StrategyDraft.init)
    let direct = reader.projects.map(ProjectDraft.init)
    if !direct.isEmpty {
      var implied = StrategyDraft(at: reader.at)
      implied.isImplied = true
      implied.projects = direct
      strategies.append(implied)
    }
    reader.refuseEmpty(
      \.strategies,
      FaultPhrase(
        "“\(key: "strategies")” ของมิตินี้ว่างเปล่า",
        "'\(key: "strategies")' of this dimension is empty"), hint: .leaveListOut)
    reader.refuseEmpty(
      \.projects,
      FaultPhrase(
        "“\(key: "projects")” ของมิตินี้ว่างเปล่า", "'\(key: "projects")' of this dimension is empty"),
      hint: .leaveListOut)
    if strategies.isEmpty {
      reader.faults.add(
        .missingKey, at: reader.at,
        FaultPhrase(
          "มิตินี้ไม่มีทั้งแนวทาง\(file: " (strategies) ", form: "")และโครงการ\(file: " (projects)", form: "")",
          "this dimension has neither strategies nor projects"),
        hint: FaultPhrase(
          "\(file: "projects: …", form: "เพิ่มแนวทางหรือโครงการ")",
          "\(file: "projects: …", form: "add a strategy or a project")"))
    }
  }
}

extension StrategyDraft {
  init(_ reader: MappingReader<StrategyShape>) {
    self.init(at: reader.at)
    id = reader.id
    number = reader.number
    title = reader.title
    source = reader.source?.value
    projects = reader.projects.map(ProjectDraft.init)
    reader.refuseEmpty(
      \.projects, FaultPhrase("แนวทางนี้ไม่มีโครงการ", "this strategy has no project"),
      hint: FaultPhrase("ตัดออก หรือระบุโครงการ", "take it out, or name its projects"))
  }
}

extension ProjectDraft {
  init(_ reader: MappingReader<ProjectShape>) {
    self.init(at: reader.at)
    id = reader.id
    number = reader.number
    kind = reader.kind
    title = reader.title
    source = reader.source?.value
    owners = reader.owners
    reader.refuseEmpty(
      \.owners, FaultPhrase("โครงการนี้ไม่ได้ระบุผู้รับผิดชอบ", "this project names no owner"),
      hint: FaultPhrase(
        "\(file: "owners: [กองคลัง]", form: "เลือกอย่างน้อยหนึ่งหน่วยงาน")",
        "\(file: "owners: [กองคลัง]", form: "choose at least one unit")"))
    settledBy = reader.settledBy?.value
    fiscalYears = reader.fiscalYears
    period = reader.period?.value
    during = reader.during
    budget = reader.budget
    funding = reader.funding?.value
    targetGroup = reader.targetGroup?.value
    objectives = reader.objectives.map(\.value)
    steps = reader.steps.map(StepDraft.init)
    rhythms = reader.rhythms.map(RhythmDraft.init)
    outputs = reader.outputs.map(ResultDraft.init)
    outcomes = reader.outcomes.map(ResultDraft.init)
    register = reader.register?.value
  }
}

extension StepDraft {
  init(_ reader: MappingReader<StepShape>) {
    self.init(at: reader.at)
    id = reader.id
    number = reader.number
    title = reader.title
    weight = reader.weight?.value ?? 1
    timings = reader.timing
    substeps = reader.substeps.map(SubstepDraft.init)
  }
}

extension SubstepDraft {
  init(_ reader: MappingReader<SubstepShape>) {
    self.init(at: reader.at)
    id = reader.id
    number = reader.number
    title = reader.title
    timings = reader.timing
  }
}

extension RhythmDraft {
  init(_ reader: MappingReader<RhythmShape>) {
    self.init(at: reader.at)
    id = reader.id
    title = reader.title
    timings = [reader.rule.timing()].compactMap(\.self)
  }
}

extension ResultDraft {
  init(_ reader: MappingReader<ResultShape>) {
    self.init(at: reader.at)
    id = reader.id
    title = reader.title
    indicators = reader.indicators.map(IndicatorDraft.init)
  }
}

extension IndicatorDraft {
  init(_ reader: MappingReader<IndicatorShape>) {
    self.init(at: reader.at)
    id = reader.id
    title = reader.title?.value
    comparator = reader.comparator
    unit = reader.unit
    target = reader.target.flatMap { reader.faults.quantity($0, of: unit?.value ?? "") }
    hasTarget = reader.position(of: \.target) != nil
    hasUnit = reader.position(of: \.unit) != nil
    measuredBy = reader.measuredBy?.value
  }
}
