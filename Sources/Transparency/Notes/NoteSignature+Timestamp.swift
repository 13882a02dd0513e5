private import Crypto

// A timestamp (RFC 3161) stands below a checkpoint as the line of a signature: under the name of the authority, with
// the answer of the authority, as it came, in the place of the signature. Readers of notes pass over what they do not
// know (C2SP signed-note), and those that do find it where the checkpoint is.

extension NoteSignature {
  /// The answer of a timestamp authority (TimeStampResp in DER) over the text of a note.
  public init(timestamp octets: [UInt8], by name: KeyName) {
    self.init(name: name, id: Self.timestampID(of: name), octets: octets)
  }

  /// That answer; nil for any other signature.
  public var timestamp: [UInt8]? { id == Self.timestampID(of: name) ? octets : nil }

  /// As signed-note makes ids of types that have no number: of the name, 0xFF and what the type is called.
  private static func timestampID(of name: KeyName) -> UInt32 {
    let digest = SHA256.hash(data: Array("\(name)\n".utf8) + [0xFF] + Array("rfc3161".utf8))
    return digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension SignedNote {
  /// The timestamps below it, of which nothing is verified, with the names of who gave them.
  public var timestamps: [(authority: KeyName, octets: [UInt8])] {
    signatures.compactMap { signature in signature.timestamp.map { (signature.name, $0) } }
  }
}
