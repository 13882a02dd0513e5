import ThaiCivil

/// What moved in one place, added up: the amounts that every other amount is made of, each with its entries.
struct MoneySums {
  var planned: Baht?
  var ordinance = Sum()
  var supplements = Sum()
  var transferredIn = Sum()
  var transferredOut = Sum()
  var carriedIn = Sum()
  var committed = Sum()
  var disbursed = Sum()
  var carriedOver = Sum()
  /// The part of ``carriedIn`` that comes from before the years that are counted.
  var carriedInFromBefore = Baht.zero

  mutating func add(_ other: MoneySums) throws(BahtFault) {
    if let more = other.planned { planned = try (planned ?? .zero).adding(more) }
    try ordinance.add(other.ordinance)
    try supplements.add(other.supplements)
    try transferredIn.add(other.transferredIn)
    try transferredOut.add(other.transferredOut)
    try carriedIn.add(other.carriedIn)
    try committed.add(other.committed)
    try disbursed.add(other.disbursed)
    try carriedOver.add(other.carriedOver)
    try carriedInFromBefore.add(other.carriedInFromBefore)
  }

  /// Whether no entry stands behind it.
  var hasNothing: Bool {
    [
      ordinance, supplements, transferredIn, transferredOut, carriedIn, committed, disbursed,
      carriedOver,
    ].allSatisfy(\.entries.isEmpty)
  }

  /// Takes in what a movement does to the project and year that it names.
  mutating func take(_ movement: Movement, _ numbers: [Int]) throws(BahtFault) {
    let sum = Sum(amount: movement.amount, entries: numbers)
    switch movement.kind {
    case .approved: try ordinance.add(sum)
    case .supplement: try supplements.add(sum)
    case .transferred: try transferredOut.add(sum)
    case .committed: try committed.add(sum)
    case .released: try committed.subtract(sum)
    case .disbursed(let commitment):
      try disbursed.add(sum)
      if commitment != nil { try committed.subtract(sum) }
    case .refunded: try disbursed.subtract(sum)
    case .carriedOver(let commitment):
      try carriedOver.add(sum)
      if commitment != nil { try committed.subtract(sum) }
    }
  }

  /// Takes in what comes from the year before.
  mutating func takeCarried(
    _ movement: Movement, isFromBefore: Bool, _ numbers: [Int]
  ) throws(BahtFault) {
    guard case .carriedOver(let commitment) = movement.kind else { return }
    let sum = Sum(amount: movement.amount, entries: numbers)
    try carriedIn.add(sum)
    if commitment != nil { try committed.add(sum) }
    if isFromBefore { try carriedInFromBefore.add(movement.amount) }
  }

  var approved: Sum {
    get throws(BahtFault) { try ordinance.adding(supplements) }
  }

  var afterTransfers: Sum {
    get throws(BahtFault) { try approved.adding(transferredIn).subtracting(transferredOut) }
  }

  /// What may be spent and is neither committed nor spent: money carried in is, money carried over is not.
  var remaining: Sum {
    get throws(BahtFault) {
      try afterTransfers.adding(carriedIn).subtracting(carriedOver).subtracting(committed)
        .subtracting(disbursed)
    }
  }

  /// What the percentage of one year is of.
  var yearBase: Baht {
    get throws(BahtFault) { try afterTransfers.amount.adding(carriedIn.amount) }
  }

  /// What the percentage of all years together is of: money carried between them counts once.
  var base: Baht {
    get throws(BahtFault) { try afterTransfers.amount.adding(carriedInFromBefore) }
  }

  /// The figures of these sums; the percentage is of `base`, the balances are those of `standing` where they are
  /// not of what moved here alone: a quarter ends with what its whole year has so far.
  func figures(
    planned: MoneyFigures.PlannedMoney, usesNoBudget: Bool, of base: Baht,
    standing: MoneySums? = nil
  ) throws(BahtFault) -> MoneyFigures {
    let standing = standing ?? self
    let hasBase = !usesNoBudget && base > .zero
    let used = standing.disbursed
    let parts = try standing.afterTransfers.entries + standing.carriedIn.entries + used.entries
    return MoneyFigures(
      planned: planned, usesNoBudget: usesNoBudget, ordinance: ordinance.figure,
      supplements: supplements.figure, approved: try approved.figure,
      transferredIn: transferredIn.figure, transferredOut: transferredOut.figure,
      afterTransfers: try standing.afterTransfers.figure, carriedIn: carriedIn.figure,
      committed: standing.committed.figure, disbursed: disbursed.figure,
      carriedOver: carriedOver.figure, remaining: try standing.remaining.figure,
      percentUsed: Figure(
        hasBase ? used.amount.percent(of: base) : nil, entries: parts.ascendingOnce))
  }

  /// An amount and the numbers of the entries behind it, in the order in which they came.
  struct Sum {
    var amount = Baht.zero
    var entries: [Int] = []

    mutating func add(_ other: Sum) throws(BahtFault) {
      try amount.add(other.amount)
      entries += other.entries
    }

    mutating func subtract(_ other: Sum) throws(BahtFault) {
      try amount.subtract(other.amount)
      entries += other.entries
    }

    func adding(_ other: Sum) throws(BahtFault) -> Sum {
      var sum = self
      try sum.add(other)
      return sum
    }

    func subtracting(_ other: Sum) throws(BahtFault) -> Sum {
      var sum = self
      try sum.subtract(other)
      return sum
    }

    var figure: Figure<Baht> { Figure(amount, entries: entries.ascendingOnce) }
  }
}

extension Baht {
  mutating func add(_ other: Baht) throws(BahtFault) { self = try adding(other) }
  mutating func subtract(_ other: Baht) throws(BahtFault) { self = try subtracting(other) }
}
