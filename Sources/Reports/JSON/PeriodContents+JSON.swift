import Interchange
import PlanModel
import ThaiCivil

extension PeriodContents {
  var json: JSON {
    [
      // The form of these contents; a change of it is another number.
      "form": "2", "heading": heading.json, "lastDay": .day(lastDay),
      "summary": summary.json, "money": money.json,
      "dimensions": .array(dimensions.map(\.json)), "owners": .array(owners.map(\.json)),
      "quarters": .array(quarters.map(\.json)), "years": .array(years.map(\.json)),
      "yearsTotal": yearsTotal?.json ?? .null,
      "notes": .array(notes.map(\.json)), "problems": .array(problems.map(\.json)),
      "suggestions": .array(suggestions.map(\.json)),
      "budgetWarnings": .array(budgetWarnings.map(\.json)), "ePlan": .array(ePlan.map(\.json)),
      "amendments": .array(amendments.map(\.json)),
      "late": .array(late.map(\.json)), "log": .array(entries.map(\.json)),
    ]
  }
}

extension StatusSummary {
  var json: JSON {
    .object(
      [JSON.Member("projects", .count(projects))]
        + WorkStatus.Kind.allCases.map { JSON.Member($0.rawValue, .count(self[$0])) }
        + obligationsAndIndicators.members)
  }

  private var obligationsAndIndicators: JSON {
    [
      "obligations": .count(owed), "obligationsDue": .count(due),
      "obligationsDone": .count(obligationsDone), "obligationsOverdue": .count(overdue),
      "indicators": .count(indicators), "indicatorsMet": .count(indicatorsMet),
      "indicatorsNotMet": .count(indicatorsNotMet),
    ]
  }
}

extension MoneyFigures {
  /// A period's contents have no columns but those of papers: the text whose hash closed a round.
  var json: JSON { json(of: MoneyColumn.ofPapers) }

  func json(of columns: [MoneyColumn]) -> JSON {
    .object(columns.map { JSON.Member($0.key, self[$0].json) })
  }
}

extension MoneyFigures.Value {
  fileprivate var json: JSON {
    switch self {
    case .planned(let money): money.json
    case .amount(let figure): .satang(figure)
    case .percent(let figure): .percent(figure)
    }
  }
}

extension MoneyFigures.PlannedMoney {
  /// A planned amount rests on the plan: it has no entries. `says` tells no budget from silence.
  var json: JSON {
    let (words, amount): (String, JSON) =
      switch self {
      case .none: ("no-budget", .null)
      case .notStated: ("not-stated", .null)
      case .amount(let amount): ("amount", .integer(amount.satang))
      }
    return ["says": .string(words), "value": amount, "entries": []]
  }
}

extension DimensionReport {
  fileprivate var json: JSON {
    [
      "id": .string(dimension.id.text), "number": .string(dimension.number.description),
      "title": .string(dimension.title), "summary": summary.json, "money": money.json,
      "projects": .array(projects.map(\.json)),
    ]
  }
}

extension OwnerReport {
  fileprivate var json: JSON {
    [
      "id": .string(owner.text), "name": .string(name), "summary": summary.json,
    ]
  }
}

extension QuarterReport {
  fileprivate var json: JSON {
    [
      "quarter": .integer(quarter), "days": .days(days),
      "disbursed": .satang(disbursed),
    ]
  }
}

extension YearReport {
  fileprivate var json: JSON {
    ["fiscalYear": .year(year), "summary": summary.json, "money": money.json]
  }
}

extension YearsTotal {
  fileprivate var json: JSON {
    let planned: MoneyFigures.PlannedMoney = planned.map { .amount($0) } ?? .notStated
    return [
      "planned": planned.json, "approved": .satang(approved), "disbursed": .satang(disbursed),
    ]
  }
}

extension Remark {
  fileprivate var json: JSON {
    [
      "entries": .entries([entry]), "day": .day(day), "text": .string(text),
      "obligation": .optional(obligation?.text),
    ]
  }
}

extension BudgetWarning {
  var json: JSON {
    [
      "rule": .string(rule.rawValue), "project": .string(project.text),
      "fiscalYear": .year(year),
      "amount": .figure(amount.map { .integer($0.satang) } ?? .null, entries),
      "message": .string(message),
    ]
  }
}

extension EPlanRow {
  /// The numbers of the entries that its figures rest on.
  var entries: [Int] { approved.entries + disbursed.entries + status.entries }

  var json: JSON {
    [
      "order": .integer(order), "kind": .string(Wording.name(of: kind)),
      "project": .string(title), "planned": planned.json, "ordinance": .satang(approved),
      "disbursed": .satang(disbursed),
      "status": .figure(
        .string(
          status.value.map { Wording.name(of: $0.kind) } ?? Wording.awaitingReport),
        status.entries),
      "round": .string(round.rawValue), "fiscalYear": .year(year),
      "dimension": .string(dimension.description),
    ]
  }
}

extension ProjectReport {
  var json: JSON {
    let year: JSON =
      before.map { before in
        [
          "status": .figure(.string(before.status.value.kind.rawValue), before.status.entries),
          "obligations": .count(before.owed), "done": .count(before.done),
          "disbursed": .satang(before.disbursed), "percentUsed": .percent(before.percentUsed),
        ]
      } ?? .null
    return [
      "id": .string(project.id.text), "number": .string(project.number.description),
      "kind": .string(project.kind.rawValue), "title": .string(project.title),
      "owners": .strings(owners),
      "status": .figure(.string(status.value.kind.rawValue), status.entries),
      "reason": .optional(status.value.reasonWord), "awaitsReport": .bool(awaitsReport),
      "obligations": .count(owed), "due": .count(due), "done": .count(done),
      "overdue": .count(overdue), "progress": .array(progress.map(\.json)),
      "indicators": .array(indicators.map(\.json)),
      "problems": .array(problems.map(\.json)),
      "suggestions": .array(suggestions.map(\.json)),
      "evidence": .array(evidence.map(\.json)), "limits": limits?.json ?? .null,
      "money": money.json, "before": year, "entries": .entries(entries),
    ]
  }
}

extension WorkStatus {
  fileprivate var reasonWord: String? {
    guard case .cannot(let reason, _) = self else { return nil }
    return reason.rawValue
  }
}

extension ProgressLine {
  fileprivate var json: JSON {
    let (word, day): (String, ThaiDate?) =
      switch kind {
      case .done(let day): ("done", day)
      case .begun(let day): ("begun", day)
      case .note(let day): ("note", day)
      case .cannot(let reason): ("cannot-" + reason.rawValue, nil)
      }
    return [
      "kind": .string(word), "day": day.map { .day($0) } ?? .null,
      "step": .optional(part?.number?.description), "title": .optional(part?.title),
      "text": .optional(text), "participants": participants.map { .count($0) } ?? .null,
      "daysLate": .count(daysLate), "entries": .entries(entries),
    ]
  }
}

extension IndicatorLine {
  fileprivate var json: JSON {
    [
      "id": .string(progress.indicator.id.text), "title": .string(title),
      "isOutcome": .bool(progress.isOutcome),
      "target": .string(Wording.target(of: progress.indicator)),
      "value": .quantity(value), "before": .quantity(before),
      "sample": .figure(sample.value.map { .integer($0) } ?? .null, sample.entries),
      "met": .figure(met.value.map { .bool($0) } ?? .null, met.entries),
      "how": .optional(progress.how),
    ]
  }
}

extension LimitLine {
  fileprivate var json: JSON {
    [
      "started": .count(started), "settledInTime": .count(settledInTime),
      "settledLate": .count(settledLate), "overdue": .count(overdue),
    ]
  }
}

extension FiledEvidence {
  fileprivate var json: JSON {
    ["entries": .entries([entry]), "evidence": evidence.json]
  }
}
