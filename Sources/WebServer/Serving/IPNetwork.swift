import Glibc

/// An address of the Internet Protocol as a value: `::1` and `0:0:0:0:0:0:0:1` are the same, and so are
/// `10.0.0.1` and `::ffff:10.0.0.1`, which is how a socket for both versions names it.
struct IPAddress: Hashable, Sendable {
  /// 4 or 16 octets.
  let octets: [UInt8]

  /// Nil for what is not an address. A zone (`%eth0`) says from which side of this machine it came, and is not
  /// part of it.
  init?(_ text: some StringProtocol) {
    let plain = String(text.prefix { $0 != "%" })
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, plain, &four) == 1 {
      octets = four
      return
    }
    var sixteen = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, plain, &sixteen) == 1 else { return nil }
    // RFC 4291, 2.5.5.2.
    let isMapped = sixteen.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    octets = isMapped ? Array(sixteen.suffix(4)) : sixteen
  }
}

/// One address, or all that begin with the same bits: `127.0.0.1`, `::1`, `10.0.0.0/8`.
public struct IPNetwork: Hashable, Sendable {
  private let address: IPAddress
  /// How many bits of the address count.
  private let bits: Int

  /// Nil for what is not an address or network, and for a network whose address has bits that do not count
  /// (`10.0.0.1/8`): one of the two is a slip.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
    let all = address.octets.count * 8
    let bits = parts.count == 2 ? Int(parts[1]) : all
    guard let bits, (0...all).contains(bits) else { return nil }
    self.address = address
    self.bits = bits
    guard Self.masked(address, bits) == address.octets else { return nil }
  }

  func contains(_ other: IPAddress) -> Bool {
    other.octets.count == address.octets.count && Self.masked(other, bits) == address.octets
  }

  private static func masked(_ address: IPAddress, _ bits: Int) -> [UInt8] {
    address.octets.enumerated().map { place, octet in
      let counting = min(max(bits - place * 8, 0), 8)
      return octet & UInt8(truncatingIfNeeded: 0xFF00 >> counting)
    }
  }
}
