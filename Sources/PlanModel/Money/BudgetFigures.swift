public import ThaiCivil

/// The money of a project, an owner or a plan: what was planned, approved and spent, kept apart.
///
/// Every amount adds up exactly: the figures of a total are the sums of those of its rows, save
/// ``percentUsed``.
public struct BudgetFigures: Hashable, Sendable {
  /// What the plan says; nil where it gives no amount, and for a quarter, since a plan has amounts for
  /// years only.
  public let planned: Baht?
  /// Whether the plan says ไม่ใช้งบประมาณ, of every project among these; neither zero nor silence.
  public let usesNoBudget: Bool
  /// งบตามข้อบัญญัติ/เทศบัญญัติ
  public let ordinance: Baht
  /// งบเพิ่มเติม
  public let supplements: Baht
  /// ``ordinance`` and ``supplements``.
  public let approved: Baht
  public let transferredIn: Baht
  public let transferredOut: Baht
  /// งบหลังโอน: ``approved`` + ``transferredIn`` − ``transferredOut``.
  public let afterTransfers: Baht
  /// What was carried in from the year before, from 1 October on; it is not part of ``afterTransfers``.
  public let carriedIn: Baht
  /// ก่อหนี้ผูกพัน, outstanding: neither paid, nor released, nor carried into the next year. For a quarter
  /// it is how much that changed, which can be below zero.
  public let committed: Baht
  /// เบิกจ่าย, less what came back.
  public let disbursed: Baht
  /// กันเงิน: carried into the next year.
  public let carriedOver: Baht
  /// คงเหลือ: ``afterTransfers`` + ``carriedIn`` − ``committed`` − ``disbursed`` − ``carriedOver``.
  /// Below zero where more was spent than there is.
  public let remaining: Baht
  /// ร้อยละเบิกจ่าย: ``disbursed`` of ``afterTransfers`` and what was carried in from before the years
  /// that are counted; a quarter's is of the money of its whole year. Nil, printed "-", where the
  /// projects use no budget or there is no money.
  public let percentUsed: Percent?
}

/// The amounts that add up, before anything is made of them.
struct BudgetSums {
  var planned: Baht?
  var ordinance = Baht.zero
  var supplements = Baht.zero
  var transferredIn = Baht.zero
  var transferredOut = Baht.zero
  var carriedIn = Baht.zero
  var committed = Baht.zero
  var disbursed = Baht.zero
  var carriedOver = Baht.zero
  /// The part of ``carriedIn`` that comes from before the years that are counted.
  var carriedInFromBefore = Baht.zero

  mutating func add(_ other: BudgetSums) throws(BahtFault) {
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

  var approved: Baht {
    get throws(BahtFault) { try ordinance.adding(supplements) }
  }

  var afterTransfers: Baht {
    get throws(BahtFault) { try approved.adding(transferredIn).subtracting(transferredOut) }
  }

  /// What may be spent: money carried in is, money carried over is not.
  var available: Baht {
    get throws(BahtFault) { try afterTransfers.adding(carriedIn).subtracting(carriedOver) }
  }

  var remaining: Baht {
    get throws(BahtFault) { try available.subtracting(committed).subtracting(disbursed) }
  }

  /// What the percentage of one year is of.
  var yearBase: Baht {
    get throws(BahtFault) { try afterTransfers.adding(carriedIn) }
  }

  /// What the percentage of all years together is of: money carried between them counts once.
  var base: Baht {
    get throws(BahtFault) { try afterTransfers.adding(carriedInFromBefore) }
  }

  func figures(usesNoBudget: Bool, of base: Baht) throws(BahtFault) -> BudgetFigures {
    let hasBase = !usesNoBudget && base > .zero
    return BudgetFigures(
      planned: planned, usesNoBudget: usesNoBudget, ordinance: ordinance, supplements: supplements,
      approved: try approved, transferredIn: transferredIn, transferredOut: transferredOut,
      afterTransfers: try afterTransfers, carriedIn: carriedIn, committed: committed,
      disbursed: disbursed, carriedOver: carriedOver, remaining: try remaining,
      percentUsed: hasBase ? disbursed.percent(of: base) : nil)
  }
}

extension Baht {
  mutating func add(_ other: Baht) throws(BahtFault) { self = try adding(other) }
  mutating func subtract(_ other: Baht) throws(BahtFault) { self = try subtracting(other) }
}
