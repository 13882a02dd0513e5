import Foundation
import PaperTestSupport
@testable import Papers
import PlanModel
@testable import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Charts")
struct ChartTests {
  private static let year = FiscalYear(2567)

  private static func progress(_ today: ThaiDate = day(2567, 4, 10)) throws -> PlanModel.Progress {
    PlanModel.Progress(try SampleReports.schedule(), SampleLog.log(), year: year, asOf: today)
  }

  static func all(_ style: Style = .thai) throws -> [Chart] {
    let contents = try SampleReports.period(.sixMonth, asOf: SampleReports.april).contents
    let progress = try progress()
    return [
      .statusByDimension(contents, style), try #require(.budgetByProject(contents, style)),
      .completions(progress, style), .load(try SampleReports.schedule(), year: year, style),
      .calendar(progress, style),
    ]
  }

  @Test("every chart has a name of its own, words, figures in a table and a picture of them")
  func whole() throws {
    let charts = try Self.all()
    #expect(Set(charts.map(\.name)).count == 5)
    for chart in charts {
      #expect(!chart.title.isEmpty && !chart.description.isEmpty)
      #expect(!chart.table.rows.isEmpty)
      for row in chart.table.rows {
        #expect(row.cells.count == chart.table.columns.count, "\(chart.name)")
      }
      let picture = try SVGReader(chart.svg)
      #expect(picture.title == chart.title)
      #expect(picture.words == chart.description)
    }
  }

  @Test("the same chart gives the same picture, its digits as asked", arguments: Digits.allCases)
  func samePicture(_ digits: Digits) throws {
    let (first, second) = (try Self.all(Style(.thai, digits)), try Self.all(Style(.thai, digits)))
    #expect(first.map(\.svg) == second.map(\.svg))
    let words = try first.map { try SVGReader($0.svg).texts.joined() }.joined()
    #expect(words.contains("๑") == (digits == .thai))
  }

  @Test("the curve of work never falls, ends at all that is owed, and stops at the day")
  func curve() throws {
    let progress = try Self.progress()
    guard case .lines(let lines) = Chart.completions(progress).form else {
      Issue.record("no lines")
      return
    }
    for series in lines.series {
      let values = series.values.compactMap(\.extent)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
    let items = progress.projects.flatMap(\.obligations)
    let owed = items.count { $0.obligation.due <= Self.year.lastDay }
    #expect(lines.series[0].values.last?.value == .count(owed))
    let done = items.count { $0.status.kind == .done }
    #expect(lines.series[1].values[6].value == .count(done))
    #expect(lines.series[1].values[7...].allSatisfy { $0.value == .none })
  }

  @Test("the map of a year's load sums up to its obligations", arguments: 2566...2570)
  func load(_ number: Int) throws {
    let schedule = try SampleReports.schedule()
    let year = FiscalYear(number)
    guard case .heatMap(let map) = Chart.load(schedule, year: year).form else {
      Issue.record("no map")
      return
    }
    let due = schedule.obligations.filter { $0.fiscalYear == year }
    #expect(map.total.value == .count(due.count))
    #expect(map.columnTotals.reduce(0) { $0 + Int($1.extent ?? 0) } == due.count)
    for (row, total) in zip(map.rows, map.rowTotals) {
      #expect(row.values.reduce(0) { $0 + ($1.extent ?? 0) } == total.extent)
    }
    let shares = due.reduce(0) { $0 + Set($1.owners).count }
    #expect(map.rowTotals.reduce(0) { $0 + Int($1.extent ?? 0) } == shares)
  }

  @Test("the statuses of a dimension sum up to its projects")
  func statuses() throws {
    let contents = try SampleReports.period(.annual, asOf: SampleReports.october).contents
    guard case .stackedBars(let bars) = Chart.statusByDimension(contents).form else {
      Issue.record("no bars")
      return
    }
    for index in bars.categories.indices {
      let sum = bars.series.reduce(0) { $0 + ($1.values[index].extent ?? 0) }
      #expect(sum == bars.totals?.values[index].extent)
    }
  }

  @Test("hostile words and figures make a well-formed picture in which they mean nothing")
  func hostile() throws {
    var numbers = SeededNumbers(seed: 41)
    for _ in 0..<60 {
      let chart = Chart.random(using: &numbers)
      let svg = try SVGReader(chart.svg)
      #expect(svg.names.isSubset(of: SVGReader.harmless), "\(svg.names)")
      #expect(!svg.attributes.contains { $0.hasPrefix("on") || $0.contains("href") })
      #expect(!chart.svg.contains("NaN") && !chart.svg.contains("inf"))
    }
  }

  @Test("a line of a label ends before a word rather than in it")
  func words() {
    for (text, word) in [
      ("มิติที่ ๓ การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน", "ประชาชน"),
      ("มิติที่ ๔ การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น", "องค์กร"),
    ] {
      for width in stride(from: 200.0, through: 400, by: 10) {
        let lines = SVGText.lines(text, width: width, size: 13, most: 9)
        #expect(lines.joined().contains(text.suffix(5)))
        #expect(lines.contains { $0.contains(word) }, "\(width): \(lines)")
      }
    }
  }

  @Test(
    "a label is cut between letters with their marks, and never longer than its room",
    arguments: [
      "โครงการส่งเสริมการดำเนินชีวิตตามหลักปรัชญาของเศรษฐกิจพอเพียง", "เเเเเเเเเเเเเเเเเเเเเเเเเเเเเเ",
      String(repeating: "ก้ำ", count: 2_000), "a b c d e f g h i j k l m n o p q r s t u v w x",
    ])
  func labels(_ text: String) {
    for width in stride(from: 40.0, through: 400, by: 30) {
      let lines = SVGText.lines(text, width: width, size: 13, most: 2)
      #expect(lines.count <= 2)
      for line in lines {
        #expect(SVGText.width(line, size: 13) <= width)
        let first = line.unicodeScalars.first?.value ?? 0
        #expect(!(0x0E31...0x0E3A).contains(first) && !(0x0E47...0x0E4E).contains(first))
      }
    }
  }

  @Test("a page shows the picture and its table, and other formats the table")
  func formats() throws {
    let chart = Chart.statusByDimension(
      try SampleReports.period(.annual, asOf: SampleReports.october).contents)
    let document = Document(title: "x", style: .thai, sections: [Section([.chart(chart)])])
    let page = HTMLWriter.text(of: document)
    #expect(page.contains(chart.svg))
    #expect(page.contains("<table class=\"chart-status"))
    #expect(MarkdownWriter.text(of: document).contains(chart.title))
    #expect(CSVTables.files(of: document).map(\.name) == ["chart-status"])
  }
}
