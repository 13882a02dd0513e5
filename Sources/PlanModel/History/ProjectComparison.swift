internal import ThaiCivil

/// What a project says otherwise than it did.
struct ProjectComparison {
  let changes: [Phrase]

  init(_ old: Project, _ new: Project, _ before: Plan, _ after: Plan) {
    var own = Self.ofNames(old, new)
    own += PlanComparison.changed(
      Phrase("ผู้รับผิดชอบ", "owners"), Self.owners(of: old, before), Self.owners(of: new, after))
    own += PlanComparison.differs(
      old.settledBy, new.settledBy, Phrase("ผู้ทำแทนกัน (settled-by)", "who settles it"))
    own += PlanComparison.changed(
      Phrase("ปีงบประมาณ", "fiscal years"), old.fiscalYears.words, new.fiscalYears.words)
    own += PlanComparison.changed(
      Phrase("งบประมาณ", "budget"), old.budget.words, new.budget.words)
    own += PlanComparison.differs(
      old.during, new.during, Phrase("ช่วงดำเนินการ", "part of the year"))
    own += Self.ofWords(old, new)
    own += PlanComparison.differs(
      old.register, new.register, Phrase("ทะเบียน (register)", "register"))
    own += Self.ofSteps(old, new) + Self.ofRhythms(old, new) + Self.ofResults(old, new)
    changes = own.map {
      Phrase("โครงการ \(new.number): \($0.thai)", "project \(new.number): \($0.english)")
    }
  }

  private static func ofNames(_ old: Project, _ new: Project) -> [Phrase] {
    PlanComparison.changed(
      Phrase("เลขที่", "number"), old.number.description, new.number.description)
      + PlanComparison.changed(Phrase("ชื่อ", "title"), old.title, new.title)
      + PlanComparison.changed(
        Phrase("ประเภท", "kind"), Wording.name(of: old.kind), Wording.name(of: new.kind))
  }

  /// What the document says of it around its work.
  private static func ofWords(_ old: Project, _ new: Project) -> [Phrase] {
    PlanComparison.changed(
      Phrase("ระยะเวลาตามเอกสาร", "duration as stated"), old.period ?? "–", new.period ?? "–")
      + PlanComparison.changed(
        Phrase("แหล่งงบประมาณ", "source of the money"), old.funding ?? "–", new.funding ?? "–")
      + PlanComparison.changed(
        Phrase("กลุ่มเป้าหมาย", "target group"), old.targetGroup ?? "–", new.targetGroup ?? "–")
      + PlanComparison.differs(
        old.objectives, new.objectives, Phrase("วัตถุประสงค์", "objectives"))
  }

  private static func owners(of project: Project, _ plan: Plan) -> String {
    project.owners.map { plan.owner($0)?.name ?? $0.text }.joined(separator: ", ")
  }

  private static func ofSteps(_ old: Project, _ new: Project) -> [Phrase] {
    let steps = Pairs(old.steps, new.steps, by: \.id, called: \.title)
    return of(
      Phrase("ขั้นตอน", "step"), gone: steps.gone.map(\.name), added: steps.added.map(\.name))
      + steps.both.flatMap { old, new in
        PlanComparison.recoded(
          Phrase("ขั้นตอน \(new.name)", "step \(new.name)"), old.id.text, new.id.text,
          besides: of(old, new))
      }
  }

  private static func of(_ old: Step, _ new: Step) -> [Phrase] {
    let name = Phrase("ขั้นตอน \(new.number)", "step \(new.number)")
    let numbers = PlanComparison.changed(
      Phrase("เลขที่", "number"), old.number.description, new.number.description)
    let titles = PlanComparison.changed(Phrase("ชื่อ", "title"), old.title, new.title)
    let timings = PlanComparison.changed(
      Phrase("กำหนด", "timing"), old.timings.words, new.timings.words)
    let weights = PlanComparison.changed(
      Phrase("น้ำหนัก", "weight"), "\(old.weight)", "\(new.weight)")
    let all = numbers + titles + timings + weights + ofSubsteps(old, new)
    return all.map { joined(name, $0) }
  }

  private static func joined(_ name: Phrase, _ change: Phrase) -> Phrase {
    Phrase("\(name.thai) \(change.thai)", "\(name.english): \(change.english)")
  }

  private static func ofSubsteps(_ old: Step, _ new: Step) -> [Phrase] {
    let parts = Pairs(old.substeps, new.substeps, by: \.id, called: \.title)
    return of(
      Phrase("ข้อย่อย", "sub-step"), gone: parts.gone.map(\.title),
      added: parts.added.map(\.title))
      + parts.both.flatMap { old, new in
        PlanComparison.recoded(
          Phrase("ข้อย่อย \(new.title)", "sub-step \(new.title)"), old.id.text, new.id.text,
          besides: PlanComparison.changed(
            Phrase("ข้อย่อย", "sub-step"), old.title, new.title)
            + PlanComparison.changed(
              Phrase("กำหนดของข้อย่อย", "timing of a sub-step"), old.timings.words,
              new.timings.words))
      }
  }

  private static func ofRhythms(_ old: Project, _ new: Project) -> [Phrase] {
    let rhythms = Pairs(old.rhythms, new.rhythms, by: \.id, called: \.title)
    return of(
      Phrase("รอบงาน", "rhythm"), gone: rhythms.gone.map(\.title),
      added: rhythms.added.map(\.title))
      + rhythms.both.flatMap { old, new in
        let name = Phrase("รอบงาน \(new.title)", "rhythm \(new.title)")
        return PlanComparison.recoded(
          name, old.id.text, new.id.text,
          besides: PlanComparison.changed(
            Phrase("ชื่อรอบงาน", "title of a rhythm"), old.title, new.title)
            + PlanComparison.changed(name, old.timings.words, new.timings.words))
      }
  }

  private static func ofResults(_ old: Project, _ new: Project) -> [Phrase] {
    of(Phrase("ผลผลิต", "output"), old.outputs, new.outputs)
      + of(Phrase("ผลลัพธ์", "outcome"), old.outcomes, new.outcomes) + ofIndicators(old, new)
  }

  private static func of(
    _ what: Phrase, _ old: [PlannedResult], _ new: [PlannedResult]
  ) -> [Phrase] {
    let pairs = Pairs(old, new, by: \.id, called: \.title)
    return of(what, gone: pairs.gone.map(\.title), added: pairs.added.map(\.title))
      + pairs.both.flatMap { PlanComparison.changed(what, $0.title, $1.title) }
  }

  private static func ofIndicators(_ old: Project, _ new: Project) -> [Phrase] {
    // One without a title of its own has that of its result, which is told for itself.
    func indicators(_ project: Project) -> [(id: Indicator.ID, own: String, words: String)] {
      (project.outputs + project.outcomes).flatMap { result in
        result.indicators.map { indicator in
          let target = Wording.target(of: indicator)
          return (
            indicator.id, "\(indicator.title ?? "") \(target)",
            "\(indicator.title ?? result.title) \(target)"
          )
        }
      }
    }
    let what = Phrase("ตัวชี้วัด", "indicator")
    let pairs = Pairs(indicators(old), indicators(new), by: \.id, called: \.words)
    return of(what, gone: pairs.gone.map(\.words), added: pairs.added.map(\.words))
      + pairs.both.flatMap { old, new in
        PlanComparison.recoded(
          Phrase("\(what.thai) \(new.words)", "\(what.english) \(new.words)"), old.id.text,
          new.id.text,
          besides: old.own == new.own ? [] : PlanComparison.changed(what, old.words, new.words))
      }
  }

  private static func of(_ what: Phrase, gone: [String], added: [String]) -> [Phrase] {
    gone.map { Phrase("ตัด\(what.thai) \($0)", "\(what.english) \($0) is gone") }
      + added.map { Phrase("เพิ่ม\(what.thai) \($0)", "\(what.english) \($0) is new") }
  }
}

extension Step {
  fileprivate var name: String { "\(number) \(title)" }
}
