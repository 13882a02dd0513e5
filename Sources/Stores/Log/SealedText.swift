package import Crypto
import Interchange
package import PlanModel
package import ThaiCivil

/// The canonical text of an entry with its hash: the SHA-256 of the text's octets.
package struct SealedText {
  package let text: String
  package let hash: LogHash

  package init(text: String) {
    self.text = text
    hash = SHA256.hash(of: text)
  }

  package init(
    _ record: LogRecord, number: Int, recorded: Instant, previous: LogHash, seals: EntrySeals?
  ) {
    self.init(
      text: record.canonicalText(
        number: number, recorded: recorded, previous: previous, seals: seals))
  }
}

/// A part of an entry with the key that it was sealed with; ``EntrySeals`` says how.
package struct SealedPart: Hashable, Sendable {
  /// 32 octets.
  package let key: LogHash
  package let text: String

  /// Nil for a key that does not have 32 octets.
  package init(_ text: String, random: RandomSource) throws(StoreFault) {
    guard let key = LogHash(octets: random.octets(32)) else {
      throw .failed("the source of random octets gave too few")
    }
    self.init(key: key, text: text)
  }

  package init(key: LogHash, text: String) {
    (self.key, self.text) = (key, text)
  }

  /// The hash of the file that the text of a part names, if it is evidence and a file.
  package static func file(in text: String) -> String? {
    guard case .string(let sha256) = (try? JSON.read(text))?["sha256"] else { return nil }
    return sha256
  }

  package var seal: LogHash {
    var hasher = SHA256()
    key.withOctets { hasher.update(bufferPointer: $0) }
    var text = text
    return text.withUTF8 { octets in
      hasher.update(bufferPointer: UnsafeRawBufferPointer(octets))
      return hasher.logHash()
    }
  }
}

extension SHA256 {
  package static func hash(of text: String) -> LogHash {
    var text = text
    return text.withUTF8 { octets in
      var hasher = SHA256()
      hasher.update(bufferPointer: UnsafeRawBufferPointer(octets))
      return hasher.logHash()
    }
  }

  package func logHash() -> LogHash {
    // A digest has 32 octets, always.
    finalize().withUnsafeBytes { LogHash(octets: $0) } ?? .none
  }
}
