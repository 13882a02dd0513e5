internal import PlanModel
internal import ThaiCivil

// Settings, of which only those are written that are not the standard ones.

extension PlanWriter {
  static func tree(of reporting: ReportingDraft) -> YAMLTree? {
    MappingWriter<ReportingShape> {
      $0.put(\.coordinator, text: reporting.coordinator?.value)
      $0.put(\.signers, texts: reporting.signers)
      $0.put(\.sixMonthDue, bare: reporting.sixMonthDue?.written(.abbreviated))
      $0.put(\.annualDue, bare: reporting.annualDue?.written(.abbreviated))
      $0.put(\.publishBy, bare: reporting.publishBy?.written(.abbreviated))
      $0.put(\.collectBefore, bare: reporting.collectLead)
      $0.put(\.draftBefore, bare: reporting.draftLead)
      $0.put(\.signBefore, bare: reporting.signLead)
      $0.put(\.followUp, reporting.followUp.map { $0.value.writer.tree })
      $0.put(
        \.itaCycle,
        reporting.cycle.map { $0.isEmpty ? .bare(NoneWord.none.rawValue) : .list($0.map(\.tree)) })
      $0.put(\.trackedFrom, bare: reporting.trackedFrom?.value.written(.numeric))
    }.treeIfAny
  }

  static func tree(of scheduling: SchedulingSettings) -> YAMLTree? {
    MappingWriter<ScheduleShape> {
      let reserve = scheduling.reserve
      $0.put(\.reserve, bare: reserve == SchedulingSettings.standardReserve ? nil : reserve)
      $0.put(\.levelling, bare: scheduling.levels ? nil : Switch.off.rawValue)
      let rules = DaysOffShape.outline.keys.kinds.compactMap { kind, key in
        scheduling.daysOff[kind].map { (key: key.name, value: YAMLTree.bare($0.rawValue)) }
      }
      $0.put(\.daysOff, rules.isEmpty ? nil : .mapping(rules))
    }.treeIfAny
  }

  static func tree(of calendar: CalendarSettings) -> YAMLTree? {
    MappingWriter<CalendarShape> {
      let alarms = AlarmsShape.outline.keys.kinds.compactMap { kind, key in
        let days = calendar.alarms[kind] ?? []
        return days == CalendarSettings.standardAlarms[kind] ?? []
          ? nil : (key: key.name, value: YAMLTree.list(days.map { .bare("\($0)") }))
      }
      $0.put(\.alarms, alarms.isEmpty ? nil : .mapping(alarms))
      let hours = calendar.refreshHours
      $0.put(\.refreshHours, bare: hours == CalendarSettings.standardRefreshHours ? nil : hours)
    }.treeIfAny
  }
}

extension CycleDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<CycleShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.title, text: title?.value)
      switch span?.value {
      case .once(let months):
        $0.put(\.from, bare: months.lowerBound.written(.abbreviated))
        $0.put(\.to, bare: months.upperBound.written(.abbreviated))
      case .yearly(let from, let to):
        $0.put(\.from, bare: from.abbreviation)
        $0.put(\.to, bare: to.abbreviation)
      case nil: break
      }
      $0.put(\.quote, text: citation?.quote)
      $0.put(\.source, text: citation?.source)
    }.tree
  }
}

extension Timing {
  /// The keys of the one rule, and of the place that states it.
  var writer: MappingWriter<TimingShape> {
    MappingWriter {
      switch rule {
      case .every(let period): $0.put(\.every, bare: period.rawValue)
      case .timesAYear(let count): $0.put(\.timesAYear, bare: count)
      case .within(let days, let event):
        $0.put(\.withinDays, bare: days)
        $0.put(\.of, text: event)
      case .by(let day): $0.put(\.by, bare: day.written(.abbreviated))
      case .during(let span): $0.put(\.during, bare: span.written)
      case .on(let date): $0.put(\.on, bare: date.written(.numeric))
      }
      $0.put(\.quote, text: citation?.quote)
      $0.put(\.source, text: citation?.source)
    }
  }
}

extension YearlySpan {
  /// 1 ต.ค. – 31 ธ.ค.
  var written: String { "\(from.written(.abbreviated)) – \(to.written(.abbreviated))" }
}
