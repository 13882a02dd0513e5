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
    func add(_ text: String?, _ number: PrintedNumber?, _ part: Doubt.Subject.Part, _ at: Position)
    {
      guard let text else { return }
      fields.append(DraftField(text: text, subject: .init(number, part), at: Place(.line, at.line)))
    }
    for dimension in dimensions {
      add(dimension.title?.value, dimension.number?.value, .title, dimension.at)
      for strategy in dimension.strategies {
        add(strategy.title?.value, strategy.number?.value, .title, strategy.at)
        for project in strategy.projects {
          let number = project.number?.value
          add(project.title?.value, number, .title, project.at)
          for objective in project.objectives { add(objective, number, .objectives, project.at) }
          add(project.targetGroup, number, .targetGroup, project.at)
          for (index, step) in project.steps.enumerated() {
            add(step.title?.value, number, .step(index), step.at)
            for substep in step.substeps {
              add(substep.title?.value, number, .step(index), substep.at)
            }
          }
          for result in project.outputs + project.outcomes {
            add(result.title?.value, number, .results, result.at)
          }
        }
      }
    }
    return fields
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
