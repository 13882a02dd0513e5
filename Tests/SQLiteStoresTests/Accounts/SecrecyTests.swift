import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Secrets are nowhere") struct SecrecyTests {
  @Test("No file of the accounts has a password, a token, or an address in it")
  func files() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store(random: .system)
      let first = try #require(try store.firstCoordinatorToken(now: .second(0)))
      let boss = try store.join("boss", with: first)
      let id = boss.account.id
      let mali = try store.joined("mali", by: id)
      let open = try store.invite(.owner, units: [], by: id, now: .second(0))
      let reset = try store.resetToken(for: id, by: id, now: .second(0))
      let feed = try store.makeFeed(
        for: id, name: "โทรศัพท์", scope: .everybody, form: .event, now: .second(0))
      let renewed = try store.renewFeed(feed.feed.id, of: id, now: .second(1))
      // Somebody types the password into the field of the name.
      _ = try store.fail(password("typed by mistake"), from: .elsewhere, now: .second(1))
      _ = try store.fail("mali", from: .elsewhere, now: .second(1))
      let changed = try store.changePassword(
        of: mali.account.id, old: password("mali"), new: password("new"), from: .elsewhere,
        now: .second(2))
      _ = try store.claim("secret key", of: id, request: "secret body", now: .second(3))

      let tokens =
        [first, open, reset, feed.secret, renewed.secret]
        + [boss, mali, changed].flatMap { [$0.sessionToken, $0.deviceToken] }
      var needles = tokens.flatMap { [Data($0.text.utf8), octets(of: $0)] }
      needles += ["boss", "mali", "new", "typed by mistake"].map { Data(password($0).utf8) }
      needles += ["ไม่ใช่รหัสผ่านของใคร", "secret key", "secret body"].map { Data($0.utf8) }
      needles += [Visitor.office, .elsewhere].map { Data($0.address.utf8) }
      for file in folder.files {
        let data = try Data(contentsOf: URL(filePath: file))
        for needle in needles {
          #expect(needle.count >= 9)
          #expect(data.range(of: needle) == nil, "\(file)")
        }
      }
      // The test would see them: what is no secret is there.
      let all = try folder.files.reduce(into: Data()) {
        $0 += try Data(contentsOf: URL(filePath: $1))
      }
      for known in ["boss", "mali", "โทรศัพท์"] {
        #expect(all.range(of: Data(known.utf8)) != nil)
      }
    }
  }

  /// The octets that a token is written from.
  private func octets(of secret: Secret) -> Data {
    let plain = secret.text.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    return Data(base64Encoded: plain + "=") ?? Data()
  }

  @Test("A token has 256 random bits, in letters that need no escape in an address")
  func tokens() throws {
    let tokens = (0..<500).map { _ in RandomSource.system.secret() }
    #expect(Set(tokens.map(\.text)).count == tokens.count)
    for token in tokens {
      #expect(token.text.utf8.count == 43)
      #expect(octets(of: token).count == 32)
      let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
      #expect(allowed.isSuperset(of: token.text))
    }
  }

  @Test(
    "base64url is that of RFC 4648, 10",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"), ("\u{7F}~?>", "f34_Pg"),
    ])
  func base64url(_ plain: String, _ text: String) {
    #expect(Secret(Array(plain.utf8)).text == text)
  }

  @Test("No print and no dump shows a secret")
  func printing() throws {
    let secret = RandomSource.system.secret()
    var dumped = ""
    dump(secret, to: &dumped)
    let words = [
      "\(secret)", String(reflecting: secret), dumped, "\([secret])",
    ]
    for word in words {
      #expect(word.contains("[secret]"))
      #expect(!word.contains(secret.text))
    }
  }

  @Test("The words of a fault have no name, password or token in them")
  func faults() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let fault = try store.fail("boss", from: .elsewhere, now: .second(1))
      #expect("\(fault)" == "wrong")
    }
  }
}
