internal import PlanModel
internal import ThaiCivil
internal import Yams

extension ReportingDraft {
  init(_ reader: MappingReader<ReportingShape>) {
    self.init()
    coordinator = reader.coordinator
    signers = reader.signers.map(\.value)
    sixMonthDue = reader.sixMonthDue?.value
    annualDue = reader.annualDue?.value
    publishBy = reader.publishBy?.value
    collectLead = reader.collectBefore?.value
    draftLead = reader.draftBefore?.value
    signLead = reader.signBefore?.value
    followUp = reader.followUp?.timing()
    cycle = reader.itaCycle?.map(CycleDraft.init)
    trackedFrom = reader.trackedFrom
  }
}

extension CycleDraft {
  init(_ reader: MappingReader<CycleShape>) {
    self.init(at: reader.at)
    id = reader.id
    title = reader.title
    citation = Citation(quote: reader.quote, source: reader.source)
    span = reader.span()
  }
}

extension Form where Value == [MappingReader<CycleShape>]? {
  /// `none`, or the stretches of the year.
  static var cycle: Form {
    let list = Form.listIfThere(.mapping(CycleShape.self))
    return Form(.oneOf([.word(NoneWord.self), list.look])) { $0.node.isNone ? [] : list.read($0) }
  }
}

extension MappingReader<CycleShape> {
  /// Months of one year, or months that come every year; both ends must be of one sort.
  fileprivate func span() -> Located<CycleEntry.Span>? {
    guard let from = self.from, let to = self.to else { return nil }
    if let first = Month(named: from.value), let last = Month(named: to.value) {
      return Located(.yearly(from: first, to: last), at: from.at)
    }
    guard let first = faults.civil(from, "ส.ค. 2565", MonthOfYear.read),
      let last = faults.civil(to, "ส.ค. 2565", MonthOfYear.read)
    else { return nil }
    guard first.value <= last.value else {
      faults.add(
        .impossibleTiming, at: to.at,
        Phrase("“\(to.value)” มาก่อน “\(from.value)”", "'\(to.value)' comes before '\(from.value)'"),
        hint: Phrase("สลับที่กัน", "swap them"))
      return nil
    }
    return Located(.once(first.value...last.value), at: from.at)
  }
}

extension SchedulingSettings {
  init(_ reader: MappingReader<ScheduleShape>?) {
    var rules: [Obligation.Kind: DayOffRule] = [:]
    if let daysOff = reader?.daysOff {
      for (kind, key) in DaysOffShape.outline.keys.kinds { rules[kind] = daysOff[key]?.value }
    }
    self.init(
      reserve: reader?.reserve?.value ?? Self.standardReserve,
      levels: reader?.levelling.map { $0.value == .on } ?? true, daysOff: rules)
  }
}

extension CalendarSettings {
  init(_ reader: MappingReader<CalendarShape>?) {
    var alarms = Self.standardAlarms
    if let chosen = reader?.alarms {
      for (kind, key) in AlarmsShape.outline.keys.kinds {
        alarms[kind] = chosen[key]?.map(\.value) ?? alarms[kind]
      }
    }
    self.init(
      alarms: alarms, refreshHours: reader?.refreshHours?.value ?? Self.standardRefreshHours)
  }
}
