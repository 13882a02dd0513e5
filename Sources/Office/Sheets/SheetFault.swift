import Interchange
public import ThaiCivil

/// What is wrong with a filled-in sheet, in which row and column.
public struct SheetFault: Hashable, Sendable {
  public let place: Sheet.Place
  /// Nil where it is the row or the file that is wrong.
  public let column: Sheet.Column?
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    // The file
    case notUTF8
    /// It is a workbook of Excel, not CSV.
    case workbook
    case unclosedQuotation
    case textBehindQuotation
    case empty
    case tooManyRows
    // The heading
    case unknownColumn(String)
    case columnMissing
    case columnTwice
    // What a row is about
    /// A cell stands where no column has a heading.
    case outsideColumns(String)
    case keyMissing
    /// The row stands at an earlier place already.
    case repeated(Sheet.Place)
    case unknownKey(String, near: String?)
    /// The title is that of another row of the plan.
    case titleOfAnother(String)
    // The cells
    /// A cell that rows of this kind have no use for: it must not be lost without a word.
    case noUse(Row)
    case unknownStatus(String)
    case workNotStarted
    /// People are counted when the work is done.
    case onlyWhenDone
    case resultMissing
    case dayMissing
    case whyMissing
    case valueMissing
    /// The text and the unit that the indicator is measured in.
    case notNumber(String, unit: String)
    case notWholeNumber(String)
    case day(String, DateFault)
    case notAddress(String)
  }

  /// What a row is about.
  public enum Row: Hashable, Sendable {
    case obligation
    case indicator
    case project
  }
}

extension SheetFault {
  init(_ fault: CSV.Fault) {
    let reason: Reason =
      switch fault.reason {
      case .unclosedQuotation: .unclosedQuotation
      case .textBehindQuotation: .textBehindQuotation
      }
    self.init(
      place: Sheet.Place(row: fault.number, line: fault.line), column: nil, reason: reason)
  }
}
