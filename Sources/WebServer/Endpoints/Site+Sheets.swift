internal import Glibc
internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Site {
  /// The sheet as a file for Excel, which knows UTF-8 by its mark.
  func sheetFile(_ exchange: Exchange, _ account: Account) async throws -> Reply {
    let round = exchange.query["round"].flatMap(FiscalYear.Round.init) ?? .annual
    let unit = SheetPage.unit(exchange, account)
    if account.role == .owner, unit == nil { throw NotFound() }
    let (progress, papers) = (exchange.progress, office.papers)
    let text = try await pool.run { papers.sheet(progress, unit, round) }
    let name = "\(unit?.text ?? "all")-\(round.rawValue)-\(exchange.year).csv"
    return .file(FileReply(text, type: "text/csv; charset=utf-8", name: name))
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
    let (papers, book, today) = (office.papers, exchange.book, exchange.today)
    let octets = try await pool.run { try wholeFile(upload.path) }
    let contents = try await pool.run {
      papers.readSheet(octets, book.log, account.author, today)
    }
    page.lines = contents.faults.map { .init(number: $0.line, words: $0.message) }
    guard page.lines.isEmpty else { return .page(page, .unprocessableContent) }
    do {
      // Read again beside the log that it is added to: a second click finds it all there.
      let added = try await Recording(site: self).add { log in
        papers.readSheet(octets, log, account.author, today).records.map(\.record.throughSheet)
      }
      page.added = added.count
      return .page(page)
    } catch let refused as RecordsRefused {
      page.lines = refused.refusals.prefix(SheetImportPage.mostLines).map { index, refusal in
        .init(number: contents.records[index].line, words: words.words(for: refusal))
      }
      return .page(page, .unprocessableContent)
    }
  }
}

extension LogRecord {
  fileprivate var throughSheet: LogRecord {
    LogRecord(day: day, event: event, author: author, channel: .sheet, evidence: evidence)
  }
}

/// The octets of an upload, which has no more than the largest upload has.
private func wholeFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FormRefusal.unkept }
  defer { close(descriptor) }
  var octets: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return octets }
    octets += piece[..<count]
  }
}
