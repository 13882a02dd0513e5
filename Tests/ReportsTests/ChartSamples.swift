import Foundation
import Papers
import PlanModel
import Reports
import Testing
import ThaiCivil

extension Chart {
  /// A chart of any form, with words and figures that have broken programs before.
  static func random(using numbers: inout some RandomNumberGenerator) -> Chart {
    func text() -> String {
      [
        "", "<script>alert(1)</script>", "]]><svg onload=\"x\">", "\"' onclick='x'", "&amp;&#0;",
        "a\u{0}\u{8}\u{FFFE}\u{202E}b", "url(javascript:x)", "มิติที่ ๑\nบรรทัด",
        String(repeating: "ก", count: 5_000), "e" + String(repeating: "\u{301}", count: 5_000),
      ].randomElement(using: &numbers) ?? ""
    }
    func number() -> Number {
      let values: [Number.Value] = [
        .none, .count(0), .count(.max), .count(.min), .count(3), .baht(Baht(satang: .max)),
        .baht(Baht(satang: .min)), .baht(Baht(satang: 1)), .percent(Percent(hundredths: -5)),
        .quantity(Quantity(tenThousandths: .min)),
      ]
      return Number(values.randomElement(using: &numbers) ?? .none, text: text(), entries: [])
    }
    let count = Int.random(in: 0...5, using: &numbers)
    func list<Item>(_ make: () -> Item) -> [Item] { (0..<count).map { _ in make() } }
    func series(_ many: Int) -> [Series] { (0..<many).map { _ in Series(text(), list(number)) } }
    let bars = Bars(
      categoryLabel: text(), valueLabel: text(), categories: list(text), series: series(4),
      totals: Series(text(), list(number)))
    let first = ThaiDate(dayNumber: 19_600)
    let spot = Spans.Day(first.advanced(by: Int.random(in: 0...300, using: &numbers)), text: text())
    let forms: [Form] = [
      .stackedBars(bars), .bars(bars),
      .lines(Lines(pointLabel: text(), valueLabel: text(), points: list(text), series: series(2))),
      .heatMap(
        HeatMap(
          rowLabel: text(), columns: list(text), rows: series(count), totalLabel: text(),
          rowTotals: list(number), columnTotals: list(number), total: number())),
      .spans(
        Spans(
          labels: Spans.Labels(row: text(), first: text(), last: text()) { _ in text() },
          days: first...first.advanced(by: 364),
          months: list { Spans.Month(text(), first: first) },
          rows: list {
            Spans.Row(
              label: text(), first: spot, last: spot,
              marks: Spans.Mark.Kind.allCases.map { Spans.Mark(spot.day, $0) },
              counts: Spans.Mark.Kind.allCases.map { _ in number() })
          }, today: spot)),
    ]
    return Chart(
      name: "random", title: text(), description: text(), style: .thai,
      form: forms.randomElement(using: &numbers) ?? .bars(bars))
  }
}
