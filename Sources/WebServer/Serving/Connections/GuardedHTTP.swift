internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1

/// HTTP/1.1 as Hummingbird speaks it, with a ``ConnectionGuard`` on each connection.
struct GuardedHTTP: ServerChildChannel {
  private let http: HTTP1Channel
  private let register: ConnectionRegister
  private let limits: Limits
  private let isProxy: @Sendable (String?) -> Bool

  init(
    _ responder: @escaping HTTPChannelHandler.Responder, _ limits: Limits,
    register: ConnectionRegister, isProxy: @escaping @Sendable (String?) -> Bool
  ) {
    var configuration = HTTP1Channel.Configuration(idleTimeout: TimeAmount(limits.patience))
    configuration.httpDecoder = .init(
      maxHeaderFieldSize: limits.header, maxHeaderListSize: limits.headers,
      maxHeaderFieldCount: limits.headerCount)
    http = HTTP1Channel(responder: responder, configuration: configuration)
    (self.register, self.limits, self.isProxy) = (register, limits, isProxy)
  }

  func setup(
    channel: any Channel, logger: Logger
  ) -> EventLoopFuture<HTTP1Channel.Value> {
    http.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      try pipeline.addHandler(
        ConnectionGuard(register, limits, isProxy: isProxy), position: .after(decoder))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await http.handle(value: value, logger: logger)
  }
}
