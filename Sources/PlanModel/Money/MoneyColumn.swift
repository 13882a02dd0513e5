/// The columns of money, in the order of every table that shows all of them.
public enum MoneyColumn: String, CaseIterable, Sendable {
  /// What the plan says.
  case planned
  /// งบตามเทศบัญญัติ/ข้อบัญญัติ
  case ordinance
  /// งบเพิ่มเติม
  case supplements
  /// ``ordinance`` and ``supplements``.
  case approved
  case transferredIn
  case transferredOut
  /// งบหลังโอน: ``approved`` + ``transferredIn`` − ``transferredOut``.
  case afterTransfers
  /// What was carried in from the year before, from 1 October on; it is not part of ``afterTransfers``.
  case carriedIn
  /// ก่อหนี้ผูกพัน, outstanding: neither paid, nor released, nor carried into the next year.
  case committed
  /// เบิกจ่าย, less what came back.
  case disbursed
  /// กันเงิน: carried into the next year.
  case carriedOver
  /// คงเหลือ: ``afterTransfers`` + ``carriedIn`` − ``committed`` − ``disbursed`` − ``carriedOver``. Below
  /// zero where more was spent than there is.
  case remaining
  /// ร้อยละเบิกจ่าย: ``disbursed`` of ``afterTransfers`` and what was carried in from before the years that
  /// are counted. Nothing, printed "-", where the projects use no budget or there is no money.
  case percentUsed

  /// Those of papers, in which what was approved stands in one column.
  public static let ofPapers = allCases.filter { $0 != .ordinance && $0 != .supplements }

  /// What it is called in JSON.
  public var key: String { rawValue }

  /// What it is called at the head of a CSV column: `after_transfers`.
  public var columnName: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// Whether it says how things stand rather than what moved: in the row of a quarter the standing at its
  /// end (or on the last day that is counted), where the other columns have what moved in the quarter.
  public var isBalance: Bool {
    switch self {
    case .afterTransfers, .committed, .remaining, .percentUsed: true
    case .planned, .ordinance, .supplements, .approved, .transferredIn, .transferredOut, .carriedIn,
      .disbursed, .carriedOver:
      false
    }
  }
}
