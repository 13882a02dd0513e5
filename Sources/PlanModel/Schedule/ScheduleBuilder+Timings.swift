internal import ThaiCivil

extension ScheduleBuilder {
  /// The obligations that one timing gives in a fiscal year; none for a limit that waits for an event.
  func obligations(for part: TimedPart, of project: Project, in year: FiscalYear) -> [Obligation] {
    part.timing.rule.occasions(in: year).flatMap { occasion in
      let one = owed(
        part.subject(occasion.occurrence, of: project.id), part.title, by: project.owners,
        id: .part(part, of: project.id, in: year, occasion.occurrence), about: year,
        occasion.days, basis: part.timing.basis, occasion.dayRule)
      return project.settledBy == .each ? shares(of: one) : [one]
    }
  }

  /// The follow-ups that the document demands, each with its days. Half-yearly ones are the rounds of
  /// reports themselves, so they give none.
  func followUps(in year: FiscalYear) -> [Obligation] {
    guard let timing = plan.reporting.followUp, timing.rule != .every(.halfYear) else { return [] }
    return timing.rule.occasions(in: year).map { occasion in
      let occurrence = occasion.occurrence ?? .year
      return owed(
        .followUp(occurrence), Wording.followUp, by: [plan.reporting.coordinator],
        id: .followUp(occurrence, in: year), about: year, occasion.days, basis: timing.basis,
        occasion.dayRule)
    }
  }

  /// What is owed in some days, by the last of them or the working day to which that moves.
  func owed(
    _ subject: Obligation.Subject, _ title: String, by owners: [Owner.ID], id: Obligation.ID,
    about year: FiscalYear, _ days: ClosedRange<ThaiDate>, basis: Obligation.Basis,
    _ dayRule: Obligation.DayRule
  ) -> Obligation {
    let (due, shift) = settled(days.upperBound, subject.kind)
    return Obligation(
      id: id, subject: subject, fiscalYear: due.fiscalYear, covers: year, title: title,
      owners: owners, share: nil, start: min(days.lowerBound, due), due: due,
      ruleDay: days.upperBound, shift: shift, basis: basis, dayRule: dayRule)
  }

  /// The share of each owner in what all of them owe, each for itself. That of a single owner is a share
  /// too: it keeps its id when others come or go.
  func shares(of obligation: Obligation) -> [Obligation] {
    obligation.owners.map { unit in
      obligation.with(
        id: obligation.id.share(of: unit), owners: [unit],
        share: Obligation.Share(unit: unit, name: plan.owner(unit)?.name ?? unit.text))
    }
  }
}

extension TimedPart {
  fileprivate func subject(
    _ occurrence: Obligation.Occurrence?, of project: Project.ID
  ) -> Obligation.Subject {
    guard occurrence == nil, let step else {
      return .occurrence(project, of: id, occurrence ?? .year)
    }
    return .step(project, step)
  }
}
