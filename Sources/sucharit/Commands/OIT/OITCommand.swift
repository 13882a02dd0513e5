internal import ArgumentParser

/// `sucharit oit`: what the office has to publish for the ITA.
struct OITCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oit",
    abstract: "The items of the ITA's public disclosure (OIT) and what each must contain.",
    subcommands: [OITList.self])
}
