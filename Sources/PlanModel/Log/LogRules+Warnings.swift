import ThaiCivil

extension LogRules {
  /// What of records that follow a log should be looked at, in the order of the records.
  ///
  /// The records are taken as admitted. What several of them do to one project's money of a year is said
  /// once, with the last of them.
  public func warnings(
    of records: [LogRecord], in log: Log
  ) -> [(index: Int, warning: LogWarning)] {
    var papers = PaperTrail(of: records, in: log)
    let own = records.enumerated().flatMap { index, record in
      let late = closedRounds(before: record, in: log).map {
        LogWarning.roundClosed($0.year, $0.round, by: $0.entry)
      }
      let again = papers.warning(of: record, number: log.count + index + 1)
      let doubt = record.event.doubt.map(LogWarning.doubtfulText)
      let open = record.publicConcerns.map(LogWarning.wouldBePublic)
      let nothing = record.event.approvesNothing ? LogWarning.approvedNothing : nil
      return ([again, doubt, nothing].compactMap(\.self) + open + late).map {
        (index: index, warning: $0)
      }
    }
    let all = own + moneyWarnings(of: records, in: log)
    return all.sorted { ($0.index, $0.warning.rule) < ($1.index, $1.warning.rule) }
  }

  /// What was to be looked at in an entry when it was recorded.
  public func warnings(ofEntry number: Int, in log: Log) -> [LogWarning] {
    guard let entry = log.entry(number) else { return [] }
    return warnings(of: [entry.record], in: log.first(number - 1)).map(\.warning)
  }

  private func moneyWarnings(
    of records: [LogRecord], in log: Log
  ) -> [(index: Int, warning: LogWarning)] {
    var last: [MoneyPlace: Int] = [:]
    for (index, record) in records.enumerated() {
      if let place = MoneyPlace(record.event) { last[place] = index }
    }
    guard !last.isEmpty else { return [] }
    let extended = log.followed(by: records)
    return Set(last.keys.map(\.year)).flatMap { year in
      // A sum that does not fit was refused before.
      let all = try? BudgetWarning.warnings(
        schedule.plan, extended, years: year...year, asOf: year.lastDay)
      return (all ?? []).filter(\.rule.isOfUse).compactMap { warning in
        last[MoneyPlace(project: warning.project, year: year)].map {
          (index: $0, warning: LogWarning.money(warning))
        }
      }
    }
  }
}

extension LogEvent {
  /// Whether it approves money, and none.
  fileprivate var approvesNothing: Bool {
    guard case .money(let movement) = self, case .approved = movement.kind else { return false }
    return movement.amount == .zero
  }
}

/// The money of one project in one fiscal year.
private struct MoneyPlace: Hashable {
  let project: Project.ID
  let year: FiscalYear

  init(project: Project.ID, year: FiscalYear) { (self.project, self.year) = (project, year) }

  /// Nil for an event that uses no money and does not correct one that does.
  init?(_ event: LogEvent) {
    guard let movement = event.movementAfterAll, movement.kind.isUse else { return nil }
    self.init(project: movement.project, year: movement.fiscalYear)
  }
}

extension BudgetWarning.Rule {
  /// Whether it is about money that was used.
  fileprivate var isOfUse: Bool {
    switch self {
    case .overspent, .spentWithoutApproval, .spentWithoutBudget: true
    case .commitmentPastYearEnd, .noMovementByHalfYear: false
    }
  }
}

/// Under which papers money moved before.
private struct PaperTrail {
  private var moves: [Paper: [Move]] = [:]

  /// A paper under which money moves in one way. Vouchers are one series in an office; an ordinance or a
  /// contract may be for several projects.
  private struct Paper: Hashable {
    let kind: EntryKind
    let number: DocumentNumber
    let year: FiscalYear
    let project: Project.ID?

    init(_ movement: Movement) {
      kind = movement.kind.entryKind
      number = DocumentNumber(movement.document)
      year = movement.fiscalYear
      project = if case .disbursed = movement.kind { nil } else { movement.project }
    }
  }

  private struct Move {
    let amount: Baht
    let day: ThaiDate
    let entry: Int
  }

  /// Only the papers of the records are followed.
  init(of records: [LogRecord], in log: Log) {
    let asked = Set(records.compactMap { $0.event.movementAfterAll.map { Paper($0) } })
    guard !asked.isEmpty else { return }
    for entry in log.effective {
      guard case .money(let movement) = entry.event else { continue }
      let paper = Paper(movement)
      guard asked.contains(paper) else { continue }
      let move = Move(amount: movement.amount, day: entry.day, entry: entry.number)
      moves[paper, default: []].append(move)
    }
  }

  /// What stands under the paper of a record already; the record is taken in.
  mutating func warning(of record: LogRecord, number: Int) -> LogWarning? {
    var (number, day) = (number, record.day)
    if case .corrected(let wrong, _, _, let instead) = record.event {
      for paper in moves.keys { moves[paper]?.removeAll { $0.entry == wrong } }
      (number, day) = (wrong, instead?.day ?? day)
    }
    guard let movement = record.event.movementAfterAll else { return nil }
    let paper = Paper(movement)
    let before = moves[paper]?.last
    moves[paper, default: []].append(Move(amount: movement.amount, day: day, entry: number))
    return before.map {
      .documentAgain(
        paper.kind, document: movement.document, amount: $0.amount, entry: $0.entry, on: $0.day)
    }
  }
}

extension LogEvent {
  /// The money that it moves, or moves after all where it is a correction.
  fileprivate var movementAfterAll: Movement? {
    if case .money(let movement) = self { return movement }
    if case .corrected(_, _, _, let instead) = self { return instead?.event.movementAfterAll }
    return nil
  }
}

extension Log {
  /// As it would stand with some records more; without their hashes.
  func followed(by records: [LogRecord]) -> Log {
    Log(
      entries
        + records.enumerated().map { index, record in
          LogEntry(
            number: count + index + 1, recorded: Instant(millisecondsSinceEpoch: 0),
            record: record, previous: .none, hash: .none)
        })
  }
}
