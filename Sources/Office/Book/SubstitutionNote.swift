import PlanModel

/// The note beside what a coordinator logs in the name of a unit: for whom it is, and how it came. It is for the
/// office alone and never published.
public enum SubstitutionNote {
  private static let beginning = "บันทึกแทน"
  private static let end = ": "

  /// Its words, in Thai since the log is official.
  public static func text(for unit: String, _ how: String) -> String {
    beginning + unit + end + how
  }

  /// The numbers of the notes of a log, and of the corrections of them.
  static func entries(in log: Log) -> Set<Int> {
    var found: Set<Int> = []
    for entry in log.entries {
      if entry.record.isSubstitutionNote {
        found.insert(entry.number)
      } else if case .corrected(let wrong, reason: _, approval: _, instead: _) = entry.record.event,
        found.contains(wrong)
      {
        found.insert(entry.number)
      }
    }
    return found
  }

  fileprivate static func isText(_ text: String) -> Bool {
    text.hasPrefix(beginning) && text.contains(end)
  }
}

extension LogRecord {
  /// Anything that begins so and came through the web is taken for one: there is nothing lost by a note that is
  /// not published.
  fileprivate var isSubstitutionNote: Bool {
    guard channel == .web, case .note(_, let text) = event else { return false }
    return SubstitutionNote.isText(text)
  }
}
