internal import PlanModel

/// A text of a draft and what it is of.
struct DraftField {
  let text: String
  let subject: Doubt.Subject
  let at: Place?
}

extension PlanDraft {
  /// Every text of projects, and the titles above them.
  var fields: [DraftField] {
    var fields: [DraftField] = []
    func add(_ text: String?, _ subject: Doubt.Subject, _ at: Position) {
      guard let text else { return }
      fields.append(DraftField(text: text, subject: subject, at: Place(at)))
    }
    for dimension in dimensions {
      add(dimension.title?.value, .init(dimension.number?.value, .title), dimension.at)
      for strategy in dimension.strategies {
        add(strategy.title?.value, .init(strategy.number?.value, .title), strategy.at)
      }
    }
    for (project, subject) in subjects {
      add(project.title?.value, subject.with(.title), project.at)
      for objective in project.objectives { add(objective, subject.with(.objectives), project.at) }
      add(project.targetGroup, subject.with(.targetGroup), project.at)
      for (index, step) in project.steps.enumerated() {
        add(step.title?.value, subject.with(.step(index)), step.at)
        for substep in step.substeps {
          add(substep.title?.value, subject.with(.step(index)), substep.at)
        }
      }
      for result in project.outputs + project.outcomes {
        add(result.title?.value, subject.with(.results), result.at)
      }
    }
    return fields
  }

  /// Every project with what doubts about it speak of. The measures of a set bear numbers that begin again in
  /// each group.
  var subjects: [(draft: ProjectDraft, subject: Doubt.Subject)] {
    dimensions.flatMap { dimension in
      dimension.strategies.flatMap(\.projects).compactMap { project in
        guard let number = project.number?.value else { return nil }
        let group = number.parts.count == 1 ? dimension.number?.value : nil
        return (project, Doubt.Subject(number, in: group))
      }
    }
  }

  /// Changes every project where it stands.
  mutating func changeProjects(_ change: (inout ProjectDraft) -> Void) {
    for dimension in dimensions.indices {
      for strategy in dimensions[dimension].strategies.indices {
        for project in dimensions[dimension].strategies[strategy].projects.indices {
          change(&dimensions[dimension].strategies[strategy].projects[project])
        }
      }
    }
  }
}
