public import ThaiCivil

/// The next edition of the plan as an office works on it. It is no part of the log until it is adopted.
public struct KeptDraft: Hashable, Sendable {
  /// The plan file, in YAML, whatever the checker says of it.
  public var text: String
  public let origin: Origin
  /// How many comments the file had that it was begun from: the draft has none of them.
  public let lostComments: Int
  public let begun: Stamp
  /// The last ones, in order, at most ``mostChanges``.
  public private(set) var changes: [Change] = []
  /// What somebody answered or set aside, by names that whoever asks understands.
  public var setAside: Set<String>

  /// Older ones are forgotten.
  public static let mostChanges = 100

  public init(
    text: String, origin: Origin, lostComments: Int = 0, begun: Stamp, changes: [Change] = [],
    setAside: Set<String> = []
  ) {
    (self.text, self.origin, self.lostComments) = (text, origin, lostComments)
    (self.begun, self.setAside) = (begun, setAside)
    self.changes = changes.suffix(Self.mostChanges)
  }

  /// Who changed it last, and when.
  public var changed: Stamp { changes.last?.stamp ?? begun }

  /// Notes a change of these places that makes a revision.
  public mutating func note(_ places: [String], revision: Int, by stamp: Stamp) {
    changes.append(Change(revision: revision, stamp: stamp, places: places))
    changes.removeFirst(max(0, changes.count - Self.mostChanges))
  }

  /// What a draft began with.
  public enum Origin: Hashable, Sendable {
    /// An edition that was adopted, or is given to the program, by its hash.
    case edition(hash: String)
    case reading(ReadingID)
    /// A plan with nothing in it but what every plan has.
    case template
    /// A file that somebody gave, by its name.
    case file(String)
  }

  /// Who did something, as the name was then, and when.
  public struct Stamp: Hashable, Sendable {
    public let name: String
    public let at: Instant

    public init(_ name: String, _ at: Instant) { (self.name, self.at) = (name, at) }
  }

  /// That somebody changed something.
  public struct Change: Hashable, Sendable {
    /// The revision that it made.
    public let revision: Int
    public let stamp: Stamp
    /// Where, as paths in the plan file.
    public let places: [String]

    public init(revision: Int, stamp: Stamp, places: [String]) {
      (self.revision, self.stamp, self.places) = (revision, stamp, places)
    }
  }
}
