private import FoundationEssentials

// Base 64 as notes have it: RFC 4648, 4, padded.

extension String {
  init(base64 octets: [UInt8]) {
    self = Data(octets).base64EncodedString()
  }
}

extension [UInt8] {
  /// Nil for what is not written exactly as ``Swift/String/init(base64:)`` writes it, so that nothing has two
  /// spellings.
  init?(base64 text: some StringProtocol) {
    guard let data = Data(base64Encoded: String(text)) else { return nil }
    self = Array(data)
    guard String(base64: self).utf8.elementsEqual(text.utf8) else { return nil }
  }
}
