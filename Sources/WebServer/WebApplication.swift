internal import HTTPTypes
public import Hummingbird
private import HummingbirdCore
public import Logging
private import NIOCore
internal import Stores
internal import ThaiCivil

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

  /// Verifies the log with its evidence now and every night at two in Bangkok, until the task is cancelled.
  public func keepVerifying() async throws {
    while !Task.isCancelled {
      do { try await site.look() } catch let error as StoreFault { site.note(error) }
      try await Task.sleep(for: .milliseconds(Self.untilTwo(after: site.office.now())))
    }
  }

  /// Milliseconds until two o'clock in Bangkok, which is 19:00 UTC.
  static func untilTwo(after now: Instant) -> Int64 {
    let day: Int64 = 86_400_000
    let ofDay = (now.millisecondsSinceEpoch + 5 * 3_600_000) % day
    return day - ofDay
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
