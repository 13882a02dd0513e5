import Glibc

/// An address as far as it stands for one place: an IPv4 address, or the first 64 bits of an IPv6 address,
/// since one network has all the others (RFC 4291, 2.5.1). What is neither is taken as it is.
package struct SourceAddress: Hashable, Sendable {
  package let text: String

  package init(_ address: String) {
    // A zone (%eth0) says from which side of this machine it came.
    let plain = String(address.prefix { $0 != "%" })
    var octets = Array(repeating: UInt8(0), count: 16)
    guard inet_pton(AF_INET6, plain, &octets) == 1 else {
      text = address
      return
    }
    let mapped = Array(repeating: UInt8(0), count: 10) + [0xFF, 0xFF]
    text =
      octets.starts(with: mapped)
      ? octets.suffix(4).map { "\($0)" }.joined(separator: ".")
      : octets.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
  }
}
