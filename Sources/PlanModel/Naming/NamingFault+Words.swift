internal import ThaiCivil

extension NamingFault {
  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .unknownOwner(let text, near: _, known: _): "'\(text)' is not an owner of this plan"
    case .unknownProject(let text, near: _): "'\(text)' is not a project of this plan"
    case .severalProjects(let text, let ids): "\(text) is the number of \(ids.count) projects"
    case .unknownPart(let text, let project, near: _, steps: _):
      "'\(text)' is not a step of \(project)"
    case .severalParts(let text, let project, let ids):
      "\(text) is the number of \(ids.count) steps of \(project)"
    case .unknownIndicator(let text, let project, near: _, titles: _):
      "'\(text)' is not an indicator of \(project)"
    case .unknownObligation(let text, near: _):
      "'\(text)' is not an obligation of this plan"
    case .projectAlone(let text, steps: _):
      "'\(text)' is a project; which of its steps is meant?"
    case .nothingOwed(let text, let year, inYears: _):
      "'\(text)' has nothing due in fiscal year \(year)"
    case .unknownOccurrence(let name, let text, known: _):
      "'\(text)' has no occurrence '\(name)'"
    case .severalObligations(let text, let choices):
      "'\(text)' could be any of \(choices.count) obligations; which one?"
    case .noTimeLimit(let project): "\(project) has no limit in days from an event"
    case .severalTimeLimits: "which time limit is meant?"
    }
  }

  /// What to type instead; nil where nobody can know.
  public var hint: String? {
    switch self {
    case .unknownOwner(_, let near, let known):
      Self.near(near) ?? "one of \(known.joined(separator: ", "))"
    case .unknownProject(_, let near): Self.near(near) ?? "a number such as 1.2.1, or an id"
    case .severalProjects(_, let ids): "name one by its id: \(Self.list(ids))"
    case .severalParts(_, of: _, let ids): "name one by its id: \(Self.list(ids))"
    case .unknownPart(_, let project, let near, let steps):
      Self.near(near.map { "\(project)/\($0)" })
        ?? (steps == 0 ? "an id of a rhythm" : "1 to \(steps), a printed number, or an id")
    case .unknownIndicator(_, of: _, let near, let titles):
      Self.near(near) ?? Self.lines(titles.enumerated().map { "\($0 + 1) = \($1)" })
    case .unknownObligation(_, let near): Self.near(near) ?? "PROJECT/STEP, such as 3.1.4/2"
    case .projectAlone(_, let steps): Self.lines(steps.map { "\($0.text) \($0.meaning)" })
    case .nothingOwed(_, _, let years):
      years.isEmpty
        ? "it has no day of its own"
        : "with --year \(years.map(\.description).joined(separator: ", "))"
    case .unknownOccurrence(_, of: _, let known): "one of \(known.joined(separator: ", "))"
    case .severalObligations(_, let choices), .severalTimeLimits(let choices):
      Self.lines(choices.map { "\($0.text): \($0.meaning)" })
    case .noTimeLimit: nil
    }
  }

  private static func near(_ text: String?) -> String? { text.map { "did you mean '\($0)'?" } }

  private static func list<Subject>(_ ids: [Identifier<Subject>]) -> String {
    ids.map(\.text).joined(separator: ", ")
  }

  /// Below each other, as far in as a hint begins.
  private static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n        ") }
}
