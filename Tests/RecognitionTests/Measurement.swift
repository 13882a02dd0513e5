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
    /// As in the document, of which the author of the plan left words out.
    var longer = 0
    /// Otherwise, and a doubt says so.
    var doubted = 0
    /// Otherwise, and no doubt says so: what must not be.
    var silent: [String] = []

    var found: Int { right + longer + doubted + silent.count }
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

  private(set) var numbers = Score()
  private(set) var groups = Score()
  private(set) var periods = Score()

  private let doubted: Set<Doubt.Subject>

  /// A plan whose projects bear numbers of their own, which both name.
  init(_ reading: Recognition, against plan: Plan) {
    doubted = Set(reading.doubts.map(\.subject))
    let drafts = Dictionary(
      reading.draft.projects.compactMap { draft in draft.number.map { ($0.value, draft) } },
      uniquingKeysWith: { first, _ in first })
    for project in plan.projects {
      compare(drafts[project.number], project, .init(of: project.number, in: nil), plan)
    }
    let wanted = Set(plan.projects.map(\.number))
    invented += drafts.keys.filter { !wanted.contains($0) }.map { "\($0)" }.sorted()
  }

  /// A set of measures, whose numbers the author of the plan file may have made: in their order.
  init(_ reading: Recognition, measuresOf plan: Plan) {
    doubted = Set(reading.doubts.map(\.subject))
    let drafts = reading.draft.dimensions.flatMap { dimension in
      dimension.strategies.flatMap(\.projects).map { (draft: $0, group: dimension) }
    }
    let wanted = plan.dimensions.flatMap { dimension in
      dimension.strategies.flatMap(\.projects).map { (project: $0, group: dimension) }
    }
    for (index, (project, group)) in wanted.enumerated() {
      let read = drafts.indices.contains(index) ? drafts[index] : nil
      let number = read?.draft.number?.value ?? project.number
      let own = read?.group.number?.value
      let subject = ProjectSubject(of: number, in: number.parts.count == 1 ? own : nil)
      compare(read?.draft, project, subject, plan)
      score(
        \.numbers, number == project.number && own == group.number, read != nil, subject, .whole,
        "\(number) ≠ \(project.number)")
      score(
        \.groups, read?.group.title?.value.letters == group.title.letters, read != nil,
        .init(of: own ?? group.number, in: nil), .title,
        "\(read?.group.title?.value ?? "") ≠ \(group.title)")
      score(
        \.periods, read?.draft.period?.letters == project.period?.letters, read != nil, subject,
        .period, "\(read?.draft.period ?? "") ≠ \(project.period ?? "")")
    }
    invented += drafts.dropFirst(wanted.count).map { $0.draft.title?.value ?? "" }
  }

  /// What doubts call a project.
  private struct ProjectSubject {
    let number: PrintedNumber
    let group: PrintedNumber?

    init(of number: PrintedNumber, in group: PrintedNumber?) {
      (self.number, self.group) = (number, group)
    }
  }

  private mutating func compare(
    _ read: ProjectDraft?, _ project: Project, _ number: ProjectSubject, _ plan: Plan
  ) {
    projects.wanted += 1
    if read != nil { projects.right += 1 }
    let draft = read ?? ProjectDraft(at: Position(line: 1, column: 1))
    let names = Dictionary(
      plan.owners.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    score(
      \.titles, draft.title?.value.letters == project.title.letters, draft.title != nil, number,
      .title, "\(draft.title?.value ?? "") ≠ \(project.title)")
    for (index, step) in project.steps.enumerated() {
      let read = draft.steps.indices.contains(index) ? draft.steps[index] : nil
      score(\.steps, read?.title?.value, step.title, number, .step(index))
      score(
        \.stepNumbers, read?.number?.value == step.number, read != nil, number, .step(index),
        "\(step.number)")
      for (place, substep) in step.substeps.enumerated() {
        let below = read.flatMap { $0.substeps.indices.contains(place) ? $0.substeps[place] : nil }
        score(\.substeps, below?.title?.value, substep.title, number, .step(index))
      }
      if let timing = step.timings.first {
        let own = read?.timings.first?.value.rule
        score(
          \.timings, own?.yearly == timing.rule.yearly, read != nil, number, .step(index),
          "\(timing.rule)")
      } else if let own = read?.timings.first {
        invented.append("\(project.number) \(step.number): \(own.value.rule)")
      }
    }
    if draft.steps.count > project.steps.count {
      invented += draft.steps[project.steps.count...].map {
        "\(project.number) \($0.title?.value ?? "")"
      }
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
    _ number: ProjectSubject, _ part: Doubt.Subject.Part
  ) {
    for (index, text) in wanted.enumerated() {
      self.score(score, read.indices.contains(index) ? read[index] : nil, text, number, part)
    }
  }

  /// A text as it was read against one that somebody wrote from the same document.
  private mutating func score(
    _ path: WritableKeyPath<Measurement, Score>, _ read: String?, _ wanted: String,
    _ number: ProjectSubject, _ part: Doubt.Subject.Part
  ) {
    if let read, read.letters.isLonger(than: wanted.letters) {
      self[keyPath: path].wanted += 1
      self[keyPath: path].longer += 1
    } else {
      score(
        path, read?.letters == wanted.letters, read != nil, number, part,
        "\(read ?? "") ≠ \(wanted)")
    }
  }

  private mutating func score(
    _ path: WritableKeyPath<Measurement, Score>, _ isRight: Bool, _ isFound: Bool,
    _ number: ProjectSubject, _ part: Doubt.Subject.Part, _ what: String
  ) {
    self[keyPath: path].wanted += 1
    if isRight {
      self[keyPath: path].right += 1
    } else if doubted.contains(where: {
      $0.number == number.number && $0.group == number.group && $0.part == part
    }) {
      if isFound { self[keyPath: path].doubted += 1 }
    } else {
      self[keyPath: path].silent.append("\(number.number): \(what)")
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

  /// The rows for a set of measures.
  var measureRows: [(name: String, score: Score)] {
    [
      ("measures", projects), ("titles", titles), ("numbers", numbers), ("groups", groups),
      ("steps", steps), ("numbers of steps", stepNumbers), ("owners", owners),
      ("durations", periods),
    ]
  }

  /// As Reading.md has it.
  static func table(_ rows: [(name: String, score: Score)]) -> String {
    rows.map { name, score in
      "| \(name) | \(score.wanted) | \(score.found) | \(score.right) | \(score.longer) | \(score.doubted) | \(score.silent.count) |"
    }.joined(separator: "\n")
  }
}

extension String {
  /// Whether the other text is this one without some of its words: its letters all stand here in their order, and
  /// far more besides than a misreading adds.
  fileprivate func isLonger(than other: String) -> Bool {
    let (all, kept) = (Array(unicodeScalars), Array(other.unicodeScalars))
    var rest = kept[...]
    for scalar in all where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && all.count - kept.count >= 8 && !kept.isEmpty
  }

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
