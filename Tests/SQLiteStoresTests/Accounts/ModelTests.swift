import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Any sequence of operations does what a plain model says") struct ModelTests {
  @Test("Two stores on one file, used in turn", arguments: 1...10 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    try await AccountsFolder.with { folder in
      let stores = [
        try folder.store(random: .seeded(seed)), try folder.store(random: .seeded(seed + 1000)),
      ]
      var walk = Walk(stores: stores, numbers: SeededNumbers(seed: seed))
      for _ in 0..<150 { try walk.step() }
      #expect(walk.succeeded > 30)
      #expect(walk.refused > 10)
    }
  }
}

/// What a person expects of the store, kept in memory.
private struct Model {
  struct Person {
    var name: String
    var password: String
    var role: Account.Role
    var units: [Owner.ID]
    var isDisabled = false
  }

  struct Open {
    var account: Int
    var created: Int
    var seen: Int

    func isGood(_ now: Int) -> Bool { now - seen < 30 * 60 && now - created < 12 * 3600 }
  }

  struct Link {
    var role: Account.Role
    var units: [Owner.ID]
    /// Whose new password it gives; nil for a new account.
    var resets: Int?
    var by: Int
    var expires: Int
  }

  /// An account's id is its index and one.
  var people: [Person] = []
  var sessions: [String: Open] = [:]
  var links: [String: Link] = [:]
  var feeds: [String: Int] = [:]

  func isLastCoordinator(_ index: Int) -> Bool {
    people.indices.filter { people[$0].role == .coordinator && !people[$0].isDisabled } == [index]
  }

  mutating func endSessions(of index: Int) {
    sessions = sessions.filter { $0.value.account != index }
    links = links.filter { $0.value.resets != index }
  }

  mutating func voidLinks(by index: Int) { links = links.filter { $0.value.by != index } }
}

/// A random walk through store and model at once. Wrong passwords are not tried here: their law has its
/// own model.
private struct Walk {
  let stores: [SQLiteAccountStore]
  var numbers: SeededNumbers
  var model = Model()
  var now = 0
  var succeeded = 0
  var refused = 0
  private var made = 0

  init(stores: [SQLiteAccountStore], numbers: SeededNumbers) {
    (self.stores, self.numbers) = (stores, numbers)
  }

  private enum Move: CaseIterable {
    case invite, resetLink, accept, accept2, reset, signIn, signIn2, signOut, changePassword
    case setRole, setUnits, disable, enable, makeFeed, revokeFeeds, purge
  }

  mutating func step() throws {
    now += [1, 60, 3600, 30_000, 90_000].randomElement(using: &numbers) ?? 1
    guard !model.people.isEmpty else { return try first() }
    let move = Move.allCases.randomElement(using: &numbers) ?? .purge
    let expected = try fault(of: move)
    if expected == nil { succeeded += 1 } else { refused += 1 }
    try compare()
  }

  private var store: SQLiteAccountStore { stores[now % stores.count] }
  private var instant: Instant { .second(now) }

  private func id(_ index: Int) -> Account.ID { Account.ID(Int64(index + 1)) }

  private mutating func anybody() -> Int { Int.random(in: model.people.indices, using: &numbers) }

  private mutating func units() -> [Owner.ID] {
    Array(["a", "b", "c"].filter { _ in Bool.random(using: &numbers) }.map { Owner.ID($0) })
  }

  private mutating func role() -> Account.Role {
    Account.Role.allCases.randomElement(using: &numbers) ?? .owner
  }

  private mutating func first() throws {
    let token = try #require(try store.firstCoordinatorToken(now: instant))
    try add(
      .init(name: "user0", password: password("user0"), role: .coordinator, units: []), token.text)
  }

  private mutating func add(_ person: Model.Person, _ token: String) throws {
    let entered = try store.accept(
      token,
      NewAccount(
        userName: person.name, password: person.password,
        person: Person(displayName: person.name, position: nil, role: .coordinator, units: [])),
      from: .office, now: instant)
    #expect(entered.account.id == id(model.people.count))
    model.people.append(person)
    open(model.people.count - 1, entered)
  }

  private mutating func open(_ index: Int, _ entered: SignedIn) {
    model.sessions[entered.sessionToken.text] = .init(account: index, created: now, seen: now)
  }

  /// Runs what should be refused with a fault, or not at all where it is nil.
  private func expect(_ fault: AccountFault?, _ body: () throws -> Void) throws {
    guard let fault else { return try body() }
    #expect(throws: fault, performing: body)
  }

  /// Makes a move in store and model; gives the fault with which it had to be refused.
  private mutating func fault(of move: Move) throws -> AccountFault? {
    let (one, other) = (anybody(), anybody())
    let person = model.people[one]
    switch move {
    case .invite:
      let (role, units) = (role(), units())
      let fault: AccountFault? = person.isDisabled ? .notThere : nil
      try expect(fault) {
        let token = try store.invite(role, units: units, by: id(one), now: instant)
        model.links[token.text] = .init(
          role: role, units: units, resets: nil, by: one, expires: now + 7 * 86_400)
      }
      return fault
    case .resetLink:
      let isOut = model.people[other].isDisabled
      let fault: AccountFault? = person.isDisabled ? .notThere : isOut ? .disabled : nil
      try expect(fault) {
        let token = try store.resetToken(for: id(other), by: id(one), now: instant)
        model.links = model.links.filter { $0.value.resets != other }
        model.links[token.text] = .init(
          role: .owner, units: [], resets: other, by: one, expires: now + 7 * 86_400)
      }
      return fault
    case .accept, .accept2:
      guard let token = model.links.keys.sorted().randomElement(using: &numbers),
        let link = model.links[token]
      else { return nil }
      made += 1
      let name = "user\(made)"
      let isGood = link.resets == nil && now < link.expires
      let new = Model.Person(
        name: name, password: password(name), role: link.role, units: link.units)
      if isGood {
        try add(new, token)
        model.links[token] = nil
        return nil
      }
      try expect(.badToken) { try add(new, token) }
      return .badToken
    case .reset:
      guard let token = model.links.keys.sorted().randomElement(using: &numbers),
        let link = model.links[token]
      else { return nil }
      made += 1
      let new = password("reset \(made)")
      let isGood = link.resets != nil && now < link.expires
      try expect(isGood ? nil : .badToken) {
        let entered = try store.resetPassword(
          token, password: new, from: .office, now: instant
        ).done()
        guard let index = link.resets else { return }
        model.people[index].password = new
        model.endSessions(of: index)
        open(index, entered)
      }
      return isGood ? nil : .badToken
    case .signIn, .signIn2:
      let fault: AccountFault? = person.isDisabled ? .disabled : nil
      try expect(fault) {
        open(
          one,
          try store.signIn(
            userName: person.name, password: person.password, from: .office, now: instant
          ).done())
      }
      return fault
    case .signOut:
      guard let token = model.sessions.keys.sorted().randomElement(using: &numbers) else {
        return nil
      }
      try store.signOut(token)
      model.sessions[token] = nil
      return nil
    case .changePassword:
      made += 1
      let new = password("changed \(made)")
      let fault: AccountFault? = person.isDisabled ? .disabled : nil
      try expect(fault) {
        let entered = try store.changePassword(
          of: id(one), old: person.password, new: new, from: .office, now: instant)
        model.people[one].password = new
        model.endSessions(of: one)
        open(one, entered)
      }
      return fault
    case .setRole:
      let role = role()
      let fault: AccountFault? =
        role != .coordinator && model.isLastCoordinator(one) ? .lastCoordinator : nil
      try expect(fault) {
        try store.setRole(of: id(one), to: role)
        model.people[one].role = role
        if role != .coordinator { model.voidLinks(by: one) }
      }
      return fault
    case .setUnits:
      model.people[one].units = units()
      if person.role != .coordinator { model.voidLinks(by: one) }
      try store.setUnits(of: id(one), to: model.people[one].units)
      return nil
    case .disable:
      let fault: AccountFault? = model.isLastCoordinator(one) ? .lastCoordinator : nil
      try expect(fault) {
        try store.disable(id(one))
        model.people[one].isDisabled = true
        model.endSessions(of: one)
        model.voidLinks(by: one)
        model.feeds = model.feeds.filter { $0.value != one }
      }
      return fault
    case .enable:
      try store.enable(id(one))
      model.people[one].isDisabled = false
      if person.role != .coordinator { model.voidLinks(by: one) }
      return nil
    case .makeFeed:
      let fault: AccountFault? = person.isDisabled ? .disabled : nil
      try expect(fault) {
        let new = try store.makeFeed(
          for: id(one), name: "f", scope: .everybody, form: .event, now: instant)
        model.feeds[new.secret.text] = one
      }
      return fault
    case .revokeFeeds:
      for feed in try store.feeds(of: id(one)) {
        try store.revokeFeed(feed.id, of: id(one))
      }
      model.feeds = model.feeds.filter { $0.value != one }
      return nil
    case .purge:
      try store.purge(now: instant)
      let now = now
      model.sessions = model.sessions.filter { $0.value.isGood(now) }
      return nil
    }
  }

  /// Both stores show what the model says.
  private mutating func compare() throws {
    let now = now
    for store in stores {
      let accounts = try store.accounts()
      #expect(accounts.map(\.userName.text) == model.people.map(\.name))
      #expect(accounts.map(\.role) == model.people.map(\.role))
      #expect(accounts.map(\.units) == model.people.map(\.units))
      #expect(accounts.map(\.isDisabled) == model.people.map(\.isDisabled))
      for index in model.people.indices {
        let open = model.sessions.values.filter { $0.account == index && $0.isGood(now) }
        #expect(try store.sessions(of: id(index), now: instant).count == open.count)
      }
      for (token, link) in model.links {
        #expect(try (store.invitation(token, now: instant) != nil) == (now < link.expires))
      }
    }
    for (token, feed) in model.feeds {
      #expect(try store.feed(token, now: instant)?.account.id == id(feed))
    }
    for (token, open) in model.sessions {
      let found = try store.session(token, now: instant)
      #expect(found?.account.id == (open.isGood(now) ? id(open.account) : nil))
      if open.isGood(now), now - open.seen >= 60 { model.sessions[token]?.seen = now }
    }
  }
}
