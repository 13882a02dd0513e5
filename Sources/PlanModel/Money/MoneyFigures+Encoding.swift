/// Money for programs: a member for each column by its key, and `usesNoBudget`. Amounts are texts with two
/// decimals, since a JSON number would lose satang in many readers; what there is no number for is left out.
extension MoneyFigures: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(usesNoBudget, forKey: .usesNoBudget)
    for column in MoneyColumn.allCases {
      try members.encodeIfPresent(self[column].plain, forKey: .column(column))
    }
  }

  private enum Key: CodingKey {
    case usesNoBudget
    case column(MoneyColumn)

    init?(stringValue: String) {
      if stringValue == "usesNoBudget" {
        self = .usesNoBudget
      } else if let column = MoneyColumn(rawValue: stringValue) {
        self = .column(column)
      } else {
        return nil
      }
    }

    init?(intValue: Int) { nil }

    var stringValue: String {
      switch self {
      case .usesNoBudget: "usesNoBudget"
      case .column(let column): column.key
      }
    }

    var intValue: Int? { nil }
  }
}
