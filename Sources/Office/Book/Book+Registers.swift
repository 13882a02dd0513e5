public import PlanModel
public import ThaiCivil

extension Book {
  /// How a register stands for each of its rounds in a fiscal year.
  public func rounds(
    of register: Register, in year: FiscalYear, asOf today: ThaiDate
  ) -> [RegisterRound] {
    let plan = schedule(of: year, asOf: today).plan
    return register.rounds.map {
      RegisterRound(register, plan, log, year: year, round: $0, asOf: today)
    }
  }

  /// What a register holds of a fiscal year, by number; what was taken back is not in it. One that is not kept by
  /// rounds is told whole.
  public func entries(of register: Register, in year: FiscalYear) -> [LogEntry] {
    log.effective.lazy
      .filter { entry in
        register.holds(entry.event, in: plan)
          && (register.rounds.isEmpty || entry.fiscalYear == year)
      }.map(\.entry)
  }
}
