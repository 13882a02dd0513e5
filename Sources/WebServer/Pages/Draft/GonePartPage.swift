internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores

/// A part that is no longer in the draft: who changed the place last, what was typed for it, and where to go on. What
/// belonged into a list can be added to it as a new element, as it was typed.
struct GonePartPage: PageModel {
  let draft: OpenDraft
  let path: PlanPath
  /// What was typed into the form of the part; nothing where nobody sent one.
  let typed: FormFields

  func title(_ words: PageWording) -> String { words.partIsGone }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let values = values(words)
    return markup {
      tag("div", ["class": "notice bad", "role": "alert"]) {
        tag("p") { change.map { words.partWasTaken(by: $0.stamp) } ?? words.partWasTakenByOther }
        if !values.isEmpty { tag("p") { words.typedIsBelow } }
      }
      if !values.isEmpty {
        tag("h2") { words.typedText }
        tag("dl", ["class": "facts"]) {
          for (label, value) in values {
            tag("dt") { label }
            tag("dd") { value }
          }
        }
        if let list { adding(to: list, drawing) }
      }
      tag("p") {
        Markup.link(words.goTo(name(of: near, words)), to: draft.file.page(of: near).route)
      }
      if let elsewhere {
        tag("p") {
          Markup.link(words.goTo(draft.file.captions(elsewhere, words)), to: .draftPart(elsewhere))
        }
      }
    }
  }

  /// The last change of the place, of what it was part of, or of a part of it.
  private var change: KeptDraft.Change? {
    draft.kept.changes.last { change in
      change.places.compactMap(PlanPath.init).contains {
        path.isWithin($0) || $0.isWithin(path)
      }
    }
  }

  /// The list that it stood in, where that is still there.
  private var list: PlanPath? {
    path.parent.flatMap { draft.file.sectionOfElements(at: $0) == nil ? nil : $0 }
  }

  /// The nearest place around it that is there.
  private var near: PlanPath {
    path.lineage.reversed().first { draft.file[$0] != nil && $0 != path } ?? .plan
  }

  /// The project of the same id, where it was moved.
  private var elsewhere: PlanPath? {
    guard path.parent?.last == "projects" else { return nil }
    return draft.file.projects.first { $0.last == path.last }
  }

  private func name(of place: PlanPath, _ words: PageWording) -> String {
    draft.file.page(of: place) == .plan
      ? words.planDraft : draft.file.captions(draft.file.page(of: place), words)
  }

  private func adding(to list: PlanPath, _ drawing: Drawing) -> Markup {
    let words = drawing.words
    return drawing.form(to: .draftAddition(list)) {
      tag("p", ["class": "hint"]) { words.addTypedHint }
      drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
      for field in typed.all where field.name.hasPrefix(DraftField.name("")) {
        drawing.hidden(field.name, field.value)
      }
      drawing.button(words.addTyped)
    }
  }

  /// What was typed, with the labels of its fields.
  private func values(_ words: PageWording) -> [(label: String, value: String)] {
    guard let section = PlanFile.section(ofPlace: path) else { return [] }
    let form = DraftForm(section, at: path, nil, in: draft.file)
    guard case .mapping(let entries) = form.element(typed, id: nil) else { return [] }
    return entries.map { entry in
      (section.label(of: entry.key, words), Self.text(of: entry.value, words))
    }
  }

  private static func text(of node: PlanNode, _ words: PageWording) -> String {
    switch node {
    case .text(let text): PlanSection.label(of: text).map(words.say) ?? text
    case .list(let elements): elements.map { Self.text(of: $0, words) }.joined(separator: ", ")
    case .mapping(let entries):
      entries.map { entry in
        let label = PlanSection.all.lazy.compactMap { $0.key(entry.key)?.label }.first
        return "\(label.map(words.say) ?? entry.key): \(Self.text(of: entry.value, words))"
      }.joined(separator: ", ")
    }
  }
}

extension PlanSection {
  fileprivate func label(of key: String, _ words: PageWording) -> String {
    self.key(key).map { words.say($0.label) } ?? key
  }
}
