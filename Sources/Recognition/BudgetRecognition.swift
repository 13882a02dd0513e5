internal import PlanModel
internal import ThaiCivil

/// A budget as a document words it.
struct BudgetRecognition {
  private(set) var budget: BudgetDraft?
  private(set) var doubts: [Doubt] = []
  private let subject: Doubt.Subject
  private let place: Place

  /// `years` are those of the project: one figure for several of them can be meant in two ways.
  init(
    _ text: String, of project: PrintedNumber, at place: Place, years: ClosedRange<FiscalYear>?
  ) {
    subject = .init(project, .budget)
    self.place = place
    let plain = text.plain
    doubts = LetterDoubts.of(plain, subject, at: place)
    if let budget = Self.none(plain) {
      self.budget = budget
      if plain.numbers.contains(where: { $0 > 0 }) {
        doubt(.amountUnclear, plain, taken: "ไม่ใช้งบประมาณ")
      }
    } else if let amounts = Self.amountsByYear(plain, place) {
      budget = .byYear(amounts)
    } else {
      readFigure(plain, years)
    }
  }

  private mutating func doubt(
    _ kind: Doubt.Kind, _ seen: String, taken: String?, _ alternatives: [String] = []
  ) {
    doubts.append(
      Doubt(kind, subject, at: place, seen: seen, taken: taken, alternatives: alternatives))
  }

  // MARK: None

  private static let words = [
    "ไม่ใช้งบ", "ไม่ได้ใช้งบ", "ไม่มีงบ", "ไม่ใช้จ่ายงบ", "ไม่ต้องใช้งบ", "ไม่มีค่าใช้จ่าย",
  ]

  /// ไม่ใช้งบประมาณ and what else says so; a dash alone.
  private static func none(_ text: String) -> BudgetDraft? {
    let bare = text.skeleton
    if words.contains(where: bare.starts) { return BudgetDraft.none }
    return ["-", "ไม่มี"].contains(bare) ? BudgetDraft.none : nil
  }

  // MARK: A figure for each year

  /// ปี 2566 จำนวน 30,000 บาท ปี 2567 จำนวน …
  private static func amountsByYear(
    _ text: String, _ place: Place
  ) -> [Located<FiscalYear>: Baht]? {
    let numbers = text.numbers
    guard numbers.count >= 4, numbers.count.isMultiple(of: 2) else { return nil }
    var amounts: [Located<FiscalYear>: Baht] = [:]
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard 2550...2650 ~= numbers[index],
        let amount = try? Baht.read(String(numbers[index + 1])), numbers[index + 1] > 999
      else { return nil }
      amounts[Located(FiscalYear(numbers[index]), at: place.position)] = amount
    }
    return amounts
  }

  // MARK: One figure

  private mutating func readFigure(_ text: String, _ years: ClosedRange<FiscalYear>?) {
    let amount: Baht
    do throws(BahtFault) {
      amount = try Baht.read(text)
    } catch {
      guard let figure = Self.figure(in: text) else {
        if let near = NearestWord.among(["ไม่ใช้งบประมาณ"], to: text.withLaoAsThai.skeleton) {
          budget = BudgetDraft.none
          doubt(.amountUnclear, text, taken: near)
        } else {
          doubt(.amountUnclear, text, taken: nil)
        }
        return
      }
      amount = figure
      var others: [String] = []
      if case .wordsDiffer(_, let words) = error { others = [words.description] }
      doubt(.amountUnclear, text, taken: "\(figure) บาท", others)
    }
    budget = .stated(Located(amount, at: place.position), reading: .eachYear)
    guard let years, years.count > 1 else { return }
    doubt(
      .amountForYears, text, taken: "ปีละ \(amount) บาท",
      ["\(amount) บาทรวม \(years.count) ปี"])
  }

  /// The first number that can be an amount.
  private static func figure(in text: String) -> Baht? {
    text.numbers.first { $0 >= 100 && !(2500...2650 ~= $0) }.flatMap { try? Baht.read(String($0)) }
  }
}
