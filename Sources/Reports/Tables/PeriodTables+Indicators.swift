import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// Indicators against their targets, and the evidence, project by project.
  var indicators: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      let rows = dimension.projects.flatMap(rows)
      guard !rows.isEmpty else { return [] }
      return [
        .heading(2, format.words(dimension.dimension)),
        .table(Table("indicators", columns: columns, rows: rows)),
      ]
    }
  }

  private var columns: [Table.Column] {
    [
      Table.Column(wording.column.number, share: 6, .centre),
      Table.Column(wording.column.kind, share: 8),
      Table.Column(wording.column.indicator, share: 40),
      Table.Column(wording.column.target, share: 17),
      Table.Column(wording.column.measured, share: 16),
      Table.Column(wording.column.met, share: 13),
    ]
  }

  private func rows(of project: ProjectReport) -> [Row] {
    let evidence = project.evidence.map(line)
    guard !project.indicators.isEmpty || !evidence.isEmpty else { return [] }
    let heading = Row(
      .section,
      [
        Cell(format.number(project.project.number)),
        Cell(project.project.title, columns: columns.count - 1),
      ])
    let filed = Row([
      .empty, Cell(wording.column.evidence),
      Cell(lines: evidence, columns: columns.count - 2),
    ])
    return [heading] + project.indicators.map(row) + (evidence.isEmpty ? [] : [filed])
  }

  private func row(_ line: IndicatorLine) -> Row {
    let indicator = line.progress.indicator
    return Row([
      .empty, Cell(line.progress.isOutcome ? wording.outcome : wording.output),
      Cell(line.title), format.cell(wording.target(of: indicator)),
      Cell(lines: measured(line, unit: indicator.unit)), Cell(met(line)),
    ])
  }

  private func measured(_ line: IndicatorLine, unit: String) -> [[Inline]] {
    guard line.value.value != nil else { return [[.text(PaperWording.none)]] }
    var lines = [format.measured(line.value, unit: unit)]
    if line.before.value != nil {
      lines.append([.text(wording.before), format.quantity(line.before)])
    }
    if let sample = line.sample.value {
      let figure = Figure(sample, entries: line.sample.entries)
      lines.append([.text(wording.sample), format.count(figure)])
    }
    if let how = line.progress.how { lines.append([.text(how)]) }
    return lines
  }

  private func met(_ line: IndicatorLine) -> Inline {
    let words = line.value.value == nil ? wording.notMeasured : wording.words(for: line.met.value)
    return format.nothing(words, entries: line.met.entries)
  }

  private func line(_ filed: FiledEvidence) -> [Inline] {
    format.evidence(filed.evidence) + [.entry(filed.entry)]
  }
}

extension ValueFormatter {
  /// A value with its unit, which in Thai stands before it where it is ร้อยละ.
  func measured(_ value: Figure<Quantity?>, unit: String) -> [Inline] {
    let words = wording.unit(unit)
    return wording.leads(unit)
      ? [.text(words + " "), quantity(value)] : [quantity(value), .text(" " + words)]
  }

  /// A file by its name, a page as a link where it can be one.
  func evidence(_ evidence: Evidence) -> [Inline] {
    let made: [Inline] = evidence.made.map { [.text(" " + wording.made(on: day($0)))] } ?? []
    switch evidence.content {
    case .file(sha256: _, let name, octets: _, kind: _): return [.text(name)] + made
    case .page(let url):
      return [WebAddress(url).map { .link(url, to: $0) } ?? .text(url)] + made
    case .erased, .withheld: return [.text(evidence.name)]
    }
  }
}
