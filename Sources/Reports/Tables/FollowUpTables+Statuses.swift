import Papers
import PlanModel
import ThaiCivil

/// The form of source document 002.
extension FollowUpTables {
  /// Which unit answers for which measure, before anything is said of how far they are.
  var guidelines: [Block] {
    let columns = [
      Table.Column(wording.column.indicator, share: 22),
      Table.Column(wording.column.guideline, share: 54),
      Table.Column(wording.column.ownerUnit, share: 24),
    ]
    let rows = indicators { name, measure in
      Row([name, Cell(format.typed(measure.report.project.title)), owners(measure)])
    }
    return [.table(Table("follow-up-guidelines", columns: columns, rows: rows))]
  }

  /// How far each is, in three columns to tick.
  var statuses: [Block] {
    let kinds: [WorkStatus.Kind] = [.notStarted, .inProgress, .done]
    let columns =
      [
        Table.Column(wording.column.indicator, share: 14),
        Table.Column(wording.column.guideline, share: 34),
      ] + kinds.map { Table.Column(wording.name(of: $0), share: 8, .centre) }
      + [Table.Column(wording.column.outcome, share: 28)]
    let rows = indicators { name, measure in
      Row(
        [name, Cell(format.typed(measure.report.project.title))] + format.ticks(measure.report)
          + [Cell(lines: done(measure) + successes(measure))])
    }
    return [
      .table(
        Table(
          "follow-up-statuses", columns: columns,
          groups: [.init(wording.column.statusOfWork, over: 2..<5)], rows: rows))
    ]
  }

  /// The indicator of the ITA stands once, before its first measure.
  private func indicators(_ row: (Cell, FollowUpMeasure) -> Row) -> [Row] {
    contents.groups.flatMap { group in
      group.measures.enumerated().map { index, measure in
        let name = "\(format.number(group.number)). \(format.typed(group.title))"
        return row(index == 0 ? Cell(name) : .empty, measure)
      }
    }
  }
}
