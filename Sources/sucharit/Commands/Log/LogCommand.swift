internal import ArgumentParser

/// `sucharit log`: the activity log.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record what was done, with evidence; list and prove the log.",
    discussion: """
      A project is named by its printed number or id, in Thai or Arabic digits; a step behind a slash: \
      3.1.4/2 is the second step of project 3.1.4, 3.1.4/4.2 the one that bears the number 4.2. An entry \
      is never changed or deleted: 'correct' adds one that puts an earlier one right.
      """,
    subcommands: [
      LogDone.self, LogStart.self, LogNote.self, LogMeasure.self, LogEvidence.self,
      LogProblem.self, LogSuggest.self, LogCannot.self, LogReceived.self, LogSettled.self,
      LogCorrect.self, LogScript.self, LogList.self, LogVerify.self, LogHead.self,
      LogExport.self, LogImport.self, LogBackup.self,
    ])
}
