/// Which links of a closing are shown at once, where there are too many for one page, and how many were looked at
/// so far. Nothing can be closed before all were.
struct LinkTurn: Hashable, Sendable {
  /// From 1.
  let page: Int
  /// How many links, from the first on, were on a page that was shown.
  let looked: Int
  private let count: Int

  /// The names of fields: the page that was shown, how far somebody has looked, and the page that is asked for.
  static let pageField = "links-page"
  static let lookedField = "links-looked"
  static let turnField = "links-turn"

  /// A page with so many, each of 160 signs at most, stays far below 100 kB.
  private static let atOnce = 80

  private init(page: Int, looked: Int, of count: Int) {
    let last = max(1, (count + Self.atOnce - 1) / Self.atOnce)
    (self.page, self.count) = (min(max(page, 1), last), count)
    self.looked = min(max(looked, min(self.page * Self.atOnce, count)), count)
  }

  /// What a form was shown with; the first page where there is none. Nobody has looked further than one page behind
  /// what was seen before.
  init(_ form: FormFields?, of count: Int) {
    let looked = min(max(form?[Self.lookedField].flatMap { Int($0) } ?? 0, 0), count)
    let page = form?[Self.pageField].flatMap { Int($0) } ?? 1
    self.init(page: min(page, looked / Self.atOnce + 1), looked: looked, of: count)
  }

  /// The page that a form asks for; this one where it asks for none.
  func turned(as form: FormFields?) -> LinkTurn {
    guard let asked = form?[Self.turnField].flatMap({ Int($0) }) else { return self }
    return LinkTurn(page: min(asked, page + 1), looked: looked, of: count)
  }

  /// The places of those that are shown.
  var shown: Range<Int> { min((page - 1) * Self.atOnce, count)..<min(page * Self.atOnce, count) }

  var isFirst: Bool { page == 1 }
  var isLast: Bool { shown.upperBound == count }
  /// Whether each link was shown.
  var isComplete: Bool { looked == count }
}
