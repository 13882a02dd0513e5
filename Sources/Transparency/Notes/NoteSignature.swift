/// A line below a note: who signs, and the signature.
public struct NoteSignature: Hashable, Sendable {
  public let name: KeyName
  /// Of the key.
  public let id: UInt32
  /// The signature itself, as the key's type has it.
  public let octets: [UInt8]

  public init(name: KeyName, id: UInt32, octets: [UInt8]) {
    (self.name, self.id, self.octets) = (name, id, octets)
  }

  private static let mark = "\u{2014} "

  /// The line without its end.
  public var line: String {
    let id = stride(from: 24, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self.id >> $0)
    }
    return "\(Self.mark)\(name) \(String(base64: id + octets))"
  }

  /// Nil for what is no such line.
  public init?(line: some StringProtocol) {
    let parts = line.dropFirst(Self.mark.count)
      .split(separator: " ", omittingEmptySubsequences: false)
    guard line.hasPrefix(Self.mark), parts.count == 2, let name = KeyName(parts[0]),
      let octets = [UInt8](base64: parts[1]), octets.count > 4
    else { return nil }
    let id = octets.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    self.init(name: name, id: id, octets: Array(octets.dropFirst(4)))
  }
}
