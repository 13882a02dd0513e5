private import Glibc

/// The addresses at which other devices reach this machine.
enum OwnAddresses {
  /// As they stand in a URL, IPv4 before IPv6; none where the machine is in no network. Those that only this machine
  /// or only one cable knows (RFC 4291, 2.5.6) are left out.
  static func now() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    let (up, loopback) = (UInt32(IFF_UP), UInt32(IFF_LOOPBACK))
    var found: [(isIPv6: Bool, text: String)] = []
    var next = first
    while let interface = next?.pointee {
      next = interface.ifa_next
      guard let address = interface.ifa_addr, interface.ifa_flags & up != 0,
        interface.ifa_flags & loopback == 0
      else { continue }
      switch Int32(address.pointee.sa_family) {
      case AF_INET:
        if let name = name(of: address, MemoryLayout<sockaddr_in>.size) {
          found.append((false, name))
        }
      case AF_INET6:
        guard let name = name(of: address, MemoryLayout<sockaddr_in6>.size),
          !name.hasPrefix("fe80"), !name.contains("%")
        else { continue }
        found.append((true, "[\(name)]"))
      default: continue
      }
    }
    return found.filter { !$0.isIPv6 }.map(\.text) + found.filter(\.isIPv6).map(\.text)
  }

  private static func name(of address: UnsafePointer<sockaddr>, _ size: Int) -> String? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard
      getnameinfo(
        address, socklen_t(size), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }
}
