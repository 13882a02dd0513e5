import ArgumentParser

/// `sucharit manual`: the manual page that `make install` installs, made from the help of every command.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, in the form that man(1) reads.",
    shouldDisplay: false)

  func run() {
    Console.write(ManualPage.text)
  }
}

/// The manual page in the language of mdoc(7).
enum ManualPage {
  static var text: String {
    let program = Sucharit.configuration
    return [
      ".Dd September 30, 2026", ".Dt SUCHARIT 1", ".Os", ".Sh NAME", ".Nm sucharit",
      ".Nd \(escaped(bare(program.abstract)))", ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar ...",
      ".Sh DESCRIPTION", paragraphs(program.discussion), ".Sh COMMANDS",
      commands(of: Sucharit.self, path: "sucharit"), ".Sh EXIT STATUS", ".Bl -tag -width Ds",
      ExitStatus.meanings.map { ".It \($0.code)\n\($0.meaning)" }.joined(separator: "\n"), ".El",
    ].joined(separator: "\n") + "\n"
  }

  /// Every command below one, each with its help as it is printed on a terminal.
  private static func commands(of parent: any ParsableCommand.Type, path: String) -> String {
    parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { command in
      let path = "\(path) \(command.configuration.commandName ?? "")"
      let help = Sucharit.helpMessage(for: command, columns: 78)
      return [
        ".Ss \(path)", ".Bd -literal", escaped(help), ".Ed",
        commands(of: command, path: path),
      ].filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Text that roff takes as it is: its own signs are escaped, and no line begins as a command would.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = String(line).replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
  }

  /// The same for running text, whose empty lines part paragraphs.
  private static func paragraphs(_ text: String) -> String {
    escaped(text).split(separator: "\n\n").joined(separator: "\n.Pp\n")
  }

  private static func bare(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
