package import ThaiCivil

/// What is wrong with something typed, in one sentence without a full stop, and what to type: the same
/// words for a plan file and for the command line.
package struct FaultWords: Hashable, Sendable {
  package let message: String
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension DateFault {
  package func words(of typed: String, example: String) -> FaultWords {
    switch self {
    case .unreadable:
      FaultWords("'\(typed.excerpt)' is not read as a date", hint: "write it as \(example)")
    case .noSuchDay: FaultWords("'\(typed.excerpt)' is no day of the calendar")
    case .yearOutOfRange(let year):
      FaultWords("the year \(year) is not between BE 2484 and 2999", hint: "write it as \(example)")
    case .commonEra(let corrected):
      FaultWords("'\(typed.excerpt)' has a year of the Common Era", hint: corrected.excerpt)
    case .addedTwice(let corrected):
      FaultWords("'\(typed.excerpt)' has 543 added twice", hint: corrected.excerpt)
    }
  }
}

extension BahtFault {
  package func words(of typed: String) -> FaultWords {
    switch self {
    case .unreadable:
      FaultWords(
        "'\(typed.excerpt)' is not read as an amount of money",
        hint: "50,000 บาท (ห้าหมื่นบาทถ้วน)")
    case .satangFraction:
      FaultWords(
        "'\(typed.excerpt)' has a fraction of a satang; an amount has two decimals at most")
    case .overflow: FaultWords("'\(typed.excerpt)' is more money than there is")
    case .negative: FaultWords("'\(typed.excerpt)' is below zero")
    case .groupingOdd:
      FaultWords(
        "'\(typed.excerpt)' has its commas in odd places",
        hint: "a comma before every three digits: 50,000")
    case .wordsDiffer(let figure, let words):
      FaultWords(
        "the figure is \(figure) baht and the words say \(words) baht", hint: figure.inWords)
    case .wordsUnreadable(let words):
      FaultWords("'\(words.excerpt)' is not an amount in words", hint: "ห้าหมื่นบาทถ้วน")
    }
  }
}

extension NumberFault {
  package func words(of typed: String) -> FaultWords {
    switch self {
    case .unreadable: FaultWords("'\(typed.excerpt)' is not a number", hint: "80 or 95.82")
    case .groupingOdd:
      FaultWords(
        "'\(typed.excerpt)' has its commas in odd places",
        hint: "a point before decimals, a comma before every three digits: 95.82, 1,200")
    case .fraction: FaultWords("'\(typed.excerpt)' is not a whole number")
    case .tooFine: FaultWords("'\(typed.excerpt)' has more than four decimals")
    case .overflow: FaultWords("'\(typed.excerpt)' is larger than any number that is counted")
    case .otherUnit(let unit):
      FaultWords("'\(typed.excerpt)' counts in \(unit.excerpt), which is another unit")
    }
  }
}
