extension LogEvent {
  /// What kind of event it is, as the log's canonical text names it.
  public var word: String {
    switch self {
    case .started: "started"
    case .completed: "completed"
    case .note: "note"
    case .measured: "measured"
    case .evidenceFiled: "evidence-filed"
    case .problem: "problem"
    case .suggestion: "suggestion"
    case .cannot: "cannot"
    case .limitStarted: "limit-started"
    case .limitSettled: "limit-settled"
    case .money: "money"
    case .corrected: "corrected"
    case .closed: "closed"
    }
  }

  /// Every word that ``word`` can be.
  public static let words = [
    "started", "completed", "note", "measured", "evidence-filed", "problem", "suggestion", "cannot",
    "limit-started", "limit-settled", "money", "corrected", "closed",
  ]
}
