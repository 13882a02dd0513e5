public import PlanModel
internal import ThaiCivil

extension Chart {
  /// What the projects owed by the end of each month of the year, and what of it was done: the curve of
  /// work, which never falls. Months that begin after the day of the progress have no figure for what
  /// was done.
  public static func completions(_ progress: Progress, _ style: Style = .thai) -> Chart {
    let paper = Paper(style)
    let wording = paper.wording
    let items = progress.projects.flatMap(\.obligations)
    func planned(by day: ThaiDate) -> Number {
      paper.chartCount(Figure(items.count { $0.obligation.due <= day }))
    }
    func done(by day: ThaiDate) -> Number {
      let own = items.filter { item in item.status.doneOn.map { $0 <= day } ?? false }
      let entries = Set(own.flatMap(\.entries)).sorted()
      return paper.chartCount(Figure(own.count, entries: entries))
    }
    let months = progress.year.months
    let now = min(progress.today, progress.year.lastDay)
    let description = wording.charts.describeCompletions(
      planned: items.count { $0.obligation.due <= now },
      done: items.count { $0.status.kind == .done }, owed: items.count, on: now)
    return Chart(
      name: "completions",
      title: paper.prose(wording.titled(wording.charts.completions, progress.year)),
      description: paper.prose(description), style: style,
      form: .lines(
        Lines(
          pointLabel: wording.charts.endOfMonth, valueLabel: wording.charts.items,
          points: months.map { paper.month($0) },
          series: [
            Series(wording.charts.planned, months.map { planned(by: $0.lastDay) }),
            Series(
              wording.charts.actual,
              months.map { month in
                month.firstDay <= progress.today
                  ? done(by: month.lastDay) : Number(.none, text: Wording.none, entries: [])
              }),
          ])))
  }

  /// The year of each project: from when it can be worked at to the last thing that it owes, and what
  /// became of each.
  public static func calendar(_ progress: Progress, _ style: Style = .thai) -> Chart {
    let paper = Paper(style)
    let wording = paper.wording
    let year = progress.year
    let days = year.days
    let rows = progress.projects.compactMap { Spans.Row($0, days, paper) }
    let today = progress.today
    let description = wording.charts.describeCalendar(
      rows.count, rows.reduce(0) { $0 + $1.marks.count }, on: today)
    return Chart(
      name: "calendar", title: paper.prose(wording.titled(wording.charts.calendar, year)),
      description: paper.prose(description), style: style,
      form: .spans(
        Spans(
          rowLabel: wording.column.project, days: days,
          months: year.months.map { Spans.Month(paper.month($0), first: $0.firstDay) },
          rows: rows,
          today: days.contains(today)
            ? Spans.Day(today, text: paper.prose(wording.charts.upTo(today))) : nil)))
  }
}

extension Chart.Spans.Row {
  /// Nil for a project that owes nothing in the year.
  fileprivate init?(_ project: ProjectProgress, _ days: ClosedRange<ThaiDate>, _ paper: Paper) {
    let items = project.obligations
    guard let first = items.map(\.obligation.start).min(),
      let last = items.map(\.obligation.due).max()
    else { return nil }
    let start = first.clamped(to: days)
    let end = max(start, last.clamped(to: days))
    let marks = items.map { item in
      Chart.Spans.Mark(item.obligation.due.clamped(to: days), Chart.Spans.Mark.Kind(item))
    }
    self.init(
      label: paper.words(project.project),
      first: Chart.Spans.Day(start, text: paper.day(start)),
      last: Chart.Spans.Day(end, text: paper.day(end)), marks: marks,
      counts: Chart.Spans.Mark.Kind.allCases.map { kind in
        let own = items.filter { Chart.Spans.Mark.Kind($0) == kind }
        return paper.chartCount(
          Figure(own.count, entries: Set(own.flatMap(\.entries)).sorted()))
      })
  }
}

extension Chart.Spans.Mark.Kind {
  fileprivate init(_ item: ObligationProgress) {
    switch item.status {
    case .done: self = .done
    case .cannot: self = .cannot
    case .notStarted, .inProgress: self = item.isOverdue ? .overdue : .open
    }
  }
}

extension ThaiDate {
  fileprivate func clamped(to days: ClosedRange<ThaiDate>) -> ThaiDate {
    min(max(self, days.lowerBound), days.upperBound)
  }
}
