import Office
import MarkupTree
import PlanModel
import ThaiCivil

/// What is late since before this month, of one age, folded until somebody looks.
struct LateTasks: Hashable, Sendable {
  let age: Age
  let lines: [TaskLine]
  let count: Int

  /// How long something is late.
  enum Age: Int, CaseIterable, Sendable {
    case month, quarter, year, longer

    /// The most days of it; nil without an end.
    fileprivate var days: Int? {
      switch self {
      case .month: 30
      case .quarter: 90
      case .year: 365
      case .longer: nil
      }
    }
  }

  /// The most that are shown of one age; the list of all that is late has the rest.
  private static let most = 10

  /// By age, the youngest first: what is late in this month stands in its list.
  static func all(_ late: [ObligationProgress], _ book: Book, _ today: ThaiDate) -> [LateTasks] {
    let before = late.filter { !today.monthOfYear.days.contains($0.obligation.due) }
    let ages = Dictionary(grouping: before) { item in
      Age.allCases.first { age in age.days.map { item.daysLate <= $0 } ?? true } ?? .longer
    }
    return Age.allCases.compactMap { age in
      guard let items = ages[age] else { return nil }
      // What was due last is nearest to what people remember.
      let newest = items.sorted { $0.obligation.due > $1.obligation.due }
      return LateTasks(
        age: age, lines: newest.prefix(most).map { TaskLine($0, book, today: today) },
        count: items.count)
    }
  }

  func view(_ words: PageWording, _ narrowing: Narrowing, showsOwners: Bool) -> Markup {
    tag("details", ["class": "late"]) {
      tag("summary") { words.late(age, count) }
      tag("ul", ["class": "cards"]) {
        for line in lines { line.view(words, showsOwners: showsOwners) }
      }
      if count > lines.count {
        tag("p") {
          Markup.link(
            words.allLate, to: .tasks, query: narrowing.showing(TaskListPage.Filter.late).query())
        }
      }
    }
  }
}
