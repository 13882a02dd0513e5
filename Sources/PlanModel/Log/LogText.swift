internal import Interchange
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
    let value: JSON
    do throws(JSON.Fault) {
      value = try JSON.read(text, within: Self.textLimits)
    } catch {
      throw .malformed(octet: error.offset)
    }
    self = try LogEntry(value, hash: hash)
    guard isWritten(text) else { throw .notCanonical }
  }

  /// A correction within a correction … stays far below this depth. What is long is only slow to read.
  private static let textLimits = JSON.Limits(depth: 64, octets: .max)

  private func isWritten(_ text: String) -> Bool {
    let written = record.written(number: number, recorded: recorded, previous: previous)
    return written.octets.elementsEqual(text.utf8)
  }
}

extension LogRecord {
  /// The text of the entry that this record becomes, before its hash is taken.
  public func canonicalText(number: Int, recorded: Instant, previous: LogHash) -> String {
    written(number: number, recorded: recorded, previous: previous).text
  }

  fileprivate func written(number: Int, recorded: Instant, previous: LogHash) -> JSONWriter {
    var writer = JSONWriter()
    writer.entry(number: number, recorded: recorded, record: self, previous: previous)
    return writer
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
