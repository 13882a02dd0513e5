internal import PlanModel
internal import ThaiCivil
internal import Yams

extension ReportingDraft {
  init(_ reader: MappingReader) {
    self.init()
    coordinator = reader.text("coordinator")
    signers = reader.texts("signers").map(\.value)
    sixMonthDue = reader.monthDay("six-month-due")?.value
    annualDue = reader.monthDay("annual-due")?.value
    publishBy = reader.monthDay("publish-by")?.value
    collectLead = reader.integer("collect-before")?.value
    draftLead = reader.integer("draft-before")?.value
    signLead = reader.integer("sign-before")?.value
    followUp = reader.mapping("follow-up", .timingRule)?.timingRule()
    if reader.node("ita-cycle")?.isNone ?? false {
      cycle = []
    } else if reader.has("ita-cycle") {
      cycle = reader.mappings("ita-cycle", .cycle).map(CycleDraft.init)
    }
  }
}

extension CycleDraft {
  init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    title = reader.text("title")
    citation = reader.citation()
    span = reader.cycleSpan()
  }
}

extension MappingReader {
  /// Months of one year, or months that come every year; both ends must be of one sort.
  fileprivate func cycleSpan() -> Located<CycleEntry.Span>? {
    guard let from = text("from"), let to = text("to") else { return nil }
    if let first = Month(named: from.value), let last = Month(named: to.value) {
      return Located(.yearly(from: first, to: last), at: from.at)
    }
    guard let first = civilMonth(from), let last = civilMonth(to) else { return nil }
    guard first.value <= last.value else {
      faults.add(
        .impossibleTiming, at: to.at, "'\(to.value)' comes before '\(from.value)'",
        hint: "swap them")
      return nil
    }
    return Located(.once(first.value...last.value), at: from.at)
  }
}

extension SchedulingSettings {
  init(_ reader: MappingReader?) {
    let daysOff = reader?.mapping("days-off", .daysOff)
    var rules: [Obligation.Kind: DayOffRule] = [:]
    for kind in Obligation.Kind.allCases {
      rules[kind] = daysOff?.word(kind.rawValue, DayOffRule.self)?.value
    }
    self.init(
      reserve: reader?.integer("reserve")?.value ?? Self.standardReserve,
      levels: reader?.onOff("levelling") ?? true, daysOff: rules)
  }
}

extension CalendarSettings {
  init(_ reader: MappingReader?) {
    var alarms = Self.standardAlarms
    if let chosen = reader?.mapping("alarms", .alarms) {
      for kind in Obligation.Kind.allCases where chosen.has(kind.rawValue) {
        alarms[kind] = chosen.integers(kind.rawValue)
      }
    }
    self.init(
      alarms: alarms,
      refreshHours: reader?.integer("refresh-hours")?.value ?? Self.standardRefreshHours)
  }
}

extension MappingReader {
  fileprivate func onOff(_ key: String) -> Bool? {
    word(key, Switch.self).map { $0.value == .on }
  }

  fileprivate func integers(_ key: String) -> [Int] {
    texts(key).compactMap { text in
      guard let number = try? TypedNumber.readWhole(text.value), (0...365).contains(number) else {
        faults.add(
          .unreadableNumber, at: text.at,
          "'\(text.value.excerpt)' is not a whole number from 0 to 365")
        return nil
      }
      return number
    }
  }
}
