public import PlanModel
public import ThaiCivil

/// A plan's document that somebody gave to be read, and how far that has come. It is a draft: no part of the log,
/// in no backup, and gone after ``lifetimeDays``.
public struct DocumentReading: Hashable, Sendable, Identifiable {
  public typealias ID = ReadingID

  public let id: ID
  /// Who gave it, as the name was then.
  public let author: String
  public let at: Instant
  public let files: [File]
  public let state: State

  /// How long it is kept.
  public static let lifetimeDays = 30

  public init(id: ID, author: String, at: Instant, files: [File], state: State) {
    (self.id, self.author, self.at) = (id, author, at)
    (self.files, self.state) = (files, state)
  }

  /// A file of the document. Its octets are gone once they were read.
  public struct File: Hashable, Sendable {
    /// As people see it: without folders and signs that file systems or terminals take for more.
    public let name: String
    public let octets: Int

    public init(name: String, octets: Int) { (self.name, self.octets) = (name, octets) }
  }

  public enum State: Hashable, Sendable {
    case waiting
    case reading
    /// Why nothing came of it, and what to do.
    case failed(Phrase, hint: Phrase?)
    /// What was read, as the reader writes it.
    case done(String)

    /// Whether something will still come of it.
    public var isOpen: Bool {
      switch self {
      case .waiting, .reading: true
      case .failed, .done: false
      }
    }
  }

  /// The last instant at which it is kept.
  public var expires: Instant {
    Instant(
      millisecondsSinceEpoch: at.millisecondsSinceEpoch + Int64(Self.lifetimeDays) * 86_400_000)
  }
}

/// The name of a reading: 22 letters, digits, `-` and `_` at random.
public struct ReadingID: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil for what is no such name: it is the name of a file too.
  public init?(_ text: String) {
    guard text.utf8.count == 22,
      text.utf8.allSatisfy({ octet in
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
}
