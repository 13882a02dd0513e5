@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("How many wrong passwords are heard") struct SignInLimitTests {
  @Test(
    "The wait after so many failures",
    arguments: [
      (0, 0), (1, 0), (4, 0), (5, 15), (6, 30), (7, 60), (8, 120), (9, 240), (10, 480), (11, 900),
      (12, 900), (63, 900), (64, 900), (1000, 900), (.max, 900),
    ])
  func wait(_ failures: Int, _ seconds: Int) {
    #expect(SignInLimit.wait(after: failures, free: 5) == .seconds(seconds))
  }

  @Test("The wait never gets shorter with one failure more, and is never longer than the longest")
  func monotone() {
    for free in [5, 20] {
      let waits = (0..<200).map { SignInLimit.wait(after: $0, free: free) }
      #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(waits.last == SignInLimit.longestWait)
    }
  }

  @Test("After five wrong passwords a stranger waits, also with the right one, and no longer")
  func stranger() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      for second in 0..<5 {
        #expect(try store.fail("boss", from: .elsewhere, now: .second(second)) == .wrong)
      }
      let until = AccountFault.tooMany(until: .second(4 + 15))
      #expect(try store.fail("boss", from: .elsewhere, now: .second(5)) == until)
      // Attempts that are not heard do not prolong it.
      #expect(throws: until) { try store.enter("boss", from: .elsewhere, now: .second(18)) }
      #expect(try store.fail("boss", from: .elsewhere, now: .second(19)) == .wrong)
      #expect(
        try store.fail("boss", from: .elsewhere, now: .second(20))
          == .tooMany(until: .second(19 + 30)))
      _ = try store.enter("boss", from: .elsewhere, now: .second(49))
    }
  }

  @Test("Who waits where is said without a password, and who would not be heard does not wait")
  func lanes() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      func isKnown(_ name: String, _ visitor: Visitor, _ second: Int) throws -> Bool {
        try store.isAtKnownPlace(userName: name, visitor, now: .second(second))
      }
      #expect(try isKnown("boss", .office, 1))
      #expect(try isKnown("BOSS", .at("203.0.113.9", device: boss.deviceToken), 1))
      // Asking counts nothing, however often.
      for _ in 0..<50 { #expect(try !isKnown("boss", .elsewhere, 1)) }
      #expect(try !isKnown("ghost", .office, 1))
      for second in 0..<5 { _ = try store.fail("boss", from: .elsewhere, now: .second(second)) }
      #expect(throws: AccountFault.tooMany(until: .second(4 + 15))) {
        try isKnown("boss", .elsewhere, 5)
      }
      #expect(try isKnown("boss", .office, 5))
    }
  }

  @Test("A stranger is told the same about a name that nobody has")
  func noHint() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      for second in 0..<40 {
        let there = try store.fail("boss", from: .at("192.0.2.66"), now: .second(second))
        let notThere = try store.fail("ghost", from: .at("192.0.2.77"), now: .second(second))
        #expect(there == notThere)
      }
    }
  }

  /// How many guesses are heard in a day of somebody who tries again as soon as it is allowed.
  private func guessesInADay(
    _ guess: (_ number: Int, _ now: Instant) throws -> AccountFault
  ) throws -> Int {
    var (now, heard, tries) = (Instant.second(0), 0, 0)
    while now < .second(86_400), tries < 1000 {
      tries += 1
      switch try guess(tries, now) {
      case .tooMany(let until): now = until
      case let fault:
        #expect(fault == .wrong)
        heard += 1
      }
    }
    return heard
  }

  @Test("From however many addresses, a stranger has about a hundred guesses a day at an account")
  func manyAddresses() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let heard = try guessesInADay { number, now in
        try store.fail("boss", from: .at("198.51.100.\(number)"), now: now)
      }
      #expect((95...110).contains(heard))
    }
  }

  @Test("From one address a stranger has about a hundred guesses a day at all accounts together")
  func manyNames() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let heard = try guessesInADay { number, now in
        try store.fail("name\(number)", from: .elsewhere, now: now)
      }
      #expect((110...125).contains(heard))
    }
  }

  @Test("One IPv6 network is one address, however many it has")
  func network() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      func fail(_ address: String, _ number: Int) throws -> AccountFault {
        try store.fail("name\(number)", from: .at(address), now: .second(0))
      }
      for number in 0..<20 {
        #expect(try fail("2001:db8:1:2::\(number)", number) == .wrong)
      }
      #expect(try fail("2001:db8:1:2:ffff::1", 20) == .tooMany(until: .second(15)))
      #expect(try fail("2001:db8:1:3::1", 21) == .wrong)
    }
  }

  @Test(
    "Ways to write one address",
    arguments: [
      ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"),
      ("::FFFF:c000:0201", "192.0.2.1"), ("2001:db8::1", "20:1:d:b8:0:0:0:0/64"),
      ("2001:0DB8:0::ffff%eth0", "20:1:d:b8:0:0:0:0/64"), ("unix socket", "unix socket"), ("", ""),
    ])
  func addresses(_ written: String, _ text: String) {
    #expect(SourceAddress(written).text == text)
  }

  @Test("Nobody elsewhere can keep a person out who is at a known address, with no device token")
  func knownAddress() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      for second in stride(from: 0, to: 3 * 86_400, by: 3600) {
        for attacker in 0..<3 {
          _ = try store.fail("boss", from: .at("198.51.100.\(attacker)"), now: .second(second))
        }
        _ = try store.enter("boss", now: .second(second))
      }
    }
  }

  @Test("Nobody at the same address can keep a person out who is at a known device")
  func knownDevice() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let device = try store.boss().deviceToken
      for second in stride(from: 0, to: 86_400, by: 900) {
        _ = try store.fail("boss", now: .second(second))
        _ = try store.enter("boss", from: .at("192.0.2.1", device: device), now: .second(second))
      }
      // Without the device's token, the same person at the same address has to wait.
      let last = 86_400 - 900
      #expect(throws: AccountFault.tooMany(until: .second(86_400))) {
        try store.enter("boss", now: .second(last + 1))
      }
    }
  }

  @Test("A known place has an allowance of its own, which a right password fills up again")
  func ownAllowance() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let device = try store.boss().deviceToken
      let home = Visitor.at("203.0.113.5", device: device)
      for round in 0..<4 {
        for second in 0..<5 {
          let now = Instant.second(round * 10 + second)
          #expect(try store.fail("boss", from: home, now: now) == .wrong)
        }
        #expect(
          try store.fail("boss", from: home, now: .second(round * 10 + 5))
            == .tooMany(until: .second(round * 10 + 4 + 15)))
        // The allowance of the address is another.
        _ = try store.enter("boss", now: .second(round * 10 + 5))
        _ = try store.enter("boss", from: home, now: .second(round * 10 + 19))
        try store.purge(now: .second(0))
      }
    }
  }

  @Test("Who owns an account cannot use it to guess at others from the same address")
  func ownAccount() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      _ = try store.joined("mali", by: boss)
      var heard = 0
      for second in 0..<200 {
        _ = try store.enter("mali", now: .second(second))
        if try store.fail("ghost\(second)", now: .second(second)) == .wrong { heard += 1 }
      }
      #expect(heard <= 20 + 4)
    }
  }

  @Test("A stranger who comes in takes the own attempt back, and nobody else's")
  func ownAttempt() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      for second in 0..<5 {
        #expect(try store.fail("boss", from: .elsewhere, now: .second(second)) == .wrong)
      }
      _ = try store.enter("boss", from: .at("203.0.113.1"), now: .second(19))
      // Open since second 19, as it was before: the sixth failure is heard, and counts as the sixth.
      #expect(try store.fail("boss", from: .at("203.0.113.2"), now: .second(20)) == .wrong)
      #expect(
        try store.fail("boss", from: .at("203.0.113.3"), now: .second(21))
          == .tooMany(until: .second(20 + 30)))
    }
  }

  @Test("A link to a new password lets in who is kept out, and makes that place known")
  func reset() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      for second in 0..<50 { _ = try store.fail("mali", from: .elsewhere, now: .second(second)) }
      #expect(throws: AccountFault.self) {
        try store.enter("mali", from: .elsewhere, now: .second(50))
      }
      let token = try store.resetToken(for: mali, by: boss, now: .second(50))
      _ = try store.resetPassword(
        token.text, password: password("new"), from: .elsewhere, now: .second(51))
      _ = try store.signIn(
        userName: "mali", password: password("new"), from: .elsewhere, now: .second(52))
    }
  }

  @Test("A known place is forgotten when it was not used for long")
  func forgottenPlace() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let last = 180 * 86_400
      for (second, isKnown) in [(last - 1, true), (last, false)] {
        for attempt in 0..<30 {
          _ = try store.fail("boss", from: .at("198.51.100.\(attempt)"), now: .second(second))
        }
        if isKnown {
          #expect(try store.fail("boss", now: .second(second)) == .wrong)
        } else {
          #expect(try store.fail("boss", now: .second(second)) != .wrong)
        }
      }
    }
  }

  @Test("Failures are forgotten a day after the last, and not before")
  func forgotten() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      for second in 0..<4 {
        #expect(try store.fail("ghost", from: .elsewhere, now: .second(second)) == .wrong)
      }
      #expect(try store.fail("ghost", from: .elsewhere, now: .second(3 + 86_399)) == .wrong)
      #expect(try store.fail("ghost", from: .elsewhere, now: .second(3 + 86_400)) != .wrong)
      let later = 3 + 86_399 + 86_400
      for _ in 0..<5 {
        #expect(try store.fail("ghost", from: .elsewhere, now: .second(later)) == .wrong)
      }
    }
  }

  @Test("A clock that is set back keeps nobody out for longer than the longest wait")
  func clock() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      for _ in 0..<12 {
        _ = try store.fail("ghost", from: .elsewhere, now: .second(10_000_000))
      }
      guard
        case .tooMany(let until) = try store.fail("ghost", from: .elsewhere, now: .second(0))
      else {
        Issue.record("the failures are gone")
        return
      }
      #expect(until <= .second(900))
    }
  }

  @Test("Of fifty wrong passwords at the same moment no more are heard than one after another")
  func atOnce() async throws {
    try await AccountsFolder.with { folder in
      let stores = [try folder.store(random: .seeded(1)), try folder.store(random: .seeded(2))]
      _ = try stores[0].boss()
      let heard = try await withThrowingTaskGroup(of: AccountFault.self) { group in
        for number in 0..<50 {
          group.addTask {
            try stores[number % 2].fail(
              "boss", from: .at("198.51.100.\(number)"), now: .second(0))
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 == .wrong ? 1 : 0 }
      }
      #expect(heard == 5)
    }
  }

  @Test("Any sequence of attempts goes as the law says", arguments: 1...8 as ClosedRange<UInt64>)
  func law(_ seed: UInt64) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      _ = try store.joined("mali", by: boss.account.id)
      var model = LimitModel(atOffice: ["boss", "mali"])
      var devices: [String: Secret] = [:]
      var numbers = SeededNumbers(seed: seed)
      var now = 1
      for _ in 0..<200 {
        now += [0, 1, 7, 60, 400, 1000, 90_000].randomElement(using: &numbers) ?? 0
        let name = ["boss", "mali", "ghost"].randomElement(using: &numbers) ?? "ghost"
        let address =
          ["192.0.2.1", "198.51.100.7", "203.0.113.9"].randomElement(using: &numbers) ?? ""
        let holder = ["boss", "mali", "none"].randomElement(using: &numbers) ?? "none"
        let isRight = Int.random(in: 0..<8, using: &numbers) == 0 && name != "ghost"
        let device = devices[holder]
        let expected = model.attempt(
          name, from: address, device: device?.text, isRight: isRight, now: now)
        let visitor = Visitor.at(address, device: device)
        do throws(AccountFault) {
          let word = isRight ? password(name) : "ไม่ใช่รหัสผ่านของใคร"
          let step = try store.signIn(
            userName: name, password: word, from: visitor, now: .second(now))
          guard case .signedIn(let entered) = step else { continue }
          #expect(expected == .signedIn)
          devices[holder == "none" ? name : holder] = entered.deviceToken
          model.learn(name, address, entered.deviceToken.text, now: now)
        } catch {
          switch error {
          case .wrong: #expect(expected == .wrong)
          case .tooMany(let until): #expect(expected == .waits(until: until))
          default: Issue.record("\(error)")
          }
        }
      }
    }
  }
}

/// The law of ``SignInLimit`` once more, as plainly as it can be said. Times are seconds.
private struct LimitModel {
  enum Outcome: Equatable {
    case signedIn, wrong
    case waits(until: Instant)
  }

  /// When each failure that still counts happened, by pot.
  private var failures: [String: [Int]] = [:]
  /// When each place was last used, by account and place.
  private var known: [String: Int] = [:]

  init(atOffice names: [String]) {
    for name in names { known["\(name) at 192.0.2.1"] = 0 }
  }

  mutating func learn(_ name: String, _ address: String, _ device: String, now: Int) {
    known["\(name) at \(address)"] = now
    known["\(name) on \(device)"] = now
  }

  mutating func attempt(
    _ name: String, from address: String, device: String?, isRight: Bool, now: Int
  ) -> Outcome {
    let places = [device.map { "\(name) on \($0)" }, "\(name) at \(address)"].compactMap(\.self)
    let place = places.first { known[$0].map { now - $0 < 180 * 86_400 } ?? false }
    let pots = place.map { [($0, 5)] } ?? [("all strangers at \(name)", 5), (address, 20)]
    var opens = now
    for (pot, free) in pots {
      let counted = failures[pot] ?? []
      guard let last = counted.last, now - last < 86_400 else {
        failures[pot] = nil
        continue
      }
      if counted.count >= free {
        var wait = 15
        for _ in free..<counted.count { wait = min(wait * 2, 900) }
        opens = max(opens, last + wait)
      }
    }
    guard opens == now else { return .waits(until: .second(opens)) }
    guard isRight else {
      for (pot, _) in pots { failures[pot, default: []].append(now) }
      return .wrong
    }
    if let place { failures[place] = nil }
    return .signedIn
  }
}
