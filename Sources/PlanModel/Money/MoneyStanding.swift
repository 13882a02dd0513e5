internal import ThaiCivil

/// The balances that the rules ask for, day by day: of each project and fiscal year, and of each
/// commitment.
struct MoneyStanding {
  private var accounts: [Account: [ThaiDate: Balance]] = [:]
  private var commitments: [Commitment: Outstanding] = [:]
  /// Every amount twice, since a transfer gives and takes: as long as this fits, every sum of a tally
  /// does.
  private var turnover = Baht.zero
  /// Whether a sum did not fit; nothing is admitted then.
  private var isOverflown = false

  /// Money that moved on a day.
  struct Move {
    let movement: Movement
    let day: ThaiDate
  }

  /// Takes in what is in the log already.
  mutating func take(_ move: Move) {
    do throws(BahtFault) { try add(move, .in) } catch { isOverflown = true }
  }

  /// Takes in what moved, with what it replaces taken out, or refuses it and changes nothing.
  mutating func admit(_ move: Move?, insteadOf wrong: Move?) throws(LogRefusal) {
    guard move != nil || wrong != nil else { return }
    guard !isOverflown else { throw .amountOverflow }
    let refusal: LogRefusal?
    do throws(BahtFault) { refusal = try take(move, insteadOf: wrong) } catch {
      throw .amountOverflow
    }
    if let refusal { throw refusal }
  }

  private mutating func take(
    _ move: Move?, insteadOf wrong: Move?
  ) throws(BahtFault) -> LogRefusal? {
    var change = MoneyStanding()
    if let wrong { try change.add(wrong, .out) }
    if let move { try change.add(move, .in) }
    _ = try turnover.adding(change.turnover)
    if let refusal = try refusal(of: change) { return refusal }
    // What is taken out was in every sum before, and the turnover bounds what comes in.
    if let wrong { try add(wrong, .out) }
    if let move { try add(move, .in) }
    return nil
  }

  /// What a change would do that must not be: nil if nothing. What was wrong before and gets no worse
  /// does not count.
  private func refusal(of change: MoneyStanding) throws(BahtFault) -> LogRefusal? {
    for (key, delta) in change.commitments.sorted(by: { $0.key < $1.key }) {
      let (before, account) = (commitments[key] ?? Outstanding(), key.account)
      guard let (day, balance) = try before.shortfall(after: delta) else { continue }
      return before.entries == 0
        ? .unknownCommitment(document: key.document.written, account.project, account.year)
        : .beyondCommitment(
          document: key.document.written, account.project, over: try balance.negated(), on: day)
    }
    for (account, delta) in change.accounts.sorted(by: { $0.key < $1.key })
    where delta.values.contains(where: \.isLess) {
      let before = accounts[account] ?? [:]
      if let refusal = try Self.refusal(of: delta, before, account.project) { return refusal }
    }
    return nil
  }

  /// The day on which most is wrong counts.
  private static func refusal(
    of change: [ThaiDate: Balance], _ before: [ThaiDate: Balance], _ project: Project.ID
  ) throws(BahtFault) -> LogRefusal? {
    var (after, delta) = (Balance(), Balance())
    var (lowest, least) = (Baht.zero, Baht.zero)
    var (shortfall, unpaid): (LogRefusal?, LogRefusal?)
    for day in Set(before.keys).union(change.keys).sorted() {
      if let moved = before[day] { try after.add(moved) }
      if let moved = change[day] {
        try after.add(moved)
        try delta.add(moved)
      }
      if after.disbursed < least, delta.disbursed < .zero {
        least = after.disbursed
        unpaid = .refundBeyondDisbursed(project, over: try least.negated(), on: day)
      }
      let balance = try after.remaining
      let moved = try delta.remaining
      let isTaken = delta.available < .zero && moved < .zero
      if isTaken && after.givenAway > .zero && balance < lowest {
        lowest = balance
        shortfall = .negativeBalance(project, balance: balance, on: day)
      }
    }
    return unpaid ?? shortfall
  }

  private enum Direction {
    case `in`, out
  }

  private mutating func add(_ move: Move, _ direction: Direction) throws(BahtFault) {
    let (movement, day, sign) = (move.movement, move.day, direction == .in ? 1 : -1)
    let amount = try movement.amount.multiplied(by: sign)
    let less = try amount.negated()
    try turnover.add(try amount.multiplied(by: 2))
    let account = Account(project: movement.project, year: movement.fiscalYear)
    switch movement.kind {
    case .approved, .supplement: try add(account, day, Balance(available: amount))
    case .transferred(let receiver):
      let other = Account(project: receiver, year: movement.fiscalYear)
      try add(account, day, Balance(available: less, givenAway: amount))
      try add(other, day, Balance(available: amount))
    case .committed:
      try add(account, day, Balance(committed: amount))
      try commit(amount, movement.document, account, day, sign)
    case .released(let document):
      try add(account, day, Balance(committed: less))
      try commit(less, document, account, day)
    case .disbursed(let document):
      try add(account, day, Balance(committed: document == nil ? .zero : less, disbursed: amount))
      if let document { try commit(less, document, account, day) }
    case .refunded: try add(account, day, Balance(disbursed: less))
    case .carriedOver(let document):
      let next = Account(project: movement.project, year: movement.fiscalYear.advanced(by: 1))
      let along = document == nil ? Baht.zero : amount
      try add(
        account, day,
        Balance(available: less, givenAway: amount, committed: try along.negated()))
      try add(next, next.year.firstDay, Balance(available: amount, committed: along))
      if let document {
        try commit(less, document, account, day)
        try commit(amount, document, next, next.year.firstDay, sign)
      }
    }
  }

  private mutating func add(
    _ account: Account, _ day: ThaiDate, _ change: Balance
  ) throws(BahtFault) {
    try accounts[account, default: [:]][day, default: Balance()].add(change)
  }

  /// `entries` is 1 or -1 for a movement that makes the commitment or is taken back.
  private mutating func commit(
    _ amount: Baht, _ document: String, _ account: Account, _ day: ThaiDate, _ entries: Int = 0
  ) throws(BahtFault) {
    let key = Commitment(account: account, document: DocumentNumber(document))
    try commitments[key, default: Outstanding()].add(amount, on: day, entries: entries)
  }
}

/// The money of one project in one fiscal year.
private struct Account: Hashable, Comparable {
  let project: Project.ID
  let year: FiscalYear

  static func < (left: Self, right: Self) -> Bool {
    (left.project, left.year) < (right.project, right.year)
  }
}

private struct Commitment: Hashable, Comparable {
  let account: Account
  let document: DocumentNumber

  static func < (left: Self, right: Self) -> Bool {
    (left.account, left.document) < (right.account, right.document)
  }
}

/// What moved in an account, on one day or up to one.
private struct Balance {
  /// What may be spent in all.
  var available = Baht.zero
  /// What was transferred away or carried over.
  var givenAway = Baht.zero
  var committed = Baht.zero
  var disbursed = Baht.zero

  mutating func add(_ other: Balance) throws(BahtFault) {
    try available.add(other.available)
    try givenAway.add(other.givenAway)
    try committed.add(other.committed)
    try disbursed.add(other.disbursed)
  }

  var remaining: Baht {
    get throws(BahtFault) { try available.subtracting(committed).subtracting(disbursed) }
  }

  /// Whether it takes away from what an account has or paid out.
  var isLess: Bool { available < .zero || disbursed < .zero }
}

/// What a commitment has left, by day.
private struct Outstanding {
  private var days: [ThaiDate: Baht] = [:]
  /// How many movements made it.
  private(set) var entries = 0

  mutating func add(_ amount: Baht, on day: ThaiDate, entries more: Int) throws(BahtFault) {
    try days[day, default: .zero].add(amount)
    entries += more
  }

  /// The day on which a change leaves least, where that is below zero and less than without it.
  func shortfall(after change: Outstanding) throws(BahtFault) -> (day: ThaiDate, balance: Baht)? {
    var (after, delta) = (Baht.zero, Baht.zero)
    var lowest: (day: ThaiDate, balance: Baht)?
    for day in Set(days.keys).union(change.days.keys).sorted() {
      try after.add(days[day] ?? .zero)
      try after.add(change.days[day] ?? .zero)
      try delta.add(change.days[day] ?? .zero)
      if delta < .zero, after < lowest?.balance ?? .zero { lowest = (day, after) }
    }
    return lowest
  }
}
