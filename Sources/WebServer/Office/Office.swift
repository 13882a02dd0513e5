public import Office
public import Papers
public import PlanModel
public import Stores
public import ThaiCivil

/// All that the server is handed: the plan, the stores, and functions for everything else outside it.
public struct Office: Sendable {
  public let book: LogBook
  public let accounts: any AccountStore
  public let papers: Papers
  public let now: @Sendable () -> Instant

  public init(
    book: LogBook, accounts: any AccountStore, papers: Papers,
    now: @escaping @Sendable () -> Instant
  ) {
    (self.book, self.accounts, self.papers, self.now) = (book, accounts, papers, now)
  }

  var schedule: Schedule { book.schedule }
  var items: OITItems { book.items }
  var log: any LogStore { book.store }
}

/// Files that others than the server know how to write and read. Every function may block.
public struct Papers: Sendable {
  /// The same octets for gzip; nil where that cannot be done.
  public var gzip: @Sendable ([UInt8]) -> [UInt8]?
  /// A paper as PDF; slow, and one at a time.
  public var pdf: @Sendable (Document, _ made: Instant) throws -> [UInt8]
  /// The sheet of what an owner owes in a round, as CSV; of all where the owner is nil.
  public var sheet: @Sendable (Progress, Owner.ID?, FiscalYear.Round) -> String
  /// What a filled-in sheet adds to a log.
  public var readSheet:
    @Sendable ([UInt8], Log, LogRecord.Author, _ today: ThaiDate) -> SheetContents

  public init(
    gzip: @escaping @Sendable ([UInt8]) -> [UInt8]?,
    pdf: @escaping @Sendable (Document, Instant) throws -> [UInt8],
    sheet: @escaping @Sendable (Progress, Owner.ID?, FiscalYear.Round) -> String,
    readSheet: @escaping @Sendable ([UInt8], Log, LogRecord.Author, ThaiDate) -> SheetContents
  ) {
    self.gzip = gzip
    self.pdf = pdf
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
