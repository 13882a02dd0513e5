internal import ArgumentParser

/// `sucharit ita`: results of the ITA and what follows from them.
struct ITACommand: ParsableCommand {
  /// How a part of a result is named, for the help of the commands that take one.
  static let naming = """
    A part of a result is named by the number of its indicator, such as 4, or the code of its instrument, such as \
    IIT; nothing is the result as a whole.
    """

  static let configuration = CommandConfiguration(
    commandName: "ita",
    abstract: "Keep the office's ITA results; analyse them, and derive measures from them.",
    discussion: """
      \(naming)

      An entry is put right as every other: 'log correct'.
      """,
    subcommands: [
      ITARecord.self, ITARemarkCommand.self, ITAAnalyse.self, ITAList.self, ITAReportCommand.self,
      ITAMeasuresCommand.self,
    ])
}
