public import ThaiCivil

/// Why a record may not enter the log. Nothing is written when one is thrown.
public enum LogRefusal: Error, Hashable, Sendable {
  // Days
  case dayInFuture(ThaiDate, today: ThaiDate)
  case dayBeforePlan(ThaiDate, begins: ThaiDate)
  case dayAfterPlan(ThaiDate, ends: ThaiDate)
  /// `until` is the last day on which it is taken, as late.
  case dayOutsideYear(ThaiDate, Obligation.ID, from: ThaiDate, until: ThaiDate)
  case evidenceFromFuture(ThaiDate, today: ThaiDate)
  // What it is about; `near` is what may have been meant
  case unknownProject(Project.ID, near: Project.ID?)
  case unknownObligation(Obligation.ID, near: Obligation.ID?)
  case unknownIndicator(Indicator.ID, Project.ID, near: Indicator.ID?)
  case unknownLimit(String, Project.ID, near: String?)
  case unknownOwner(Owner.ID, near: Owner.ID?)
  case yearOutsideProject(FiscalYear, Project.ID, ClosedRange<FiscalYear>)
  case yearOutsidePlan(FiscalYear, ClosedRange<FiscalYear>)
  case yearOfAnother(FiscalYear, Obligation.ID, FiscalYear)
  case subjectTooWide
  case noEvidence
  // Text and numbers
  case emptyText(Part)
  case textTooLong(Part, Int, atMost: Int)
  case controlCharacter(Part, UInt32)
  case malformedAddress(String)
  case malformedHash(String)
  case numberTooSmall(Part, Int)
  /// A name of a person, or 13 digits as of one, where nobody may be named and nothing can be erased.
  case namesPerson(Part)
  case percentOutOfRange(Quantity)
  /// The total of a result.
  case totalOutOfRange(Quantity)
  /// What a remark about a result is about is neither an indicator nor an instrument.
  case unknownAssessed(String)
  /// The year of the assessment is still to come.
  case notYetAssessed(FiscalYear, on: ThaiDate)
  // Order of things; the number is that of the entry before
  case startedTwice(Obligation.ID, by: Int)
  case startedAfterDone(Obligation.ID, by: Int)
  case completedTwice(Obligation.ID, by: Int)
  case cannotAfterDone(Obligation.ID, by: Int)
  case cannotTwice(by: Int)
  /// What comes in is under the time limit that this project of the plan has for it.
  case underLimit(of: Project.ID)
  case limitStartedTwice(reference: String, by: Int)
  case limitNeverStarted(reference: String)
  case limitSettledTwice(reference: String, by: Int)
  case settledBeforeStarted(ThaiDate, started: ThaiDate)
  /// What a register says once has been said.
  case saidTwice(by: Int)
  // Money
  case amountNotPositive(Baht)
  case movementOutsideYear(ThaiDate, FiscalYear)
  case transferToItself(Project.ID)
  /// `balance` is what would be left at the end of the day on which it would be least, below zero.
  case negativeBalance(Project.ID, balance: Baht, on: ThaiDate)
  case unknownCommitment(document: String, Project.ID, FiscalYear)
  /// `over` is by how much more than is outstanding at the end of the day on which that is least.
  case beyondCommitment(document: String, Project.ID, over: Baht, on: ThaiDate)
  case refundBeyondDisbursed(Project.ID, over: Baht, on: ThaiDate)
  case amountOverflow
  // Corrections
  case noSuchEntry(Int, count: Int)
  case correctsCorrection(Int)
  case correctsClosing(Int)
  case correctsWithdrawn(Int, by: Int)
  case replacementNotAllowed
  /// It is said to keep evidence that it never had.
  case evidenceNotFiled(Int)
  case evidenceErased
  case correctsErasure(Int)
  // Erasures
  case erasesUnsealed(Int)
  case erasedTwice(Int, part: Int, by: Int)
  // Editions of the plan
  case editionOutOfOrder(Int, next: Int)
  case adoptedAlready(Int, by: Int)
  /// The last day of the plan that is adopted.
  case holdsAfterPlan(ThaiDate, ends: ThaiDate)
  case holdsBeforeLast(ThaiDate, last: ThaiDate)
  case correctsAdoption(Int)
  /// It was taken out of the plan by an edition that holds from a day on.
  case leftPlan(Obligation.ID, edition: Int, since: ThaiDate)
  case nothingToErase(Int, part: Int)
  // Closed rounds
  case closedTwice(FiscalYear, FiscalYear.Round, by: Int)
  case roundNotOver(FiscalYear, FiscalYear.Round, ends: ThaiDate)
  case closingOfAnotherLog

  /// The part of a record that holds a text or a number.
  public enum Part: Hashable, Sendable {
    case field(EntryField)
    case authorName, authorPosition
    case evidenceName, evidenceKind, evidenceSize, evidenceAddress
  }
}
