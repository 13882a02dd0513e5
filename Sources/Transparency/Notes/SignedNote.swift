/// A text and the signatures under it (C2SP signed-note). The text of a note is worth nothing before
/// ``verified(by:)``.
public struct SignedNote: Hashable, Sendable {
  /// Ends in a newline.
  public let text: String
  public let signatures: [NoteSignature]

  /// `text` ends in a newline.
  public init(text: String, signatures: [NoteSignature]) {
    (self.text, self.signatures) = (text, signatures)
  }

  /// More than any log and its witnesses need; who reads notes of others has to end somewhere.
  private static let mostSignatures = 64
  /// Octets of a whole note.
  public static let largest = 1 << 16

  /// The note as a file: the text, an empty line, and the lines of the signatures.
  public var file: String {
    text + "\n" + signatures.map { $0.line + "\n" }.joined()
  }

  /// Reads a note of which nothing is verified. `line` is where it begins in its file, from 1. Throws
  /// `malformed`.
  public init(file: String, line: Int = 1) throws(ProofFault) {
    guard file.utf8.count <= Self.largest,
      file.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" })
    else { throw .malformed(.note, line: line) }
    let lines = file.lines
    // The text may have empty lines too; the last one is the border.
    guard lines.last?.isEmpty == true,
      let border = lines.dropLast().lastIndex(where: \.isEmpty), border > 0
    else { throw .malformed(.note, line: line) }
    var signatures: [NoteSignature] = []
    for (place, text) in lines.dropLast().enumerated().dropFirst(border + 1) {
      guard let signature = NoteSignature(line: text), signatures.count < Self.mostSignatures
      else { throw .malformed(.note, line: line + place) }
      signatures.append(signature)
    }
    guard !signatures.isEmpty else { throw .malformed(.note, line: line + border) }
    self.init(
      text: lines[..<border].map { $0 + "\n" }.joined(), signatures: signatures)
  }

  /// The same note with more signatures; one that is there already stays single.
  public func adding(_ more: [NoteSignature]) -> SignedNote {
    SignedNote(text: text, signatures: signatures + more.filter { !signatures.contains($0) })
  }

  /// The signatures by keys that are known. Those of others are passed over: nothing can be said of them.
  ///
  /// Throws `wrongSignature` where one by a known key does not verify, and `unsigned` where there is none by a
  /// known key.
  public func verified(by keys: [VerifierKey]) throws(ProofFault) -> [VerifiedSignature] {
    var verified: [VerifiedSignature] = []
    for signature in signatures {
      guard
        let key = keys.first(where: { $0.name == signature.name && $0.id == signature.id })
      else { continue }
      guard let sound = key.verified(signature, of: text) else {
        throw .wrongSignature(key.name)
      }
      verified.append(sound)
    }
    guard !verified.isEmpty else { throw .unsigned }
    return verified
  }
}

extension String {
  /// Its lines by the line feed alone, with an empty one after the last.
  var lines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }
}
