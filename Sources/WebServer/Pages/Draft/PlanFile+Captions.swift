internal import PlanModel
internal import PlanReading

extension PlanFile {
  /// How people call a place: a key by its label, an element by what is printed for it.
  func caption(_ path: PlanPath, _ words: PageWording) -> String {
    guard let parent = path.parent else { return words.say(PlanSection.plan.title) }
    if let key = key(at: path) { return words.say(key.label) }
    guard let list = self[parent], case .list(let elements) = list else { return path.last ?? "" }
    let node = self[path]
    let title =
      ["title", "name", "reason", "reads"].lazy.compactMap { node?[$0]?.text?.oneLine.nilIfEmpty }
      .first ?? node?.text?.oneLine.nilIfEmpty
    let number = node?["number"]?.text?.oneLine.nilIfEmpty
    guard title == nil else { return [number, title].compactMap(\.self).joined(separator: " ") }
    // What has no name yet is called by what it is, and where it stands among its fellows.
    let kind = sectionOfElements(at: parent).map { words.say($0.title) } ?? words.listed
    let place = self.elements(of: parent).firstIndex { $0.path == path } ?? elements.count
    return "\(kind) \(number ?? "\(place + 1)")"
  }

  /// The place as a line: what it is part of, the outermost first, without the lists between.
  func captions(_ path: PlanPath, _ words: PageWording) -> String {
    guard path != .plan else { return caption(path, words) }
    return path.lineage.dropFirst().filter { self[$0]?.elements.isEmpty ?? true }
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

extension PlanFile {
  /// The page on which what is said of a place can be mended.
  func mending(_ path: PlanPath) -> Route {
    let page = page(of: path)
    guard page == .plan else { return page.route }
    // The plan's own keys are on its first form, its lists on pages of their own.
    let list = path.names.first.map(PlanPath.plan.appending)
    if let list, sectionOfElements(at: list) != nil { return .draftPart(list) }
    return .draftPart(.plan)
  }
}

extension PlanPath {
  /// The page of the draft that shows it.
  var route: Route { self == .plan ? .planDraft : .draftPart(self) }
}
