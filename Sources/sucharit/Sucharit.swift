internal import ArgumentParser

/// The program: every subcommand, and nothing else.
struct Sucharit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sucharit",
    abstract: "Keeps the anti-corruption plan of a Thai local government.",
    discussion: """
      A plan is one YAML file. 'check' finds its faults, 'schedule' gives every obligation its day, \
      'calendar' writes them as iCalendar files. 'log' and 'money' record what was done and spent, \
      'status' and 'budget' say how far it is, 'report' writes the papers to publish, \
      'serve' is the web application for all of it.

      Exit codes: 0 done; 1 faults that a strict run counts; 64 usage; 65 input not valid; \
      66 no such file; 69 out of reach; 70 a bug of the program.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ScheduleCommand.self, CalendarCommand.self, LogCommand.self,
      MoneyCommand.self, BudgetCommand.self, StatusCommand.self, SheetCommand.self,
      ReportCommand.self, ServeCommand.self, SchemaCommand.self,
    ])
}

/// Starts the program and turns a failure into words and an exit code.
@main
enum Main {
  static func main() async {
    do {
      let command = try Sucharit.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let failure as Failure {
      Console.note("sucharit: error: \(failure.message)")
      if let hint = failure.hint { Console.note("  hint: \(hint)") }
      Sucharit.exit(withError: ExitCode(failure.status))
    } catch {
      Sucharit.exit(withError: error)
    }
  }
}
