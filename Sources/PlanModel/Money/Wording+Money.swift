extension Wording {
  /// The name of a column of money, as short as a narrow table needs it.
  public static func brief(_ column: MoneyColumn) -> String {
    switch column {
    case .planned: "ตามแผน"
    case .ordinance: "ข้อบัญญัติ"
    case .supplements: "เพิ่มเติม"
    case .approved: "อนุมัติ"
    case .transferredIn: "โอนเพิ่ม"
    case .transferredOut: "โอนลด"
    case .afterTransfers: "หลังโอน"
    case .carriedIn: "ยกมา"
    case .committed: "ผูกพัน"
    case .disbursed: "เบิกจ่าย"
    case .carriedOver: "กันเงิน"
    case .remaining: "คงเหลือ"
    case .percentUsed: "ร้อยละ"
    }
  }

  /// Under a table of quarters: which columns are balances and which are flows.
  public static let balancesOfQuarters =
    "หลังโอน ก่อหนี้ผูกพัน คงเหลือ และร้อยละ เป็นยอดสะสม ณ สิ้นไตรมาส ช่องอื่นเป็นยอดที่เกิดขึ้นในไตรมาส"
}
