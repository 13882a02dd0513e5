internal import HTTPTypes
public import Hummingbird
private import HummingbirdCore
public import Logging
private import NIOCore

/// The web application: owners log what they did, the coordinator keeps watch, everybody reads what is
/// published.
public struct WebApplication: Sendable {
  private let site: Site
  private let logger: Logger

  public init(_ office: ServedOffice, _ settings: Settings, logger: Logger) {
    site = Site(office, settings, logger: logger)
    self.logger = logger
    UploadFile.clear(settings.uploads)
  }

  /// How long a connection may stay silent, between requests and in the middle of one: slow and half-open
  /// clients are let go after it.
  private static let patience = TimeAmount.seconds(30)

  /// The path of a one-time link.
  public static func invitationPath(_ token: String) -> String {
    Route.invitation(token: token).path
  }

  /// The server, to be run, or to be tested without a socket.
  ///
  /// Asked to stop, it takes no more connections, and ends when every request that it has taken is
  /// answered.
  public func application(
    host: String = "127.0.0.1", port: Int = 0,
    whenRunning: @escaping @Sendable (_ port: Int?) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      responder: Responder(site: site),
      server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: Self.patience)),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in whenRunning(channel.localAddress?.port) }, logger: logger)
  }
}
