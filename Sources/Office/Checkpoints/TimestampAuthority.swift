public import Transparency

/// Says that something was there at a time (RFC 3161): what the doors hand in, since it is asked over the network.
public protocol TimestampAuthority: Sendable {
  /// What its timestamps are called below a checkpoint.
  var name: KeyName { get }

  /// The answer over a text, in DER, verified with what is trusted of the authority. It takes a bounded time, and
  /// may block as long.
  func timestamp(of text: String) throws(MessengerFault) -> [UInt8]
}
