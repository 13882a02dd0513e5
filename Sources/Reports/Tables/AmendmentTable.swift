import Papers
import PlanModel
import ThaiCivil

extension ValueFormatter {
  /// What of the plan was amended, and on whose order; nothing where it stayed as it was.
  func amendments(_ amendments: [ReportedAmendment]) -> [Block] {
    guard !amendments.isEmpty else { return [] }
    let column = wording.column
    return [
      .table(
        Table(
          "amendments",
          columns: [
            Table.Column(column.amendment, share: 12), Table.Column(column.approval, share: 18),
            Table.Column(column.holdsFrom, share: 12), Table.Column(column.why, share: 23),
            Table.Column(column.changes, share: 35),
          ], rows: amendments.map(row)))
    ]
  }

  private func row(_ amendment: ReportedAmendment) -> Row {
    let approval = [amendment.document, day(amendment.approved)]
    return Row([
      Cell(prose(wording.name(of: amendment.number))),
      Cell(lines: approval.compactMap(\.self).map { [.text($0)] }),
      Cell(day(amendment.from)), Cell(amendment.reason),
      Cell(lines: amendment.changes.map { [.text($0)] }),
    ])
  }
}
