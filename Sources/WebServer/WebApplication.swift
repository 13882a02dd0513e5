internal import HTTPTypes
public import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import Office
public import Reports
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
    site.endOpenReadings()
  }

  /// Verifies the log with its evidence now and every night at two in Bangkok, and signs it where it was added to
  /// and is as it was written, until the task is cancelled. Removes the files that nobody named in two days.
  public func keepVerifying() async throws {
    while !Task.isCancelled {
      do {
        try await verifyAndSign()
        try await site.removeStrayEvidence()
      } catch let error as CancellationError {
        throw error
      } catch {
        site.note(error)
      }
      try await Task.sleep(for: .milliseconds(Self.untilTwo(after: site.office.now())))
    }
  }

  /// Asks the witnesses of the office to cosign what was signed, at once and, where one could not, later again, until
  /// the task is cancelled.
  public func keepWitnessed() async throws {
    guard let witnesses = site.office.witnesses else { return }
    var pause = WitnessPause()
    while !Task.isCancelled {
      await askWitnesses()
      let next = pause.next(afterFailure: witnesses.outcomes.contains { $0.failure != nil })
      if try await site.bell.wait(atMost: next) { pause = WitnessPause() }
    }
  }

  /// Asks whoever has not cosigned what was signed last.
  func askWitnesses() async { await site.askWitnesses() }

  /// What is done every night.
  func verifyAndSign() async throws {
    if try await site.look().found.ofEntries == nil { await site.sign() }
  }

  /// Milliseconds until two o'clock in Bangkok, which is 19:00 UTC.
  static func untilTwo(after now: Instant) -> Int64 {
    let day: Int64 = 86_400_000
    let ofDay = (now.millisecondsSinceEpoch + 5 * 3_600_000) % day
    return day - ofDay
  }

  /// The path of a one-time link.
  public static func invitationPath(_ token: String) -> String {
    Route.invitation(token: token).path
  }

  /// Where the server at an address says what papers were made from.
  public static func proofAddress(below base: BaseAddress) -> ProofAddress {
    ProofAddress { base.text + Route.publishedPaper(count: $0, mark: $1).path }
  }

  /// The server, to be run, or to be tested without a socket.
  ///
  /// Asked to stop, it takes no more connections, and ends when every request that it has taken is
  /// answered.
  public func application(
    at place: BindAddress = .hostname("127.0.0.1", port: 0),
    whenRunning: @escaping @Sendable (_ port: Int?) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      responder: Responder(site: site),
      server: HTTPServerBuilder { [site] responder in
        GuardedHTTP(responder, site.settings.limits, register: site.connections) {
          site.settings.proxy?.isProxy($0) ?? false
        }
      },
      configuration: ApplicationConfiguration(address: place),
      onServerRunning: { channel in whenRunning(channel.localAddress?.port) }, logger: logger)
  }
}
