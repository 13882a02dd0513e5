public import ThaiCivil

/// Something that the one who recorded an entry should look at, although the log has taken it: what
/// happened is recorded, also where it should not have happened.
public enum LogWarning: Hashable, Sendable {
  /// More money is committed or spent than there is.
  case money(BudgetWarning)
  /// Money moved in this way under this paper before: the same may be recorded twice. `amount` is that
  /// of the earlier entry.
  case documentAgain(EntryKind, document: String, amount: Baht, entry: Int, on: ThaiDate)
  /// An approval of 0 baht: the ordinance has nothing for the project, or the amount was left out.
  case approvedNothing
  /// The report of the round is closed.
  case roundClosed(FiscalYear, FiscalYear.Round, by: Int)

  /// A text of the entry has something that only its author can mend.
  case doubtfulText(TextDoubt)

  /// A text or link of the entry has something that everybody could read once the round is closed.
  case wouldBePublic(PublicConcern.Kind)

  /// The stable name, in kebab-case.
  public var rule: String {
    switch self {
    case .money(let warning): warning.rule.rawValue
    case .documentAgain: "document-again"
    case .approvedNothing: "approved-nothing"
    case .roundClosed: "round-closed"
    case .doubtfulText: "doubtful-text"
    case .wouldBePublic: "would-be-public"
    }
  }

  /// The numbers of the earlier entries that it speaks of.
  public var entries: [Int] {
    switch self {
    case .money(let warning): warning.entries
    case .documentAgain(_, document: _, amount: _, let entry, on: _): [entry]
    case .roundClosed(_, _, let entry): [entry]
    case .approvedNothing, .doubtfulText, .wouldBePublic: []
    }
  }

  /// What to look at, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .money(let warning): warning.message
    case .documentAgain(let kind, let document, let amount, let entry, let day):
      "entry \(entry) already has '\(document)': \(kind.name.english.lowercased()), "
        + "\(amount.written(satang: .whenNeeded)) baht on \(day.written(.numeric))"
    case .approvedNothing: "the entry approves 0 baht"
    case .roundClosed(let year, let round, let entry):
      "the \(round.rawValue) report of \(year) is closed (entry \(entry))"
    case .doubtfulText(let doubt): "the entry has \(doubt.words.message.english)"
    case .wouldBePublic(let kind):
      "the entry has what looks like \(kind.words.english), and reports are published"
    }
  }

  /// What to do where it is a mistake, or what follows where it is none.
  public var hint: String {
    switch self {
    case .money(let warning):
      switch warning.rule {
      case .spentWithoutApproval, .spentWithoutBudget:
        "record what was approved, or correct the amount or project"
      case .overspent: "record what was added or transferred, or correct the amount"
      case .commitmentPastYearEnd, .noMovementByHalfYear: "check the budget"
      }
    case .documentAgain: "if it is the same, take the later one back"
    case .approvedNothing: "if the ordinance has an amount, correct the entry"
    case .roundClosed: "this entry will show as late in the next one"
    case .doubtfulText(let doubt):
      (doubt.words.hint.map { "\($0.english), " } ?? "") + "and correct the entry"
    case .wouldBePublic:
      "have it erased ('log erase'), or the link withheld when the round is closed"
    }
  }
}
