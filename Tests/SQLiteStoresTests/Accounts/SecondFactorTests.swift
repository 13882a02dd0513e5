import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("The second factor") struct SecondFactorTests {
  @Test(
    "Codes are those of RFC 6238, appendix B, for SHA-1",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
      (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func vectors(_ second: Int, _ code: String) {
    let secret = Array("12345678901234567890".utf8)
    let step = OneTimePassword.step(
      at: Instant(millisecondsSinceEpoch: Int64(second) * 1000))
    #expect(OneTimePassword.code(of: secret, step: step, digits: 8) == code)
    #expect(OneTimePassword.code(of: secret, step: step) == String(code.suffix(6)))
  }

  @Test(
    "base32 is that of RFC 4648, 10, without padding",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
      ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
  func base32(_ plain: String, _ text: String) {
    #expect(Base32.text(of: Array(plain.utf8)) == text)
  }

  /// An account whose owner has set a second factor, at second 0.
  private struct Scene {
    let folder: AccountsFolder
    let store: SQLiteAccountStore
    let boss: Account.ID
    let secret: [UInt8]
    let recovery: [String]

    init(_ folder: AccountsFolder) throws {
      self.folder = folder
      store = try folder.store()
      boss = try store.boss().account.id
      _ = try store.offerSecondFactor(for: boss)
      secret = try folder.factor(of: boss)
      recovery = try store.confirmSecondFactor(
        for: boss,
        code: OneTimePassword.code(of: secret, step: OneTimePassword.step(at: .second(0))),
        now: .second(0)
      ).map(\.text)
    }

    func code(_ second: Int) -> String {
      OneTimePassword.code(of: secret, step: OneTimePassword.step(at: .second(second)))
    }

    func password(at second: Int, from visitor: Visitor = .office) throws -> Secret {
      try store.signIn(
        userName: "boss", password: SQLiteStoresTests.password("boss"), from: visitor,
        now: .second(second)
      ).asked()
    }

    @discardableResult
    func enter(_ code: String, _ pending: Secret, at second: Int) throws(AccountFault) -> SignedIn {
      try store.completeSignIn(pending.text, code: code, from: .office, now: .second(second))
    }
  }

  private static func seal(_ octet: UInt8) throws -> FactorSeal {
    try #require(FactorSeal(key: Array(repeating: octet, count: FactorSeal.keyOctets)))
  }

  /// Signs in with a password and then a code, as a store has it.
  private static func enter(
    _ code: String, at second: Int, by store: SQLiteAccountStore
  ) throws(AccountFault) -> SignedIn {
    let step = try store.signIn(
      userName: "boss", password: SQLiteStoresTests.password("boss"), from: .office,
      now: .second(second))
    guard case .codeAsked(let pending) = step else { throw .notThere }
    return try store.completeSignIn(
      pending.text, code: code, from: .office, now: .second(second))
  }

  @Test("What was kept as it is is sealed once a key is named, and codes count with that key alone")
  func sealing() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      #expect(try DataFolder(folder.path).sealedFactors() == 0)
      let sealing = try folder.store(random: .seeded(9), seal: try Self.seal(1))
      #expect(try DataFolder(folder.path).sealedFactors() == 1)
      #expect(try folder.factor(of: scene.boss).count == FactorSeal.sealedOctets)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let octets = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
        #expect(octets.firstRange(of: Data(scene.secret)) == nil, "\(name)")
      }
      let code = scene.code(100)
      let others = [
        try folder.store(random: .seeded(8)),
        try folder.store(random: .seeded(6), seal: try Self.seal(2)),
      ]
      for other in others {
        #expect(throws: AccountFault.wrongCode) { try Self.enter(code, at: 100, by: other) }
      }
      #expect(throws: Never.self) { try Self.enter(code, at: 101, by: sealing) }
      // A recovery code needs no key.
      let without = try folder.store(random: .seeded(7))
      #expect(throws: Never.self) { try Self.enter(scene.recovery[0], at: 200, by: without) }
      #expect(try sealing.log().fault == nil)
    }
  }

  @Test(
    "What is offered under a key is sealed from the beginning, and the same until it is confirmed"
  )
  func offeredSealed() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store(seal: try Self.seal(1))
      let boss = try store.boss().account.id
      let offer = try store.offerSecondFactor(for: boss)
      #expect(try folder.factor(of: boss).count == FactorSeal.sealedOctets)
      #expect(try store.offeredSecondFactor(for: boss)?.secret.text == offer.secret.text)
      // Under another account's name it opens nothing.
      let kept = try folder.factor(of: boss)
      #expect(try Self.seal(1).opened(kept, of: Account.PermanentID("aaaaaaaaaaaaaaaa")) == nil)
    }
  }

  @Test("A file of version 2 keeps its second factors, and can seal them from then on")
  func upgraded() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      try folder.attack(
        """
        CREATE TEMP TABLE kept AS SELECT * FROM secondFactor; DROP TABLE secondFactor;
        \(AccountSchema.secondFactorOfVersion2);
        INSERT INTO secondFactor SELECT * FROM temp.kept; PRAGMA user_version = 2
        """)
      #expect(try DataFolder(folder.path).sealedFactors() == 0)
      let store = try folder.store(random: .seeded(9), seal: try Self.seal(1))
      #expect(try folder.factor(of: scene.boss).count == FactorSeal.sealedOctets)
      #expect(throws: Never.self) { try Self.enter(scene.code(100), at: 100, by: store) }
    }
  }

  @Test("A right password opens nothing without a code, and with one a session")
  func asked() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let pending = try scene.password(at: 100)
      #expect(try folder.count("session") == 1)
      #expect(try scene.store.session(pending.text, now: .second(100)) == nil)
      let entered = try scene.enter(scene.code(100), pending, at: 101)
      #expect(try scene.store.knows(entered.sessionToken, now: .second(102)))
      #expect(entered.account.hasSecondFactor)
      // What showed the password shows it once.
      #expect(throws: AccountFault.wrongCode) {
        try scene.enter(scene.code(140), pending, at: 140)
      }
    }
  }

  @Test("A code is taken from the step before to the one after, in Thai digits too, and once")
  func steps() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let thai = scene.code(270).map { digit in
        String(Unicode.Scalar(0xE50 + UInt32(digit.wholeNumberValue ?? 0)) ?? "๐")
      }.joined()
      try scene.enter(thai, try scene.password(at: 300), at: 300)
      try scene.enter(scene.code(330), try scene.password(at: 301), at: 301)
      for (code, second) in [
        // Used, before one that was used, too old, too new.
        (scene.code(330), 302), (scene.code(300), 302), (scene.code(500), 570),
        (scene.code(700), 630),
      ] {
        let pending = try scene.password(at: second)
        #expect(throws: AccountFault.wrongCode) { try scene.enter(code, pending, at: second) }
      }
    }
  }

  @Test("A code that comes more than five minutes after the password comes too late")
  func late() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let pending = try scene.password(at: 1000)
      #expect(throws: AccountFault.wrongCode) {
        try scene.enter(scene.code(1300), pending, at: 1300)
      }
      let other = try scene.password(at: 2000)
      try scene.enter(scene.code(2299), other, at: 2299)
    }
  }

  @Test("Codes cannot be tried one after another")
  func limit() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      for second in 1000..<1000 + SignInLimit.freeForAccount {
        let pending = try scene.password(at: second)
        #expect(throws: AccountFault.wrongCode) { try scene.enter("000000", pending, at: second) }
      }
      let pending = try scene.password(at: 1005)
      #expect(throws: AccountFault.tooMany(until: .second(1004 + 15))) {
        try scene.enter(scene.code(1005), pending, at: 1005)
      }
    }
  }

  @Test("Each of ten recovery codes stands for a code once, however it is typed")
  func recovery() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      #expect(scene.recovery.count == 10 && Set(scene.recovery).count == 10)
      let first = scene.recovery[0]
      #expect(first.wholeMatch(of: /(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}/) != nil)
      let typed = first.lowercased().replacing("-", with: " ")
      try scene.enter(typed, try scene.password(at: 1000), at: 1000)
      #expect(try scene.store.recoveryCodes(of: scene.boss) == 9)
      #expect(throws: AccountFault.wrongCode) {
        try scene.enter(first, try scene.password(at: 2000), at: 2000)
      }
      let new = try scene.store.renewRecoveryCodes(of: scene.boss, now: .second(2001))
      #expect(throws: AccountFault.wrongCode) {
        try scene.enter(scene.recovery[1], try scene.password(at: 3000), at: 3000)
      }
      try scene.enter(new[0].text, try scene.password(at: 4000), at: 4000)
      #expect(try scene.store.log().entries.map(\.event).contains(.deed(.recoveryUsed)))
    }
  }

  @Test("A link to a new password does not go round it")
  func reset() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let link = try scene.store.resetToken(
        for: scene.boss, by: nil, needsSecond: false, now: .second(1000))
      let pending = try scene.store.resetPassword(
        link.text, password: password("new"), from: .office, now: .second(1001)
      ).asked()
      #expect(try folder.count("session") == 0)
      try scene.enter(scene.code(1002), pending, at: 1002)
    }
  }

  @Test("It is set by a first code alone, and removed by its owner, a coordinator or the machine")
  func setAndRemoved() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      let (store, boss) = (scene.store, scene.boss)
      let mali = try store.joined("mali", by: boss).account.id
      let offer = try store.offerSecondFactor(for: mali)
      #expect(offer.secret.text.wholeMatch(of: /[A-Z2-7]{32}/) != nil)
      #expect(try store.offeredSecondFactor(for: mali)?.secret.text == offer.secret.text)
      #expect(throws: AccountFault.wrongCode) {
        try store.confirmSecondFactor(for: mali, code: "000000", now: .second(100))
      }
      #expect(try store.account(mali)?.hasSecondFactor == false)
      _ = try store.enter("mali", now: .second(101))
      for by in [mali, boss, nil] as [Account.ID?] {
        _ = try store.offerSecondFactor(for: mali)
        let code = OneTimePassword.code(
          of: try folder.factor(of: mali), step: OneTimePassword.step(at: .second(200)))
        _ = try store.confirmSecondFactor(for: mali, code: code, now: .second(200))
        #expect(try store.offeredSecondFactor(for: mali) == nil)
        #expect(throws: AccountFault.notThere) { try store.offerSecondFactor(for: mali) }
        try store.removeSecondFactor(of: mali, by: by, now: .second(201))
        #expect(throws: AccountFault.notThere) {
          try store.removeSecondFactor(of: mali, by: by, now: .second(202))
        }
      }
      #expect(try folder.count("recoveryCode") == 10)
      #expect(try store.log().fault == nil)
      // Behind the program's back it cannot go.
      try folder.attack("DELETE FROM secondFactor")
      let owner = try #require(try store.account(boss)).permanentID
      #expect(try store.log().fault == .contradicted(owner))
    }
  }

  @Test("A program is told whom and which office it is for")
  func address() throws {
    let name = try #require(UserName("mali.j"))
    let offer = SecondFactorOffer(secret: Secret(text: "ABC234"), userName: name)
    #expect(
      offer.address(issuer: "สุ A")
        == "otpauth://totp/%E0%B8%AA%E0%B8%B8%20A:mali.j?secret=ABC234"
        + "&issuer=%E0%B8%AA%E0%B8%B8%20A")
    #expect(!"\(offer)".contains("ABC234"))
  }

  @Test("No recovery code stands in a file")
  func secrecy() async throws {
    try await AccountsFolder.with { folder in
      let scene = try Scene(folder)
      for file in folder.files {
        let data = try Data(contentsOf: URL(filePath: file))
        for code in scene.recovery {
          for text in [code, code.replacing("-", with: "")] {
            #expect(data.range(of: Data(text.utf8)) == nil)
          }
        }
      }
    }
  }
}
