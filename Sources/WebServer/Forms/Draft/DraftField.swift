internal import Crypto
internal import Interchange
internal import MarkupTree
internal import PlanModel
internal import PlanReading
internal import ThaiCivil

/// The controls of one key of the plan: what stands in them for a value, and the value that they were filled with.
struct DraftField {
  let key: PlanKey
  let kind: Kind

  enum Kind {
    case line(isLong: Bool, digits: Bool)
    case words([PlanKey.Word])
    /// One a line; where an empty list is an answer of its own, it is the word for none.
    case lines(emptyIsNone: Bool)
    /// Several of the units of the plan, or one.
    case units([DraftUnit])
    case unit([DraftUnit])
    case budget(DraftBudget)
    case timings([DraftTiming])
    case timing(DraftTiming)
    /// The usual ones, or none.
    case noneOrUsual
  }

  static func name(_ key: String) -> String { "k-\(key)" }
  var name: String { Self.name(key.name) }
  /// The field that says what stood there when the form was made.
  var markName: String { "was-\(key.name)" }

  /// Nil for a key that has pages of its own.
  init?(_ key: PlanKey, of section: PlanSection, _ node: PlanNode?, in file: PlanFile) {
    let name = Self.name(key.name)
    switch key.look {
    case .text where key.name == "coordinator": kind = .unit(file.units)
    case .text:
      let isLong = ["title", "reads", "why", "reason"].contains(key.name)
      kind = .line(isLong: isLong || node?.text?.count ?? 0 > 60, digits: false)
    case .id, .figure, .figureOrNone: kind = .line(isLong: false, digits: false)
    case .wholeNumber: kind = .line(isLong: false, digits: true)
    case .words(let words): kind = .words(words)
    case .lines where section.name == "project" && key.name == "owners":
      kind = .units(file.units)
    case .lines: kind = .lines(emptyIsNone: section.name == "alarms")
    case .budget: kind = .budget(DraftBudget(name, file, node))
    case .section("timing"): kind = .timing(DraftTiming(prefix: name))
    case .oneOrMore:
      let count = Self.timings(in: node).count
      kind = .timings((0...count).map { DraftTiming(prefix: "\(name)-\($0)") })
    case .noneOrSections:
      guard node?.elements.isEmpty ?? true else { return nil }
      kind = .noneOrUsual
    case .section, .sections: return nil
    }
    self.key = key
  }

  /// One timing stands alone, several in a list.
  private static func timings(in node: PlanNode?) -> [PlanNode] {
    switch node {
    case .list(let elements)?: elements
    case .mapping?: node.map { [$0] } ?? []
    case .text?, nil: []
    }
  }

  // MARK: Values

  /// What stands in the controls for a value.
  func typed(_ node: PlanNode?) -> FormFields {
    switch kind {
    case .budget(let budget): return budget.typed(node)
    case .timing(let timing): return timing.typed(node)
    case .timings(let timings):
      let there = Self.timings(in: node)
      return FormFields(
        timings.enumerated().flatMap { index, timing in
          timing.typed(index < there.count ? there[index] : nil).all
        })
    case .units, .unit, .line, .words, .lines, .noneOrUsual:
      return FormFields(values(node).map { FormFields.Field(name: name, value: $0) })
    }
  }

  private func values(_ node: PlanNode?) -> [String] {
    switch kind {
    case .units: node?.elements.compactMap(\.text) ?? [node?.text].compactMap(\.self)
    case .unit(let units):
      [node?.text.map { text in units.first { $0.isMeant(by: text) }?.name ?? text } ?? ""]
    case .words(let words):
      [node?.text.map { text in words.first { $0.means(text.plain) }?.value ?? text } ?? ""]
    case .lines(let emptyIsNone):
      if emptyIsNone, case .list([])? = node {
        [PlanKey.Word.none.thai.last ?? PlanKey.Word.none.value]
      } else {
        [(node?.elements.compactMap { $0.text?.oneLine } ?? []).joined(separator: "\n")]
      }
    case .line, .noneOrUsual, .budget, .timing, .timings: [node?.text ?? ""]
    }
  }

  /// The value that was filled in, nil for none; `before` is what stood there.
  func node(_ fields: FormFields, _ before: PlanNode?) -> PlanNode? {
    switch kind {
    case .line, .unit, .words:
      return (fields[name] ?? "").oneLine.nilIfEmpty.map(PlanNode.text)
    case .lines(let emptyIsNone):
      let lines = (fields[name] ?? "").split(whereSeparator: \.isNewline).map {
        String($0).oneLine
      }.filter { !$0.isEmpty }
      if emptyIsNone, lines.count == 1, PlanKey.Word.none.means(lines[0]) { return .list([]) }
      if lines.isEmpty, !key.isRequired { return nil }
      return .list(lines.map(PlanNode.text))
    case .units:
      let ticked = fields.values(name).map(\.oneLine).filter { !$0.isEmpty }
      let stood = (before?.elements.compactMap(\.text) ?? []).filter(ticked.contains)
      let all = stood + ticked.filter { !stood.contains($0) }
      return all.isEmpty ? nil : .list(all.map(PlanNode.text))
    case .budget(let budget): return budget.node(fields)
    case .timing(let timing): return timing.node(fields, before)
    case .timings(let timings):
      let there = Self.timings(in: before)
      let nodes = timings.enumerated().compactMap { index, timing in
        timing.node(fields, index < there.count ? there[index] : nil)
      }
      return nodes.count > 1 ? .list(nodes) : nodes.first
    case .noneOrUsual: return fields[name] == "none" ? .text("none") : nil
    }
  }

  /// What tells a value from another. It is that of the value as it comes back from a form that nobody touched.
  func mark(_ node: PlanNode?) -> String { Self.mark(of: self.node(typed(node), node)) }

  static func mark(of node: PlanNode?) -> String {
    let text = node.map { "\($0)" } ?? ""
    return String(hexadecimal: SHA256.hash(data: Array(text.utf8)).prefix(6))
  }
}

/// A unit of the plan that is edited.
struct DraftUnit: Hashable, Sendable {
  let id: String
  let name: String

  /// Projects name units by name or id.
  func isMeant(by text: String) -> Bool { text == id || name.looksLike(text) }
}

extension PlanFile {
  /// The units that have a name.
  var units: [DraftUnit] {
    elements(of: .plan.appending("owners")).compactMap { element in
      element.node["name"]?.text.map { name in
        DraftUnit(id: element.node["id"]?.text ?? "", name: name.plain)
      }
    }
  }
}

extension String {
  /// As a text of one line is kept: nothing in it that cannot be seen.
  var oneLine: String {
    let scalars = plain.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "\n" ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars.filter { !$0.isHiddenOrControl })).trimmed
  }

  var nilIfEmpty: String? { isEmpty ? nil : self }
}
