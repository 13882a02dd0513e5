public import Papers
public import PlanModel
public import ThaiCivil

/// All that the server is handed: the plan, and functions for everything outside it. It imports no store
/// and reads no file of the plan.
public struct Office: Sendable {
  public let schedule: Schedule
  public let items: OITItems
  public let ledger: Ledger
  public let accounts: Accounts
  public let papers: Papers
  public let now: @Sendable () -> Instant

  public init(
    schedule: Schedule, items: OITItems, ledger: Ledger, accounts: Accounts, papers: Papers,
    now: @escaping @Sendable () -> Instant
  ) {
    self.schedule = schedule
    self.items = items
    self.ledger = ledger
    self.accounts = accounts
    self.papers = papers
    self.now = now
  }
}

/// Files that others than the server know how to write and read. Every function may block.
public struct Papers: Sendable {
  /// A calendar as iCalendar text.
  public var calendar: @Sendable (PublishedCalendar) throws -> [UInt8]
  /// The same octets for gzip; nil where that cannot be done.
  public var gzip: @Sendable ([UInt8]) -> [UInt8]?
  /// A paper as PDF; slow, and one at a time.
  public var pdf: @Sendable (Document, _ made: Instant) throws -> [UInt8]
  /// The SHA-256 of a report's contents, in hexadecimal digits.
  public var sha256: @Sendable (String) -> String
  /// The sheet of what an owner owes in a round, as CSV; of all where the owner is nil.
  public var sheet: @Sendable (Progress, Owner.ID?, FiscalYear.Round) -> String
  /// What a filled-in sheet adds to a log.
  public var readSheet:
    @Sendable ([UInt8], Log, LogRecord.Author, _ today: ThaiDate) -> SheetContents

  public init(
    calendar: @escaping @Sendable (PublishedCalendar) throws -> [UInt8],
    gzip: @escaping @Sendable ([UInt8]) -> [UInt8]?,
    pdf: @escaping @Sendable (Document, Instant) throws -> [UInt8],
    sha256: @escaping @Sendable (String) -> String,
    sheet: @escaping @Sendable (Progress, Owner.ID?, FiscalYear.Round) -> String,
    readSheet: @escaping @Sendable ([UInt8], Log, LogRecord.Author, ThaiDate) -> SheetContents
  ) {
    self.calendar = calendar
    self.gzip = gzip
    self.pdf = pdf
    self.sha256 = sha256
    self.sheet = sheet
    self.readSheet = readSheet
  }
}

/// What a filled-in sheet says.
public struct SheetContents: Sendable {
  public let records: [(line: Int, record: LogRecord)]
  /// What of it cannot be understood.
  public let faults: [Fault]

  /// What is wrong on a line of the file, in words of either language.
  public struct Fault: Sendable {
    public let line: Int
    public let words: @Sendable (Language) -> String

    public init(line: Int, words: @escaping @Sendable (Language) -> String) {
      self.line = line
      self.words = words
    }
  }

  public init(records: [(line: Int, record: LogRecord)], faults: [Fault]) {
    self.records = records
    self.faults = faults
  }
}
