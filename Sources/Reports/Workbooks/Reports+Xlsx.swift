public import Papers
public import PlanModel
import ThaiCivil

extension PeriodReport {
  /// The report as an Excel workbook: summary, projects, budget, quarters, indicators, evidence and the
  /// entries, each a sheet. Figures are numbers, days are days, and totals are formulas that come to the
  /// totals of the report.
  public func xlsx(_ style: Style = .thai) throws(XlsxFault) -> [UInt8] {
    try XlsxWriter.octets(of: workbook(style))
  }

  func workbook(_ style: Style) -> Workbook {
    let format = ValueFormatter(style)
    let wording = format.wording
    let heading = contents.heading
    return Workbook(
      title: format.prose(wording.title(of: heading)),
      organisation: heading.organisation.name, created: basis.asOf,
      marks: basis.marks.map { wording.words(for: $0) },
      footer: wording.sheets.footer(basis, style.digits),
      style: style,
      sheets: PeriodSheets(format: format, report: self).all)
  }
}

extension BudgetReport {
  /// The tally as an Excel workbook, a sheet for each way in which it is counted.
  public func xlsx(_ style: Style = .thai) throws(XlsxFault) -> [UInt8] {
    try XlsxWriter.octets(of: workbook(style))
  }

  func workbook(_ style: Style) -> Workbook {
    let format = ValueFormatter(style)
    let wording = format.wording
    return Workbook(
      title: format.prose(wording.budgetTally(contents.years)),
      organisation: contents.organisation.name,
      created: basis.asOf, marks: basis.marks.map { wording.words(for: $0) },
      footer: wording.sheets.footer(basis, style.digits), style: style,
      sheets: contents.tallies.map { tally in
        let money = SheetMoney(
          wording, contents.organisation.kind, from: 3,
          ofQuarters: tally.grouping == .quarter)
        return Worksheet(
          wording.name(of: tally.grouping),
          title: [
            format.prose(wording.budgetTally(contents.years, by: tally.grouping)),
            wording.place(contents.organisation) + " " + format.prose(wording.asOf(contents.day)),
            wording.follows(contents.planTitle),
          ],
          tables: [
            WorksheetTable(
              headings: [
                wording.column.order, wording.column.number, wording.name(of: tally.grouping),
              ]
                + money.headings,
              rows: tally.rows.enumerated().map { index, row in
                [.count(index + 1), .text(format.number(row.number)), .text(format.name(row))]
                  + money.values(row.row.figures)
              },
              total: [.text(wording.column.total), .empty, .empty]
                + money.totals(tally.total), rest: wording.sheets.rest)
          ], remarks: basis.colophon(format))
      })
  }
}

extension ValueFormatter {
  fileprivate func name(_ row: NamedTally.NamedRow) -> String {
    switch row.row.key {
    case .quarter(let year, let quarter):
      prose(wording.within(year, wording.quarter(quarter)))
    case .year(let year): prose(wording.fiscalYear(year))
    case .project, .dimension, .owner, .funding: row.name ?? wording.unnamed
    }
  }
}
