internal import Hummingbird
internal import Logging
internal import NIOCore

/// A connection's request as Hummingbird hands it over.
struct Visit: InitializableFromSource, Sendable {
  let logger: Logger
  /// The address of the other side; nil in tests without a socket.
  let address: String?

  init(source: ApplicationRequestContextSource) {
    logger = source.logger
    address = source.channel.remoteAddress?.ipAddress
  }
}
