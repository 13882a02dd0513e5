package import Crypto
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

  package init(_ record: LogRecord, number: Int, recorded: Instant, previous: LogHash) {
    self.init(
      text: record.canonicalText(number: number, recorded: recorded, previous: previous))
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
