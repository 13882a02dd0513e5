internal import Crypto
internal import Interchange
internal import Stores
internal import ThaiCivil

/// Lets a form be worked on once, however often it is sent: a second click gets the answer to the first.
struct OneTimeForm: Sendable {
  let site: Site
  let account: Account
  let now: Instant

  /// What came of sending it.
  enum Outcome: Sendable {
    /// It led to a place of the server.
    case done(String)
    /// The first is not answered yet.
    case running
    /// It was sent with other contents, or so long ago that nobody knows where it led.
    case used
  }

  /// How long the second click waits for the first.
  private static let patience = Duration.seconds(10)
  private static let pause = Duration.milliseconds(100)

  /// Does the work if the form is new; `work` gives the place that it leads to. What it throws is thrown,
  /// and the form may be sent again.
  func once(
    _ form: SubmittedForm, work: (_ mayBeDone: Bool) async throws -> String
  ) async throws -> Outcome {
    let name = form[FieldName.form]
    guard !name.isEmpty, name.utf8.count <= 100 else { return .used }
    let contents = Self.contents(of: form)
    let end = ContinuousClock.now.advanced(by: Self.patience)
    while true {
      let claim: Claim
      do {
        claim = try await site.accounts {
          try $0.claim(name, of: account.id, request: contents, now: now)
        }
      } catch AccountFault.keyReused {
        return .used
      }
      switch claim {
      case .done(let place): return place.map { .done($0) } ?? .used
      case .running:
        if ContinuousClock.now >= end { return .running }
        try await Task.sleep(for: Self.pause)
      case .new(let ticket, let mayBeDone):
        return .done(try await run(ticket, mayBeDone, work))
      }
    }
  }

  private func run(
    _ ticket: Claim.Ticket, _ mayBeDone: Bool, _ work: (Bool) async throws -> String
  ) async throws -> String {
    do {
      let place = try await work(mayBeDone)
      try await site.accounts { try $0.finish(ticket, with: place) }
      return place
    } catch {
      try? await site.accounts { try $0.abandon(ticket) }
      throw error
    }
  }

  /// A hash of all that was typed and chosen.
  private static func contents(of form: SubmittedForm) -> String {
    let typed = form.fields.without([CSRFToken.field, Drawing.passwordField]).all.map {
      "\($0.name)=\($0.value)"
    }
    let chosen = form.uploads.map { "\($0.name) \($0.octets) \($0.kind)" }
    return String(
      hexadecimal: SHA256.hash(data: Array((typed + chosen).joined(separator: "\n").utf8)))
  }
}
