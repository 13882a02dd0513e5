public import PlanModel
package import Transparency

/// The leaf of an entry in the tree over its log.
///
/// Texts are short and can be guessed, and the hashes of leaves are published, so a leaf has something in it that
/// nobody can guess: the seals of a text, or for texts of version 1, which have none, 32 random octets that are kept
/// beside the entry and stand before the text.
public struct EntryLeaf: Hashable, Sendable {
  /// The canonical text of the entry.
  public let text: String
  /// The octets that stand before the text; nil where the text carries its own.
  public let salt: [UInt8]?

  package static let saltOctets = 32

  package init(text: String, salt: [UInt8]?) {
    (self.text, self.salt) = (text, salt)
  }

  /// Whether a text needs a salt beside it. The version is the last member of every text.
  package static func needsSalt(_ text: String) -> Bool {
    text.utf8.suffix(version1.utf8.count).elementsEqual(version1.utf8)
  }

  private static let version1 = #""v":1}"#

  /// What the hash of the leaf is of.
  public var data: [UInt8] { (salt ?? []) + Array(text.utf8) }

  package var hash: MerkleHash { MerkleHash(leaf: salt ?? [], text) }

  /// The leaf that this is the data of; nil for what is none. A text alone needs no salt, and no salt begins as a
  /// text goes on to its end.
  public init?(data: [UInt8]) {
    if let leaf = Self(data[...], salt: nil) {
      self = leaf
    } else if let leaf = Self(
      data.dropFirst(Self.saltOctets), salt: Array(data.prefix(Self.saltOctets)))
    {
      self = leaf
    } else {
      return nil
    }
  }

  private init?(_ octets: ArraySlice<UInt8>, salt: [UInt8]?) {
    guard let text = String(validating: octets, as: UTF8.self),
      Self.needsSalt(text) == (salt != nil), Self.entry(text) != nil
    else { return nil }
    self.init(text: text, salt: salt)
  }

  /// The entry itself without its parts, which are not in the text; nil for a text that no entry has.
  public var entry: LogEntry? { Self.entry(text) }

  private static func entry(_ text: String) -> LogEntry? {
    SealedEntry.entry(of: text)
  }
}
