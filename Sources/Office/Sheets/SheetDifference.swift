public import PlanModel
public import ThaiCivil

/// A row that says otherwise than an entry of the log. Nothing is recorded of what differs: an entry is put
/// right by a correction, for which somebody gives a reason.
public struct SheetDifference: Hashable, Sendable {
  public let place: Sheet.Place
  /// The number of the entry.
  public let entry: Int
  public let parts: [Part]
  /// What the entry would say if the sheet is right.
  public let instead: LogEvent.Replacement

  /// One thing that differs: what the log says, then what the sheet says.
  public enum Part: Hashable, Sendable {
    case day(ThaiDate, ThaiDate)
    case result(String, String)
    case participants(Int?, Int)
    case reason(CannotReason, CannotReason)
    case reasonInWords(String?, String?)
    case value(Quantity, Quantity)
    case problem(String, String)
    case suggestion(String, String)
  }
}

extension SheetDifference.Part {
  public var column: Sheet.Column {
    switch self {
    case .day: .day
    case .result, .reason, .reasonInWords: .result
    case .participants: .participants
    case .value: .value
    case .problem: .problem
    case .suggestion: .suggestion
    }
  }

  /// What the log says and what the sheet says.
  var texts: (log: String, sheet: String) {
    switch self {
    case .day(let log, let sheet): (log.written(.numeric), sheet.written(.numeric))
    case .result(let log, let sheet), .problem(let log, let sheet), .suggestion(let log, let sheet):
      (log, sheet)
    case .participants(let log, let sheet): (log.map { "\($0)" } ?? "–", "\(sheet)")
    case .reason(let log, let sheet): (Wording.name(of: log), Wording.name(of: sheet))
    case .reasonInWords(let log, let sheet): (log ?? "–", sheet ?? "–")
    case .value(let log, let sheet): (log.description, sheet.description)
    }
  }
}
