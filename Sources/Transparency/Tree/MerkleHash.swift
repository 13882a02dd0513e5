private import Crypto

/// A hash of the Merkle tree: of a leaf, or of two subtrees (RFC 6962, 2.1, with SHA-256).
public struct MerkleHash: Hashable, Sendable {
  private let value: SIMD32<UInt8>

  /// The root of a tree without leaves: the hash of nothing.
  public static let ofNothing = MerkleHash(SHA256())

  /// The hash of a leaf that holds this.
  public init(leaf data: some Sequence<UInt8>) {
    var hasher = SHA256()
    hasher.update(data: [0x00])
    hasher.update(data: Array(data))
    self.init(hasher)
  }

  /// The hash of a leaf that holds octets and then those of a text.
  package init(leaf octets: [UInt8], _ text: String) {
    var hasher = SHA256()
    withUnsafeBytes(of: 0x00 as UInt8) { hasher.update(bufferPointer: $0) }
    octets.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    var text = text
    text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    self.init(hasher)
  }

  /// The hash of what stands above two subtrees.
  public init(_ left: MerkleHash, _ right: MerkleHash) {
    var hasher = SHA256()
    withUnsafeBytes(of: 0x01 as UInt8) { hasher.update(bufferPointer: $0) }
    withUnsafeBytes(of: (left.value, right.value)) { hasher.update(bufferPointer: $0) }
    self.init(hasher)
  }

  /// Nil for anything but 32 octets.
  public init?(octets: some Collection<UInt8>) {
    guard octets.count == 32 else { return nil }
    var value = SIMD32<UInt8>()
    withUnsafeMutableBytes(of: &value) { $0.copyBytes(from: octets) }
    self.value = value
  }

  private init(_ hasher: SHA256) {
    var value = SIMD32<UInt8>()
    hasher.finalize().withUnsafeBytes { digest in
      withUnsafeMutableBytes(of: &value) { $0.copyMemory(from: digest) }
    }
    self.value = value
  }

  /// The 32 octets.
  public var octets: [UInt8] { withUnsafeBytes(of: value) { Array($0) } }
}

extension MerkleHash {
  /// The hashes that stand one after the other, as in a tile; nil where the octets do not come out even.
  public static func hashes(in octets: [UInt8]) -> [MerkleHash]? {
    guard octets.count.isMultiple(of: 32) else { return nil }
    return stride(from: 0, to: octets.count, by: 32).compactMap { start in
      MerkleHash(octets: octets[start..<start + 32])
    }
  }

  /// In the base 64 of notes.
  public var base64: String { String(base64: octets) }

  /// Nil for anything but 32 octets in base 64.
  public init?(base64 text: some StringProtocol) {
    guard let octets = [UInt8](base64: text) else { return nil }
    self.init(octets: octets)
  }
}
