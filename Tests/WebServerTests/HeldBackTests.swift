internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

/// Whoever sends half a request, loses a right, and then sends the rest.
@Suite("A request that is held back")
struct HeldBackTests {
  private static let unit = Owner.ID("social-welfare")
  private static let task = "2567.community-forum.s1"

  /// What happens meanwhile to the account.
  enum Loss: CaseIterable, Sendable {
    case disabled, otherRole, otherUnit, signedOut, nothing

    /// What the request is answered with then; `success` where nothing happened.
    func status(_ success: Int) -> Int {
      switch self {
      case .disabled, .signedOut: 401
      case .otherRole: 403
      case .otherUnit: 404
      case .nothing: success
      }
    }

    func happen(in site: TestSite, to name: String, _ session: String) throws {
      let account = try #require(try site.accounts.accounts().first { $0.userName.text == name })
      func change(_ role: Account.Role, _ unit: Owner.ID, isDisabled: Bool = false) throws {
        let person = Person(
          displayName: account.displayName, position: account.position, role: role, units: [unit])
        let boss = try #require(try site.accounts.accounts().first { $0.role == .coordinator })
        try site.accounts.change(
          account.id, to: AccountChange(person, isDisabled: isDisabled), by: boss.id,
          now: site.clock.now)
      }
      switch self {
      case .disabled: try change(.owner, HeldBackTests.unit, isDisabled: true)
      case .otherRole: try change(.executive, HeldBackTests.unit)
      case .otherUnit: try change(.owner, Owner.ID("treasury"))
      case .signedOut: try site.accounts.signOut(session)
      case .nothing: break
      }
    }
  }

  @Test(
    "logs nothing on a page for whoever lost the right before its end", arguments: Loss.allCases)
  func page(_ loss: Loss) async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let session = try #require(browser.cookie("sucharit-session"))
      let form = try await browser.get("/tasks/\(Self.task)/note")
      let answer = try await browser.send(
        form, to: "/tasks/\(Self.task)/note", ["text": "ประชุมแล้ว", "day": "31/01/2567"]
      ) {
        #expect(throws: Never.self) { try loss.happen(in: site, to: "somsri", session) }
      }
      #expect(answer.status == loss.status(303))
      #expect(try site.log.entries().count == (loss == .nothing ? 1 : 0))
    }
  }

  @Test(
    "logs nothing through the API for whoever lost the right before its end",
    arguments: Loss.allCases)
  func api(_ loss: Loss) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .owner, of: [Self.unit], called: "somsri")
      let session = try #require(program.token)
      let note = JSON.members([
        "kind": .string("note"), "day": .string(Sample.day), "obligation": .string(Self.task),
        "text": .string("ประชุมแล้ว"),
      ])
      let answer = try await program.send(
        .post, "/api/v1/entries", note.octets(), key: UUID().uuidString,
        headers: [.contentType: "application/json"]
      ) {
        #expect(throws: Never.self) { try loss.happen(in: site, to: "somsri", session) }
      }
      #expect(answer.status == loss.status(201), "\(answer.text)")
      #expect(try site.log.entries().count == (loss == .nothing ? 1 : 0))
    }
  }
}
