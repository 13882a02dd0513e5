import Papers
import PlanModel
import ThaiCivil

/// The tables of the paper about a result of the ITA, as source document 001 has them.
struct ITATables {
  let format: ValueFormatter
  let contents: ITAContents

  private var words: PaperWording.ITA { format.wording.ita }
  private var assessment: ITAAssessment { contents.assessment }
  private var framework: ITAFramework { assessment.framework }

  var levels: Table {
    let hasConditions = framework.levels.contains { $0.everyInstrument != nil }
    let columns =
      [
        Table.Column(words.score, share: 25, .centre),
        Table.Column(words.level, share: 25, .centre),
      ] + (hasConditions ? [Table.Column(words.condition, share: 40)] : [])
    let rows = framework.levels.enumerated().map { index, level in
      // Of levels with one bound the one with a condition is the higher, and reaches as far.
      let above = framework.levels[..<index].last { $0.total > level.total }
      let cells = [
        format.cell(words.from(level.total, below: above?.total)), Cell(level.name),
      ]
      return Row(
        hasConditions
          ? cells + [level.everyInstrument.map { format.cell(words.everyInstrument($0)) } ?? .empty]
          : cells)
    }
    return Table("ita-levels", columns: columns, rows: rows)
  }

  var ranking: Table {
    Table(
      "ita-ranking", caption: words.byRank,
      columns: [
        Table.Column(words.rank, share: 10, .centre), Table.Column(words.indicatorName, share: 60),
        Table.Column(words.score, share: 20, .end),
      ],
      rows: assessment.ranking.map { assessed in
        Row([
          Cell(format.count(assessed.rank)), Cell(assessed.indicator.name),
          Cell(score(assessed.score)),
        ])
      })
  }

  var weighting: Table {
    let rows = assessment.instruments.map { assessed in
      Row([
        format.cell(words.instrument(assessed.instrument)),
        Cell(format.count(assessed.instrument.weight)), Cell(score(assessed.mean)),
        Cell(score(assessed.part)),
      ])
    }
    return Table(
      "ita-weights", caption: words.weighting(contents.organisation.name),
      columns: [
        Table.Column(words.instrument, share: 46), Table.Column(words.weight, share: 12, .end),
        Table.Column(words.mean, share: 20, .end), Table.Column(words.weighted, share: 20, .end),
      ],
      rows: rows + [
        Row(
          .total,
          [Cell(format.wording.column.total), .empty, .empty, Cell(score(assessment.total))])
      ])
  }

  var indicators: Table {
    let rows = assessment.instruments.flatMap { assessed -> [Row] in
      let own = assessment.indicators.filter { one in
        assessed.instrument.indicators.contains(one.indicator)
      }
      return own.map { one in
        Row([
          format.cell(words.indicator(one.indicator)), Cell(score(one.score)),
          format.cell("\(assessed.instrument.asks) (\(assessed.instrument.code))"),
        ])
      }
    }
    return Table(
      "ita-indicators",
      caption: format.prose(
        words.framework(assessment.indicators.count, assessment.instruments.count)),
      columns: [
        Table.Column(words.indicatorName, share: 45),
        Table.Column(words.percentScore, share: 18, .end), Table.Column(words.tool, share: 37),
      ], rows: rows)
  }

  /// The measures for the weak points; nil where there are none.
  var measures: Table? {
    let weak = Set(assessment.indicators(in: .mend).map(\.indicator.number))
    let rows = (contents.measures?.rows ?? []).filter { !weak.isDisjoint(with: $0.indicators) }
    guard !rows.isEmpty else { return nil }
    return Table(
      "ita-measures",
      columns: [
        Table.Column(words.measure, share: 22), Table.Column(words.method, share: 36),
        Table.Column(format.wording.column.owner, share: 14), Table.Column(words.time, share: 13),
        Table.Column(words.followUp, share: 15),
      ],
      rows: rows.map { row in
        Row([
          Cell(format.typed(row.measure.title)), method(row.measure),
          Cell(lines: row.owners.map { [.text($0)] }),
          Cell(format.typed(row.measure.period ?? "")),
          format.cell(words.rhythm(row.followUp)),
        ])
      })
  }

  private func method(_ measure: Project) -> Cell {
    let steps = measure.steps
    return Cell(
      lines: steps.map { step in
        let number = steps.count > 1 ? "\(format.number(step.number)). " : ""
        return [.text(number + format.typed(step.title))]
      })
  }

  /// The steps of the year of assessment; nil where there are none.
  var cycle: Table? {
    guard !contents.cycle.isEmpty else { return nil }
    return Table(
      "ita-cycle",
      columns: [
        Table.Column(words.step, share: 18), Table.Column(words.span, share: 22),
        Table.Column(words.practice, share: 60),
      ],
      rows: contents.cycle.map { entry in
        let (step, practice) = entry.stepAndPractice
        return Row([
          Cell(format.typed(step)), Cell(format.words(entry.span)), Cell(format.typed(practice)),
        ])
      })
  }

  /// Who answers for which item, a table for each sub-indicator of which somebody is known.
  var responsibilities: [(heading: String, table: Table)] {
    let known = contents.items?.subIndicators ?? []
    return known.compactMap { sub in
      let items = sub.topics.flatMap(\.items).filter { !$0.responsible.isEmpty }
      guard !items.isEmpty else { return nil }
      let columns = format.wording.column
      let table = Table(
        "oit-responsibility",
        of: Table.Subject(columns.indicator, "\(sub.number) \(sub.title)"),
        columns: [
          Table.Column(columns.itemNumber, share: 8, .centre),
          Table.Column(columns.data, share: 22),
          Table.Column(columns.elements, share: 50), Table.Column(words.responsible, share: 20),
        ],
        rows: items.map { item in
          Row([
            Cell("O" + format.digits.write(String(item.code.dropFirst()))),
            Cell(format.typed(item.name)), Cell(lines: item.lines(format)),
            Cell(lines: item.responsible.map { [.text($0)] }),
          ])
        })
      return (format.prose(words.subIndicator(sub)), table)
    }
  }

  private func score(_ percent: Percent) -> Inline {
    format.percent(Figure(percent, entries: contents.result.entries))
  }
}

extension OITCatalogueItem {
  /// Elements with a dash, their parts numbered, notes with a star.
  func lines(_ format: ValueFormatter) -> [[Inline]] {
    elements.flatMap { element in
      [[.text("- " + format.typed(element.text))]]
        + element.parts.enumerated().map { index, part in
          [.text("(\(format.digits.write(index + 1))) " + format.typed(part))]
        }
    } + notes.map { [.text("* " + format.typed($0))] }
  }
}

extension CycleEntry {
  /// A title that names its step before a dash, as those of 001 do; the whole of it is the practice elsewhere.
  fileprivate var stepAndPractice: (step: String, practice: String) {
    for dash in [" – ", ": "] {
      if let range = title.firstRange(of: dash) {
        return (
          String(title[..<range.lowerBound]), String(title[range.upperBound...])
        )
      }
    }
    return ("", title)
  }
}

extension ValueFormatter {
  func words(_ span: CycleEntry.Span) -> String {
    switch span {
    case .once(let months):
      months.lowerBound == months.upperBound
        ? month(months.lowerBound) : "\(month(months.lowerBound)) – \(month(months.upperBound))"
    case .yearly(let from, let to):
      from == to ? name(from) : "\(name(from)) – \(name(to))"
    }
  }

  private func name(_ month: Month) -> String { wording.of(month.name, month.englishName) }
}
