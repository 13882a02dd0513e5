public import ThaiCivil

/// The canonical text of an entry: what its hash is taken of, what a log is exported as, and what is
/// kept for ever. It is one line of JSON that anybody can write again, octet for octet, in another
/// language; LogFormat.md in the documentation says how.
///
/// It holds the hash of the entry above and all the entry says, but not the entry's own hash.
extension LogEntry {
  /// The version that ``canonicalText`` is written in, as its member `v` says.
  public static let textVersion = 1

  /// Keys in order, no blanks, days as 2023-03-31, absent values left out.
  public var canonicalText: String {
    record.canonicalText(number: number, recorded: recorded, previous: previous)
  }

  /// Reads what ``canonicalText`` wrote. A text that says the same in other octets, or says more, is
  /// refused. Whether the hash is that of the text is not looked at: hashing is not the core's work.
  public init(canonicalText text: String, hash: LogHash) throws(LogTextFault) {
    var parser = LogTextParser(text)
    self = try LogEntry(try parser.wholeText(), hash: hash)
    guard parser.isText(of: self) else { throw .notCanonical }
  }
}

extension LogRecord {
  /// The text of the entry that this record becomes, before its hash is taken.
  public func canonicalText(number: Int, recorded: Instant, previous: LogHash) -> String {
    var writer = LogTextWriter()
    writer.entry(number: number, recorded: recorded, record: self, previous: previous)
    return writer.text
  }
}

/// Why a text is not the canonical text of an entry.
public enum LogTextFault: Error, Hashable, Sendable {
  /// Not the JSON that is meant, from this octet on.
  case malformed(octet: Int)
  /// Written in a version that is not known here.
  case version(Int)
  /// A member that has to be there is not, or is of another kind.
  case missing(String)
  /// The value of a member is none that it can have.
  case unreadable(String)
  /// It can be read, but says more than an entry does, or is not written as an entry is.
  case notCanonical
}
