public import Papers
public import PlanModel
public import ThaiCivil

extension Chart {
  /// What the projects owed by the end of each month of the year, and what of it was done: the curve of
  /// work, which never falls. Months that begin after the day of the progress have no figure for what
  /// was done.
  public static func completions(_ progress: Progress, _ style: Style = .thai) -> Chart {
    let format = ValueFormatter(style)
    let wording = format.wording
    let items = progress.projects.flatMap(\.obligations)
    func planned(by day: ThaiDate) -> Number {
      format.chartCount(Figure(items.count { $0.obligation.due <= day }))
    }
    func done(by day: ThaiDate) -> Number {
      let own = items.filter { item in item.status.doneOn.map { $0 <= day } ?? false }
      let entries = Set(own.flatMap(\.entries)).sorted()
      return format.chartCount(Figure(own.count, entries: entries))
    }
    let months = progress.year.months
    let now = min(progress.today, progress.year.lastDay)
    let description = wording.charts.describeCompletions(
      planned: items.count { $0.obligation.due <= now },
      done: items.count { $0.status.kind == .done }, owed: items.count, on: now)
    return Chart(
      name: "completions",
      title: format.prose(wording.titled(wording.charts.completions, progress.year)),
      description: format.prose(description), style: style,
      form: .lines(
        Lines(
          pointLabel: wording.charts.endOfMonth, valueLabel: wording.charts.items,
          points: months.map { format.month($0) },
          series: [
            Series(wording.charts.planned, months.map { planned(by: $0.lastDay) }),
            Series(
              wording.charts.actual,
              months.map { month in
                month.firstDay <= progress.today
                  ? done(by: month.lastDay) : Number(.none, text: PaperWording.none, entries: [])
              }),
          ])))
  }

  /// The year of each project: from when it can be worked at to the last thing that it owes, and what
  /// became of each.
  public static func calendar(_ progress: Progress, _ style: Style = .thai) -> Chart {
    let format = ValueFormatter(style)
    let wording = format.wording
    let year = progress.year
    let days = year.days
    let rows = progress.projects.compactMap { Spans.Row($0, days, format) }
    let today = progress.today
    let description = wording.charts.describeCalendar(
      rows.count, rows.reduce(0) { $0 + $1.marks.count }, on: today)
    return Chart(
      name: "calendar", title: format.prose(wording.titled(wording.charts.calendar, year)),
      description: format.prose(description), style: style,
      form: .spans(
        Spans(
          labels: Spans.Labels(row: wording.column.project, format), days: days,
          months: Spans.months(of: year, format),
          rows: rows,
          today: days.contains(today)
            ? Spans.Day(today, text: format.prose(wording.charts.upTo(today))) : nil)))
  }
}

extension Chart {
  /// What a project owes in a fiscal year as bars over its months; nil where it owes nothing.
  public static func steps(
    of progress: ProjectProgress, today: ThaiDate, _ style: Style
  ) -> Chart? {
    guard !progress.obligations.isEmpty else { return nil }
    let format = ValueFormatter(style)
    let wording = format.wording
    let days = progress.year.days
    func written(_ day: ThaiDate) -> Spans.Day { Spans.Day(day, text: format.day(day)) }
    let rows = progress.obligations.map { item in
      let obligation = item.obligation
      let kind = Spans.Mark.Kind(item)
      let last = obligation.due.clamped(to: days)
      return Spans.Row(
        label: obligation.fullTitle, first: written(min(obligation.start.clamped(to: days), last)),
        last: written(last), marks: [Spans.Mark(last, kind)],
        counts: Spans.Mark.Kind.allCases.map { other in
          format.chartCount(
            Figure(other == kind ? 1 : 0, entries: other == kind ? item.entries : []))
        })
    }
    return Chart(
      name: "steps",
      title: format.prose(
        wording.titled(wording.charts.steps(progress.project.number), progress.year)),
      description: format.prose(
        wording.charts.describeSteps(
          progress.obligationsOwed, done: progress.obligationsDone)),
      style: style,
      form: .spans(
        Spans(
          labels: Spans.Labels(row: wording.column.step, format), days: days,
          months: Spans.months(of: progress.year, format), rows: rows,
          today: days.contains(today) ? written(today) : nil)))
  }
}

extension Chart.Spans {
  fileprivate static func months(of year: FiscalYear, _ format: ValueFormatter) -> [Month] {
    year.months.map { Month(format.month($0), first: $0.firstDay) }
  }
}

extension Chart.Spans.Labels {
  fileprivate init(row: String, _ format: ValueFormatter) {
    let wording = format.wording
    self.init(row: row, first: wording.start, last: wording.due, mark: wording.charts.name)
  }
}

extension Chart.Spans.Row {
  /// Nil for a project that owes nothing in the year.
  fileprivate init?(
    _ project: ProjectProgress, _ days: ClosedRange<ThaiDate>, _ format: ValueFormatter
  ) {
    let items = project.obligations.filter(\.isCounted)
    guard let first = items.map(\.obligation.start).min(),
      let last = items.map(\.obligation.due).max()
    else { return nil }
    let start = first.clamped(to: days)
    let end = max(start, last.clamped(to: days))
    let marks = items.map { item in
      Chart.Spans.Mark(item.obligation.due.clamped(to: days), Chart.Spans.Mark.Kind(item))
    }
    self.init(
      label: format.words(project.project),
      first: Chart.Spans.Day(start, text: format.day(start)),
      last: Chart.Spans.Day(end, text: format.day(end)), marks: marks,
      counts: Chart.Spans.Mark.Kind.allCases.map { kind in
        let own = items.filter { Chart.Spans.Mark.Kind($0) == kind }
        return format.chartCount(
          Figure(own.count, entries: Set(own.flatMap(\.entries)).sorted()))
      })
  }
}

extension Chart.Spans.Mark.Kind {
  fileprivate init(_ item: ObligationProgress) {
    switch item.status {
    case .done: self = .done
    case .cannot: self = .cannot
    // A project that cannot be carried out takes what it has open with it.
    case .notStarted, .inProgress:
      self = item.isGivenUp ? .cannot : item.isOverdue ? .overdue : .open
    }
  }
}

extension ThaiDate {
  fileprivate func clamped(to days: ClosedRange<ThaiDate>) -> ThaiDate {
    min(max(self, days.lowerBound), days.upperBound)
  }
}
