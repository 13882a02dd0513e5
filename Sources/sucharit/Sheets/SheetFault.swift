import Papers
internal import PlanModel
internal import ThaiCivil

/// What is wrong with a filled-in sheet, in which row and column.
struct SheetFault: Hashable, Sendable {
  /// The line of the file on which the row begins, from 1.
  let line: Int
  let column: Sheet.Column?
  let reason: Reason

  enum Reason: Hashable, Sendable {
    case notUTF8
    case unclosedQuotation
    case textBehindQuotation
    case empty
    case unknownColumn(String, near: String?)
    case columnMissing
    /// The row stands on an earlier line already.
    case repeated(line: Int)
    case unknownKey(String, near: String?)
    /// A cell that rows of this kind have no use for: it must not be lost without a word.
    case noUse(Row)
    case unknownStatus(String, near: String?)
    case workNotStarted
    case resultMissing
    case dayMissing
    case whyMissing
    case notNumber(String)
    case notWholeNumber(String)
    case day(String, DateFault)
    case notAddress(String)
  }

  /// What a row is about.
  enum Row: Hashable, Sendable {
    case obligation
    case indicator
    case project
  }
}

extension SheetFault {
  init(_ fault: CSVReader.Fault) {
    let reason: Reason =
      switch fault.reason {
      case .unclosedQuotation: .unclosedQuotation
      case .textBehindQuotation: .textBehindQuotation
      }
    self.init(line: fault.line, column: nil, reason: reason)
  }

  /// What is wrong, with its column.
  func message(_ language: Language = .english) -> String {
    let column = column.map { "\($0.rawValue): " } ?? ""
    return column + reason.words(language)
  }

  /// How to mend it; nil where the message says it.
  func hint(_ language: Language = .english) -> String? { reason.hint(language) }
}
