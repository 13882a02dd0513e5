import Papers
import PlanModel
import ThaiCivil

/// The parts of the No Gift Policy's paper, in the order of items O31 to O33 of the ITA 2566.
struct GiftTables {
  let format: ValueFormatter
  let contents: GiftContents
  let round: RegisterRound

  init(_ format: ValueFormatter, _ contents: GiftContents, _ round: RegisterRound) {
    (self.format, self.contents, self.round) = (format, contents, round)
  }

  private var words: PaperWording.RegisterWords { format.wording.registers }
  private var column: PaperWording.Column { format.wording.column }

  var parts: [(title: String, blocks: [Block])] {
    [
      (words.policies, contents.policies.isEmpty ? said(words.noPolicy) : [.table(policies)]),
      (
        words.activities,
        contents.activities.isEmpty ? said(words.noActivities) : [.table(activities)]
      ),
      (words.gifts, gifts),
    ]
  }

  private var policies: Table {
    Table(
      "gift-policies",
      columns: [
        Table.Column(column.day, share: 12), Table.Column(words.document, share: 18),
        Table.Column(words.signer, share: 22), Table.Column(words.details, share: 40),
      ],
      rows: contents.policies.map { policy in
        Row([
          day(policy), Cell(format.typed(policy.value.document)),
          Cell(format.typed(policy.value.signer)), Cell(format.typed(policy.value.text ?? "")),
        ])
      })
  }

  private var activities: Table {
    Table(
      "gift-activities",
      columns: [
        Table.Column(column.day, share: 12), Table.Column(words.activity, share: 66),
        Table.Column(words.participants, share: 14, .end),
      ],
      rows: contents.activities.map { activity in
        let participants = activity.value.participants.map {
          format.count(Figure($0, entries: activity.entries))
        }
        return Row([
          day(activity), Cell(format.typed(activity.value.text)),
          Cell(participants ?? format.nothing(PaperWording.none)),
        ])
      })
  }

  private var gifts: [Block] {
    switch round.state {
    case .none: said(words.noGifts, round.declared?.entries ?? [])
    case .silent: said(words.giftsSilent)
    case .happened: [.paragraph(offered), .table(list), .table(byGiver), .table(byHandling)]
    }
  }

  private var offered: [Inline] {
    let around = words.offered
    return [
      .text(around.before), format.count(contents.all), .text(around.received),
      format.count(contents.received), .text(around.after),
    ]
  }

  private var list: Table {
    Table(
      "gifts",
      columns: [
        Table.Column(column.order, share: 5, .centre), Table.Column(column.day, share: 11),
        Table.Column(words.what, share: 22), Table.Column(words.worth, share: 11, .end),
        Table.Column(words.giver, share: 14), Table.Column(words.occasion, share: 15),
        Table.Column(words.handling, share: 22),
      ],
      rows: contents.gifts.enumerated().map { index, gift in
        Row([
          Cell(format.digits.write(index + 1)), day(gift), Cell(format.typed(gift.value.what)),
          Cell(worth(gift)), Cell(format.wording.of(gift.value.giver.name)),
          Cell(format.typed(gift.value.occasion)), handling(gift.value),
        ])
      })
  }

  /// Nobody knows what a gift is worth of which nothing is said.
  private func worth(_ gift: GiftContents.Dated<Gift>) -> Inline {
    gift.value.worth.map { format.baht(Figure($0, entries: gift.entries)) }
      ?? format.nothing(PaperWording.none)
  }

  private func handling(_ gift: Gift) -> Cell {
    let words = [format.wording.of(gift.handling.name)] + (gift.explanation.map { [$0] } ?? [])
    return Cell(lines: words.map { [.text(format.typed($0))] })
  }

  private var byGiver: Table {
    counts(
      "gifts-by-giver", words.giver,
      contents.byGiver.map { (format.wording.of($0.giver.name), $0.count) })
  }

  private var byHandling: Table {
    counts(
      "gifts-by-handling", words.handling,
      contents.byHandling.map { (format.wording.of($0.handling.name), $0.count) })
  }

  private func counts(
    _ name: String, _ heading: String, _ counts: [(String, Figure<Int>)]
  ) -> Table {
    let rows = counts.map { Row([Cell($0.0), Cell(format.sparse($0.1))]) }
    let total = Row(.total, [Cell(column.total), Cell(format.count(contents.all))])
    return Table(
      name,
      columns: [Table.Column(heading, share: 40), Table.Column(words.times, share: 14, .end)],
      rows: rows + [total])
  }

  private func day<Value>(_ dated: GiftContents.Dated<Value>) -> Cell {
    Cell(lines: [[.text(format.day(dated.day))] + format.references(dated.entries)])
  }

  private func said(_ words: String, _ entries: [Int] = []) -> [Block] {
    [.paragraph([.text(format.prose(words))] + format.references(entries))]
  }
}
