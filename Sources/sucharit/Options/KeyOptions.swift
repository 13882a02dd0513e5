internal import ArgumentParser
internal import Office

/// The options of commands that sign.
struct KeyOptions: ParsableArguments {
  @Option(help: "File with the office's secret key; by default SUCHARIT_KEY.") var key: String?

  /// The file that is named; nil where none is.
  var file: KeyFile? {
    (key ?? Live.environment("SUCHARIT_KEY")).flatMap { $0.isEmpty ? nil : KeyFile(path: $0) }
  }

  /// Who signs; nil where no key is named.
  func signer() throws -> LogSigner? { try file?.signer() }

  /// Who signs, where nothing can be done without.
  func neededSigner() throws -> LogSigner {
    guard let signer = try signer() else {
      throw Failure(
        ExitStatus.usage, "no key is named",
        hint: "--key FILE, or set SUCHARIT_KEY; 'sucharit key make FILE --name NAME' makes one")
    }
    return signer
  }
}
