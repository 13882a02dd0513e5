public import ThaiCivil

/// The money of a project or of several in one fiscal year, each amount with its own entries.
public struct MoneyFigures: Hashable, Sendable {
  public let planned: PlannedMoney
  /// งบตามข้อบัญญัติ/เทศบัญญัติ และงบเพิ่มเติม
  public let approved: Figure<Baht>
  public let transferredIn: Figure<Baht>
  public let transferredOut: Figure<Baht>
  public let afterTransfers: Figure<Baht>
  public let carriedIn: Figure<Baht>
  public let committed: Figure<Baht>
  public let disbursed: Figure<Baht>
  public let carriedOver: Figure<Baht>
  public let remaining: Figure<Baht>
  /// Nil, printed "-", where no budget is used or there is no money.
  public let percentUsed: Figure<Percent?>

  /// What the plan says.
  public enum PlannedMoney: Hashable, Sendable {
    /// ไม่ใช้งบประมาณ
    case none
    case notStated
    case amount(Baht)
  }

  /// Whether there is anything to show beside what the plan says.
  public var hasMovements: Bool { !MoneyEntries(self).all.isEmpty }

  init(_ figures: BudgetFigures, planned: PlannedMoney, _ entries: MoneyEntries) {
    self.planned = planned
    approved = Figure(figures.approved, entries: entries.approved.ascendingOnce)
    transferredIn = Figure(figures.transferredIn, entries: entries.transferredIn.ascendingOnce)
    transferredOut = Figure(figures.transferredOut, entries: entries.transferredOut.ascendingOnce)
    afterTransfers = Figure(figures.afterTransfers, entries: entries.funds.ascendingOnce)
    carriedIn = Figure(figures.carriedIn, entries: entries.carriedIn.ascendingOnce)
    committed = Figure(figures.committed, entries: entries.committed.ascendingOnce)
    disbursed = Figure(figures.disbursed, entries: entries.disbursed.ascendingOnce)
    carriedOver = Figure(figures.carriedOver, entries: entries.carriedOver.ascendingOnce)
    remaining = Figure(figures.remaining, entries: entries.all.ascendingOnce)
    let base = entries.funds + entries.carriedIn + entries.disbursed
    percentUsed = Figure(figures.percentUsed, entries: base.ascendingOnce)
  }
}

/// The numbers of the entries behind each amount.
struct MoneyEntries {
  var approved: [Int] = []
  var transferredIn: [Int] = []
  var transferredOut: [Int] = []
  var carriedIn: [Int] = []
  var committed: [Int] = []
  var disbursed: [Int] = []
  var carriedOver: [Int] = []

  var funds: [Int] { approved + transferredIn + transferredOut }
  var all: [Int] { funds + carriedIn + committed + disbursed + carriedOver }

  init() {}

  fileprivate init(_ figures: MoneyFigures) {
    approved = figures.approved.entries
    transferredIn = figures.transferredIn.entries
    transferredOut = figures.transferredOut.entries
    carriedIn = figures.carriedIn.entries
    committed = figures.committed.entries
    disbursed = figures.disbursed.entries
    carriedOver = figures.carriedOver.entries
  }

  mutating func add(_ other: MoneyEntries) {
    approved += other.approved
    transferredIn += other.transferredIn
    transferredOut += other.transferredOut
    carriedIn += other.carriedIn
    committed += other.committed
    disbursed += other.disbursed
    carriedOver += other.carriedOver
  }

  /// The entries of every project for one year, in one pass over the log.
  static func byProject(
    _ log: Log, year: FiscalYear, asOf day: ThaiDate
  ) -> [Project.ID: MoneyEntries] {
    var found: [Project.ID: MoneyEntries] = [:]
    for entry in log.effective where entry.day <= day {
      guard case .money(let movement) = entry.event else { continue }
      if movement.fiscalYear == year {
        found[movement.project, default: MoneyEntries()].take(movement.kind, entry.numbers)
        if case .transferred(let receiver) = movement.kind {
          found[receiver, default: MoneyEntries()].transferredIn += entry.numbers
        }
      } else if movement.fiscalYear.advanced(by: 1) == year,
        case .carriedOver(let commitment) = movement.kind
      {
        found[movement.project, default: MoneyEntries()].carriedIn += entry.numbers
        if commitment != nil {
          found[movement.project, default: MoneyEntries()].committed += entry.numbers
        }
      }
    }
    return found
  }

  private mutating func take(_ kind: Movement.Kind, _ numbers: [Int]) {
    switch kind {
    case .approved, .supplement: approved += numbers
    case .transferred: transferredOut += numbers
    case .committed, .released: committed += numbers
    case .disbursed(let commitment):
      disbursed += numbers
      if commitment != nil { committed += numbers }
    case .refunded: disbursed += numbers
    case .carriedOver(let commitment):
      carriedOver += numbers
      if commitment != nil { committed += numbers }
    }
  }
}
