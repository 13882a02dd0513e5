import PlanModel
import Recognition
import ThaiCivil

/// What a reading found of a plan that was written by hand from the same document.
struct Measurement {
  /// What became of the parts of one kind.
  struct Score: Equatable {
    var wanted = 0
    /// As in the plan, letter by letter, blanks and kinds of dash and quotation mark aside.
    var right = 0
    /// Otherwise, and a doubt says so.
    var doubted = 0
    /// Otherwise, and no doubt says so: what must not be.
    var silent: [String] = []

    var found: Int { right + doubted + silent.count }
  }

  private(set) var projects = Score()
  private(set) var titles = Score()
  private(set) var steps = Score()
  private(set) var substeps = Score()
  private(set) var stepNumbers = Score()
  private(set) var owners = Score()
  private(set) var budgets = Score()
  private(set) var years = Score()
  private(set) var timings = Score()
  private(set) var objectives = Score()
  private(set) var outputs = Score()
  private(set) var outcomes = Score()
  /// Projects and steps of the reading that the plan does not have.
  private(set) var invented: [String] = []

  private let doubted: Set<Doubt.Subject>

  init(_ reading: Recognition, against plan: Plan) {
    doubted = Set(reading.doubts.map(\.subject))
    let drafts = Dictionary(
      reading.draft.projects.compactMap { draft in draft.number.map { ($0.value, draft) } },
      uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      plan.owners.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for project in plan.projects {
      projects.wanted += 1
      if let draft = drafts[project.number] {
        projects.right += 1
        compare(draft, project, names)
      } else {
        compare(ProjectDraft(at: reading.draft.at), project, names)
      }
    }
    let wanted = Set(plan.projects.map(\.number))
    invented += drafts.keys.filter { !wanted.contains($0) }.map { "\($0)" }.sorted()
  }

  private mutating func compare(
    _ draft: ProjectDraft, _ project: Project, _ names: [Owner.ID: String]
  ) {
    let number = project.number
    score(
      \.titles, draft.title?.value.letters == project.title.letters, draft.title != nil, number,
      .title, "\(draft.title?.value ?? "") ≠ \(project.title)")
    for (index, step) in project.steps.enumerated() {
      let read = draft.steps.indices.contains(index) ? draft.steps[index] : nil
      score(
        \.steps, read?.title?.value.letters == step.title.letters, read != nil, number,
        .step(index),
        "\(read?.title?.value ?? "") ≠ \(step.title)")
      score(
        \.stepNumbers, read?.number?.value == step.number, read != nil, number, .step(index),
        "\(step.number)")
      for (place, substep) in step.substeps.enumerated() {
        let below = read.flatMap { $0.substeps.indices.contains(place) ? $0.substeps[place] : nil }
        score(
          \.substeps, below?.title?.value.letters == substep.title.letters, below != nil, number,
          .step(index), "\(below?.title?.value ?? "") ≠ \(substep.title)")
      }
      if let timing = step.timings.first {
        let own = read?.timings.first?.value.rule
        score(
          \.timings, own?.yearly == timing.rule.yearly, read != nil, number, .step(index),
          "\(timing.rule)")
      } else if let own = read?.timings.first {
        invented.append("\(number) \(step.number): \(own.value.rule)")
      }
    }
    if draft.steps.count > project.steps.count {
      invented += draft.steps[project.steps.count...].map { "\(number) \($0.title?.value ?? "")" }
    }
    let owners = project.owners.compactMap { names[$0]?.letters }
    score(
      \.owners, draft.owners.map(\.value.letters) == owners, !draft.owners.isEmpty, number, .owners,
      "\(draft.owners.map(\.value)) ≠ \(owners)")
    score(
      \.budgets, draft.budget?.planned == project.budget, draft.budget != nil, number, .budget,
      "\(project.budget)")
    score(
      \.years, draft.fiscalYears?.value == project.fiscalYears, draft.fiscalYears != nil, number,
      .period, "\(project.fiscalYears)")
    compare(\.objectives, draft.objectives, project.objectives, number, .objectives)
    compare(
      \.outputs, draft.outputs.compactMap(\.title?.value), project.outputs.map(\.title), number,
      .results)
    compare(
      \.outcomes, draft.outcomes.compactMap(\.title?.value), project.outcomes.map(\.title), number,
      .results)
  }

  private mutating func compare(
    _ score: WritableKeyPath<Measurement, Score>, _ read: [String], _ wanted: [String],
    _ number: PrintedNumber, _ part: Doubt.Subject.Part
  ) {
    for (index, text) in wanted.enumerated() {
      let own = read.indices.contains(index) ? read[index] : nil
      self.score(
        score, own?.letters == text.letters, own != nil, number, part, "\(own ?? "") ≠ \(text)")
    }
  }

  private mutating func score(
    _ path: WritableKeyPath<Measurement, Score>, _ isRight: Bool, _ isFound: Bool,
    _ number: PrintedNumber, _ part: Doubt.Subject.Part, _ what: String
  ) {
    self[keyPath: path].wanted += 1
    if isRight {
      self[keyPath: path].right += 1
    } else if doubted.contains(where: { $0.number == number && $0.part == part }) {
      if isFound { self[keyPath: path].doubted += 1 }
    } else {
      self[keyPath: path].silent.append("\(number): \(what)")
    }
  }

  /// The rows of the table in Reading.md.
  var rows: [(name: String, score: Score)] {
    [
      ("projects", projects), ("titles of projects", titles), ("steps", steps),
      ("numbers of steps", stepNumbers), ("lines below steps", substeps), ("timings", timings),
      ("owners", owners), ("budgets", budgets), ("years", years), ("objectives", objectives),
      ("outputs", outputs), ("outcomes", outcomes),
    ]
  }

  /// As Reading.md has it.
  var table: String {
    rows.map { name, score in
      "| \(name) | \(score.wanted) | \(score.found) | \(score.right) | \(score.doubted) | \(score.silent.count) |"
    }.joined(separator: "\n")
  }
}

extension String {
  /// What two writings of the same words share.
  fileprivate var letters: String {
    var view = String.UnicodeScalarView()
    for scalar in withArabicDigits.unicodeScalars where scalar.textRole == .seen {
      switch scalar.value {
      case 0x2010...0x2015: view.append("-")
      case 0x201C, 0x201D, 0x22: break
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

extension BudgetDraft {
  fileprivate var planned: PlannedBudget {
    switch self {
    case .none: .none
    case .stated(let amount, let reading): .stated(amount.value, reading ?? .eachYear)
    case .byYear(let amounts):
      .byYear(
        Dictionary(
          amounts.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Timing.Rule {
  /// Once a year and every year are the same.
  fileprivate var yearly: Timing.Rule { self == .every(.year) ? .timesAYear(1) : self }
}
