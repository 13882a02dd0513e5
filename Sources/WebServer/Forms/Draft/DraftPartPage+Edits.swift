internal import Office
internal import PlanModel
internal import PlanReading

extension DraftPartPage {
  /// What a form of this part does. Throws what is missing or impossible in it, of which nothing is saved.
  func edits(_ form: SubmittedForm, _ words: PageWording) throws(FormFaults) -> [PlanEdit] {
    switch form[Self.actionField] {
    case Self.remove: return [.remove(path)]
    case Self.takeOut:
      let stray = form[Self.strayField]
      guard strays.contains(stray) else { throw FormFaults(general: words.partIsGone) }
      return [.remove(path.appending(stray))]
    case Self.succeed: return succeeding(form[Self.predecessorField])
    case Self.transfer: return try transferring(to: form[Self.targetField], words)
    default: break
    }
    if let place = Int(form[Self.moveField]) { return [.move(path, to: place)] }
    guard let own = self.form, own.isMeant(by: form.fields) else {
      throw FormFaults(general: words.nothingToSave)
    }
    let lost = own.faults(form.fields, words)
    guard lost.isEmpty else { throw lost }
    let edits = own.edits(form.fields)
    try checkID(edits, words)
    return edits
  }

  /// Nothing for a unit that is succeeded already: a second click finds what the first has done.
  private func succeeding(_ id: String) -> [PlanEdit] {
    guard predecessors.contains(where: { $0.id == id }) else { return [] }
    let place = path.appending("succeeds")
    return [.set(place, .list((draft.file[place]?.elements ?? []) + [.text(id)]))]
  }

  private func transferring(
    to target: String, _ words: PageWording
  ) throws(FormFaults) -> [PlanEdit] {
    let file = draft.file
    guard let target = PlanPath(target), file.projectLists.contains(target),
      target != path.parent, let node = file[path]
    else {
      var faults = FormFaults()
      faults.add(words.chooseTarget, to: Self.targetField)
      throw faults
    }
    return [
      .remove(path), .insert(node, into: target, at: file.elements(of: target).count),
    ]
  }

  /// An element is found again by its id, so none is saved with which it could not be.
  private func checkID(_ edits: [PlanEdit], _ words: PageWording) throws(FormFaults) {
    guard let list = path.parent, draft.file.sectionOfElements(at: list) != nil else { return }
    let place = path.appending("id")
    for edit in edits where edit == .remove(place) || edit.sets(place) != nil {
      guard let fault = fault(of: edit.sets(place) ?? "", in: list, words) else { continue }
      var faults = FormFaults()
      faults.add(fault, to: DraftField.name("id"))
      throw faults
    }
  }

  private func fault(of id: String, in list: PlanPath, _ words: PageWording) -> String? {
    guard Plan.ID.isWellFormed(id) else {
      return id.isEmpty ? words.missingInDraft : words.say(PlanCheck.words(ofMalformedID: id))
    }
    let isTaken = draft.file.elements(of: list).contains {
      $0.path != path && $0.node["id"]?.text == id
    }
    return isTaken ? words.idIsTaken(id) : nil
  }
}

extension PlanEdit {
  /// The text that it puts at a place; nil where it puts none there.
  fileprivate func sets(_ place: PlanPath) -> String? {
    if case .set(place, .text(let text)) = self { text } else { nil }
  }
}

extension [PlanEdit] {
  /// The page to go on with once a form of a part was saved.
  func place(after path: PlanPath, in file: PlanFile) -> (Route, query: String) {
    if case .insert(let node, let list, _)? = last, first == .remove(path) {
      return ((node["id"]?.text.map(list.appending) ?? list).route, DraftPartPage.saved)
    }
    switch first {
    case .remove(path)?, .move?:
      return (file.page(of: path.parent ?? .plan).route, "")
    default:
      return (.draftPart(renamed(path)), DraftPartPage.saved)
    }
  }

  /// The place once its id was changed.
  private func renamed(_ path: PlanPath) -> PlanPath {
    guard let id = lazy.compactMap({ $0.sets(path.appending("id")) }).last, let list = path.parent
    else { return path }
    return list.appending(id)
  }
}
