internal import HTTPTypes
public import Hummingbird
public import Logging

/// The web application: owners log what they did, the coordinator keeps watch, everybody reads what is
/// published.
public struct WebApplication: Sendable {
  private let site: Site
  private let logger: Logger

  public init(_ office: Office, _ settings: Settings, logger: Logger) {
    site = Site(office, settings, logger: logger)
    self.logger = logger
    UploadFile.clear(settings.uploads)
  }

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
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in whenRunning(channel.localAddress?.port) }, logger: logger)
  }
}
