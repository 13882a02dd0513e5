internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Office
internal import Papers
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import Synchronization
internal import TestSupport
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

/// The real server over the city's plan, with real stores in a folder that is gone after the test, asked
/// through the router.
struct TestSite: Sendable {
  let server: WebApplication
  let client: ResponderClient
  let accounts: any AccountStore
  let log: any LogStore
  let audit: AuditFolder
  let drafts: any DraftShelf
  let officeNames: OfficeNames
  let schedule: Schedule
  let folder: String
  let clock: TestClock

  static func with(
    isPublic: Bool = true, baseURL: String = "http://localhost", largestUpload: Int = 1 << 20,
    proxy: ProxyTrust? = nil, limits: Limits = Limits(), safeguards: Safeguards = Safeguards(),
    isSigned: Bool = false, edition: PlanEdition? = nil, isWitness: Bool = false,
    reader: any DocumentReader = NoReader(),
    messenger: (any Messenger)? = nil, printer: any PaperPrinter = StubPrinter(),
    on day: ThaiDate = ThaiDate(dayNumber: 0).testDay,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    await turns.take()
    do {
      try await begin(
        isPublic, baseURL, largestUpload, proxy, limits, safeguards, isSigned, edition, isWitness,
        messenger, printer, reader, day,
        body)
    } catch {
      await turns.giveBack()
      throw error
    }
    await turns.giveBack()
  }

  private static let turns = Turns(40)

  private static func begin(
    _ isPublic: Bool, _ baseURL: String, _ largestUpload: Int, _ proxy: ProxyTrust?,
    _ limits: Limits, _ safeguards: Safeguards, _ isSigned: Bool,
    _ edition: PlanEdition?,
    _ isWitness: Bool, _ messenger: (any Messenger)?, _ printer: any PaperPrinter,
    _ reader: any DocumentReader, _ day: ThaiDate,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    let top = FileManager.default.temporaryDirectory
      .appending(path: "web-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: top) }
    let folder = top.path
    let clock = TestClock(day)
    let items = try OITItems.reference()
    let schedule = try Schedule.samutPrakanCity()
    let data = DataFolder(folder)
    let log = try data.log(of: edition?.isUnwritten ?? false ? nil : schedule.plan.id)
    // As cheap as scrypt goes: what it costs is tested with the accounts.
    let officeNames = OfficeNames()
    let accounts = try data.accounts(
      cost: ScryptCost(rounds: 2, blockSize: 1, parallelism: 1), officeNames: officeNames,
      now: clock.now)
    let audit = try data.audit(keptFor: 90)
    let office = ServedOffice(
      book: LogBook(edition ?? PlanEdition(schedule, items), log), accounts: accounts, audit: audit,
      documents: ReadingDesk(data.readings, reader), drafts: data.drafts, officeNames: officeNames,
      frameworks: try .reference(), prints: PrintRoom(printer, keptOn: data.prints),
      signer: isSigned ? LogSigner([.log], Forgetful(), accounts: accounts) : nil,
      witnesses: messenger.flatMap(Self.witnesses),
      witness: isWitness
        ? Witness([.witness], watching: [SigningKey.log.verifier], SeenWitness()) : nil,
      now: { clock.now })
    let settings = Settings(
      base: try BaseAddress(baseURL), proxy: proxy, isPublic: isPublic,
      largestUpload: largestUpload,
      safeguards: safeguards, uploads: folder + "/uploads", limits: limits)
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let server = WebApplication(office, settings, logger: logger)
    try await body(
      TestSite(
        server: server, client: try await ResponderClient(server.application()), accounts: accounts,
        log: log, audit: audit, drafts: data.drafts, officeNames: officeNames,
        schedule: schedule, folder: folder, clock: clock))
  }

  /// A browser of somebody who has just been let in.
  func browser(
    as role: Account.Role, of units: [Owner.ID] = [], called name: String? = nil
  ) async throws -> TestBrowser {
    let name = name ?? "\(role.rawValue).\(Int.random(in: 0..<1_000_000_000))"
    let token = try token(for: role, of: units, called: name)
    let browser = TestBrowser(self)
    let page = try await browser.get("/invitations/\(token)")
    try await browser.send(
      page, to: "/invitations/\(token)",
      [
        "name": name, "display-name": "ผู้ใช้ \(name)", "position": "นักวิชาการ",
        "password": Self.password,
      ])
    return browser
  }

  private static func witnesses(_ messenger: any Messenger) -> Witnesses? {
    guard let address = ServerAddress("https://witness.example"),
      let member = Witnesses.Member(SigningKey.witness.verifier, at: address)
    else { return nil }
    return Witnesses([member], by: messenger)
  }

  /// The roots of the tree over so many first entries of the log each. They are asked for here, since Swift 6.3
  /// crashes where a generic function throws a typed error inside an asynchronous closure.
  func roots(ofFirst counts: ClosedRange<Int>) throws -> [LogHash] {
    var roots: [LogHash] = []
    for count in counts {
      let root = try log.root(ofFirst: count)
      roots.append(try #require(root))
    }
    return roots
  }

  /// What is left in the folder of uploads.
  func uploads() throws -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/uploads")
    return names ?? []
  }

  static let password = "กบน้อยกระโดดลงบึงตอนเช้า"

  private func token(
    for role: Account.Role, of units: [Owner.ID], called name: String
  ) throws -> String {
    if let first = try accounts.firstCoordinatorToken(now: clock.now) {
      if role == .coordinator { return first.text }
      _ = try accounts.accept(
        first.text,
        NewAccount(
          userName: "first", password: Self.password,
          person: Person(displayName: "คนแรก", position: nil, role: .coordinator, units: [])),
        from: Visitor(address: "test"), now: clock.now)
    }
    let coordinator = try accounts.accounts().first { $0.role == .coordinator }
    guard let coordinator else { throw NoCoordinator() }
    let person = Person(
      displayName: "ผู้ใช้ \(name)", position: "นักวิชาการ", role: role, units: units)
    return try accounts.invite(person, by: coordinator.id, now: clock.now).text
  }

  /// The token of the link that the first run prints.
  func firstToken() throws -> String {
    guard let token = try accounts.firstCoordinatorToken(now: clock.now) else {
      throw NoCoordinator()
    }
    return token.text
  }

  private struct NoCoordinator: Error {}
}

/// Stands for the printer: what the server does with a PDF is looked at here, how it looks in CommandTests.
struct StubPrinter: PaperPrinter {
  func pdf(of document: Document, made: Instant) -> [UInt8] {
    Array("%PDF-1.7\n\(made)\n%%EOF\n".utf8)
  }
}

/// For sites where nobody has a document read.
struct NoReader: DocumentReader {
  func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft {
    throw DocumentFault(Phrase("ไม่มีผู้อ่าน", "there is no reader"))
  }
}

/// Remembers nothing of what was signed: a log that is thrown away after the test begins anew each time.
private struct Forgetful: SigningMemory {
  func last() -> SignedNote? { nil }
  func remember(_ note: SignedNote) {}
}

/// What a witness remembers, for as long as a test.
final class SeenWitness: WitnessMemory {
  private let notes = Mutex<[KeyName: SignedNote]>([:])

  func last(of log: KeyName) -> SignedNote? { notes.withLock { $0[log] } }

  func replace(_ log: KeyName, with new: (SignedNote?) throws -> SignedNote?) throws {
    try notes.withLock { if let note = try new($0[log]) { $0[log] = note } }
  }
}

/// A clock that stands until it is told to go on.
final class TestClock: Sendable {
  private let instant: Mutex<Instant>

  /// Nine in the morning of a day, in Bangkok.
  init(_ day: ThaiDate) {
    let text = "\(day.gregorianExtended)T09:00:00+07:00"
    instant = Mutex(Instant(rfc3339: text) ?? Instant(millisecondsSinceEpoch: 0))
  }

  var now: Instant { instant.withLock(\.self) }

  func advance(seconds: Int64) {
    instant.withLock {
      $0 = Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch + seconds * 1000)
    }
  }
}

extension ThaiDate {
  /// 31 January 2567, in the plan's second year.
  fileprivate var testDay: ThaiDate {
    ThaiDate(year: BuddhistYear(2567), month: .january, day: 31) ?? self
  }
}

/// A browser: it keeps its cookies and sends forms as pages give them.
final class TestBrowser: Sendable {
  private let site: TestSite
  private let cookies = Mutex<[String: String]>([:])

  init(_ site: TestSite) { self.site = site }

  /// What came back.
  struct Page: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    var location: String? { headers[.location] }

    /// The value of the first hidden field of a name; empty where there is none.
    func hidden(_ name: String) -> String {
      guard let start = text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound,
        let end = text[start...].firstIndex(of: "\"")
      else { return "" }
      return String(text[start..<end])
    }
  }

  func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
  func set(_ name: String, _ value: String?) { cookies.withLock { $0[name] = value } }

  @discardableResult
  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Page {
    try await request(path, .get, headers, nil)
  }

  /// Sends a form with the token of the page and its one-time name.
  @discardableResult
  func send(
    _ page: Page, to path: String, _ fields: KeyValuePairs<String, String> = [:],
    headers: HTTPFields = [:], between: (@Sendable () async -> Void)? = nil
  ) async throws -> Page {
    var all = [("csrf", page.hidden("csrf"))]
    let form = page.hidden("form")
    if !form.isEmpty { all.append(("form", form)) }
    all += fields.map { ($0.key, $0.value) }
    return try await post(path, all, headers: headers, between: between)
  }

  /// Sends a form with a file of evidence.
  @discardableResult
  func send(
    _ page: Page, to path: String, fields: KeyValuePairs<String, String>,
    file: (name: String, octets: [UInt8]), as field: String = "evidence"
  ) async throws -> Page {
    var body: [UInt8] = []
    let all = [("csrf", page.hidden("csrf")), ("form", page.hidden("form"))]
    for (name, value) in all + fields.map({ ($0.key, $0.value) }) {
      body += "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    body += "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"; ".utf8
    body += "filename=\"\(file.name)\"\r\nContent-Type: image/png\r\n\r\n".utf8
    body += file.octets + Array("\r\n--XX--\r\n".utf8)
    return try await request(
      path, .post, [.contentType: "multipart/form-data; boundary=XX"], ByteBuffer(bytes: body))
  }

  /// A file as it comes.
  func getOctets(_ path: String) async throws -> (octets: [UInt8], headers: HTTPFields) {
    let headers = withCookies([:])
    return try await site.client.execute(uri: path, method: .get, headers: headers, body: nil) {
      (Array($0.body.readableBytesView), $0.headers)
    }
  }

  @discardableResult
  func post(
    _ path: String, _ fields: [(String, String)], headers: HTTPFields = [:],
    between: (@Sendable () async -> Void)? = nil
  ) async throws -> Page {
    let text = fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }
      .joined(separator: "&")
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await request(path, .post, headers, ByteBuffer(string: text), between: between)
  }

  func request(
    _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?,
    between: (@Sendable () async -> Void)? = nil
  ) async throws -> Page {
    try await site.client.execute(
      uri: path, method: method, headers: withCookies(headers), body: body, between: between
    ) { response in
      for cookie in response.headers[values: .setCookie] { self.keep(cookie) }
      return Page(
        status: response.status.code, headers: response.headers,
        text: String(buffer: response.body))
    }
  }

  private func withCookies(_ headers: HTTPFields) -> HTTPFields {
    var headers = headers
    let sent = sentCookies
    if !sent.isEmpty { headers[.cookie] = sent }
    return headers
  }

  /// What it sends along: the value of a header.
  var sentCookies: String {
    cookies.withLock { $0 }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
  }

  private func keep(_ cookie: String) {
    guard let pair = cookie.split(separator: ";").first else { return }
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    let isCleared = cookie.contains("Max-Age=0")
    cookies.withLock { $0[parts[0]] = isCleared || parts.count < 2 ? nil : parts[1] }
  }
}
