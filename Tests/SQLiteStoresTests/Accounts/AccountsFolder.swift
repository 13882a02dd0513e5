import Foundation
import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import Synchronization
import TestSupport
import ThaiCivil

/// A place for a data folder that is gone after the test.
struct AccountsFolder {
  /// The data folder; it is not there until a store makes it.
  let path: String

  static func with<Result>(
    _ body: (AccountsFolder) async throws -> Result
  ) async throws -> Result {
    let top = FileManager.default.temporaryDirectory
      .appending(path: "accounts-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: top) }
    return try await body(AccountsFolder(path: top.appending(path: "data").path))
  }

  var database: String { path + "/accounts.sqlite" }

  /// The files of the accounts and those that SQLite keeps beside them.
  var files: [String] {
    ["", "-wal", "-shm"].map { database + $0 }.filter(FileManager.default.fileExists(atPath:))
  }

  /// A store whose passwords cost next to nothing.
  func store(
    cost: ScryptCost = .cheap, random: RandomSource = .seeded(1),
    officeNames: OfficeNames = OfficeNames(), seal: FactorSeal? = nil
  ) throws -> SQLiteAccountStore {
    try DataFolder(path).accounts(
      cost: cost, random: random, officeNames: officeNames, seal: seal, now: .second(0))
  }

  /// Runs SQL on the file as somebody with the right to write it could.
  func attack(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The same by somebody who takes the triggers away first and puts them back afterwards.
  func attack(_ sql: String, withoutTriggers: Bool) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in triggers { try database.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try database.execute(sql: sql)
      for row in triggers { try database.execute(sql: row["sql"]) }
    }
    try queue.close()
  }

  /// Every row of every table, but for the counts of failures; in the order of the tables.
  func dump(without left: Set<String> = []) throws -> [String] {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.read { database in
      let names = """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        ORDER BY name
        """
      return try String.fetchAll(database, sql: names).filter { !left.contains($0) }
        .flatMap { name in
          try Row.fetchAll(database, sql: "SELECT * FROM \(name)").map { "\(name) \($0)" }.sorted()
        }
    }
  }

  /// The secret of an account's second factor, as a thief of the file has it.
  func factor(of id: Account.ID) throws -> [UInt8] {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    let sql = "SELECT secret FROM secondFactor WHERE account = ?"
    let secret = try queue.read { try Data.fetchOne($0, sql: sql, arguments: [id.number]) }
    return Array(secret ?? Data())
  }

  func count(_ table: String) throws -> Int {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
  }
}

extension ScryptCost {
  static let cheap = ScryptCost(rounds: 2, blockSize: 1, parallelism: 1)
}

extension RandomSource {
  /// The same octets in the same order for the same seed, to whichever thread asks first.
  static func seeded(_ seed: UInt64) -> RandomSource {
    let numbers = Shared(SeededNumbers(seed: seed))
    return RandomSource { count in
      numbers.value.withLock { numbers in
        (0..<count).map { _ in .random(in: .min ... .max, using: &numbers) }
      }
    }
  }
}

/// A value that several threads use.
final class Shared<Value>: Sendable {
  let value: Mutex<Value>

  init(_ value: sending Value) {
    self.value = Mutex(value)
  }
}

extension Visitor {
  static let office = Visitor(address: "192.0.2.1", device: .computer)
  static let elsewhere = Visitor(address: "198.51.100.7", device: .phone)

  static func at(_ address: String, device: Secret? = nil) -> Visitor {
    Visitor(address: address, deviceToken: device?.text, device: .computer)
  }
}

/// A password that nobody would guess, another for each name.
func password(_ name: String) -> String { "ม้าถูกต้อง ลวดเย็บ \(name) แบตเตอรี่" }

extension SQLiteAccountStore {
  /// The first coordinator, "boss".
  func boss(now: Instant = .second(0)) throws -> SignedIn {
    guard let token = try firstCoordinatorToken(now: now) else { throw NoToken() }
    return try join("boss", with: token, now: now)
  }

  /// One more account, invited by a coordinator.
  func joined(
    _ name: String, _ role: Account.Role = .owner, units: [Owner.ID] = [], by boss: Account.ID,
    now: Instant = .second(0)
  ) throws -> SignedIn {
    try join(
      name, with: try invite(role, units: units, by: boss, now: now, called: "คุณ\(name)"),
      now: now)
  }

  /// A link for somebody whose name is of no matter, another each time.
  func invite(
    _ role: Account.Role, units: [Owner.ID], by boss: Account.ID, now: Instant,
    called name: String? = nil
  ) throws(AccountFault) -> Secret {
    let name = name ?? "คุณ\(Int64.random(in: 0 ... .max))"
    return try invite(
      Person(displayName: name, position: nil, role: role, units: units), by: boss, now: now)
  }

  /// Uses a link from the office.
  func join(
    _ name: String, with token: Secret, from visitor: Visitor = .office,
    now: Instant = .second(0)
  ) throws(AccountFault) -> SignedIn {
    let new = NewAccount(
      userName: name, password: password(name),
      person: Person(displayName: "คุณ\(name)", position: nil, role: .coordinator, units: []))
    return try accept(token.text, new, from: visitor, now: now)
  }

  /// Signs in with the right password, where there is no second factor.
  func enter(
    _ name: String, from visitor: Visitor = .office, now: Instant
  ) throws -> SignedIn {
    try signIn(userName: name, password: password(name), from: visitor, now: now).done()
  }

  /// A link to a new password that needs no second coordinator.
  func resetToken(
    for id: Account.ID, by boss: Account.ID, now: Instant
  ) throws(AccountFault) -> Secret {
    try resetToken(for: id, by: boss, needsSecond: false, now: now)
  }

  /// Signs in with a wrong password: the fault that it gives.
  func fail(
    _ name: String, from visitor: Visitor = .office, now: Instant
  ) throws -> AccountFault {
    do throws(AccountFault) {
      _ = try signIn(userName: name, password: "ไม่ใช่รหัสผ่านของใคร", from: visitor, now: now)
    } catch {
      return error
    }
    throw SignedInWithAWrongPassword()
  }

  /// Whether a token opens a session.
  func knows(_ token: Secret, now: Instant) throws -> Bool {
    try session(token.text, now: now) != nil
  }
}

extension AccountStore {
  func account(_ id: Account.ID) throws(AccountFault) -> Account? {
    try accounts().first { $0.id == id }
  }

  /// Decides about an account as the coordinator `boss`, the first account; its name stays.
  func change(
    _ id: Account.ID, role: Account.Role? = nil, units: [Owner.ID]? = nil,
    isDisabled: Bool? = nil, by boss: Account.ID = Account.ID(1), now: Instant = .second(0)
  ) throws(AccountFault) {
    let before = try account(id)
    let person = Person(
      displayName: before?.displayName ?? "ไม่มี", position: before?.position,
      role: role ?? before?.role ?? .coordinator, units: units ?? before?.units ?? [])
    try change(
      id, to: AccountChange(person, isDisabled: isDisabled ?? before?.isDisabled ?? false),
      by: try coordinator(or: boss), now: now)
  }

  /// Somebody who can decide, where that one cannot.
  private func coordinator(or boss: Account.ID) throws(AccountFault) -> Account.ID {
    let able = try accounts().filter { !$0.isDisabled }
    return able.contains { $0.id == boss } ? boss : able.first?.id ?? boss
  }

  func setRole(of id: Account.ID, to role: Account.Role) throws(AccountFault) {
    try change(id, role: role)
  }

  func setUnits(of id: Account.ID, to units: [Owner.ID]) throws(AccountFault) {
    try change(id, units: units)
  }

  func disable(_ id: Account.ID) throws(AccountFault) { try change(id, isDisabled: true) }
  func enable(_ id: Account.ID) throws(AccountFault) { try change(id, isDisabled: false) }

  func makeFeed(
    for id: Account.ID, name: String, scope: FeedOrder.Scope, form: CalendarForm, now: Instant
  ) throws(AccountFault) -> NewFeed {
    try makeFeed(FeedOrder(name: name, scope: scope, form: form), for: id, now: now)
  }
}

extension SignInStep {
  /// The session, where no code is asked.
  func done() throws -> SignedIn {
    guard case .signedIn(let signedIn) = self else { throw AsksCode() }
    return signedIn
  }

  /// What goes with a code, where one is asked.
  func asked() throws -> Secret {
    guard case .codeAsked(let pending) = self else { throw AsksNoCode() }
    return pending
  }
}

struct AsksCode: Error {}
struct AsksNoCode: Error {}
struct NoToken: Error {}
struct SignedInWithAWrongPassword: Error {}
