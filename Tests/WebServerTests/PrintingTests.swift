import Glibc
import HTTPTypes
import Office
import Papers
import PlanModel
import SQLiteStores
import Stores
import Synchronization
import Testing
import ThaiCivil

@testable import WebServer

@Suite("A report as PDF")
struct PrintingTests {
  private static let path = "/reports/files/six-month-2567.pdf"
  private static let asBrowser: HTTPFields = [.accept: "text/html,application/xhtml+xml,*/*;q=0.8"]

  /// What is there in the end: a browser asks again for as long as it is told to wait, on a busy machine longer.
  private static func outcome(
    _ browser: TestBrowser, _ headers: HTTPFields, query: String = ""
  ) async throws -> TestBrowser.Page {
    var page = try await browser.get(path + query, headers)
    while page.status == 202 { page = try await browser.get(path + query, headers) }
    return page
  }

  @Test(
    "is a page that says so while it is being made, then the file; everybody waits for the same print"
  )
  func waiting() async throws {
    let printer = HeldPrinter()
    try await TestSite.with(printer: printer) { site in
      let browser = try await site.browser(as: .coordinator)
      let others = try await site.browser(as: .coordinator)
      for browser in [browser, others, browser] {
        let page = try await browser.get(Self.path, Self.asBrowser)
        #expect(page.status == 202)
        #expect(page.headers[.contentType]?.hasPrefix("text/html") == true)
        #expect(page.text.contains(#"http-equiv="refresh" content="3; url=?of="#))
        #expect(page.text.contains("กำลังจัดทำไฟล์ PDF"))
        #expect(page.text.contains(Self.path) && page.text.contains("/reports/2567/six-month"))
      }
      let noted = try site.audit.lines().filter { $0.kind == "downloaded" }
      #expect(noted.isEmpty)
      printer.letGo()
      // A program waits for the file itself.
      let file = try await browser.getOctets(Self.path)
      #expect(file.octets.starts(with: Array("%PDF-".utf8)))
      let page = try await Self.outcome(others, Self.asBrowser)
      #expect(page.status == 200 && page.text.hasPrefix("%PDF-"))
      #expect(printer.count == 1)
    }
  }

  @Test(
    "is the print that somebody waits for, however much is recorded meanwhile; who asks anew gets a new one"
  )
  func growing() async throws {
    let printer = HeldPrinter()
    try await TestSite.with(printer: printer) { site in
      let browser = try await site.browser(as: .coordinator)
      var page = try await browser.get(Self.path, Self.asBrowser)
      let query = try #require(page.text.firstMatch(of: /content="3; url=(\?of=[0-9a-f]+)"/)).1
      let form = try await browser.get("/plan/note")
      try await browser.send(form, to: "/plan/note", ["text": "ประชุม", "day": "31/01/2567"])
      #expect(try site.log.entries().count == 1)
      page = try await browser.get(Self.path + query, Self.asBrowser)
      #expect(page.status == 202 && page.text.contains("url=\(query)"))
      printer.letGo()
      page = try await Self.outcome(browser, Self.asBrowser, query: String(query))
      #expect(page.status == 200 && printer.count == 1)
      _ = try await Self.outcome(browser, Self.asBrowser)
      #expect(printer.count == 2)
      // A head that nobody waits for is not asked after.
      _ = try await Self.outcome(
        browser, Self.asBrowser, query: "?of=\(String(repeating: "0", count: 64))")
      #expect(printer.count == 2)
    }
  }

  @Test("that cannot be made says why, once, and is tried again")
  func failing() async throws {
    let printer = HeldPrinter(fault: PrintFault(Phrase("ใช้เวลาเกิน 120 วินาที", "too slow")))
    printer.letGo()
    try await TestSite.with(printer: printer) { site in
      let browser = try await site.browser(as: .coordinator)
      for headers in [Self.asBrowser, [:], Self.asBrowser] {
        let page = try await Self.outcome(browser, headers)
        #expect(page.status == 503)
        #expect(page.text.contains("ใช้เวลาเกิน 120 วินาที") && page.text.contains("Word"))
        #expect(!page.text.contains("http-equiv"))
      }
      #expect(printer.count == 3)
    }
  }

  @Test("that is not there is told at once, also to a browser")
  func notThere() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/reports/files/six-month-2599.pdf", Self.asBrowser)
      #expect(page.status == 404)
    }
  }

  @Test(
    "Prints that wait and those that are kept are bounded, and are kept for a while"
  )
  func bounded() async throws {
    let (desk, now) = (PrintDesk(), Instant(millisecondsSinceEpoch: 0))
    func order(_ number: Int) -> PrintDesk.Order {
      PrintDesk.Order(
        file: PaperFile(.annual, FiscalYear(2567), .table("\(number)")), head: .none,
        day: now.bangkokDay)
    }
    // All are made, and the oldest makes room.
    for number in 0...PrintDesk.most {
      #expect(try await desk.print(order(number), at: now) { [UInt8(number)] } == [UInt8(number)])
      _ = try await desk.print(soon: order(number), at: now) { [] }
    }
    #expect(try await desk.print(order(1), at: now) { [99] } == [1])
    let later = now + PrintDesk.patience
    #expect(try await desk.print(order(1), at: later) { [99] } == [99])
  }
}

/// Prints once it is let go.
private final class HeldPrinter: PaperPrinter {
  private let state = Mutex((isHeld: true, count: 0))
  private let fault: PrintFault?

  init(fault: PrintFault? = nil) { self.fault = fault }

  var count: Int { state.withLock(\.count) }

  func letGo() { state.withLock { $0.isHeld = false } }

  func pdf(of document: Document, made: Instant) throws(PrintFault) -> [UInt8] {
    state.withLock { $0.count += 1 }
    while state.withLock(\.isHeld) { usleep(1_000) }
    if let fault { throw fault }
    return Array("%PDF-1.7\n%%EOF\n".utf8)
  }
}
