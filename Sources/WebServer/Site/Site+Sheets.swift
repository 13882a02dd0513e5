internal import Hummingbird
internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  /// The sheet as a file for Excel, which knows UTF-8 by its mark.
  func sheetFile(_ exchange: Exchange, _ account: Account) async throws -> Reply {
    let round = exchange.query["round"].flatMap(FiscalYear.Round.init) ?? .annual
    return .file(
      try await sheet(exchange.progress, SheetPage.unit(exchange, account), round, account))
  }

  /// The sheet of what a unit owes in a round; of all units where it is nil, which an owner cannot have.
  func sheet(
    _ progress: Progress, _ unit: Owner.ID?, _ round: FiscalYear.Round, _ account: Account
  ) async throws -> FileReply {
    if account.role == .owner, unit == nil { throw NotFound() }
    let papers = office.papers
    let text = try await pool.run { papers.sheet(progress, unit, round) }
    let name = "\(unit?.text ?? "all")-\(round.rawValue)-\(progress.year).csv"
    return FileReply(text, type: MediaType.textCsv.inUTF8, name: name)
  }

  func importSheet(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, isGenuine: Bool
  ) async throws -> Reply {
    let words = exchange.words
    var page = SheetImportPage()
    guard isGenuine else {
      page.faults = FormFaults(general: words.formExpired)
      return .page(page, .unprocessableContent)
    }
    guard let upload = form.uploads.first else {
      for fault in form.faults {
        page.faults.add(words.words(for: fault), to: SheetImportPage.fileField)
      }
      page.faults.add(words.chooseFile, to: SheetImportPage.fileField)
      return .page(page, .unprocessableContent)
    }
    do {
      // A second click finds it all in the log.
      page.added = try await SheetIntake(site: self, account: account, words: words)
        .add(upload.path).count
      return .page(page)
    } catch let refused as SheetIntake.Refused {
      page.lines = refused.lines.prefix(SheetImportPage.mostLines).map {
        .init(number: $0.number, words: $0.words)
      }
      return .page(page, .unprocessableContent)
    }
  }
}
