internal import MarkupTree
internal import PlanReading

/// The controls of one timing: a choice of its rule, each with its own fields beside it, and the place that states it.
struct DraftTiming {
  /// What the names of its fields begin with.
  let prefix: String

  private static let section = PlanSection.named("timing")
  /// The keys of which a timing has one.
  static let rules = ["every", "times-a-year", "within-days", "by", "during", "on"]
  private static let others = ["of", "quote", "source"]
  static let keys = rules + others

  private var rule: String { prefix + "-rule" }
  private func name(_ key: String) -> String { "\(prefix)-\(key)" }

  /// What stands in the controls for a timing.
  func typed(_ node: PlanNode?) -> FormFields {
    var fields = FormFields()
    fields.add(rule, Self.rules.first { node?[$0] != nil } ?? "")
    for key in Self.keys {
      guard let text = node?[key]?.text else { continue }
      fields.add(name(key), Self.word(key, text))
    }
    return fields
  }

  /// The timing that was filled in, nil for none; `before` is what stood there.
  func node(_ fields: FormFields, _ before: PlanNode?) -> PlanNode? {
    let chosen = fields[rule] ?? ""
    let taken = [chosen] + (chosen == "within-days" ? ["of"] : []) + ["quote", "source"]
    let unknown = before?.entries.filter { !Self.keys.contains($0.key) } ?? []
    let entries = taken.filter(Self.keys.contains).compactMap { key -> PlanNode.Entry? in
      let text = (fields[name(key)] ?? "").oneLine
      // A rule that was chosen and left blank is there, for the checker to say so.
      return text.isEmpty && key != chosen ? nil : PlanNode.Entry(key, .text(text))
    }
    return entries.isEmpty && unknown.isEmpty ? nil : .mapping(entries + unknown)
  }

  /// The word of the format for one in Thai.
  private static func word(_ key: String, _ text: String) -> String {
    guard case .words(let words)? = section?.key(key)?.look else { return text }
    return words.first { $0.means(text) }?.value ?? text
  }

  func view(
    _ label: String, _ fields: FormFields, _ faults: [String], _ words: PageWording
  ) -> Markup {
    tag("fieldset", ["class": faults.isEmpty ? "field" : "field bad", "id": "f-\(prefix)"]) {
      tag("legend") { label }
      for fault in faults { tag("p", ["class": "fault"]) { fault } }
      choice("", fields) { [.text(words.noTiming)] }
      for key in Self.rules {
        choice(key, fields) {
          markup {
            tag("span") { words.say(Self.section?.key(key)?.label) }
            control(key, fields, words)
            if key == "within-days" {
              tag("span") { words.say(Self.section?.key("of")?.label) }
              control("of", fields, words)
            }
          }
        }
      }
      for key in ["quote", "source"] {
        tag("label", ["class": "field"]) {
          tag("span") { words.say(Self.section?.key(key)?.label) }
          control(key, fields, words)
        }
      }
    }
  }

  private func choice(
    _ key: String, _ fields: FormFields, _ content: () -> [Markup]
  ) -> Markup {
    radioChoice(rule, key, fields, content)
  }

  private func control(_ key: String, _ fields: FormFields, _ words: PageWording) -> Markup {
    let value = fields[name(key)] ?? ""
    guard let known = Self.section?.key(key), case .words(let options) = known.look else {
      return tag(
        "input",
        [
          "type": "text", "name": name(key), "value": value, "autocomplete": "off",
          "aria-label": words.say(Self.section?.key(key)?.label),
          "placeholder": words.example(Self.section?.key(key)),
          "class": Self.short.contains(key) ? "short" : nil,
        ])
    }
    return tag(
      "select",
      ["name": name(key), "class": "short", "aria-label": words.say(known.label)]
    ) {
      for option in options {
        tag(
          "option", ["value": option.value, "selected": option.value == value ? "" : nil]
        ) { words.say(option.label) }
      }
    }
  }

  private static let short: Set<String> = [
    "times-a-year", "within-days", "of", "by", "on", "during",
  ]
}
