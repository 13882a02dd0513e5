internal import ArgumentParser
internal import PlanModel

/// The program: every subcommand, and nothing else.
struct Sucharit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sucharit",
    abstract: "Keeps the anti-corruption plan of a Thai local government.",
    discussion: """
      A plan is one YAML file; 'plan read' makes a draft of it from a document. 'check' finds its faults, \
      'schedule' gives every obligation its day, 'calendar' writes them as iCalendar files. 'log' and 'money' record what was done and spent, \
      'gift' and 'complaint' keep registers of the office, 'ita' the results of the ITA, 'oit' says what to publish, \
      'status' and 'budget' say how far it has come, 'report' writes the papers to publish, \
      and 'serve' is the web application for all of it. 'key' and 'log checkpoint' sign the log, and \
      'verify' says what its proofs prove, without the log.

      Exit codes: \(ExitStatus.meanings.map { "\($0.code) \($0.meaning)" }.joined(separator: "; ")).
      """,
    version: Live.version,
    subcommands: [
      CheckCommand.self, PlanCommand.self, ScheduleCommand.self, CalendarCommand.self,
      LogCommand.self, MoneyCommand.self, GiftCommand.self,
      ComplaintCommand.self, BudgetCommand.self, StatusCommand.self,
      SheetCommand.self, ITACommand.self, OITCommand.self,
      ReportCommand.self, KeyCommand.self, VerifyCommand.self, ServeCommand.self,
      AccountCommand.self, AuditCommand.self, SchemaCommand.self, ManualCommand.self,
    ])
}

/// Starts the program and turns a failure into words and an exit code.
@main
enum Main {
  static func main() async {
    Console.ignoreClosedPipes()
    let words = Array(CommandLine.arguments.dropFirst())
    var named: any ParsableCommand.Type = Sucharit.self
    do {
      named = try CommandPath.command(of: words)
      let command = try Sucharit.parseAsRoot(words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let failure as Failure {
      end(failure)
    } catch let fault as NamingFault {
      end(Failure(fault))
    } catch {
      end(with: error, of: named)
    }
  }

  /// Ends with what the parser threw: help that was asked for is a result, the rest is beside it.
  private static func end(
    with error: any Error, of command: any ParsableCommand.Type
  ) -> Never {
    let code = Sucharit.exitCode(for: error)
    let words = Sucharit.fullMessage(for: error)
    if code.isSuccess {
      Console.write(words + "\n")
    } else if !words.isEmpty {
      Console.note(WrongOption.explained(words, of: command))
    }
    Sucharit.exit(withError: code)
  }

  private static func end(_ failure: Failure) -> Never {
    Console.note("sucharit: error: \(failure.message)")
    if let hint = failure.hint { Console.note("  hint: \(hint)") }
    Sucharit.exit(withError: ExitCode(failure.status))
  }
}
