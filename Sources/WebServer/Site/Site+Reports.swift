internal import Hummingbird
internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Papers
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
    var page = ReportPage(report, exchange, account)
    page.byTwo = try await byTwo(year, round, exchange, account)
    if !report.basis.isDraft {
      page.vouched = exchange.words.vouched(try await vouching(), for: report.basis.count)
    }
    return page
  }

  /// A file of a report for whoever asks on a page: one that is being printed is a page that says so.
  func reportFile(_ file: PaperFile, _ exchange: Exchange) async throws -> Reply {
    let (book, now) = (exchange.book, exchange.now)
    guard file.isPrinted, exchange.showsPages else {
      return .file(try await paperFile(file, book, now))
    }
    var order = PrintDesk.Order(file, book, now)
    if let awaited = exchange.query[PrintingPage.headField].flatMap(LogHash.init(hex:)) {
      let earlier = PrintDesk.Order(file: file, head: awaited, day: order.day)
      if await prints.has(earlier), !book.log.isErased(after: awaited) { order = earlier }
    }
    let print = try await prints.print(soon: order, at: now) {
      try await printed(file, book, now)
    }
    return print.map { .file(FileReply(file, $0)) }
      ?? .page(PrintingPage(file: file, head: order.head), .accepted)
  }

  /// A file of a report, made now. A page is shown, everything else is saved.
  func paperFile(_ file: PaperFile, _ book: Book, _ now: Instant) async throws -> FileReply {
    if file.isPrinted {
      let print = try await prints.print(PrintDesk.Order(file, book, now), at: now) {
        try await printed(file, book, now)
      }
      return FileReply(file, print)
    }
    guard book.plan.fiscalYears.contains(file.year) else { throw NotFound() }
    let files = try await pool.run { [proofAddress] in
      try Self.files(of: file, book, now, proofAddress)
    }
    guard let reply = files[file.format.table ?? ""] else { throw NotFound() }
    return reply
  }

  private func printed(_ file: PaperFile, _ book: Book, _ now: Instant) async throws -> [UInt8] {
    guard book.plan.fiscalYears.contains(file.year) else { throw NotFound() }
    let print: [UInt8]? = try await printer.run { [office, proofAddress] in
      let made = book.instant(now)
      let report = try book.paper(file.order, asOf: made)
      guard report.holds(file.extent) else { throw NotFound() }
      let paper = report.document(extent: file.extent, proof: proofAddress)
      let print = try office.prints.pdf(of: paper, saying: report, from: book, made: made)
      return try book.isErasedSince() ? nil : print
    }
    // What was erased while it was printed would stand in it.
    guard let print else { return try await printed(file, try await currentBook(), now) }
    return print
  }

  /// The file that is asked for; of a table all tables of its paper, by their names. None of what is printed.
  static func files(
    of file: PaperFile, _ book: Book, _ now: Instant, _ proof: ProofAddress?
  ) throws -> [String: FileReply] {
    let made = book.instant(now)
    let report = try book.paper(file.order, asOf: made)
    switch file.format {
    case .text(let format):
      let text = report.files(format, proof: proof).first?.text
      return text.map { ["": FileReply(file, Array($0.utf8))] } ?? [:]
    case .office(let format):
      return ["": FileReply(file, try report.octets(format, proof: proof, made: made))]
    case .annex(_, .word):
      guard report.holds(file.extent) else { return [:] }
      return [
        "": FileReply(file, try report.octets(.word, .thai, file.extent, proof: proof, made: made))
      ]
    case .pdf, .annex(_, .pdf): return [:]
    case .table:
      let tables = report.files(.csv).compactMap { table -> (String, FileReply)? in
        guard let start = table.name.firstRange(of: "-\(file.year)-")?.upperBound else {
          return nil
        }
        let name = String(table.name[start...].dropLast(".csv".count))
        let own = PaperFile(file.kind, file.year, .table(name))
        return (name, FileReply(own, Array(table.text.utf8)))
      }
      return Dictionary(tables, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Verifies the log and remembers what came of it.
  @discardableResult
  func look() async throws -> LogWatch.Look {
    let now = office.now()
    return try await pool.run { [keeper] in try keeper.watch.look(at: now) }
  }

  /// Removes files of evidence that no entry names: an upload waits a day for its entry.
  func removeStrayEvidence() async throws {
    let instant = office.now() - .seconds(2 * 86_400)
    _ = try await pool.run { [office] in
      try office.log.removeStrayEvidence(storedBefore: instant)
    }
  }

  func verify() async throws -> VerificationPage {
    VerificationPage(check: try await look().found)
  }
}

extension Log {
  /// Whether something was erased after the entry of a hash; for a hash that no entry has, whether ever.
  fileprivate func isErased(after head: LogHash) -> Bool {
    entries.reversed().prefix { $0.hash != head }.contains { $0.record.event.kind == .erased }
  }
}

extension PrintDesk.Order {
  fileprivate init(_ file: PaperFile, _ book: Book, _ now: Instant) {
    self.init(file: file, head: book.log.head, day: now.bangkokDay)
  }
}

extension Report {
  /// Whether there is such an annex.
  fileprivate func holds(_ extent: ReportExtent) -> Bool {
    if case .annex(let annex) = extent { annexes.contains(annex) } else { true }
  }
}

extension FileReply {
  /// A file of a report.
  fileprivate init(_ file: PaperFile, _ octets: [UInt8]) {
    let isPage = file.format == .text(.html)
    self.init(octets: octets, type: file.format.type, name: isPage ? nil : file.name)
    isPaper = isPage
  }
}

extension PaperFile.Format {
  /// The name of a table; nil for a whole paper.
  var table: String? {
    if case .table(let name) = self { name } else { nil }
  }

  /// Whether it gets smaller when it is packed: files of office programs are packed already.
  var isText: Bool {
    switch self {
    case .text, .table: true
    case .office, .pdf, .annex: false
    }
  }

  /// The media type.
  var type: String {
    switch self {
    case .text(.html): MediaType.textHtml.inUTF8
    case .text(.json): MediaType.applicationJson.description
    case .text(.markdown): MediaType.textMarkdown.inUTF8
    case .text(.csv), .table: MediaType.textCsv.inUTF8
    case .pdf, .annex(_, .pdf): MediaType.applicationPdf.description
    case .office(.word), .annex(_, .word): MediaType.applicationDocx.description
    case .office(.excel): MediaType.applicationXlsx.description
    }
  }
}
