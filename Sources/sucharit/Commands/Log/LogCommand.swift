internal import ArgumentParser

/// `sucharit log`: the activity log.
struct LogCommand: ParsableCommand {
  /// How an obligation is named, for the help of the commands that take one.
  static let naming = """
    A step that recurs takes its occurrence after another slash, as a code or as lists show it: \
    2.3.3/s9/m10 or "2.3.3/s9/เดือน ต.ค. 2569" (m10 is October, q1 the first quarter, 2of3 the second \
    of three). Without one, the only occurrence that is open and has begun is meant; where there are \
    several, nothing is written, and the answer lists each with its due day and what to type. What \
    every unit owes for itself, such as 2570-six-month-collect, means the share of the unit that \
    records it.
    """

  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record what was done, with evidence; list and prove the log.",
    discussion: """
      A project is named by its printed number or id, in Thai or Arabic digits; a step after a slash: \
      3.1.4/2 is the second step of project 3.1.4, 3.1.4/4.2 the one numbered 4.2. An entry is never \
      changed or deleted: 'correct' adds one that puts an earlier one right, 'erase' deletes on order what \
      was typed or filed in one.

      \(naming)
      """,
    subcommands: [
      LogDone.self, LogStart.self, LogNote.self, LogMeasure.self, LogEvidence.self,
      LogProblem.self, LogSuggest.self, LogCannot.self, LogReceived.self, LogSettled.self,
      LogCorrect.self, LogErase.self, LogScript.self, LogList.self, LogVerify.self, LogHead.self,
      LogCheckpoint.self, LogProve.self, LogConsistent.self, LogExport.self, LogImport.self,
      LogBackup.self,
    ])
}
