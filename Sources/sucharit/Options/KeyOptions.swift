internal import ArgumentParser
internal import Office
internal import SQLiteStores

/// The options of commands that sign.
struct KeyOptions: ParsableArguments {
  @Option(help: "File with the office's secret key; by default SUCHARIT_KEY.") var key: String?

  /// The file that is named; nil where none is.
  var file: KeyFile? {
    (key ?? Live.environment("SUCHARIT_KEY")).flatMap { $0.isEmpty ? nil : KeyFile(path: $0) }
  }

  /// Who signs the log of a data folder; nil where no key is named.
  func signer(for folder: DataFolder) throws -> LogSigner? {
    guard let file else { return nil }
    return try file.signer(with: try folder.hasAccounts ? folder.openAccounts() : nil)
  }

  /// The same, where nothing can be done without.
  func neededSigner(for folder: DataFolder) throws -> LogSigner {
    guard let signer = try signer(for: folder) else {
      throw Failure(
        ExitStatus.usage, "no key is named",
        hint: "--key FILE, or set SUCHARIT_KEY; 'sucharit key make FILE --name NAME' makes one")
    }
    return signer
  }
}
