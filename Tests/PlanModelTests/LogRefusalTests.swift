internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Words of refusals")
struct LogRefusalTests {
  private static let date = day(2567, 1, 15)
  private static let year = FiscalYear(2567)
  private static let years = FiscalYear(2566)...FiscalYear(2570)
  private static let project = Project.ID("training")
  private static let obligation = Obligation.ID("2567.training.s1")
  private static let amount = Baht(satang: 123_450)

  /// One of each.
  static let all: [LogRefusal] = [
    .dayInFuture(date, today: date), .dayBeforePlan(date, begins: date),
    .dayAfterPlan(date, ends: date), .dayOutsideYear(date, obligation, from: date, until: date),
    .evidenceFromFuture(date, today: date), .unknownProject(project, near: project),
    .unknownObligation(obligation, near: obligation),
    .unknownIndicator(Indicator.ID("a"), project, near: Indicator.ID("b")),
    .unknownLimit("a", project, near: "b"), .unknownOwner(Owner.ID("a"), near: Owner.ID("b")),
    .yearOutsideProject(year, project, years), .yearOutsidePlan(year, years),
    .yearOfAnother(year, obligation, year), .subjectTooWide, .noEvidence,
    .emptyText(.field(.correctionReason)), .textTooLong(.field(.text), 2, atMost: 1),
    .controlCharacter(.field(.text), 7), .malformedAddress("x"), .malformedHash("x"),
    .numberTooSmall(.field(.sample), 0), .percentOutOfRange(Quantity(tenThousandths: -1)),
    .totalOutOfRange(Quantity(tenThousandths: -1)), .unknownAssessed("ๆ"),
    .namesPerson(.field(.reference)), .underLimit(of: project),
    .notYetAssessed(year, on: date),
    .startedTwice(obligation, by: 1), .startedAfterDone(obligation, by: 1),
    .completedTwice(obligation, by: 1), .cannotAfterDone(obligation, by: 1), .cannotTwice(by: 1),
    .limitStartedTwice(reference: "1", by: 1), .limitNeverStarted(reference: "1"),
    .limitSettledTwice(reference: "1", by: 1), .saidTwice(by: 1),
    .settledBeforeStarted(date, started: date),
    .amountNotPositive(amount), .movementOutsideYear(date, year), .transferToItself(project),
    .negativeBalance(project, balance: amount, on: date),
    .unknownCommitment(document: "1", project, year),
    .beyondCommitment(document: "1", project, over: amount, on: date),
    .refundBeyondDisbursed(project, over: amount, on: date), .amountOverflow,
    .noSuchEntry(1, count: 0), .correctsCorrection(1), .correctsClosing(1),
    .correctsWithdrawn(1, by: 2), .replacementNotAllowed, .evidenceNotFiled(1),
    .closedTwice(year, .annual, by: 1),
    .roundNotOver(year, .annual, ends: date), .closingOfAnotherLog,
    .holdsAfterPlan(date, ends: date), .holdsBeforeLast(date, last: date),
  ]

  @Test("each has a rule of its own, a sentence and a way to mend it", arguments: all)
  func words(refusal: LogRefusal) throws {
    #expect(Self.all.count { $0.rule == refusal.rule } == 1)
    #expect(refusal.rule.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    let hint = try #require(refusal.hint)
    for sentence in [refusal.message, hint] {
      #expect(!sentence.isEmpty && !sentence.hasSuffix(".") && !sentence.contains("Optional"))
      #expect(!sentence.contains { $0.isNewline })
    }
  }

  @Test("a name like no other has no hint")
  func unknown() {
    #expect(LogRefusal.unknownProject(Self.project, near: nil).hint == nil)
  }

  @Test("days and amounts stand as in a Thai form")
  func form() {
    #expect(
      LogRefusal.negativeBalance(Self.project, balance: Baht(satang: -123_450), on: Self.date)
        .message == "'training' would be left with -1,234.50 baht on 15/01/2567")
  }
}
