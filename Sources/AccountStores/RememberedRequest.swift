/// What came of claiming an idempotency key.
public enum Claim: Hashable, Sendable {
  /// The request is the first with this key: run it, then `finish` or `abandon` the ticket.
  case run(Ticket)
  /// The same, but an earlier run was cut off, or takes longer than ``Lifetimes/runningRequest``: it may
  /// or may not have taken effect. Who can should look before running it.
  case runAgain(Ticket)
  /// The same request is running now.
  case running
  /// The request was run; nil where its answer was not to be kept, or too large for it.
  case done(RememberedResponse?)

  /// The right to finish a request.
  public struct Ticket: Hashable, Sendable {
    let key: Digest
    let number: Int64
  }
}

/// An answer as it was given, for whoever asks the same again.
public struct RememberedResponse: Hashable, Sendable {
  public struct Header: Hashable, Sendable, Codable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      (self.name, self.value) = (name, value)
    }
  }

  public let status: Int
  public let headers: [Header]
  public let body: [UInt8]

  /// The most octets of a body that are kept.
  public static let largestBody = 1 << 16

  public init(status: Int, headers: [Header], body: [UInt8]) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}
