internal import ArgumentParser

/// `sucharit sheet`: work with a spreadsheet.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write what an owner owes as a sheet for Excel, and read it back filled in.",
    subcommands: [SheetExport.self, SheetImportCommand.self])
}
