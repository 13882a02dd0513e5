internal import ThaiCivil

/// How many obligations each owner has on each day.
struct OwnerLoads {
  private let indices: [Owner.ID: Int]
  private var daily: [[ThaiDate: Int]]

  init(_ owners: [Owner.ID]) {
    indices = Dictionary(
      owners.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    daily = Array(repeating: [:], count: owners.count)
  }

  /// The place of an owner in the owners list.
  func index(of owner: Owner.ID) -> Int? { indices[owner] }

  mutating func add(_ obligation: Obligation) {
    for owner in obligation.owners {
      if let index = indices[owner] { daily[index][obligation.due, default: 0] += 1 }
    }
  }

  /// The most that any of the owners has on a day.
  func most(_ owners: [Owner.ID], on day: ThaiDate) -> Int {
    owners.compactMap(index).map { daily[$0][day] ?? 0 }.max() ?? 0
  }

  /// Owner by owner, the load of each week of a year that has a working day; a week that two years
  /// share counts whole.
  func weekly(in days: YearDays) -> [[Int]] {
    let weeks = Dictionary(
      zip(days.days.map(\.weekNumber), days.weekOfDay), uniquingKeysWith: { first, _ in first })
    return daily.map { loads in
      var weekly = Array(repeating: 0, count: days.weekCount)
      for (day, count) in loads {
        if let week = weeks[day.weekNumber] { weekly[week] += count }
      }
      return weekly
    }
  }
}
