import Papers
import PlanModel
import ThaiCivil

extension Chart {
  /// The totals of the years side by side; nil for one year alone.
  static func itaYears(_ contents: ITAContents, _ format: ValueFormatter) -> Chart? {
    guard contents.years.count > 1, let first = contents.years.first, let last = contents.years.last
    else { return nil }
    let words = format.wording.ita
    return Chart(
      name: "ita-years", title: format.prose(words.years(first.year...last.year)),
      description: format.prose(words.describeYears(first, last)), style: format.style,
      form: .bars(
        Bars(
          categoryLabel: format.wording.column.year, valueLabel: words.score,
          categories: contents.years.map { year in
            format.prose("\(year.year)" + (year.level.map { " (\($0))" } ?? ""))
          },
          series: [
            Series(
              words.score,
              contents.years.map { year in
                Number(
                  .percent(year.total), text: format.digits.write(year.total.description),
                  entries: year.entries)
              })
          ])))
  }
}
