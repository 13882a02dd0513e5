internal import PlanModel
internal import PlanReading

/// The form of one mapping of the draft: its own keys, each with its controls.
struct DraftForm {
  let file: PlanFile
  let path: PlanPath
  let section: PlanSection
  /// What stands there; nil for an element that is to be added.
  let node: PlanNode?
  let fields: [DraftField]
  /// The timing of a rhythm, whose keys stand among its own.
  let rule: DraftTiming?

  static let revisionField = "revision"
  private static let ruleMark = "was-rule"

  init(_ section: PlanSection, at path: PlanPath, _ node: PlanNode?, in file: PlanFile) {
    (self.file, self.path, self.section, self.node) = (file, path, section, node)
    let hasRule = section.name == "rhythm"
    rule = hasRule || section.name == "timing" ? DraftTiming(prefix: DraftField.name("rule")) : nil
    let isRule = rule != nil
    fields = section.keys.compactMap { key in
      // There is one format; another is shown to be mended.
      if key.name == "format" && node?["format"]?.text == "1"
        || isRule && DraftTiming.keys.contains(key.name)
      {
        return nil
      }
      return DraftField(key, of: section, node?[key.name], in: file)
    }
  }

  /// The keys that have pages of their own.
  var parts: [PlanKey] {
    section.keys.filter { key in
      guard DraftField(key, of: section, node?[key.name], in: file) == nil else { return false }
      return true
    }
  }

  // MARK: What stands in the form

  /// The fields as they stand in the file.
  var typed: FormFields {
    FormFields(
      fields.flatMap { $0.typed(node?[$0.key.name]).all }
        + (rule?.typed(node).all ?? []))
  }

  /// What says which values the form was made of.
  var marks: [(name: String, value: String)] {
    fields.map { ($0.markName, $0.mark(node?[$0.key.name])) }
      + (rule.map { [(Self.ruleMark, ruleMark($0, $0.typed(node)))] } ?? [])
  }

  private func ruleMark(_ rule: DraftTiming, _ fields: FormFields) -> String {
    DraftField.mark(of: rule.node(fields, nil))
  }

  // MARK: What came back

  /// Whether a form that came back is one of this part: it says of some value what stood there.
  func isMeant(by form: FormFields) -> Bool { marks.contains { form[$0.name] != nil } }

  /// What says nothing of what stood there has no such field, and touches nothing.
  private func isTouched(_ field: DraftField, _ form: FormFields) -> Bool {
    guard let before = form[field.markName] else { return false }
    let new = field.node(form, node?[field.key.name])
    // A key with nothing behind it looks as one that is not there: whoever saves it blank means that.
    return DraftField.mark(of: new) != before
      || new == nil && node?[field.key.name] == .text("")
  }

  private func isRuleTouched(_ rule: DraftTiming, _ form: FormFields) -> Bool {
    form[Self.ruleMark].map { ruleMark(rule, form) != $0 } ?? false
  }

  /// What was typed where it does not count, so that it would be lost.
  func faults(_ form: FormFields, _ words: PageWording) -> FormFaults {
    var faults = FormFaults()
    for field in fields {
      guard case .budget(let budget) = field.kind else { continue }
      let unused = budget.unused(form, node?[field.key.name])
      if !unused.isEmpty { faults.add(words.amountsNotChosen(unused), to: field.name) }
    }
    return faults
  }

  /// What a form changes: nothing of what its sender left as it was.
  func edits(_ form: FormFields) -> [PlanEdit] {
    // The id last: until then the place is called as before. Who names a unit names it as it is called now.
    let all = fields.filter { isTouched($0, form) }
    let touched = all.filter { $0.key.name != "id" } + all.filter { $0.key.name == "id" }
    let timing = rule.flatMap { isRuleTouched($0, form) ? edits(of: $0, form) : nil } ?? []
    let own = touched.compactMap { field in
      edit(field.key.name, field.node(form, node?[field.key.name]))
    }
    return timing + renamings(own) + own
  }

  private func renamings(_ edits: [PlanEdit]) -> [PlanEdit] {
    guard section.name == "owner" else { return [] }
    return edits.flatMap { edit -> [PlanEdit] in
      guard case .set(let place, .text(let new)) = edit, ["id", "name"].contains(place.last),
        let old = file.text(at: place)
      else { return [] }
      return file.edits(renamingUnit: old, to: new)
    }
  }

  private func edits(of rule: DraftTiming, _ form: FormFields) -> [PlanEdit] {
    let timing = rule.node(form, nil)
    return DraftTiming.keys.compactMap { edit($0, timing?[$0]) }
  }

  private func edit(_ key: String, _ new: PlanNode?) -> PlanEdit? {
    guard new != node?[key] else { return nil }
    let place = path.appending(key)
    if let new { return .set(place, new) }
    return node?[key] == nil ? nil : .remove(place)
  }

  /// The element that a form adds.
  func element(_ form: FormFields, id: String?) -> PlanNode {
    let own = fields.compactMap { field -> PlanNode.Entry? in
      if field.key.name == "id" { return id.map { PlanNode.Entry("id", .text($0)) } }
      return field.node(form, nil).map { PlanNode.Entry(field.key.name, $0) }
    }
    return .mapping(own + (rule?.node(form, nil)?.entries ?? []))
  }

  /// What was typed, and of what nobody touched that which stands in the file now.
  func merged(_ form: FormFields) -> FormFields {
    let own = fields.flatMap { field -> [FormFields.Field] in
      // As it was sent, where a value would hold less than that.
      if case .budget(let budget) = field.kind,
        !budget.unused(form, node?[field.key.name]).isEmpty
      {
        return form.all.filter { $0.name.hasPrefix(field.name) }
      }
      return isTouched(field, form)
        ? field.typed(field.node(form, node?[field.key.name])).all
        : field.typed(node?[field.key.name]).all
    }
    let timing = rule.map { rule in
      isRuleTouched(rule, form) ? rule.typed(rule.node(form, nil)).all : rule.typed(node).all
    }
    return FormFields(own + (timing ?? []))
  }
}
