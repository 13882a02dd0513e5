public import ThaiCivil

/// The money of a project, an owner or a plan: what was planned, approved and spent, kept apart, each
/// amount with the entries that it rests on.
///
/// Every amount adds up exactly: the figures of a total are the sums of those of its rows, save
/// ``percentUsed``, and the balances of quarters. What each amount is stands with its ``MoneyColumn``.
public struct MoneyFigures: Hashable, Sendable {
  public let planned: PlannedMoney
  /// Whether the plan says ไม่ใช้งบประมาณ, of every project among these; neither zero nor silence.
  public let usesNoBudget: Bool
  public let ordinance: Figure<Baht>
  public let supplements: Figure<Baht>
  public let approved: Figure<Baht>
  public let transferredIn: Figure<Baht>
  public let transferredOut: Figure<Baht>
  public let afterTransfers: Figure<Baht>
  public let carriedIn: Figure<Baht>
  public let committed: Figure<Baht>
  public let disbursed: Figure<Baht>
  public let carriedOver: Figure<Baht>
  public let remaining: Figure<Baht>
  public let percentUsed: Figure<Percent?>

  /// What the plan says.
  public enum PlannedMoney: Hashable, Sendable {
    /// ไม่ใช้งบประมาณ
    case none
    /// The plan gives no amount; always so for a quarter, since a plan has amounts for years only.
    case notStated
    case amount(Baht)

    /// Nil where the plan gives none.
    public var amount: Baht? {
      if case .amount(let amount) = self { amount } else { nil }
    }
  }

  /// Every entry that one of the amounts rests on, ascending.
  public var entries: [Int] { remaining.entries }

  /// Whether there is anything to show beside what the plan says.
  public var hasMovements: Bool { !entries.isEmpty }

  /// What stands in a column.
  public subscript(column: MoneyColumn) -> Value {
    switch column {
    case .planned: .planned(planned)
    case .ordinance: .amount(ordinance)
    case .supplements: .amount(supplements)
    case .approved: .amount(approved)
    case .transferredIn: .amount(transferredIn)
    case .transferredOut: .amount(transferredOut)
    case .afterTransfers: .amount(afterTransfers)
    case .carriedIn: .amount(carriedIn)
    case .committed: .amount(committed)
    case .disbursed: .amount(disbursed)
    case .carriedOver: .amount(carriedOver)
    case .remaining: .amount(remaining)
    case .percentUsed: .percent(percentUsed)
    }
  }

  /// A value of a column.
  public enum Value: Hashable, Sendable {
    case planned(PlannedMoney)
    case amount(Figure<Baht>)
    case percent(Figure<Percent?>)

    /// For machines: Arabic digits, two decimals, no grouping. Nil where there is no number.
    public var plain: String? {
      switch self {
      case .planned(let money): money.amount?.plain
      case .amount(let figure): figure.value.plain
      case .percent(let figure): figure.value?.description
      }
    }
  }
}
