import Papers
import PlanModel
import ThaiCivil

/// The parts of the paper of complaints: how many by month, quarter, half and kind, then each by its number.
struct ComplaintTables {
  let format: ValueFormatter
  let contents: ComplaintContents
  let round: RegisterRound

  init(_ format: ValueFormatter, _ contents: ComplaintContents, _ round: RegisterRound) {
    (self.format, self.contents, self.round) = (format, contents, round)
  }

  private var words: PaperWording.RegisterWords { format.wording.registers }
  private var column: PaperWording.Column { format.wording.column }

  var parts: [(title: String, blocks: [Block])] {
    let forward =
      contents.broughtForward.isEmpty
      ? []
      : [(words.broughtForward, [Block.table(list("complaints-before", contents.broughtForward))])]
    return [(words.complaintCounts, counts)] + forward
      + (contents.received.isEmpty
        ? [] : [(words.complaintList, [.table(list("complaints", contents.received))])])
  }

  private var counts: [Block] {
    switch round.state {
    case .none: said(words.noComplaints, round.declared?.entries ?? [])
    case .silent: said(words.complaintsSilent)
    case .happened: [.table(byKind), .table(byPart)]
    }
  }

  private var byKind: Table {
    table(
      "complaints-by-kind", words.complaintKind,
      contents.byKind.map { row in
        (row.kind.map { format.wording.of($0.name) } ?? format.wording.unnamed, row.counts)
      }, total: contents.all)
  }

  /// Months make quarters, and quarters halves: nothing adds them all up.
  private var byPart: Table {
    table(
      "complaints-by-part", words.part,
      contents.byPart.map { (format.prose(format.wording.name(of: $0.occurrence)), $0.counts) })
  }

  private func table(
    _ name: String, _ heading: String, _ rows: [(String, ComplaintContents.Counts)],
    total: ComplaintContents.Counts? = nil
  ) -> Table {
    let figures = [
      words.allComplaints, words.settled, words.underWay, words.within, words.told, words.beyond,
    ]
    return Table(
      name,
      columns: [Table.Column(heading, share: 28)]
        + figures.map { Table.Column($0, share: 12, .end) },
      rows: rows.map { Row([Cell($0.0)] + cells($0.1, format.sparse)) }
        + (total.map { [Row(.total, [Cell(column.total)] + cells($0, format.count))] } ?? []))
  }

  private func cells(
    _ counts: ComplaintContents.Counts, _ write: (Figure<Int>) -> Inline
  ) -> [Cell] {
    [
      counts.received, counts.settled, counts.underWay, counts.within, counts.told, counts.beyond,
    ].map { Cell(write($0)) }
  }

  private func list(_ name: String, _ complaints: [Complaint]) -> Table {
    Table(
      name,
      columns: [
        Table.Column(column.order, share: 6, .centre), Table.Column(words.reference, share: 16),
        Table.Column(words.complaintKind, share: 26), Table.Column(words.receivedOn, share: 13),
        Table.Column(words.due, share: 13), Table.Column(words.settledOn, share: 13),
        Table.Column(words.standing, share: 20),
      ],
      rows: complaints.enumerated().map { index, complaint in
        Row([
          Cell(format.digits.write(index + 1)),
          Cell(
            lines: [
              [.text(format.typed(complaint.matter.reference))]
                + format.references(complaint.entries)
            ]),
          Cell(complaint.kind.map { format.wording.of($0.name) } ?? format.wording.unnamed),
          Cell(format.day(complaint.receivedOn)), Cell(day(complaint.due)),
          Cell(day(complaint.settledOn)), Cell(words.name(of: complaint)),
        ])
      })
  }

  private func day(_ day: ThaiDate?) -> String { day.map(format.day) ?? PaperWording.none }

  private func said(_ words: String, _ entries: [Int] = []) -> [Block] {
    [.paragraph([.text(format.prose(words))] + format.references(entries))]
  }
}
