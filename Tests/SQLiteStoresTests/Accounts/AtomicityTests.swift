import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("All of a change or nothing of it") struct AtomicityTests {
  /// What changes the accounts, each with the tables that it writes to.
  enum Change: String, CaseIterable, Sendable {
    case first, invite, resetToken, accept, resetPassword, signIn, changePassword
    case approve, withdraw, tell, offerFactor, confirmFactor, renewCodes, removeFactor
    case prove, propose, uninvite
    case change, endSessions, setUnits, setRole, disable, makeFeed, renewFeed, claim, finish, purge
  }

  /// A store with something in every table.
  private struct Scene {
    let store: SQLiteAccountStore
    let boss, mali: Account.ID
    let invitation, reset: Secret
    let feed: Feed.ID
    let ticket: Claim.Ticket
    /// The factor that `mali` is offered; `boss` has one.
    let offered: [UInt8]
    /// Whose password was set anew, and who was not told.
    let told: Account.ID
    let session: Secret

    init(_ folder: AccountsFolder) throws {
      store = try folder.store()
      let first = try store.boss()
      (boss, session) = (first.account.id, first.sessionToken)
      mali = try store.joined("mali", .coordinator, units: [Owner.ID("a")], by: boss).account.id
      invitation = try store.invite(
        .owner, units: [Owner.ID("a"), Owner.ID("b")], by: boss, now: .second(0))
      _ = try store.invite(.owner, units: [Owner.ID("c")], by: mali, now: .second(0))
      reset = try store.resetToken(for: mali, by: boss, now: .second(0))
      feed = try store.makeFeed(
        for: mali, name: "a", scope: .everybody, form: .event, now: .second(0)
      ).feed.id
      guard case .new(let ticket, _) = try store.claim("k", of: boss, request: "1", now: .second(0))
      else { throw NoToken() }
      self.ticket = ticket
      _ = try store.fail("ghost", from: .elsewhere, now: .second(0))
      _ = try store.offerSecondFactor(for: boss)
      let code = OneTimePassword.code(
        of: try folder.factor(of: boss), step: OneTimePassword.step(at: .second(0)))
      _ = try store.confirmSecondFactor(for: boss, code: code, now: .second(0))
      _ = try store.offerSecondFactor(for: mali)
      offered = try folder.factor(of: mali)
      let old = try store.joined("old", by: boss).account.id
      let link = try store.resetToken(for: old, by: boss, now: .second(0))
      _ = try store.resetPassword(
        link.text, password: password("new"), from: .office, now: .second(0))
      _ = try store.resetToken(for: old, by: boss, needsSecond: true, now: .second(0))
      told = old
    }

    /// An attempt that the disk stops counts as one with a wrong password, so each has its own hour.
    func run(_ change: Change, hour: Int = 0) throws {
      let (now, new) = (Instant.second(hour * 3600), password("new"))
      switch change {
      case .first:
        // There is an account: no link, and nothing is written.
        #expect(try store.firstCoordinatorToken(now: now) == nil)
      case .invite: _ = try store.invite(.owner, units: [Owner.ID("z")], by: boss, now: now)
      case .resetToken: _ = try store.resetToken(for: mali, by: boss, now: now)
      case .accept: _ = try store.join("new", with: invitation, now: now)
      case .resetPassword:
        _ = try store.resetPassword(reset.text, password: new, from: .elsewhere, now: now)
      case .signIn: _ = try store.enter("mali", from: .elsewhere, now: now)
      case .changePassword:
        _ = try store.changePassword(
          of: mali, old: password("mali"), new: new, from: .elsewhere, now: now)
      case .approve: try store.approveReset(of: told, by: mali, now: now)
      case .withdraw: try store.withdrawReset(of: mali, by: mali, now: now)
      case .tell: try store.tellReset(of: told, now: now)
      case .offerFactor: _ = try store.offerSecondFactor(for: told)
      case .confirmFactor:
        let code = OneTimePassword.code(of: offered, step: OneTimePassword.step(at: now) + 1)
        _ = try store.confirmSecondFactor(for: mali, code: code, now: now)
      case .renewCodes: _ = try store.renewRecoveryCodes(of: boss, now: now)
      case .removeFactor: try store.removeSecondFactor(of: boss, by: mali, now: now)
      case .prove:
        // The session is idle by the next hour.
        let now = Instant.second(hour * 60)
        try store.prove(session.text, password: password("boss"), now: now)
      case .uninvite:
        let open = try store.invitations(now: now)
        try store.withdrawInvitation(try #require(open.first).id, by: boss, now: now)
      case .propose:
        let subject = Proposal.Subject(closing: .annual, of: FiscalYear(2567), over: .none)
        _ = try store.agree(to: subject, by: boss, now: now)
      case .change:
        try store.change(
          mali,
          to: AccountChange(
            Person(
              displayName: "มะลิ ใจงาม", position: "ผู้อำนวยการ", role: .owner,
              units: [Owner.ID("x")]), isDisabled: true), by: boss, now: now)
      case .endSessions: try store.endSessions(of: mali, by: boss, now: now)
      case .setUnits: try store.setUnits(of: mali, to: [Owner.ID("x"), Owner.ID("y")])
      case .setRole: try store.setRole(of: mali, to: .owner)
      case .disable: try store.disable(mali)
      case .makeFeed:
        _ = try store.makeFeed(for: boss, name: "b", scope: .everybody, form: .todo, now: now)
      case .renewFeed: _ = try store.renewFeed(feed, of: mali, now: now)
      case .claim: _ = try store.claim("other", of: boss, request: "1", now: now)
      case .finish: try store.finish(ticket, with: "done")
      case .purge: try store.purge(now: .second(1_000 * 86_400))
      }
    }
  }

  static let tables = [
    "account", "accountUnit", "invitation", "invitationUnit", "session", "feedToken", "knownPlace",
    "rememberedRequest", "event", "secondFactor", "recoveryCode", "pendingSignIn", "proposal",
  ]

  @Test(
    "Where any one write of a change fails, the whole change has not happened",
    arguments: Change.allCases)
  func each(_ change: Change) async throws {
    let writes = try await writes(of: change)
    #expect(writes.isEmpty == (change == .first))
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let before = try folder.dump(without: ["failurePot"])
      for (hour, write) in writes.sorted().enumerated() {
        // AFTER, so that what comes before it has been written.
        let trigger = """
          CREATE TEMP TRIGGER broken AFTER \(write) BEGIN SELECT RAISE(ABORT, 'broken'); END
          """
        try scene.store.writing { try $0.execute(sql: trigger) }
        #expect(throws: AccountFault.storage(.failed("broken")), "\(write)") {
          try scene.run(change, hour: hour)
        }
        #expect(try folder.dump(without: ["failurePot"]) == before, "\(write)")
        try scene.store.writing { try $0.execute(sql: "DROP TRIGGER temp.broken") }
      }
      try scene.run(change, hour: writes.count)
      #expect(try (folder.dump(without: ["failurePot"]) == before) == writes.isEmpty)
    }
  }

  /// The tables that a change writes to, and how: "INSERT ON main.session".
  private func writes(of change: Change) async throws -> Set<String> {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      try scene.store.writing { database in
        try database.execute(sql: "CREATE TEMP TABLE seen (write TEXT)")
        for table in Self.tables {
          for verb in ["INSERT", "UPDATE", "DELETE"] {
            let write = "\(verb) ON main.\(table)"
            try database.execute(
              sql: """
                CREATE TEMP TRIGGER \(verb)_\(table) AFTER \(write)
                BEGIN INSERT INTO seen VALUES ('\(write)'); END
                """)
          }
        }
      }
      try scene.run(change)
      return try scene.store.writing {
        try String.fetchSet($0, sql: "SELECT write FROM temp.seen")
      }
    }
  }
}
