private import Glibc
internal import Hummingbird
internal import Logging
internal import Office
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import ThaiCivil
internal import WebServer

/// A server over one plan and one data folder: all the wiring of `sucharit serve`.
struct Serving {
  private let server: WebApplication
  private let accounts: any AccountStore
  private let audit: any AuditTrail
  private let readings: any ReadingShelf
  private let drafts: any DraftShelf
  private let place: BindAddress
  /// The Unix socket that it listens on, if it does.
  private let socket: String?
  private let base: BaseAddress
  /// Whom its links do not reach.
  private let reachNote: String?
  private let logger: Logger

  init(_ settings: ServeSettings, holidays: [String], items: String?) throws {
    var settings = settings
    try settings.settlePort()
    let data = DataFolder(settings[.data] ?? "data")
    let book = try Self.book(settings[.plan], holidays, items, in: data)
    let seal = try settings.factorSeal(of: data)
    let officeNames = OfficeNames()
    officeNames.take(book.schedule.plan)
    accounts = try Failure.ofAccounts {
      try data.accounts(officeNames: officeNames, seal: seal, now: Live.instant)
    }
    let sealed = try Failure.ofStore { try data.sealedFactors() }
    if seal == nil, sealed > 0 {
      Console.note(
        "sucharit: warning: \(sealed) second factors are sealed, and no key opens them: codes of authenticator "
          + "programs are refused, recovery codes are not\n  hint: name the key with --factor-key")
    }
    let days = try settings.auditDays()
    audit = try Failure.ofStore { try data.audit(keptFor: days) }
    let safeguards = try settings.safeguards()
    try Failure.ofStore { try data.keep(closesByTwo: safeguards.closesByTwo) }
    (place, socket) = (try settings.place(), settings[.socket])
    base = try settings.base()
    reachNote = try settings.reachNote()
    logger = Logger(label: "sucharit") { _ in LineLog() }
    let neighbours = try Neighbours(in: data)
    (readings, drafts) = (data.readings, data.drafts)
    let office = ServedOffice(
      book: book, accounts: accounts, audit: audit,
      documents: ReadingDesk(readings, DocumentProcess()), drafts: drafts,
      officeNames: officeNames, frameworks: try Live.frameworks(nil),
      prints: PrintRoom(ChromiumPrinter(), keptOn: data.prints),
      signer: try settings.signer(with: accounts),
      witnesses: neighbours.asked, witness: try settings.witness(of: neighbours),
      now: { Live.instant })
    server = WebApplication(
      office,
      Settings(
        base: base, proxy: try settings.proxy(), isPublic: try settings.isPublic(),
        largestUpload: try settings.largestUpload(), safeguards: safeguards,
        uploads: data.path + "/uploads", limits: OpenFiles.fitted(try settings.limits())),
      logger: logger)
  }

  /// Serves until the process is asked to stop.
  func run() async throws {
    try invite()
    let cleaning = Task { [accounts, audit, readings, drafts] in
      while !Task.isCancelled {
        // What is over goes; where it cannot, the next hour tries again.
        _ = try? accounts.purge(now: Live.instant)
        try? audit.purge(now: Live.instant)
        if let kept = try? drafts.kept() {
          try? readings.purge(now: Live.instant, keeping: kept.draft?.reading)
        }
        try await Task.sleep(for: .seconds(3_600))
      }
    }
    let verifying = Task { [server] in try await server.keepVerifying() }
    let witnessing = Task { [server] in try await server.keepWitnessed() }
    defer {
      cleaning.cancel()
      verifying.cancel()
      witnessing.cancel()
    }
    let application = server.application(at: place) { [logger, socket, base] port in
      // Its folder says who may come near; the proxy's group may use it.
      if let socket { chmod(socket, 0o660) }
      logger.notice("serving", metadata: ["port": "\(port ?? 0)", "address": "\(base.text)"])
    }
    do {
      try await application.runService()
    } catch {
      throw Failure(
        ExitStatus.outOfReach, "the server stopped: \(error)",
        hint: "is another program listening there?")
    }
    logger.notice("stopped")
  }

  /// The log with the plan that is named, else with what it adopted, else with none: then the server begins with
  /// making one.
  private static func book(
    _ plan: String?, _ holidays: [String], _ items: String?, in data: DataFolder
  ) throws -> LogBook {
    data.noteNewLog()
    if let plan {
      let edition = try PlanEdition(plan: plan, holidays: holidays, items: items)
      let book = LogBook(
        edition, try Failure.ofStore { try data.log(of: edition.schedule.plan.id) })
      try adoptFirst(book)
      return book
    }
    if let adopted = try data.adopted(holidays, items) {
      return LogBook(
        adopted, try Failure.ofStore { try data.log(of: adopted.schedule.plan.id) })
    }
    let table = try Live.itemsText(items)
    Console.note(
      "sucharit: note: no plan yet: the first coordinator makes it, in the browser")
    return LogBook(
      .unwritten(
        holidays: try Live.holidays(holidays), items: try Live.items(table, from: items),
        table: table, on: Live.instant.bangkokDay),
      try Failure.ofStore { try data.firstLog(of: nil) })
  }

  /// A log that has adopted no plan yet adopts the one that is given; where it has, it says whether that is another.
  private static func adoptFirst(_ book: LogBook) throws {
    let added = try Failure.ofStore { try book.adoptFirst(at: { Live.instant }) }
    if let entry = added?.entries.first {
      Console.note(
        "sucharit: note: the plan is kept in the log as edition 1 (entry \(entry.number))\n"
          + "  hint: a changed plan holds once 'sucharit plan adopt' adopts it")
    } else {
      let log = try book.entries()
      try Failure.ofStore { try Book(book.edition, log, in: book.store) }.noteDeviation()
    }
  }

  /// On the first run, the way in.
  private func invite() throws {
    let token = try Failure.ofAccounts {
      try accounts.firstCoordinatorToken(now: Live.instant)
    }
    guard let token else { return }
    Console.write(
      "\(base.text)\(WebApplication.invitationPath(token.text))\n")
    Console.note(
      "sucharit: note: open this link within a day to make the first coordinator's account")
    if let reachNote { Console.note("sucharit: note: \(reachNote)") }
  }
}

extension Failure {
  /// Runs something of the accounts; what goes wrong there is a failure in words.
  static func ofAccounts<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as AccountFault {
      guard case .storage(let fault) = fault else { throw Failure(ExitStatus.bug, "\(fault)") }
      throw Failure(ExitStatus.outOfReach, fault.description, hint: fault.hint)
    }
  }
}
