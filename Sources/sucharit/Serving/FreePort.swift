private import Glibc

/// A port that nobody listens at.
enum FreePort {
  /// One that the system gives for a host, as it does for port 0; nil where there is no such host. Another program
  /// may take it before it is used, which is then said as of any port that is taken.
  static func now(on host: String) -> Int? {
    var wanted = addrinfo()
    wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
    wanted.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "0", &wanted, &found) == 0, let address = found?.pointee else {
      return nil
    }
    defer { freeaddrinfo(found) }
    let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 else { return nil }
    return port(of: descriptor)
  }

  private static func port(of descriptor: Int32) -> Int? {
    var bound = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isKnown = withUnsafeMutablePointer(to: &bound) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isKnown else { return nil }
    // The port stands at the same place in an address of either kind.
    return withUnsafeBytes(of: bound) { octets in
      Int(UInt16(bigEndian: octets.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
    }
  }
}
