internal import PlanModel
internal import ThaiCivil

/// Gathers what reading finds, so that one run reports everything.
///
/// A class because every reader of a mapping adds to the same list; it never leaves one call of
/// ``PlanReader/read(_:)``.
final class Faults {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many keys were unknown so far.
  var unknownKeys = 0
  private(set) var eras: [Located<PlanDraft.Era>] = []

  func add(
    _ rule: Diagnostic.Rule, at position: Position, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: position, message, hint: hint))
  }

  func note(_ era: PlanDraft.Era, at position: Position) {
    eras.append(Located(era, at: position))
  }

  /// A day, month or year that cannot be read.
  func add(_ fault: DateFault, in text: String, at position: Position, example: String) {
    switch fault {
    case .unreadable:
      add(
        .unreadableDate, at: position, "'\(text.excerpt)' is not read as a date",
        hint: "write it as \(example)")
    case .noSuchDay:
      add(.noSuchDay, at: position, "'\(text.excerpt)' is no day of the calendar")
    case .yearOutOfRange(let year):
      add(
        .unreadableDate, at: position, "the year \(year) is not between BE 2484 and 2999",
        hint: "write it as \(example)")
    case .commonEra(let corrected):
      note(.common, at: position)
      add(
        .commonEraYear, at: position, "'\(text.excerpt)' has a year of the Common Era",
        hint: corrected.excerpt)
    case .addedTwice(let corrected):
      add(
        .yearAddedTwice, at: position, "'\(text.excerpt)' has 543 added twice",
        hint: corrected.excerpt)
    }
  }

  /// An amount that cannot be read.
  func add(_ fault: BahtFault, in text: String, at position: Position) {
    switch fault {
    case .unreadable:
      add(
        .unreadableAmount, at: position, "'\(text.excerpt)' is not read as an amount of money",
        hint: "50,000 บาท (ห้าหมื่นบาทถ้วน)")
    case .satangFraction:
      add(
        .satangFraction, at: position,
        "'\(text.excerpt)' has a fraction of a satang; an amount has two decimals at most")
    case .overflow:
      add(.unreadableAmount, at: position, "'\(text.excerpt)' is more money than there is")
    case .negative:
      add(.negativeAmount, at: position, "'\(text.excerpt)' is below zero")
    case .groupingOdd:
      add(
        .unreadableAmount, at: position, "'\(text.excerpt)' has its commas in odd places",
        hint: "a comma before every three digits: 50,000")
    case .wordsDiffer(let figure, let words):
      add(
        .amountWordsDiffer, at: position,
        "the figure is \(figure) baht and the words say \(words) baht", hint: figure.inWords)
    case .wordsUnreadable(let words):
      add(
        .amountWordsDiffer, at: position, "'\(words.excerpt)' is not an amount in words",
        hint: "ห้าหมื่นบาทถ้วน")
    }
  }
}
