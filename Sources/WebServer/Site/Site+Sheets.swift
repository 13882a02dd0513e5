internal import Hummingbird
internal import HTTPTypes
internal import Office
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
    let text = try await pool.run { Sheet.text(progress, owner: unit, round: round) }
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
      let (added, differences) = try await addSheet(upload.path, of: account)
      page.added = added.count
      page.differences = differences
      return .page(page)
    } catch let refused as SheetImport.Refused {
      page.lines = refused.lines
      return .page(page, .unprocessableContent)
    }
  }

  /// Adds what a filled-in sheet says and the log does not, all of it or nothing, for pages and programs.
  /// Gives the numbers of the entries, and what the sheet says otherwise than the log.
  ///
  /// Throws `SheetImport.Refused`, or what the store throws.
  func addSheet(
    _ path: String, of account: Account
  ) async throws -> (added: Range<Int>, differences: [SheetDifference]) {
    let (schedule, author, today) = (keeper.known.schedule, account.author, office.now().bangkokDay)
    let known = keeper.known.log
    let sheet = try await pool.run {
      let sheet = SheetImport(try UploadFile.octets(of: path), schedule)
      // What is wrong is found before others have to wait.
      _ = try sheet.addition(to: known, by: author, through: .sheet, day: today, today: today)
      return sheet
    }
    return try await Recording(site: self).add(sheet, of: account)
  }
}
