internal import MarkupTree
internal import PlanReading
internal import ThaiCivil

/// The controls of a budget: that there is none, one figure with its reading, or a figure for each year.
struct DraftBudget {
  let prefix: String
  /// The years that are asked for.
  let years: [String]

  private static let section = PlanSection.named("budget")
  private static let (none, stated, byYear) = ("none", "stated", "years")
  private func name(_ key: String) -> String { "\(prefix)-\(key)" }

  init(_ prefix: String, _ file: PlanFile, _ node: PlanNode?) {
    self.prefix = prefix
    let range = try? FiscalYear.readRange(
      file.text(at: .plan.appending("fiscal-years")) ?? "")
    let plan = (range?.years ?? []).prefix(12).map { "\($0)" }
    let own = (node?.entries ?? []).map(\.key).filter { key in
      !key.isEmpty && key.withArabicDigits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    years = plan + own.filter { !plan.contains($0.withArabicDigits) }
  }

  func typed(_ node: PlanNode?) -> FormFields {
    var fields = FormFields()
    switch node {
    case nil: fields.add(prefix, "")
    case .text(let text)? where PlanKey.Word.none.means(text.plain): fields.add(prefix, Self.none)
    case .text(let text)?:
      fields.add(prefix, Self.stated)
      fields.add(name("stated"), text)
    case .mapping?:
      let amounts = node?.entries.filter { years.contains($0.key.withArabicDigits) } ?? []
      fields.add(prefix, amounts.isEmpty ? Self.stated : Self.byYear)
      for entry in amounts { fields.add(name(entry.key.withArabicDigits), entry.value.text ?? "") }
      fields.add(name("stated"), node?["stated"]?.text ?? "")
      fields.add(name("reading"), reading(node?["reading"]?.text ?? ""))
    case .list?: fields.add(prefix, "")
    }
    return fields
  }

  private func reading(_ text: String) -> String {
    readings.first { $0.means(text) }?.value ?? text
  }

  private var readings: [PlanKey.Word] {
    guard case .words(let words)? = Self.section?.key("reading")?.look else { return [] }
    return words
  }

  func node(_ fields: FormFields) -> PlanNode? {
    func entry(_ key: String) -> PlanNode.Entry? {
      let text = (fields[name(key)] ?? "").oneLine
      return text.isEmpty ? nil : PlanNode.Entry(key, .text(text))
    }
    switch fields[prefix] {
    case Self.none: return .text(PlanKey.Word.none.value)
    case Self.stated:
      return .mapping(
        [entry("stated") ?? PlanNode.Entry("stated", .text("")), entry("reading")]
          .compactMap(\.self))
    case Self.byYear: return .mapping(years.map(\.withArabicDigits).compactMap(entry))
    default: return nil
    }
  }

  /// What was typed anew beside another choice than the one that was made, and would be lost.
  func unused(_ fields: FormFields, _ before: PlanNode?) -> [String] {
    let there = typed(before)
    let others =
      switch fields[prefix] {
      case Self.byYear: ["stated"]
      case Self.stated: years
      default: ["stated"] + years
      }
    return others.map(\.withArabicDigits).compactMap { key in
      let text = (fields[name(key)] ?? "").oneLine
      return text.isEmpty || text == (there[name(key)] ?? "").oneLine ? nil : text
    }
  }

  func view(
    _ label: String, _ fields: FormFields, _ faults: [String], _ words: PageWording
  ) -> Markup {
    tag("fieldset", ["class": faults.isEmpty ? "field" : "field bad", "id": "f-\(prefix)"]) {
      tag("legend") { label }
      for fault in faults { tag("p", ["class": "fault"]) { fault } }
      choice("", fields) { [.text(words.budgetUnsaid)] }
      choice(Self.none, fields) { [.text(words.say(PlanKey.Word.none.label))] }
      choice(Self.stated, fields) {
        markup {
          tag("span") { words.say(Self.section?.key("stated")?.label) }
          amount("stated", words.say(Self.section?.key("stated")?.label), fields)
          tag(
            "select",
            [
              "name": name("reading"), "class": "short",
              "aria-label": words.say(Self.section?.key("reading")?.label),
            ]
          ) {
            tag("option", ["value": ""]) { words.readingUnsaid }
            for word in readings {
              tag(
                "option",
                [
                  "value": word.value,
                  "selected": fields[name("reading")] == word.value ? "" : nil,
                ]
              ) { words.say(word.label) }
            }
          }
        }
      }
      choice(Self.byYear, fields) { [.text(words.figureForEachYear)] }
      tag("div", ["class": "years"]) {
        for year in years {
          tag("label") {
            tag("span") { year }
            amount(year.withArabicDigits, year, fields)
          }
        }
      }
    }
  }

  private func amount(_ key: String, _ label: String, _ fields: FormFields) -> Markup {
    tag(
      "input",
      [
        "type": "text", "name": name(key), "value": fields[name(key)] ?? "", "class": "short",
        "autocomplete": "off", "aria-label": label,
      ])
  }

  private func choice(
    _ value: String, _ fields: FormFields, _ content: () -> [Markup]
  ) -> Markup {
    radioChoice(prefix, value, fields, content)
  }
}
