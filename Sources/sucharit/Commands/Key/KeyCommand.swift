internal import ArgumentParser

/// `sucharit key`: the keys that checkpoints of the log are signed with.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make, show and change the key that the office signs checkpoints of its log with.",
    discussion: """
      The key is a secret: whoever has it speaks for the log. It lies outside the data folder, in a file that \
      only its owner can read; keep a copy of it locked away. What 'show' prints is public: publish it where \
      people believe it, such as the office's web page, its board and its letters.

      A key that somebody else may have read is rotated and the old one retired at once. A key that is lost \
      cannot sign any more: make a new one of the same name and publish that; what was signed stays proven \
      by the old public key.
      """,
    subcommands: [KeyMake.self, KeyShow.self, KeyRotate.self, KeyRetire.self])
}
