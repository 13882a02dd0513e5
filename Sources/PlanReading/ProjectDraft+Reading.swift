internal import PlanModel
internal import ThaiCivil
internal import Yams

extension DimensionDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    number = reader.printedNumber("number")
    title = reader.text("title")
    source = reader.text("source")?.value
    statedBudget = reader.amountOrNone("stated-budget")
    strategies = reader.mappings("strategies", .strategy).map(StrategyDraft.init)
    let direct = reader.mappings("projects", .project).map(ProjectDraft.init)
    if !direct.isEmpty {
      var implied = StrategyDraft(at: reader.at)
      implied.isImplied = true
      implied.projects = direct
      strategies.append(implied)
    }
    for key in ["strategies", "projects"] where reader.hasEmptyList(key) {
      reader.faults.add(
        .missingKey, at: reader.at, "'\(key)' of this dimension is empty",
        hint: "leave the key out")
    }
    if strategies.isEmpty {
      reader.faults.add(
        .missingKey, at: reader.at, "this dimension has neither strategies nor projects",
        hint: "projects: …")
    }
  }
}

extension StrategyDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    number = reader.printedNumber("number")
    title = reader.text("title")
    source = reader.text("source")?.value
    projects = reader.mappings("projects", .project).map(ProjectDraft.init)
    if reader.hasEmptyList("projects") {
      reader.faults.add(
        .missingKey, at: reader.at, "this strategy has no project",
        hint: "take it out, or name its projects")
    }
  }
}

extension ProjectDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    number = reader.printedNumber("number")
    kind = reader.word("kind", Project.Kind.self)
    title = reader.text("title")
    source = reader.text("source")?.value
    owners = reader.texts("owners")
    if reader.hasEmptyList("owners") {
      reader.faults.add(
        .missingKey, at: reader.at, "this project names no owner", hint: "owners: [กองคลัง]")
    }
    settledBy = reader.word("settled-by", Project.Settling.self)?.value
    fiscalYears = reader.fiscalYears("fiscal-years")
    period = reader.text("period")?.value
    during = reader.span("during")
    budget = reader.budget("budget")
    funding = reader.text("funding")?.value
    targetGroup = reader.text("target-group")?.value
    objectives = reader.texts("objectives").map(\.value)
    steps = reader.mappings("steps", .step).map(StepDraft.init)
    rhythms = reader.mappings("rhythms", .rhythm).map(RhythmDraft.init)
    outputs = reader.mappings("outputs", .result).map(ResultDraft.init)
    outcomes = reader.mappings("outcomes", .result).map(ResultDraft.init)
  }
}

extension StepDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    number = reader.printedNumber("number")
    title = reader.text("title")
    weight = reader.integer("weight")?.value ?? 1
    timings = reader.timings("timing")
    substeps = reader.mappings("substeps", .substep).map(SubstepDraft.init)
  }
}

extension SubstepDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    number = reader.printedNumber("number")
    title = reader.text("title")
    timings = reader.timings("timing")
  }
}

extension RhythmDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    title = reader.text("title")
    timings = [reader.timingRule()].compactMap(\.self)
  }
}

extension ResultDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    title = reader.text("title")
    indicators = reader.mappings("indicators", .indicator).map(IndicatorDraft.init)
  }
}

extension IndicatorDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    title = reader.text("title")?.value
    comparator = reader.word("comparator", Indicator.Comparator.self)
    unit = reader.text("unit")
    target = reader.quantity("target", of: unit?.value ?? "")
    hasTarget = reader.has("target")
    hasUnit = reader.has("unit")
    measuredBy = reader.text("measured-by")?.value
  }
}

extension MappingReader {
  /// `none` is zero here: a table that prints a dash adds up to nothing.
  fileprivate func amountOrNone(_ key: String) -> Located<Baht>? {
    guard let node = node(key) else { return nil }
    if node.isNone { return Located(.zero, at: node.position) }
    return amount(key)
  }

  fileprivate func budget(_ key: String) -> BudgetDraft? {
    guard let node = node(key) else { return nil }
    switch node {
    case .scalar where node.isBlank:
      faults.add(
        .blankBudget, at: node.position,
        "the budget is blank, which is neither an amount nor ไม่ใช้งบประมาณ",
        hint: "none, or stated: 50,000 บาท")
      return nil
    case .scalar where node.isNone: return BudgetDraft.none
    case .scalar(let scalar):
      return amount(Located(scalar.string, at: node.position)).map { .stated($0, reading: nil) }
    case .mapping(let mapping) where mapping.keys.contains(where: { $0.isYear }):
      return .byYear(amountsByYear(mapping))
    case .mapping, .sequence, .alias:
      guard let reader = mapping(key, .budget), let stated = reader.amount("stated") else {
        return nil
      }
      return .stated(stated, reading: reader.word("reading", PlannedBudget.Reading.self)?.value)
    }
  }

  private func amountsByYear(_ mapping: Node.Mapping) -> [Located<FiscalYear>: Baht] {
    var amounts: [Located<FiscalYear>: Baht] = [:]
    var years: Set<FiscalYear> = []
    for (key, value) in mapping {
      let typed = key.scalar?.string ?? ""
      // Inside { } a comma begins a new entry: {2566: 100,000} has the entry 000.
      if typed.utf8.count == 3, key.isYear, value.isBlank {
        faults.add(
          .unreadableAmount, at: key.position,
          "'\(typed)' stands for itself: inside { } a comma parts entries, not thousands",
          hint: "{2566: \"100,000\"}, or {2566: 100000}")
        continue
      }
      do throws(DateFault) {
        let year = try FiscalYear.read(typed)
        faults.note(.buddhist, at: key.position)
        guard years.insert(year).inserted else {
          faults.add(
            .yamlDuplicateKey, at: key.position, "the budget of \(year) stands twice",
            hint: "keep one of them")
          continue
        }
        if value.isNone { continue }
        guard let amountText = value.scalar?.string else {
          faults.add(
            .wrongShape, at: value.position, "\(value.what) stands where an amount is expected",
            hint: "50,000 บาท")
          continue
        }
        let text = Located(amountText, at: value.position)
        if value.isBlank {
          faults.add(
            .blankBudget, at: value.position, "the budget of \(typed) is blank", hint: "none")
        } else if let amount = amount(text) {
          amounts[Located(year, at: key.position)] = amount.value
        }
      } catch {
        faults.add(error, in: typed, at: key.position, example: "2566")
      }
    }
    return amounts
  }
}

extension Node {
  fileprivate var isYear: Bool {
    scalar?.string.withArabicDigits.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false
  }
}
