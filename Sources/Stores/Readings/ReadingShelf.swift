public import ThaiCivil

/// Where documents that were given to be read wait, and where what was read of them is kept. Calls may block.
public protocol ReadingShelf: Sendable {
  /// Keeps a reading that waits, with copies of its files, which stand at `paths` in order.
  func add(_ reading: DocumentReading, filesAt paths: [String]) throws(StoreFault)

  /// All readings, the newest first.
  func readings() throws(StoreFault) -> [DocumentReading]

  /// Nil where there is none of that name, or no more.
  func reading(_ id: DocumentReading.ID) throws(StoreFault) -> DocumentReading?

  /// Where the files of a reading are that is not over, in order.
  func paths(of reading: DocumentReading) -> [String]

  /// Keeps how far a reading has come; where it is over, its files go. One that was removed meanwhile stays so.
  func change(_ id: DocumentReading.ID, to state: DocumentReading.State) throws(StoreFault)

  /// Removes a reading with its files, if it is there.
  func remove(_ id: DocumentReading.ID) throws(StoreFault)

  /// Removes what is older than it may be kept, but one that is needed still.
  func purge(now: Instant, keeping needed: DocumentReading.ID?) throws(StoreFault)
}

extension ReadingShelf {
  public func purge(now: Instant) throws(StoreFault) { try purge(now: now, keeping: nil) }
}
