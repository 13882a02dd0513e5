extension Month {
  /// September.
  public var englishName: String {
    switch self {
    case .january: "January"
    case .february: "February"
    case .march: "March"
    case .april: "April"
    case .may: "May"
    case .june: "June"
    case .july: "July"
    case .august: "August"
    case .september: "September"
    case .october: "October"
    case .november: "November"
    case .december: "December"
    }
  }

  /// Sep.
  public var englishAbbreviation: String { String(englishName.prefix(3)) }
}
