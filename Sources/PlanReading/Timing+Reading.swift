internal import PlanModel
internal import ThaiCivil
internal import Yams

extension Form where Value == [Located<Timing>] {
  /// One timing, or a list of them.
  static var timings: Form {
    let one = Form<MappingReader<TimingShape>?>.mapping(TimingShape.self)
    let list = Form<[MappingReader<TimingShape>]>.list(one)
    return Form(
      .oneOf([one.look, list.look]),
      orAbsent: { value in
        let isList = value?.node.sequence != nil
        let readers = isList ? list.read(value) : [one.read(value)].compactMap(\.self)
        return readers.compactMap { $0.timing() }
      })
  }
}

extension MappingReader<TimingShape> {
  /// The keys of which a timing has one.
  private static let rules: [String] = {
    let keys = TimingShape.outline.keys
    return [
      keys.every.name, keys.timesAYear.name, keys.withinDays.name, keys.by.name,
      keys.during.name, keys.on.name,
    ]
  }()

  /// The one rule that the mapping gives, with the place that states it.
  func timing() -> Located<Timing>? {
    let rules = rules()
    guard let rule = rules.first, rules.count == 1 else {
      faults.add(
        .wrongShape, at: at,
        rules.isEmpty
          ? FaultPhrase("กำหนดเวลานี้ไม่ได้ระบุเกณฑ์", "this timing has no rule")
          : FaultPhrase(
            "กำหนดเวลานี้มี \(rules.count) เกณฑ์ ต้องมีเกณฑ์เดียว",
            "this timing has \(rules.count) rules, it may have one"),
        hint: FaultPhrase("เลือกหนึ่งใน \(keys: Self.rules)", "one of \(keys: Self.rules)"))
      return nil
    }
    guard let value = rule.value else { return nil }
    return Located(
      Timing(rule: value, citation: Citation(quote: self.quote, source: self.source)), at: rule.at)
  }

  /// Every rule key that is there; the value is nil where reading it has failed.
  private func rules() -> [Located<Timing.Rule?>] {
    // It is read, and its faults are told, without a limit too.
    let event = self.of
    return [
      rule(\.every) { .every($0.value) }, rule(\.timesAYear) { .timesAYear($0.value) },
      rule(\.withinDays) { limit($0, from: event) }, rule(\.by) { .by($0.value) },
      rule(\.during) { .during($0.value) }, rule(\.on) { .on($0.value) },
    ].compactMap(\.self)
  }

  private func rule<Value>(
    _ path: KeyPath<TimingShape, Key<Value?>>, _ rule: (Value) -> Timing.Rule?
  ) -> Located<Timing.Rule?>? {
    position(of: path).map { Located(self[dynamicMember: path].flatMap(rule), at: $0) }
  }

  private func limit(_ days: Located<Int>, from event: Located<String>?) -> Timing.Rule? {
    guard let event else {
      faults.add(
        .missingKey, at: days.at,
        FaultPhrase(
          "ระยะเวลา \(days.value) วันต้องระบุเหตุการณ์ที่เริ่มนับ",
          "a limit of \(days.value) days needs the event that starts it"),
        hint: .same("\(key: "of"): ได้รับเรื่องร้องเรียน"))
      return nil
    }
    return .within(days: days.value, of: event.value)
  }
}

extension Citation {
  /// The place that states something; nil when the file names none.
  init?(quote: Located<String>?, source: Located<String>?) {
    guard let source else { return nil }
    self.init(source: source.value, quote: quote?.value)
  }
}
