/// How much one client may take of the server: all of it in one table. WebServer.md has the same.
public struct Limits: Sendable {
  // MARK: Connections

  /// Connections at once, in all.
  public var connections = 1_000
  /// Connections at once from one address (one network of IPv6); behind a proxy, requests at once of one.
  public var ofOneAddress = 256
  /// How long a connection may be silent between requests, and how long the head of a request may take.
  public var patience = Duration.seconds(30)
  /// Requests that only read, answered at once; those that wait are taken by turns of their addresses.
  public var readAtOnce = 8

  // MARK: Bodies and answers

  /// How slowly a body may come and an answer go, in octets a second, once ``patience`` is over: a telephone
  /// at the edge of its net has more.
  public var leastRate = 4 << 10
  /// How long a whole body may take, and a whole answer, however fast they begin.
  public var longestTransfer = Duration.seconds(30 * 60)
  /// Octets of a body whose sender is not signed in. The longest text has 30,000.
  public var strangersBody = 128 << 10
  /// Pieces of fewer than ``tinyPiece`` octets that a body may come in, on the average of all.
  public var tinyPieces = 1_000
  public let tinyPiece = 16
  /// Octets of one header and of all, and how many headers there may be.
  public let header = 16 << 10
  public let headers = 32 << 10
  public let headerCount = 100

  // MARK: Files through the API

  /// Files of one account that wait for an entry, ...
  public var waitingFiles = 100
  /// ... and their octets, in largest uploads.
  public var waitingUploads = 10

  // MARK: Passwords

  /// Who may wait with a password at once: at a device or address that is known to the account, ...
  public var waitingKnown = 64
  /// ... elsewhere, ...
  public var waitingStrangers = 16
  /// ... and there from one address.
  public var waitingOfOneAddress = 4

  /// Those of a server.
  public init() {}
}
