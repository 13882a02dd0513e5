public import Office
public import Papers
import PlanModel
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

  public init(
    gzip: @escaping @Sendable ([UInt8]) -> [UInt8]?,
    pdf: @escaping @Sendable (Document, Instant) throws -> [UInt8]
  ) {
    self.gzip = gzip
    self.pdf = pdf
  }
}
