internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading

/// The elements of a list in a draft, each with a link to its page, and what is within it below.
struct DraftTree {
  let draft: OpenDraft
  let list: PlanPath
  /// How many levels below are shown.
  var depth = 0
  /// Whether what is within each is folded, since there is much.
  var isFolded = false
  /// Whether elements can be moved and added here.
  var isEditable = true

  func view(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let elements = draft.file.elements(of: list)
    return markup {
      if elements.isEmpty {
        tag("p", ["class": "hint"]) { words.nothingInList }
      } else {
        tag("ol", ["class": "parts"]) {
          for (place, element) in elements.enumerated() {
            tag("li") {
              line(element.path, words)
              if isEditable, elements.count > 1 {
                moves(element.path, place, elements.count, drawing)
              }
              if depth > 0 { folded(element.path, drawing) }
            }
          }
        }
      }
      if isEditable, let section = draft.file.sectionOfElements(at: list) {
        tag("p", ["class": "actions"]) {
          Markup.link(
            words.addToList(words.say(section.title)), to: .draftAddition(list), kind: "button")
        }
      }
    }
  }

  private func line(_ path: PlanPath, _ words: PageWording) -> [Markup] {
    let found = draft.checkup.findings(within: path)
    let errors = found.count(where: \.isError)
    return markup {
      Markup.link(draft.file.caption(path, words), to: .draftPart(path))
      if !found.isEmpty {
        " "
        tag("span", ["class": "mark \(errors > 0 ? "late" : "soon")"]) {
          errors > 0 ? words.toMend(errors) : words.toLookAt(found.count)
        }
      }
    }
  }

  private func folded(_ path: PlanPath, _ drawing: Drawing) -> [Markup] {
    let inner = within(path, drawing)
    guard isFolded, !inner.isEmpty else { return inner }
    let projects = draft.file.projects.count { $0.isWithin(path) }
    return markup {
      tag("details") {
        tag("summary") { drawing.words.projectsWithin(projects) }
        inner
      }
    }
  }

  private func within(_ path: PlanPath, _ drawing: Drawing) -> [Markup] {
    let lists =
      draft.file.section(at: path)?.keys.filter { key in
        if case .sections = key.look { true } else { false }
      } ?? []
    return lists.filter { draft.file.elements(of: path.appending($0.name)).isEmpty == false }
      .flatMap { key in
        DraftTree(
          draft: draft, list: path.appending(key.name), depth: depth - 1, isEditable: false
        ).view(drawing)
      }
  }

  private func moves(
    _ path: PlanPath, _ place: Int, _ count: Int, _ drawing: Drawing
  ) -> Markup {
    drawing.form(to: .draftPart(path), kind: "inline") {
      drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
      if place > 0 { move(to: place - 1, "↑", drawing.words.moveUp) }
      if place < count - 1 { move(to: place + 1, "↓", drawing.words.moveDown) }
    }
  }

  private func move(to place: Int, _ sign: String, _ name: String) -> Markup {
    tag(
      "button",
      [
        "type": "submit", "name": DraftPartPage.moveField, "value": "\(place)", "class": "quiet",
        "aria-label": name, "title": name,
      ]
    ) { sign }
  }
}
