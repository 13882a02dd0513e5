internal import Hummingbird
internal import HTTPTypes
internal import Office
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

extension Site {
  func reportPage(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ exchange: Exchange, _ account: Account
  ) async throws -> ReportPage {
    guard exchange.book.plan.fiscalYears.contains(year) else { throw NotFound() }
    let (book, now) = (exchange.book, exchange.now)
    let report = try await pool.run { try book.report(year, round, asOf: book.instant(now)) }
    return ReportPage(report, exchange, account)
  }

  /// A file of a report, made now. A page is shown, everything else is saved.
  func paperFile(_ file: PaperFile, _ book: Book, _ now: Instant) async throws -> Reply {
    guard book.plan.fiscalYears.contains(file.year) else { throw NotFound() }
    let octets =
      file.format == .pdf
      ? try await printed(file, book, now)
      : try await pool.run { try Self.octets(of: file, book, now) }
    guard let octets else { throw NotFound() }
    var reply = FileReply(octets: octets, type: file.format.type, name: file.name)
    if case .text(.html) = file.format {
      reply.name = nil
      reply.isPaper = true
    }
    return .file(reply)
  }

  private func printed(_ file: PaperFile, _ book: Book, _ now: Instant) async throws -> [UInt8]? {
    try await printer.run { [office] in
      let made = book.instant(now)
      return try office.printer.pdf(of: book.paper(file.order, asOf: made).document(), made: made)
    }
  }

  /// Nil for a table that the paper does not have, and for what is printed.
  private static func octets(of file: PaperFile, _ book: Book, _ now: Instant) throws -> [UInt8]? {
    let made = book.instant(now)
    let report = try book.paper(file.order, asOf: made)
    switch file.format {
    case .text(let format): return report.files(format).first.map { Array($0.text.utf8) }
    case .office(let format): return try report.octets(format, made: made)
    case .pdf: return nil
    case .table(let name):
      return report.files(.csv).first { $0.name.hasSuffix("-\(file.year)-\(name).csv") }
        .map { Array($0.text.utf8) }
    }
  }

  /// Closes a round: only from the log that was looked at, and only where nothing must be mended.
  func close(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ form: SubmittedForm, _ exchange: Exchange,
    _ account: Account
  ) async throws -> Reply {
    let page = try await reportPage(year, round, exchange, account)
    func again(_ faults: FormFaults) -> Reply {
      var page = page
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    return try await once(form, account, exchange, again: again) { _ in
      let closing = RoundClosing(year, round, seen: form[ReportPage.headField])
      let number = try await Recording(site: self).close(closing, of: account)
      return Route.entry(number).path
    }
  }

  /// Verifies the log and remembers what came of it.
  @discardableResult
  func look() async throws -> LogWatch.Look {
    let now = office.now()
    return try await pool.run { [keeper] in try keeper.watch.look(at: now) }
  }

  func verify() async throws -> VerificationPage {
    VerificationPage(check: try await look().found)
  }
}

extension PaperFile.Format {
  /// The media type.
  var type: String {
    switch self {
    case .text(.html): MediaType.textHtml.inUTF8
    case .text(.json): MediaType.applicationJson.description
    case .text(.markdown): MediaType.textMarkdown.inUTF8
    case .text(.csv), .table: MediaType.textCsv.inUTF8
    case .pdf: MediaType.applicationPdf.description
    case .office(.word): MediaType.applicationDocx.description
    case .office(.excel): MediaType.applicationXlsx.description
    }
  }
}
