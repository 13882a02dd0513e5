import Crypto
import Foundation
@testable import SQLiteStores
import Stores
import Synchronization
import TestSupport
import Testing
import ThaiCivil

@Suite("Passwords") struct PasswordTests {
  @Test("scrypt gives what RFC 7914, 12, says it gives")
  func vector() throws {
    let key = try PasswordHasher.scrypt(
      Array("pleaseletmein".utf8), Array("SodiumChloride".utf8),
      ScryptCost(rounds: 16_384, blockSize: 8, parallelism: 1))
    // The first 32 of the 64 octets: scrypt's last step makes them independently of those after them.
    #expect(
      key.withUnsafeBytes { $0.map { String(format: "%02x", $0) }.joined() }
        == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
  }

  @Test(
    "What a password has to be",
    arguments: [
      ("ม้าถูกต้อง ลวดเย็บ", nil),
      ("correct horse battery staple", nil),
      ("Tr0ub4dor&3 and more", nil),
      ("               ", .tooCommon),
      ("", .tooShort),
      ("correct horse ", .tooShort),
      ("correct horse b", nil),
      ("👩‍👩‍👧‍👦 สี่คน ห้าแมว", nil),
      ("aaaaaaaaaaaaaaaaaaaaaaaa", .tooCommon),
      ("123456789012345678", .tooCommon),
      ("abcdefghijklmnopqrstuvwxyz", .tooCommon),
      ("password12345678", .tooCommon),
      ("PassWord2569!!!!", .tooCommon),
      ("somchai.j-somchai.j", .tooCommon),
      ("Somchai.J12345678", .tooCommon),
      ("sucharit sucharit", .tooCommon),
      ("รหัสผ่านรหัสผ่าน1", .tooCommon),
      ("qwertyuiopasdfghjkl", .tooCommon),
      ("iloveyouforever1234", .tooCommon),
      ("sunshinemonday2024", .tooCommon),
      ("สวัสดีครับรักนะ123", .tooCommon),
      ("กองคลังงบประมาณ2568", .tooCommon),
      ("เทศบาลนครสมุทรปราการ", .tooCommon),
      ("สมชายสมชายใจดีใจดี", .tooCommon),
      ("กุมภาพันธ์วันจันทร์", .tooCommon),
      ("กบน้อยกระโดดลงบึงตอนเช้า", nil),
    ] as [(String, PasswordRule.Fault?)])
  func rule(_ password: String, _ fault: PasswordRule.Fault?) throws {
    let names = ["somchai.j", "สมชาย ใจดี", "เทศบาลนครสมุทรปราการ"]
    #expect(PasswordRule.fault(in: password, names: names) == fault)
  }

  @Test("A password may have 1,024 octets, and every octet of it counts")
  func longest() async throws {
    let longest = String((0..<1024).map { Character(Unicode.Scalar(UInt8(33 + $0 * 7 % 90))) })
    #expect(PasswordRule.fault(in: longest, names: []) == nil)
    #expect(PasswordRule.fault(in: longest + "x", names: []) == .tooLong)
    let hasher = PasswordHasher(cost: .cheap, random: .seeded(1))
    let hash = try hasher.hash(longest)
    #expect(try hasher.matches(longest, hash))
    #expect(try !hasher.matches(longest.dropLast() + "~", hash))
    #expect(try !hasher.matches(String(longest.dropLast()), hash))
    #expect(try !hasher.matches(longest + "x", hash))
  }

  @Test(
    "What two keyboards make of one password is one password",
    arguments: [
      ("ทำนาปีละครั้งเดียว", "ทํานาปีละครั้งเดียว"),
      ("café au lait, s'il", "cafe\u{301} au lait, s'il"),
      ("ｆｕｌｌ ｗｉｄｔｈ ｗｏｒｄｓ", "full width words"),
    ])
  func normalised(_ one: String, _ other: String) throws {
    let hasher = PasswordHasher(cost: .cheap, random: .seeded(1))
    #expect(try hasher.matches(other, hasher.hash(one)))
    #expect(try hasher.matches(one, hasher.hash(other)))
  }

  @Test("Capitals and spaces count")
  func exact() throws {
    let hasher = PasswordHasher(cost: .cheap, random: .seeded(1))
    let hash = try hasher.hash("Correct horse battery")
    for other in ["correct horse battery", "Correct  horse battery", "Correct horse battery "] {
      #expect(try !hasher.matches(other, hash))
    }
  }

  @Test("The same password gets another salt and another key each time")
  func salted() throws {
    let hasher = PasswordHasher(cost: .cheap, random: .system)
    let hashes = try (0..<50).map { _ in try hasher.hash(password("x")) }
    #expect(Set(hashes.map(\.salt)).count == 50)
    #expect(Set(hashes.map(\.key)).count == 50)
    #expect(hashes.allSatisfy { $0.salt.count == 16 && $0.key.count == 32 })
  }

  @Test(
    "Every attempt costs one scrypt at today's cost, whether or not there is such a user",
    arguments: [
      ("boss", "ไม่ใช่รหัสผ่านของใคร"), ("boss", ""), ("boss", String(repeating: "x", count: 9999)),
      ("nobody", "ไม่ใช่รหัสผ่านของใคร"), ("nobody", ""), ("<script>", "x"), ("", ""),
    ])
  func sameWork(_ name: String, _ typed: String) async throws {
    try await AccountsFolder.with { folder in
      let work = Shared<[ScryptCost]>([])
      let hasher = PasswordHasher(cost: .cheap, random: .seeded(1)) { password, salt, cost in
        work.value.withLock { $0.append(cost) }
        return try PasswordHasher.scrypt(password, salt, cost)
      }
      let store = try SQLiteAccountStore(
        DataFolder(folder.path), hasher: hasher, now: .second(0))
      _ = try store.boss()
      work.value.withLock { $0 = [] }
      #expect(throws: AccountFault.wrong) {
        try store.signIn(
          userName: name, password: typed, from: .elsewhere, now: .second(1))
      }
      #expect(work.value.withLock { $0 } == [.cheap])
    }
  }

  @Test("A hash that cost less is made anew when its owner signs in, and the password stays")
  func raised() async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store().boss()
      let dearer = ScryptCost(rounds: 4, blockSize: 2, parallelism: 3)
      let store = try folder.store(cost: dearer)
      #expect(try folder.count("account WHERE rounds = 2 AND blockSize = 1") == 1)
      #expect(try store.fail("boss", now: .second(1)) == .wrong)
      #expect(try folder.count("account WHERE rounds = 2 AND blockSize = 1") == 1)
      let first = try store.enter("boss", now: .second(2))
      #expect(
        try folder.count("account WHERE rounds = 4 AND blockSize = 2 AND parallelism = 3") == 1)
      let before = try folder.dump(without: ["session", "knownPlace"])
      _ = try store.enter("boss", now: .second(3))
      #expect(try folder.dump(without: ["session", "knownPlace"]) == before)
      #expect(try store.knows(first.sessionToken, now: .second(4)))
    }
  }

  @Test("Two who sign in at once while the cost is raised both come in")
  func raisedTwice() async throws {
    try await AccountsFolder.with { folder in
      let boss = try folder.store().boss()
      let store = try folder.store(cost: ScryptCost(rounds: 64, blockSize: 2, parallelism: 1))
      let count = try await withThrowingTaskGroup(of: SignedIn.self) { group in
        for _ in 0..<4 { group.addTask { try store.enter("boss", now: .second(2)) } }
        return try await group.reduce(into: 0) { count, _ in count += 1 }
      }
      #expect(count == 4)
      #expect(try store.sessions(of: boss.account.id, now: .second(3)).count == 5)
    }
  }

  @Test("A password is changed by who knows the old one, and all other sessions end")
  func changed() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let other = try store.enter("boss", from: .elsewhere, now: .second(1))
      let id = boss.account.id
      #expect(throws: AccountFault.wrong) {
        try store.changePassword(
          of: id, old: password("x"), new: password("new"), from: .office, now: .second(2))
      }
      #expect(throws: AccountFault.badPassword(.tooShort)) {
        try store.changePassword(
          of: id, old: password("boss"), new: "short", from: .office, now: .second(2))
      }
      #expect(try store.knows(other.sessionToken, now: .second(3)))
      let new = try store.changePassword(
        of: id, old: password("boss"), new: password("new"), from: .office, now: .second(4))
      #expect(try store.sessions(of: id, now: .second(5)) == [new.session])
      #expect(try store.knows(new.sessionToken, now: .second(5)))
      for old in [boss, other] { #expect(try !store.knows(old.sessionToken, now: .second(5))) }
      #expect(throws: AccountFault.wrong) { try store.enter("boss", now: .second(6)) }
      _ = try store.signIn(
        userName: "boss", password: password("new"), from: .office, now: .second(7))
    }
  }

  @Test("Who took over a session cannot try one old password after another")
  func changeLimit() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let id = try store.boss().account.id
      func change(_ old: String, at second: Int) throws {
        _ = try store.changePassword(
          of: id, old: old, new: password("new"), from: .office, now: .second(second))
      }
      for second in 0..<SignInLimit.freeForAccount {
        #expect(throws: AccountFault.wrong) { try change("wrong", at: second) }
      }
      #expect(throws: AccountFault.tooMany(until: .second(4 + 15))) {
        try change(password("boss"), at: 5)
      }
      // It does not keep the owner out.
      _ = try store.enter("boss", now: .second(5))
      try change(password("boss"), at: 19)
    }
  }
}
