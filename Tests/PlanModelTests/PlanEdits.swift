internal import ThaiCivil

@testable internal import PlanModel

/// Edits of a plan that an office makes between two runs.
extension Plan {
  func without(_ id: Project.ID) -> Plan { mapProjects { $0.id == id ? nil : $0 } }

  func withStepAdded(to id: Project.ID) -> Plan {
    mapProjects { project in
      guard project.id == id, let last = project.steps.last else { return project }
      let added = Step(
        id: Step.ID("added"), number: last.number, title: "ขั้นตอนที่เพิ่ม", timings: [], weight: 1,
        substeps: [])
      return project.with(steps: project.steps + [added])
    }
  }

  func withTitleChanged(of id: Project.ID) -> Plan {
    mapProjects { project in
      guard project.id == id else { return project }
      let steps = project.steps.map { step in
        Step(
          id: step.id, number: step.number, title: step.title + " (แก้ไข)", timings: step.timings,
          weight: step.weight, substeps: step.substeps)
      }
      return project.with(title: "ชื่อใหม่ของโครงการ", steps: steps)
    }
  }

  /// Every project and step with another printed number.
  func renumbered() -> Plan {
    mapProjects { project in
      let steps = project.steps.map { step in
        Step(
          id: step.id, number: step.number.next, title: step.title, timings: step.timings,
          weight: step.weight, substeps: step.substeps)
      }
      return project.with(number: project.number.next, steps: steps)
    }
  }

  private func mapProjects(_ edit: (Project) -> Project?) -> Plan {
    Plan(
      id: id, kind: kind, title: title, organisation: organisation, fiscalYears: fiscalYears,
      source: source, owners: owners,
      dimensions: dimensions.map { dimension in
        Dimension(
          id: dimension.id, number: dimension.number, title: dimension.title,
          source: dimension.source,
          strategies: dimension.strategies.map { strategy in
            Strategy(
              id: strategy.id, number: strategy.number, title: strategy.title,
              source: strategy.source, projects: strategy.projects.compactMap(edit))
          })
      }, risks: risks, reporting: reporting, scheduling: scheduling, calendar: calendar,
      amendments: amendments, assumptions: assumptions,
      itaResults: itaResults)
  }
}

extension Project {
  fileprivate func with(
    number: PrintedNumber? = nil, title: String? = nil, steps: [Step]
  ) -> Project {
    Project(
      id: id, number: number ?? self.number, kind: kind, title: title ?? self.title, source: source,
      owners: owners, settledBy: settledBy, fiscalYears: fiscalYears, period: period,
      during: during, budget: budget,
      funding: funding, targetGroup: targetGroup, objectives: objectives, steps: steps,
      rhythms: rhythms, outputs: outputs, outcomes: outcomes, register: register)
  }
}

extension PrintedNumber {
  /// The number with every part one higher; itself where that is none.
  fileprivate var next: PrintedNumber {
    PrintedNumber(parts.map { String($0 + 1) }.joined(separator: ".")) ?? self
  }
}
