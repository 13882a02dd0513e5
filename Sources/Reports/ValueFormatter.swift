import Papers
import PlanModel
import ThaiCivil

/// Writes values as inlines of a tree in one style. What users typed, in the plan or in the log,
/// goes into the tree as it is, but for the digits of what officials file.
struct ValueFormatter {
  let style: Style
  let wording: PaperWording
  /// Whether it writes what officials file: digits of one kind, and no numbers of entries.
  private(set) var isOfPapers = false

  init(_ style: Style) {
    self.style = style
    wording = style.wording
  }

  /// The same for what officials file.
  var ofPapers: ValueFormatter {
    var format = self
    format.isOfPapers = true
    return format
  }

  var digits: Digits { style.digits }

  /// Words of this program with their numbers in the paper's digits. A word with Latin letters stays as
  /// it is: O36, SHA-256.
  func prose(_ text: String) -> String {
    // Most words have no number, and keep it so.
    guard digits.changes(text) else { return text }
    var out = ""
    var word = ""
    func close() {
      let isLatin = word.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) }
      out += isLatin ? word : digits.write(word)
      word = ""
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        close()
        out.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    close()
    return out
  }

  func text(_ words: String) -> Inline { .text(prose(words)) }
  func strong(_ words: String) -> Inline { .strong(prose(words)) }
  func cell(_ words: String, columns: Int = 1) -> Cell { Cell(text(words), columns: columns) }

  func count(_ figure: Figure<Int>) -> Inline {
    .number(
      Number(.count(figure.value), text: digits.write(figure.value), entries: figure.entries))
  }

  /// A number of the plan alone.
  func count(_ number: Int) -> Inline { count(Figure(number)) }

  /// A count that is "-" where it is zero.
  func sparse(_ figure: Figure<Int>) -> Inline {
    figure.value == 0
      ? .number(Number(.count(0), text: PaperWording.none, entries: figure.entries)) : count(figure)
  }

  func baht(_ figure: Figure<Baht>) -> Inline {
    let isNothing = figure.value == .zero && figure.entries.isEmpty
    let text = isNothing ? PaperWording.none : figure.value.written(digits)
    return .number(Number(.baht(figure.value), text: text, entries: figure.entries))
  }

  func baht(_ amount: Baht?) -> Inline {
    guard let amount else { return nothing(PaperWording.none) }
    return .number(Number(.baht(amount), text: amount.written(digits), entries: []))
  }

  /// Not a number: "-", ไม่ใช้งบประมาณ.
  func nothing(_ words: String, entries: [Int] = []) -> Inline {
    .number(Number(.none, text: words, entries: entries))
  }

  func percent(_ figure: Figure<Percent?>) -> Inline {
    guard let value = figure.value else {
      return nothing(PaperWording.none, entries: figure.entries)
    }
    return .number(
      Number(.percent(value), text: digits.write(value.description), entries: figure.entries))
  }

  func quantity(_ figure: Figure<Quantity?>) -> Inline {
    guard let value = figure.value else {
      return nothing(PaperWording.none, entries: figure.entries)
    }
    return .number(
      Number(.quantity(value), text: digits.write(value.description), entries: figure.entries))
  }

  func planned(_ money: MoneyFigures.PlannedMoney) -> Inline {
    switch money {
    case .none: nothing(wording.noBudget)
    case .notStated: nothing(PaperWording.none)
    case .amount(let amount): baht(amount)
    }
  }

  func number(_ number: PrintedNumber?) -> String {
    number.map { digits.write($0.description) } ?? ""
  }

  /// Such as มิติที่ ๑ and its title, in the plan's own words.
  func words(_ dimension: Dimension) -> String {
    "\(prose(wording.dimension(dimension.number))) \(dimension.title)"
  }

  func words(_ project: Project) -> String { "\(number(project.number)) \(project.title)" }

  func day(_ day: ThaiDate) -> String { digits.write(wording.abbreviated(day)) }

  func range(_ days: ClosedRange<ThaiDate>) -> String { digits.write(wording.range(days)) }
  func month(_ month: MonthOfYear) -> String { digits.write(wording.short(month)) }

  /// The day and the time, a line each.
  func instant(_ instant: Instant) -> [[Inline]] {
    [[.text(day(instant.bangkokDay))], [text(wording.time(of: instant))]]
  }

  /// The links to entries behind a line of text.
  func references(_ entries: [Int]) -> [Inline] { isOfPapers ? [] : entries.map(Inline.entry) }
}
