internal import PlanModel
internal import ThaiCivil
internal import Yams

extension MappingReader {
  /// One timing, or a list of them.
  func timings(_ key: String) -> [Located<Timing>] {
    guard let node = node(key) else { return [] }
    if case .sequence = node {
      return mappings(key, .timingRule).compactMap { $0.timingRule() }
    }
    return [mapping(key, .timingRule)?.timingRule()].compactMap(\.self)
  }

  /// The one rule that the mapping gives, with the place that states it.
  func timingRule() -> Located<Timing>? {
    let rules = rules()
    guard let rule = rules.first, rules.count == 1 else {
      faults.add(
        .wrongShape, at: at,
        rules.isEmpty
          ? "this timing has no rule" : "this timing has \(rules.count) rules, it may have one",
        hint: "one of every, times-a-year, within-days, by, during, on")
      return nil
    }
    guard let value = rule.value else { return nil }
    return Located(Timing(rule: value, citation: citation()), at: rule.at)
  }

  /// The place that states something; nil when the file names none.
  func citation() -> Citation? {
    let quote = text("quote")
    guard let source = text("source") else { return nil }
    return Citation(source: source.value, quote: quote?.value)
  }

  /// Every rule key that is there; the value is nil where reading it has failed.
  private func rules() -> [Located<Timing.Rule?>] {
    var rules: [Located<Timing.Rule?>] = []
    func add(_ key: String, _ rule: Timing.Rule?) {
      guard let node = node(key) else { return }
      rules.append(Located(rule, at: node.position))
    }
    add("every", word("every", Timing.Period.self).map { .every($0.value) })
    add("times-a-year", integer("times-a-year").map { .timesAYear($0.value) })
    add("within-days", limit())
    add("by", monthDay("by").map { .by($0.value) })
    add("during", span("during").map { .during($0.value) })
    add("on", date("on").map { .on($0.value) })
    return rules
  }

  private func limit() -> Timing.Rule? {
    let event = text("of")
    guard let days = integer("within-days") else { return nil }
    guard let event else {
      faults.add(
        .missingKey, at: days.at, "a limit of \(days.value) days needs the event that starts it",
        hint: "of: ได้รับเรื่องร้องเรียน")
      return nil
    }
    return .within(days: days.value, of: event.value)
  }
}
