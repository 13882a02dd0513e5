internal import ThaiCivil

/// Whether a report holds all that its item of the ITA demands, before anyone signs it.
///
/// ITA 2566 (source document 001): O37 wants the progress of each project and the budget that each used;
/// O38 wants results, budget, problems and suggestions. Where there were none, an owner says so in words:
/// silence is not an answer.
public enum ReportCheck {
  /// Every fault: of the report as a whole, then project by project in printed order.
  public static func faults(of report: PeriodReport) -> [ReportFault] {
    ofRound(report) + report.contents.projects.flatMap { faults(of: $0, report.contents) }
  }

  /// Whether the report may be closed.
  public static func hasErrors(_ faults: [ReportFault]) -> Bool {
    faults.contains { $0.severity == .error }
  }

  private static func ofRound(_ report: PeriodReport) -> [ReportFault] {
    let contents = report.contents
    let heading = contents.heading
    var faults: [ReportFault] = []
    if contents.projects.isEmpty {
      faults.append(
        ReportFault(
          .yearOutsidePlan, .error, "no project of '\(heading.plan)' runs in \(heading.year)"))
    }
    if contents.lastDay < heading.days.upperBound {
      let end = heading.days.upperBound
      faults.append(
        ReportFault(
          .roundNotOver, .error, "the round runs until \(end.written(.numeric))",
          hint: "close it on or after that day"))
    }
    if let item = heading.item, !item.isSure {
      faults.append(
        ReportFault(
          .itemCodeUnsure, .warning,
          "the code \(item.code) of ITA \(item.itaYear) is known with \(item.confidence) certainty",
          hint: "compare it with the ITA's own list for the year"))
    }
    faults += contents.progress.plan.assumptions.map { assumption in
      ReportFault(
        .assumption, .warning, "'\(assumption.about)' was read as: \(assumption.reads)",
        hint: assumption.why, detail: .assumption(assumption))
    }
    let late = contents.late + report.lateSince
    if !late.isEmpty {
      faults.append(
        ReportFault(
          .lateEntries, .warning,
          "\(late.count) entries were recorded after their round was closed",
          entries: late.map(\.entry)))
    }
    if report.basis.isDemonstration {
      faults.append(
        ReportFault(
          .demonstrationData, .warning, "the log holds demonstration entries",
          hint: "never publish this report"))
    }
    return faults
  }

  private static func faults(
    of project: ProjectReport, _ contents: PeriodContents
  ) -> [ReportFault] {
    [
      progressText(project), budgetLine(project, contents), remarks(project, contents),
      evidence(project), indicators(project, contents), lateness(project), reasons(project),
      money(project, contents),
    ].flatMap(\.self)
  }

  private static func progressText(_ project: ProjectReport) -> [ReportFault] {
    guard !project.progress.contains(where: \.saysSomething) else { return [] }
    return [
      ReportFault(
        .noProgressText, .error, about: project.project.id,
        "'\(project.project.number)' says nothing about its progress",
        hint: "sucharit log done, log note or log cannot")
    ]
  }

  /// A project that uses no budget needs no line: the report says that it uses none. Neither does one
  /// that cannot be carried out, for whatever reason: nothing more is true of its money.
  private static func budgetLine(
    _ project: ProjectReport, _ contents: PeriodContents
  ) -> [ReportFault] {
    guard contents.heading.planKind == .actionPlan, case .amount = project.money.planned,
      !project.money.hasMovements
    else { return [] }
    return [
      ReportFault(
        .noBudgetLine, .error, about: project.project.id,
        "'\(project.project.number)' has a budget in the plan but no money in the log",
        hint: """
          sucharit money approve \(project.project.number) with what the ordinance gives, 0 where it \
          gives nothing; or log cannot, with the reason
          """)
    ].filter { _ in project.status.value.kind != .cannot }
  }

  private static func remarks(
    _ project: ProjectReport, _ contents: PeriodContents
  ) -> [ReportFault] {
    guard contents.round == .annual, contents.heading.planKind == .actionPlan else { return [] }
    let number = project.project.number
    var faults: [ReportFault] = []
    if project.problems.isEmpty {
      faults.append(
        ReportFault(
          .noProblem, .error, about: project.project.id, "'\(number)' names no problem",
          hint: "sucharit log problem \(number) \"ไม่มี\" where there was none"))
    }
    if project.suggestions.isEmpty {
      faults.append(
        ReportFault(
          .noSuggestion, .error, about: project.project.id, "'\(number)' makes no suggestion",
          hint: "sucharit log suggest \(number) \"ไม่มี\" where there is none"))
    }
    return faults
  }

  private static func evidence(_ project: ProjectReport) -> [ReportFault] {
    guard project.done.value > 0, project.evidence.isEmpty else { return [] }
    return [
      ReportFault(
        .noEvidence, .warning, about: project.project.id,
        "'\(project.project.number)' has work done but no evidence",
        entries: project.done.entries)
    ]
  }

  /// The targets of the year do not concern its first half.
  private static func indicators(
    _ project: ProjectReport, _ contents: PeriodContents
  ) -> [ReportFault] {
    guard contents.round == .annual else { return [] }
    return project.indicators.compactMap { line in
      switch line.met.value {
      case true: nil
      case false:
        ReportFault(
          .indicatorNotMet, .warning, about: project.project.id,
          "'\(line.title)' did not reach its target", detail: .indicator(line.title),
          entries: line.met.entries)
      case nil:
        ReportFault(
          .indicatorNotMeasured, .warning, about: project.project.id,
          line.value.value == nil
            ? "'\(line.title)' was not measured"
            : "'\(line.title)' cannot be compared without the value before",
          detail: .indicator(line.title),
          entries: line.value.entries)
      }
    }
  }

  private static func lateness(_ project: ProjectReport) -> [ReportFault] {
    guard project.overdue.value > 0, project.problems.isEmpty else { return [] }
    return [
      ReportFault(
        .overdueUnexplained, .warning, about: project.project.id,
        "'\(project.project.number)' is late with \(project.overdue.value) of its obligations and names no problem",
        entries: project.overdue.entries)
    ]
  }

  private static func reasons(_ project: ProjectReport) -> [ReportFault] {
    project.progress.compactMap { line in
      guard case .cannot(.other) = line.kind, line.text?.isEmpty ?? true else { return nil }
      return ReportFault(
        .reasonMissing, .error, about: project.project.id,
        "'\(project.project.number)' cannot be done for another reason, and does not say which",
        entries: line.entries)
    }
  }

  private static func money(
    _ project: ProjectReport, _ contents: PeriodContents
  ) -> [ReportFault] {
    contents.budgetWarnings.filter { $0.project == project.project.id }.map { warning in
      ReportFault(
        .budgetWarning, .warning, about: project.project.id, warning.message,
        detail: .money(warning.rule),
        entries: warning.entries)
    }
  }
}

extension ProgressLine {
  /// A start alone is not progress text; a reason is.
  fileprivate var saysSomething: Bool {
    switch kind {
    case .begun: false
    case .cannot: true
    case .done, .note: !(text ?? "").allSatisfy(\.isWhitespace)
    }
  }
}
