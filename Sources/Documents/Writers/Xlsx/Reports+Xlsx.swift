public import PlanModel
public import ThaiCivil

extension PeriodReport {
  /// The report as an Excel workbook: summary, projects, budget, quarters, indicators, evidence and the
  /// entries, each a sheet. Figures are numbers, days are days, and totals are formulas that come to the
  /// totals of the report.
  public func xlsx(_ digits: Digits = .thai) throws(XlsxFault) -> [UInt8] {
    try XlsxWriter.octets(of: workbook(digits))
  }

  func workbook(_ digits: Digits) -> Workbook {
    let paper = Paper(digits: digits)
    let heading = contents.heading
    return Workbook(
      title: paper.prose("\(heading.name) \(Wording.fiscalYear(heading.year))"),
      organisation: heading.organisation.name, created: basis.asOf,
      marks: basis.marks.map(Wording.words), footer: Wording.Sheets.footer(basis, digits),
      digits: digits,
      sheets: PeriodSheets(paper: paper, report: self).all)
  }
}

extension BudgetReport {
  /// The tally as an Excel workbook, a sheet for each way in which it is counted.
  public func xlsx(_ digits: Digits = .thai) throws(XlsxFault) -> [UInt8] {
    try XlsxWriter.octets(of: workbook(digits))
  }

  func workbook(_ digits: Digits) -> Workbook {
    let paper = Paper(digits: digits)
    let years = paper.prose(Wording.fiscalYears(contents.years))
    return Workbook(
      title: "\(Wording.budgetTally) \(years)", organisation: contents.organisation.name,
      created: basis.asOf, marks: basis.marks.map(Wording.words),
      footer: Wording.Sheets.footer(basis, digits), digits: digits,
      sheets: contents.tallies.map { tally in
        Sheet(
          Wording.name(of: tally.grouping),
          title: [
            "\(Wording.budgetTally)\(Wording.name(of: tally.grouping)) \(years)",
            Wording.place(contents.organisation) + " " + paper.prose(Wording.asOf(contents.day)),
            Wording.follows(contents.planTitle),
          ], widths: [10, 44] + SheetMoney.widths,
          tables: [
            SheetTable(
              headings: [Wording.Column.number, Wording.name(of: tally.grouping)]
                + SheetMoney.headings,
              rows: tally.rows.map { row in
                [.text(paper.number(row.number)), .text(paper.name(row))]
                  + SheetMoney.values(row.row.figures)
              },
              total: [.text(Wording.Column.total), .empty]
                + SheetMoney.totals(tally.total, from: 2))
          ], remarks: basis.colophon(paper))
      })
  }
}

extension Paper {
  fileprivate func name(_ row: NamedTally.NamedRow) -> String {
    switch row.row.key {
    case .quarter(let year, let quarter):
      prose("\(Wording.quarter(quarter)) \(Wording.fiscalYear(year))")
    case .year(let year): prose(Wording.fiscalYear(year))
    case .project, .dimension, .owner, .funding: row.name ?? Wording.unnamed
    }
  }
}
