internal import MarkupTree
internal import Office
internal import Papers
internal import PlanModel
internal import PlanReading
internal import ThaiCivil

/// One part of the draft: the form of its keys, what the checker says beside each, its lists, and the days that
/// follow from it.
struct DraftPartPage: PageModel {
  let draft: OpenDraft
  let path: PlanPath
  /// Nil for a list, which has no keys of its own.
  let form: DraftForm?
  /// Where the element is to be added; nil for one that is there.
  let addition: Addition?
  /// What stands in the form.
  var typed: FormFields
  var faults = FormFaults()
  var isSaved = false
  /// What to know of a key before it is changed, by its name.
  var notes: [String: String] = [:]
  /// The units that this one may be said to succeed with a button.
  var predecessors: [DraftUnit] = []
  /// The days of what is within, in the years of the plan; nil where the plan has to be mended first.
  var days: [DraftDay]?

  /// An element that is not there yet.
  struct Addition: Sendable {
    /// Nil where elements have none.
    let id: String?
    let section: PlanSection
  }

  static let moveField = "move-to"
  static let actionField = "do"
  static let remove = "remove"
  static let takeOut = "take-out"
  static let strayField = "stray"
  static let succeed = "succeed"
  static let predecessorField = "predecessor"
  static let transfer = "transfer"
  static let targetField = "target"
  static let idField = "new-id"
  static let savedField = "saved"
  /// The query of a page whose form was saved.
  static let saved = "?\(savedField)=1"

  /// The part at a place; nil where the draft has none that can be edited.
  init?(_ draft: OpenDraft, at path: PlanPath) {
    (self.draft, self.path, addition) = (draft, path, nil)
    if let section = draft.file.section(at: path) {
      // A mapping that is not there yet can be filled in, an element cannot.
      guard draft.file[path] != nil || draft.file.key(at: path) != nil else { return nil }
      let form = DraftForm(section, at: path, draft.file[path], in: draft.file)
      self.form = form
      typed = form.typed
    } else {
      guard draft.file.sectionOfElements(at: path) != nil else { return nil }
      form = nil
      typed = FormFields()
    }
  }

  /// A new element of the list at a place; nil where no list of mappings belongs there.
  init?(_ draft: OpenDraft, addingTo list: PlanPath, besides others: [PlanFile]) {
    guard let section = draft.file.sectionOfElements(at: list) else { return nil }
    let form = DraftForm(section, at: list, nil, in: draft.file)
    (self.draft, path, self.form) = (draft, list, form)
    addition = Addition(id: draft.file.newID(in: list, besides: others), section: section)
    typed = form.typed
  }

  func title(_ words: PageWording) -> String {
    addition.map { words.addToList(words.say($0.section.title)) }
      ?? draft.file.caption(path, words)
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      trail(words)
      if isSaved { tag("p", ["class": "notice good", "role": "status"]) { saved(words) } }
      faults.view(faulty(words), words)
      general(words)
      strayForms(drawing)
      if let form { view(of: form, drawing) }
      if addition == nil {
        if form == nil { DraftTree(draft: draft, list: path, depth: 1).view(drawing) }
        succeeding(drawing)
        dueDays(words)
        transferring(drawing)
        removal(drawing)
      }
    }
  }

  private func saved(_ words: PageWording) -> String {
    let errors = draft.checkup.findings(within: path).count(where: \.isError)
    return words.savedInDraft + (errors > 0 ? " " + words.stillToMend(errors) : "")
  }

  /// The fields that something may be wrong with that was not saved.
  private func faulty(_ words: PageWording) -> [FormField] {
    [FormField(Self.targetField, words.transfer)]
      + (form?.fields ?? []).map { FormField($0.name, words.say($0.key.label)) }
  }

  /// What this is part of.
  private func trail(_ words: PageWording) -> Markup {
    let above = path.lineage.dropLast(addition == nil ? 1 : 0).filter { place in
      place == .plan
        || draft.file.section(at: place) != nil && draft.file.key(at: place) == nil
        || draft.file.sectionOfElements(at: place) != nil
          && draft.file.section(at: place.parent ?? .plan)?.name == "plan"
    }
    return tag("nav", ["aria-label": words.planDraft]) {
      tag("p", ["class": "meta"]) {
        for (index, place) in above.enumerated() {
          if index > 0 { " › " }
          Markup.link(
            place == .plan ? words.planDraft : draft.file.caption(place, words), to: place.route)
        }
      }
    }
  }

  /// What the checker says of the part as a whole.
  private func general(_ words: PageWording) -> Markup? {
    guard addition == nil else { return nil }
    let keys = form?.fields.map { path.appending($0.key.name) } ?? []
    let own = draft.checkup.findings(within: path).filter { finding in
      finding.path == path
        || finding.path.parent == path && !keys.contains(finding.path)
    }
    guard !own.isEmpty else { return nil }
    return tag("div", ["class": "notice bad"]) {
      tag("ul") {
        for finding in own {
          tag("li") {
            if finding.path != path { tag("b") { draft.file.caption(finding.path, words) + ": " } }
            words.say(finding, in: draft.file)
          }
        }
      }
    }
  }

  /// Keys that the format does not know here, and lists and groups that are none: no form can mend them.
  var strays: [String] {
    guard let section = form?.section, addition == nil else { return [] }
    return (draft.file[path]?.entries ?? []).filter { entry in
      switch (section.key(entry.key)?.look, entry.value) {
      case (nil, _): true
      case (.sections?, .list), (.sections?, .text("")): false
      case (.section?, .mapping), (.section?, .text("")): false
      case (.sections?, _), (.section?, _): true
      default: false
      }
    }.map(\.key)
  }

  private func strayForms(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return strays.prefix(20).map { key in
      drawing.form(to: .draftPart(path)) {
        tag("p", ["class": "fault"]) { words.notOfTheFormat(key) }
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        drawing.hidden(Self.actionField, Self.takeOut)
        drawing.hidden(Self.strayField, key)
        drawing.button(words.takeOut, kind: "danger")
      }
    }
  }

  /// Units that are gone and that nobody stands for: this one may, with a button each.
  private func succeeding(_ drawing: Drawing) -> Markup? {
    guard !predecessors.isEmpty else { return nil }
    let words = drawing.words
    return tag("section") {
      tag("h2") { words.unitsToSucceed }
      tag("p", ["class": "hint"]) { words.unitsToSucceedHint }
      for unit in predecessors.prefix(20) {
        drawing.form(to: .draftPart(path), kind: "inline") {
          drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
          drawing.hidden(Self.actionField, Self.succeed)
          drawing.hidden(Self.predecessorField, unit.id)
          drawing.button(words.succeedIt(unit), kind: "second")
        }
      }
    }
  }

  /// A project may stand elsewhere; its id, and with it what was logged, goes along.
  private func transferring(_ drawing: Drawing) -> Markup? {
    guard form?.section.name == "project", let own = path.parent else { return nil }
    let words = drawing.words
    let others = draft.file.projectLists.filter { $0 != own }
    guard !others.isEmpty else { return nil }
    var field = FormField(
      Self.targetField, words.transfer,
      .choice(
        [FormField.Choice("", words.notSaid)]
          + others.map { list in
            FormField.Choice(
              "\(list)", list.parent.map { draft.file.caption($0, words) } ?? "")
          }), isRequired: true)
    field.value = ""
    field.fault = faults[Self.targetField]
    return tag("details", ["open": field.fault == nil ? nil : ""]) {
      tag("summary") { words.transfer }
      drawing.form(to: .draftPart(path)) {
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        drawing.hidden(Self.actionField, Self.transfer)
        field.view(words, mayBeEmpty: true)
        drawing.button(words.transferIt, kind: "second")
      }
    }
  }

  // MARK: The form

  private func view(of form: DraftForm, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      drawing.form(to: addition == nil ? .draftPart(path) : .draftAddition(path)) {
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        for mark in form.marks { drawing.hidden(mark.name, mark.value) }
        if let id = addition?.id { drawing.hidden(Self.idField, id) }
        for field in form.fields where field.key.name != "id" {
          view(of: field, words)
        }
        if let rule = form.rule {
          rule.view(words.timingOfRhythm, typed, saidOfRule(words), words)
        }
        if addition == nil, let id = form.fields.first(where: { $0.key.name == "id" }) {
          tag("details", ["open": wrong(with: id, words).isEmpty ? nil : ""]) {
            tag("summary") { words.say(id.key.label) }
            view(of: id, words)
          }
        }
        tag("div", ["class": "actions"]) {
          drawing.button(addition == nil ? words.saveDraft : words.addIt)
          Markup.link(words.cancel, to: back)
        }
      }
      if addition == nil { parts(of: form, drawing) }
    }
  }

  private func view(of field: DraftField, _ words: PageWording) -> [Markup] {
    markup {
      field.view(typed, wrong(with: field, words), said(of: field, false, words), words)
      if let note = notes[field.key.name] { tag("p", ["class": "hint"]) { note } }
    }
  }

  /// Why what was typed was not saved, else what the checker says of what stands there.
  private func wrong(with field: DraftField, _ words: PageWording) -> [String] {
    faults[field.name].map { [$0] } ?? said(of: field, true, words)
  }

  /// Where one goes without saving.
  private var back: Route {
    if addition != nil { return draft.file.page(of: path).route }
    return path.parent.map { draft.file.page(of: $0).route } ?? .planDraft
  }

  private func said(of field: DraftField, _ errors: Bool, _ words: PageWording) -> [String] {
    guard addition == nil else { return [] }
    return draft.checkup.findings(within: path.appending(field.key.name))
      .filter { $0.isError == errors }.map { words.say($0, in: draft.file) }
  }

  private func saidOfRule(_ words: PageWording) -> [String] {
    guard addition == nil else { return [] }
    return DraftTiming.keys.flatMap { key in
      draft.checkup.findings(within: path.appending(key)).map {
        words.say($0, in: draft.file)
      }
    }
  }

  /// What has pages of its own: lists, and groups of settings.
  private func parts(of form: DraftForm, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      for key in form.parts {
        let place = path.appending(key.name)
        tag("h2") { words.say(key.label) }
        if let hint = words.say(key.hint).nilIfEmpty {
          tag("p", ["class": "hint"]) { hint }
        }
        if case .section = key.look {
          tag("p") { Markup.link(words.editIt, to: .draftPart(place), kind: "button") }
        } else {
          DraftTree(draft: draft, list: place, depth: 1).view(drawing)
        }
      }
    }
  }

  // MARK: Days

  /// Days of one part.
  private static let mostDays = 60

  private func dueDays(_ words: PageWording) -> Markup? {
    guard form?.section.isTimed ?? false else { return nil }
    return tag("section", ["id": "days"]) {
      tag("h2") { words.dueDays }
      if let days {
        if days.isEmpty { tag("p", ["class": "hint"]) { words.noDueDays } }
        tag("ul") {
          for day in days.prefix(Self.mostDays) {
            tag("li") {
              tag("b") { words.day(day.due) }
              " · " + day.title
              if let moved = day.ruleDay {
                tag("span", ["class": "meta"]) { " (\(words.movedFrom(words.day(moved))))" }
              }
            }
          }
        }
        if days.count > Self.mostDays {
          tag("p", ["class": "hint"]) { words.notShown(days.count - Self.mostDays) }
        }
      } else {
        tag("p", ["class": "hint"]) { words.daysAfterMending }
      }
    }
  }

  private func removal(_ drawing: Drawing) -> Markup? {
    guard let parent = path.parent, draft.file.sectionOfElements(at: parent) != nil else {
      return nil
    }
    let words = drawing.words
    return tag("details") {
      tag("summary") { words.removeFromDraft }
      drawing.form(to: .draftPart(path)) {
        tag("p", ["class": "hint"]) { words.removeFromDraftHint }
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        drawing.hidden(Self.actionField, Self.remove)
        drawing.button(words.removeFromDraft, kind: "danger")
      }
    }
  }
}

extension PlanSection {
  /// Whether days follow from such a part.
  var isTimed: Bool { ["step", "substep", "rhythm", "reporting"].contains(name) }
}
