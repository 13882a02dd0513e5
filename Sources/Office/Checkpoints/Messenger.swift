/// Sends something to another server; what the doors hand in, since it is an effect.
public protocol Messenger: Sendable {
  /// Posts octets of a media type to an address, and gives what comes back. It takes a bounded time, and may
  /// block as long.
  func post(
    _ octets: [UInt8], as type: String, to address: ServerAddress
  ) throws(MessengerFault) -> MessengerAnswer
}

/// What another server answered.
public struct MessengerAnswer: Hashable, Sendable {
  public let status: Int
  /// The media type, with its parameters; nil where none is named.
  public let type: String?
  public let octets: [UInt8]

  public init(status: Int, type: String?, octets: [UInt8]) {
    (self.status, self.type, self.octets) = (status, type, octets)
  }
}

/// Why nothing came back.
public struct MessengerFault: Error, Hashable, Sendable {
  /// As the library that sends says it.
  public let reason: String

  public init(_ reason: String) { self.reason = reason }
}

/// The address of another server that something is sent to: https, or http on this machine alone.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// Without a slash at the end.
  public let text: String

  /// Nil for anything else, also for an address with a name of a user, a query or a fragment.
  public init?(_ text: String) {
    let form =
      /(https?):\/\/([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?((?:\/[A-Za-z0-9._~%-]+)*)\/?/
    guard let parts = text.wholeMatch(of: form), parts.3.map({ UInt16($0) != nil }) ?? true,
      parts.1 == "https" || Self.loopback.contains(parts.2.lowercased())
    else { return nil }
    let port = parts.3.map { ":\($0)" } ?? ""
    self.text = "\(parts.1)://\(parts.2)\(port)\(parts.4)"
  }

  private static let loopback: Set<String> = ["127.0.0.1", "[::1]", "localhost"]

  /// A place below this one.
  public func appending(_ name: String) -> ServerAddress { ServerAddress(below: self, name) }

  private init(below address: ServerAddress, _ name: String) { text = address.text + "/" + name }

  public var description: String { text }
}
