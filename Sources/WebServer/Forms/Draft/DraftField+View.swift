internal import MarkupTree
internal import PlanModel
internal import PlanReading

extension DraftField {
  /// The controls, with what was typed and what the checker says.
  func view(
    _ fields: FormFields, _ faults: [String], _ remarks: [String], _ words: PageWording
  ) -> [Markup] {
    markup {
      control(fields, faults, words)
      for remark in remarks {
        tag("p", ["class": "hint"]) {
          tag("span", ["class": "mark soon"]) { words.warning }
          " " + remark
        }
      }
    }
  }

  private func control(
    _ fields: FormFields, _ faults: [String], _ words: PageWording
  ) -> [Markup] {
    let label = words.say(key.label)
    switch kind {
    case .budget(let budget): return [budget.view(label, fields, faults, words)]
    case .timing(let timing): return [timing.view(label, fields, faults, words)]
    case .timings(let timings):
      return timings.enumerated().map { index, timing in
        let isNew = index == timings.count - 1
        let heading = isNew && index > 0 ? words.anotherTiming : label
        let view = timing.view(heading, fields, isNew ? [] : faults, words)
        return isNew && index > 0
          ? tag("details") {
            tag("summary") { words.anotherTiming }
            view
          } : view
      }
    case .line, .words, .lines, .units, .unit, .noneOrUsual:
      var field = FormField(
        name, label, plainControl(fields, words), hint: words.say(key.hint).nilIfEmpty,
        isRequired: key.isRequired)
      field.value = fields[name] ?? ""
      field.values = chosen(fields)
      field.fault = faults.isEmpty ? nil : faults.joined(separator: " · ")
      // What is missing may be given later: a draft is kept as it is.
      return [field.view(words, mayBeEmpty: true)]
    }
  }

  private func plainControl(_ fields: FormFields, _ words: PageWording) -> FormField.Control {
    switch kind {
    case .line(let isLong, let digits): return isLong ? .long : digits ? .digits : .text
    case .lines: return .long
    case .words(let options):
      return .choice(
        choices(
          options.map { FormField.Choice($0.value, words.say($0.label)) }, fields, words,
          blank: !key.isRequired))
    case .unit(let units):
      return .choice(
        choices(units.map { FormField.Choice($0.name, $0.name) }, fields, words, blank: true))
    case .units(let units):
      let named = units.map { unit in
        let spelt = fields.values(name).first { unit.isMeant(by: $0) } ?? unit.name
        return FormField.Choice(spelt, unit.name)
      }
      return .choices(choices(named, fields, words, blank: false))
    case .noneOrUsual:
      return .choice([
        FormField.Choice("", words.usual),
        FormField.Choice("none", words.noneOfThem),
      ])
    case .budget, .timing, .timings: return .text
    }
  }

  private func chosen(_ fields: FormFields) -> [String] { fields.values(name) }

  /// With what stands there and is none of them, so that nothing is lost.
  private func choices(
    _ known: [FormField.Choice], _ fields: FormFields, _ words: PageWording, blank: Bool
  ) -> [FormField.Choice] {
    let unknown = fields.values(name).filter { value in
      !value.isEmpty && !known.contains { $0.value == value }
    }
    return (blank ? [FormField.Choice("", words.notSaid)] : []) + known
      + unknown.map { FormField.Choice($0, words.notInList($0)) }
  }
}

/// A radio button of a group, with what belongs to it beside it.
func radioChoice(
  _ group: String, _ value: String, _ fields: FormFields, _ content: () -> [Markup]
) -> Markup {
  let id = "\(group)-is-\(value)"
  return tag("div", ["class": "choice"]) {
    tag(
      "input",
      [
        "type": "radio", "name": group, "value": value, "id": id,
        "checked": (fields[group] ?? "") == value ? "" : nil,
      ])
    tag("label", ["for": id]) { content() }
  }
}
