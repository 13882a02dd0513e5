import ArgumentParser
import PlanModel

/// The words of a command line that name a command: `log done`, `help money spend`.
enum CommandPath {
  /// The command that is named. A word that should name a subcommand and does not is refused with the near
  /// one: ArgumentParser would call it an unexpected argument, and behind `help` it would pass over it.
  static func command(of words: [String]) throws -> any ParsableCommand.Type {
    var words = words[...]
    if words.first == "help" { words = words.dropFirst() }
    var command: any ParsableCommand.Type = Sucharit.self
    var path = "sucharit"
    for word in words {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { break }
      guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
        throw Failure(
          ExitStatus.usage, "'\(path)' has no subcommand '\(word)'",
          hint: hint(for: word, among: subcommands))
      }
      command = next
      path += " \(word)"
    }
    return command
  }

  private static func hint(
    for word: String, among commands: [any ParsableCommand.Type]
  ) -> String {
    if word == "help" { return "--help; or 'sucharit help' before the command" }
    let names = commands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    return NearestWord.among(names, to: word).map { "did you mean '\($0)'?" }
      ?? "one of \(names.joined(separator: ", "))"
  }
}

/// An option that a command does not have, by another name of something that it does have.
enum WrongOption {
  /// What people call an option, and its name here.
  private static let names = [
    "amount": "value", "attach": "evidence", "author": "by", "category": "kind", "date": "on",
    "day": "on", "description": "text", "dir": "data", "document-number": "document",
    "file": "evidence", "fiscal-year": "year", "folder": "data", "holiday": "holidays",
    "language": "lang", "link": "evidence", "note": "text", "out": "output", "overwrite": "force",
    "people": "participants", "photo": "evidence", "recorded-by": "by", "remark": "text",
    "since": "from", "unit": "owner", "until": "to", "user": "by", "when": "on", "who": "by",
    "words": "text",
  ]

  /// What the parser says, with the option that was meant where only its name is another: that is surer than
  /// a name with nearly the same letters.
  static func explained(_ message: String, of command: any ParsableCommand.Type) -> String {
    let unknown = /Unknown option '--(?<name>[a-z-]+)'(\. Did you mean '[^']*'\?)?/
    guard let found = message.firstMatch(of: unknown),
      let name = names[String(found.name)],
      Sucharit.helpMessage(for: command).contains("  --\(name)")
    else { return message }
    return String(message[..<found.range.lowerBound])
      + "Unknown option '--\(found.name)'. Did you mean '--\(name)'?"
      + message[found.range.upperBound...]
  }
}
