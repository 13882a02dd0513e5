import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Who somebody is") struct PersonTests {
  private static func person(_ name: String, position: String? = nil) -> Person {
    Person(displayName: name, position: position, role: .owner, units: [])
  }

  @Test(
    "Nobody is let in whose name looks like that of somebody who is there or invited",
    arguments: [
      ("น้ำฝน ใจดี", "นํ้าฝน ใจดี"),  // marks in another order
      ("น้ำฝน ใจดี", "น้\u{E4D}าฝน ใจดี"),  // ำ in two
      ("น้ำฝน ใจดี", "น้ำ\u{200B}ฝน ใจดี"),  // a sign of no width
      ("น้ำฝน ใจดี", "น้ำฝน   ใจดี "),  // blanks
      ("น้ำฝน ใจดี", "น้ำฝน\u{A0}ใจดี"),
      ("น้ำฝน ใจดี", "น้ำฝน-ใจดี"),
      ("แก้ว มณี", "เเก้ว มณี"),  // แ typed as two
      ("สมชาย ใจดี", "สมซาย ใจดี"),  // ช and ซ
      ("นายกฤษฎา", "นายกฤษฏา"),  // ฎ and ฏ
      ("Somchai Jaidee", "SOMCHAI JAIDEE"),
      ("Somchai Jaidee", "Somcha1 Jaidee"),
      ("Arnold", "Amold"),
      ("อบต. 10", "อบต. ๑๐"),
    ])
  func alike(_ name: String, _ other: String) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let token = try store.invite(Self.person(name), by: boss, now: .second(0))
      func refused() throws {
        let before = try folder.dump()
        #expect(throws: AccountFault.nameAlike(name)) {
          try store.invite(Self.person(other), by: boss, now: .second(1))
        }
        #expect(throws: AccountFault.nameAlike(name)) {
          try store.change(
            boss,
            to: AccountChange(
              Person(displayName: other, position: nil, role: .coordinator, units: []),
              isDisabled: false), by: boss, now: .second(1))
        }
        #expect(try folder.dump() == before)
      }
      try refused()
      let id = try store.join("one", with: token).account.id
      try refused()
      try store.disable(id)
      try refused()
      // A name may be put right to what looks like itself.
      try store.change(
        id, to: AccountChange(Self.person(other), isDisabled: true), by: boss, now: .second(2))
    }
  }

  @Test("Whoever's link is over keeps no name from anybody")
  func over() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      _ = try store.invite(Self.person("มะลิ ใจดี"), by: boss, now: .second(0))
      _ = try store.invite(Self.person("มะลิ ใจดี"), by: boss, now: .second(7 * 86_400))
    }
  }

  @Test(
    "What cannot be a name or a position is refused, and nothing is changed",
    arguments: [
      (" ", nil, .badDisplayName),
      ("ม\nะลิ", nil, .badDisplayName),
      ("ม\u{2028}ะลิ", nil, .badDisplayName),
      ("\u{202E}ลิ", nil, .badDisplayName),
      ("ะมลิ", nil, .badDisplayName),
      (String(repeating: "ก", count: 201), nil, .badDisplayName),
      ("Sоmchai", nil, .strangeLetter("о")),  // Cyrillic
      ("ມາລີ", nil, .strangeLetter("ມ")),  // Lao
      ("มะลิ", "a\0b", .badPosition),
      ("มะลิ", String(repeating: "ก", count: 201), .badPosition),
    ] as [(String, String?, AccountFault)])
  func refused(_ name: String, _ position: String?, _ fault: AccountFault) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let before = try folder.dump()
      let person = Self.person(name, position: position)
      #expect(throws: fault) { try store.invite(person, by: boss, now: .second(1)) }
      #expect(throws: fault) {
        try store.change(
          boss, to: AccountChange(person, isDisabled: false), by: boss, now: .second(1))
      }
      #expect(try folder.dump() == before)
    }
  }

  @Test("An invitation with a mistake in it is taken back, and its name is free again")
  func uninvited() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let person = Self.person("มะลิ ใจดี", position: "ปลัด")
      let token = try store.invite(person, by: boss, now: .second(0))
      let open = try store.invitations(now: .second(1))
      #expect(open.map(\.purpose) == [.newAccount(person)])
      try store.withdrawInvitation(open[0].id, by: boss, now: .second(2))
      #expect(try store.invitations(now: .second(3)).isEmpty)
      #expect(try store.invitation(token.text, now: .second(3)) == nil)
      #expect(throws: AccountFault.notThere) {
        try store.withdrawInvitation(open[0].id, by: boss, now: .second(3))
      }
      // A link to a new password is none that makes an account.
      let reset = try store.resetToken(for: boss, by: boss, now: .second(4))
      let link = try #require(try store.invitation(reset.text, now: .second(5)))
      #expect(throws: AccountFault.notThere) {
        try store.withdrawInvitation(link.id, by: boss, now: .second(5))
      }
      _ = try store.invite(person, by: boss, now: .second(6))
      let log = try store.log()
      #expect(log.fault == nil && log.entries[2].event == .uninvited(person))
    }
  }

  @Test("A name that is put right stands in the log from then on, and before as it was")
  func renamed() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss)
      try store.change(
        mali.account.id,
        to: AccountChange(Self.person(" มะลิ ใจงาม ", position: "ปลัด"), isDisabled: false),
        by: boss, now: .second(1))
      let now = try #require(try store.session(mali.sessionToken.text, now: .second(2))).account
      #expect(now.displayName == "มะลิ ใจงาม" && now.position == "ปลัด")
      #expect(now.author.name == "มะลิ ใจงาม" && now.permanentID == mali.account.permanentID)
    }
  }
}
