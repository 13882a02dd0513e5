internal import HTTPTypes

/// Which reverse proxy is believed about who asks, and by what it is known.
public struct ProxyTrust: Sendable {
  /// From where it asks.
  public enum Place: Sendable {
    /// An address, or a network of several. Other programs there ask from the same.
    case network(IPNetwork)
    /// The Unix socket that the server listens on: only whoever may open it can ask at all.
    case socket
  }

  private let place: Place
  /// What it sends along in ``secretHeader``; nil where it need not.
  private let secret: String?
  /// The header in which it names the person whom it has let in.
  let userHeader: HTTPField.Name?

  /// The header of the secret.
  public static let secretHeader = "Sucharit-Proxy-Secret"
  /// Octets of the shortest secret that is taken: that many hexadecimal digits are 128 bits.
  public static let shortestSecret = 32

  /// `userHeader` names people only where the proxy is known by more than an address, since any program
  /// there could be anybody.
  public init(_ place: Place, secret: String? = nil, userHeader: String? = nil) {
    (self.place, self.secret) = (place, secret)
    let isProven = if case .socket = place { true } else { secret != nil }
    self.userHeader = isProven ? userHeader.flatMap { HTTPField.Name($0) } : nil
  }

  /// Whether connections from an address are a proxy's; nil is that of a Unix socket.
  func isProxy(_ address: String?) -> Bool {
    switch place {
    case .network(let network): address.flatMap { IPAddress($0) }.map(network.contains) ?? false
    case .socket: address == nil
    }
  }

  /// Whether a request is the proxy's.
  func believes(_ headers: HTTPFields, from address: String?) -> Bool {
    guard isProxy(address) else { return false }
    guard let secret else { return true }
    let sent = HTTPField.Name(Self.secretHeader).flatMap { headers[$0] }
    return sent.map { $0.isSame(as: secret) } ?? false
  }
}

extension String {
  /// Compares in a time that says nothing of where the two differ.
  func isSame(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return zip(utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
