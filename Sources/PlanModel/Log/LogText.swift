internal import Interchange
public import ThaiCivil

/// The canonical text of an entry: what its hash is taken of, what a log is exported as, and what is
/// kept for ever. It is one line of JSON that anybody can write again, octet for octet, in another
/// language; LogFormat.md in the documentation says how.
///
/// It holds the hash of the entry above, but not the entry's own. In version 1 it holds all the entry says;
/// since version 2, words and evidence lie beside it as parts, under the seals that it has: ``EntrySeals``.
extension LogEntry {
  /// The version that texts are written in now, as their member `v` says.
  public static let textVersion = 2

  /// Keys in order, no blanks, days as 2023-03-31, absent values left out.
  public var canonicalText: String {
    record.canonicalText(number: number, recorded: recorded, previous: previous, seals: seals)
  }

  /// Reads what ``canonicalText`` wrote, with its parts in their order, nil for one that was erased; a text of
  /// version 1 has none. What says the same in other octets, or says more, is refused. Whether hash and seals
  /// are those of the texts is not looked at: hashing is not the core's work.
  public init(canonicalText text: String, hash: LogHash, parts: [String?] = []) throws(LogTextFault)
  {
    if let entry = WrittenEntry.read(text, hash: hash, parts: parts) {
      self = entry
    } else {
      try self.init(membersOf: text, hash: hash, parts: parts)
    }
  }

  /// The same by way of all that stands in the text, which finds out what is wrong.
  init(membersOf text: String, hash: LogHash, parts: [String?]) throws(LogTextFault) {
    self = try LogEntry(try JSONText(entryText: text), hash: hash, parts: parts)
    guard written.isSame(as: text) else { throw .notCanonical }
    guard seals != nil else { return }
    for (part, text) in zip(record.writtenParts, parts) {
      guard let text else { continue }
      guard part.isSame(as: text) else { throw .notCanonical }
    }
  }

  private var written: JSONWriter {
    record.written(number: number, recorded: recorded, previous: previous, EntryForm(seals))
  }

  /// All that the entry says in one object of JSON, for whoever reads a listing: as its canonical text, with
  /// words and evidence in their places.
  public var wholeText: String {
    record.written(
      number: number, recorded: recorded, previous: previous, seals == nil ? .version1 : .whole
    ).text
  }
}

extension LogRecord {
  /// The text of the entry that this record becomes, before its hash is taken; of version 1 without seals.
  public func canonicalText(
    number: Int, recorded: Instant, previous: LogHash, seals: EntrySeals?
  ) -> String {
    written(number: number, recorded: recorded, previous: previous, EntryForm(seals)).text
  }

  fileprivate func written(
    number: Int, recorded: Instant, previous: LogHash, _ form: EntryForm
  ) -> JSONWriter {
    var writer = JSONWriter()
    writer.entry(number: number, recorded: recorded, record: self, previous: previous, form)
    return writer
  }

  /// What lies beside the text, as canonical JSON: the words of the event first, an object without members
  /// where it has none, then each piece of evidence.
  public var parts: [String] { writtenParts.map(\.text) }

  fileprivate var writtenParts: [JSONWriter] {
    var words = JSONWriter()
    words.object { $0.words(of: event) }
    return [words]
      + evidenceOfParts.map { evidence in
        var writer = JSONWriter()
        writer.evidence(evidence)
        return writer
      }
  }
}

extension JSONText {
  /// A correction within a correction … stays far below this depth. What is long is only slow to read.
  private static let limits = JSON.Limits(depth: 64, octets: .max)

  /// What an entry's text or a part of it says.
  init(entryText text: String) throws(LogTextFault) {
    do throws(JSON.Fault) {
      self = try JSONText(text, within: Self.limits)
    } catch {
      throw .malformed(octet: error.offset)
    }
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
  /// There are more parts, or fewer, than its seals.
  case parts(Int, seals: Int)
}
