/// What stands in the text of an entry in the place of what somebody typed or filed.
///
/// What people write may have to be erased one day, although a text with a hash in a chain can never change. So
/// the words of an event, and each piece of its evidence, are *parts*: they lie beside the text, each with a
/// key of its own, and the text holds a seal of each. A seal is the SHA-256 of the key, 32 random octets,
/// followed by the octets of the part. Whoever has the part and its key can see that it is what was sealed;
/// once both are deleted, nobody can guess from the seal what was there. The seal of the words is there where no
/// words are, too: it keeps the whole text from being guessed from its hash.
///
/// Texts of version 1 hold everything themselves and have no seals.
public struct EntrySeals: Hashable, Sendable {
  /// Of the words: of all fields whose shape is ``EntryField/Shape/words``.
  public let words: LogHash
  /// Of each piece of evidence, in the order of ``LogRecord/evidenceOfParts``.
  public let evidence: [LogHash]

  public init(words: LogHash, evidence: [LogHash]) {
    (self.words, self.evidence) = (words, evidence)
  }

  /// All, in the order of the parts; nil where there is none.
  public init?(_ all: some Collection<LogHash>) {
    guard let words = all.first else { return nil }
    self.init(words: words, evidence: Array(all.dropFirst()))
  }

  /// In the order of the parts.
  public var all: [LogHash] { [words] + evidence }

  /// The seal of a part, of which there is one: 0 is that of the words.
  public subscript(part: Int) -> LogHash { part == 0 ? words : evidence[part - 1] }
}

extension LogRecord {
  /// The evidence that parts hold, in their order, which counts from 1: what is filed, then what a correction
  /// says still counts.
  public var evidenceOfParts: [Evidence] { evidence + event.evidenceOfReplacements }
}

extension LogEvent {
  fileprivate var evidenceOfReplacements: [Evidence] {
    guard case .corrected(_, reason: _, approval: _, let instead?) = self else { return [] }
    return (instead.evidence ?? []) + instead.event.evidenceOfReplacements
  }
}

extension EntryField {
  /// Whether it is a part of its own beside the text of the entry, and can be erased.
  var isErasable: Bool { shape == .words }
}
