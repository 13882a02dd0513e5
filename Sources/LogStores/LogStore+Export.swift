internal import GRDB
internal import PlanModel
internal import ThaiCivil

extension LogStore {
  /// Hands one line a time over, without its end: `{"entry":…,"hash":"…"}`, where the entry is its
  /// canonical text and the hash that of the text. The files of evidence are not in it.
  ///
  /// Throws what `write` throws, or a ``StoreFault``.
  public func export(to write: (String) throws -> Void) throws {
    do {
      try readers.read { database in
        var chain = ChainCheck()
        try chain.run(in: database) { entry, text in
          try write(ExportLine(text: text, hash: entry.hash).line)
        }
        if let fault = chain.fault { throw StoreFault.damaged("\(fault)") }
      }
    } catch let error as DatabaseError {
      throw StoreFault(error, at: path)
    }
  }

  /// Fills an empty log from the lines of an export, all or none: entry by entry the same log, with the
  /// same hashes. Gives the last entry's hash and the count.
  ///
  /// Throws `notEmpty` where there are entries already and `badLine` for a line that is no entry, or
  /// does not follow the one before.
  @discardableResult
  public func `import`(_ lines: some Sequence<String>) throws(StoreFault) -> Head {
    try StoreFault.translating(at: path) {
      try writing { database in
        guard try Self.head(in: database).count == 0 else { throw StoreFault.notEmpty(folder) }
        var head = Self.none
        for line in lines {
          let (entry, text) = try Self.entry(of: line, after: head)
          try Self.insert(entry, as: text, in: database)
          head = Head(count: entry.number, hash: entry.hash, recorded: entry.recorded)
        }
        return head
      }
    }
  }

  private static func entry(
    of line: String, after head: Head
  ) throws(StoreFault) -> (LogEntry, text: String) {
    let number = head.count + 1
    guard let parts = ExportLine(line) else {
      throw .badLine(number, "this is no line of an export")
    }
    guard SealedText(text: parts.text).hash == parts.hash else {
      throw .badLine(number, "the hash is not that of the entry: one of them was edited")
    }
    let entry: LogEntry
    do {
      entry = try LogEntry(canonicalText: parts.text, hash: parts.hash)
    } catch {
      throw .badLine(number, "the entry cannot be read: \(error)")
    }
    guard entry.number == number, entry.previous == head.hash else {
      throw .badLine(number, "the entry does not follow the one before")
    }
    if let last = head.recorded, entry.recorded < last {
      throw .badLine(number, "the entry was recorded before the one before")
    }
    return (entry, parts.text)
  }
}

/// A line of an export.
struct ExportLine {
  let text: String
  let hash: LogHash

  private static let beginning = #"{"entry":"#
  private static let middle = #","hash":""#
  private static let end = #""}"#

  init(text: String, hash: LogHash) {
    self.text = text
    self.hash = hash
  }

  /// Nil for what no export writes.
  init?(_ line: String) {
    let octets = line.utf8
    let tail = Self.middle.utf8.count + 64 + Self.end.utf8.count
    guard octets.count > Self.beginning.utf8.count + tail,
      octets.starts(with: Self.beginning.utf8),
      let hash = LogHash(hex: Substring(octets.suffix(64 + Self.end.utf8.count).prefix(64)))
    else { return nil }
    text = String(Substring(octets.dropFirst(Self.beginning.utf8.count).dropLast(tail)))
    self.hash = hash
    guard self.line.utf8.elementsEqual(octets) else { return nil }
  }

  var line: String { Self.beginning + text + Self.middle + hash.description + Self.end }
}
