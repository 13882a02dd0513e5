import ThaiCivil

extension Plan {
  /// The owner with a name or id.
  public func owner(named text: String) throws(NamingFault) -> Owner {
    if let owner = owner(typed: text) { return owner }
    let near = NearestWord.among(owners.map(\.name) + owners.map(\.id.text), to: text)
    throw .unknownOwner(text, near: near, known: owners.map(\.name))
  }

  /// The project with a printed number, in Thai or Arabic digits, or an id.
  public func project(named text: String) throws(NamingFault) -> Project {
    let number = PrintedNumber(text)
    let found = projects.filter { $0.id.text == text || $0.number == number }
    if let project = found.first, found.count == 1 { return project }
    if found.count > 1 { throw .severalProjects(text, found.map(\.id)) }
    let near = NearestWord.among(
      projects.map(\.number.description) + projects.map(\.id.text), to: text)
    throw .unknownProject(text, near: near)
  }
}

extension Project {
  /// The id of a step, sub-step or rhythm by its id, its printed number, or its place among the steps.
  public func part(named text: String) throws(NamingFault) -> String {
    let ids =
      steps.flatMap { [$0.id.text] + $0.substeps.map(\.id.text) } + rhythms.map(\.id.text)
    if ids.contains(text) { return text }
    let printed = PrintedNumber(text)
    let numbered = steps.filter { $0.number == printed }
    if numbered.count > 1 { throw .severalParts(text, of: number, numbered.map(\.id)) }
    if let step = numbered.first { return step.id.text }
    if let parts = printed?.parts, parts.count == 1, let place = parts.first,
      steps.indices.contains(place - 1)
    {
      return steps[place - 1].id.text
    }
    let near = NearestWord.among(ids + steps.map(\.number.description), to: text)
    throw .unknownPart(text, of: number, near: near, steps: steps.count)
  }

  /// How its obligation can be named after the project's number.
  public func place(of obligation: Obligation) -> String {
    switch obligation.subject {
    case .step(_, let id): steps.first { $0.id == id }.map(place) ?? id.text
    case .occurrence(_, of: let part, _):
      [steps.first { $0.id.text == part }.map(place) ?? part, obligation.id.suffix]
        .filter { !$0.isEmpty }.joined(separator: "/")
    case .duty, .cycle, .followUp: obligation.id.text
    }
  }

  private func place(of step: Step) -> String {
    steps.count { $0.number == step.number } == 1 ? step.number.description : step.id.text
  }

  /// The indicator with an id, a place among all, or a title.
  public func indicator(named text: String) throws(NamingFault) -> Indicator {
    let all = (outputs + outcomes).flatMap { result in
      result.indicators.map { (indicator: $0, title: $0.title ?? result.title) }
    }
    if let found = all.first(where: { $0.indicator.id.text == text || $0.title.looksLike(text) }) {
      return found.indicator
    }
    if let place = Int(text.withArabicDigits), all.indices.contains(place - 1) {
      return all[place - 1].indicator
    }
    let near = NearestWord.among(all.map(\.indicator.id.text) + all.map(\.title), to: text)
    throw .unknownIndicator(text, of: number, near: near, titles: all.map(\.title))
  }
}
