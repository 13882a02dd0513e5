internal import PlanModel
internal import PlanReading

extension PlanFile {
  /// How people call a place: a key by its label, an element by what is printed for it.
  func caption(_ path: PlanPath, _ words: PageWording) -> String {
    guard let parent = path.parent else { return words.say(PlanSection.plan.title) }
    if let key = key(at: path) { return words.say(key.label) }
    let node = self[path]
    let number = ["number", "id"].lazy.compactMap { key in
      key == "number" ? node?[key]?.text : nil
    }.first
    let title =
      ["title", "name", "reason", "reads"].lazy.compactMap { node?[$0]?.text?.oneLine.nilIfEmpty }
      .first ?? node?["id"]?.text?.nilIfEmpty ?? node?.text?.oneLine.nilIfEmpty
    let printed = [number, title].compactMap(\.self).joined(separator: " ")
    if !printed.isEmpty { return printed }
    let kind = sectionOfElements(at: parent).map { words.say($0.title) } ?? ""
    return "\(kind) \(path.last ?? "")"
  }

  /// The place as a line: what it is part of, the outermost first, without the lists between.
  func captions(_ path: PlanPath, _ words: PageWording) -> String {
    path.lineage.dropFirst().filter { self[$0]?.elements.isEmpty ?? true }
      .map { caption($0, words) }.joined(separator: " › ")
  }

  /// The nearest place that has a page: a mapping, or a list of them.
  func page(of path: PlanPath) -> PlanPath {
    for place in path.lineage.reversed() {
      guard let section = section(at: place) else {
        if sectionOfElements(at: place) != nil, section(at: place.parent ?? .plan) == nil {
          return place
        }
        continue
      }
      // Timings and budgets stand in the form of what they belong to.
      if !["timing", "budget"].contains(section.name) { return place }
    }
    return .plan
  }
}

extension PlanPath {
  /// The page of the draft that shows it.
  var route: Route { self == .plan ? .planDraft : .draftPart(self) }
}
