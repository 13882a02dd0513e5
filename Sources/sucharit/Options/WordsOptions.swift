import ArgumentParser

/// What is said in words, behind the rest (`log note 3.1.4 "…"`) or with an option (`--text "…"`): people
/// have one habit, so every command takes both.
struct WordsOptions: ParsableArguments {
  @Argument(help: "The text; or give it with --text.") var words: String?

  @Option(
    name: [.customLong("text"), .customLong("result")],
    help: "The text as an option: the result, the remark or the reason.")
  var text: String?

  func validate() throws {
    guard words == nil || text == nil else {
      throw ValidationError(
        "The text is given twice, as '\(words ?? "")' and as '\(text ?? "")'.")
    }
  }

  /// What was said; nil where nothing was.
  var given: String? { words ?? text }

  /// What was said, in a command that wants it.
  func required() throws -> String {
    guard let given else {
      throw Failure(
        ExitStatus.usage, "the text is missing",
        hint: "write it after the rest, or with --text")
    }
    return given
  }
}
