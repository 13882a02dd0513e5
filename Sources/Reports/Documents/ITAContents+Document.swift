public import Papers
public import PlanModel
import ThaiCivil

extension ITAContents {
  /// The analysis of a year's result as a paper, in the order of source document 001.
  public func document(_ style: Style = .thai) -> Document {
    let format = ValueFormatter(style).ofPapers
    let words = format.wording.ita
    let title = format.prose("\(words.title) \(words.inYear(result.year))")
    return Document(
      title: "\(title) \(organisation.name)", style: style,
      // It says itself what it rests on: a colophon would begin a page that is turned.
      sections: [Section(.portrait, ITAPaper(format, self).blocks)])
  }
}

/// The parts of the paper.
private struct ITAPaper {
  let format: ValueFormatter
  let contents: ITAContents
  let tables: ITATables

  init(_ format: ValueFormatter, _ contents: ITAContents) {
    self.format = format
    self.contents = contents
    tables = ITATables(format: format, contents: contents)
  }

  private var words: PaperWording.ITA { format.wording.ita }
  private var office: String { contents.organisation.name }
  private var assessment: ITAAssessment { contents.assessment }

  var blocks: [Block] {
    [
      .title([words.title, format.prose(words.inYear(contents.result.year)), office])
    ] + opening
      + format.parts([
        (words.principles, principles),
        (words.result(contents.result.year), result),
        (words.byInstrument, byInstrument),
        (words.byIndicator, byIndicator),
        (words.driving, driving),
        (words.responsibility, responsibility),
      ])
  }

  private var opening: [Block] {
    words.opening(office).map(paragraph)
      + [.heading(2, words.purposes), list(words.purposes(of: office))]
      + [.heading(2, words.benefits), list(words.benefits(of: office))]
  }

  private var principles: [Block] {
    let framework = assessment.framework
    let parts = framework.instruments.enumerated().flatMap { index, instrument -> [Block] in
      [
        paragraph(words.part(index + 1, instrument)),
        list(instrument.indicators.flatMap(lines)),
      ]
    }
    let pass = framework.levels.last { $0.isPass }
    return [paragraph(words.principles(contents.result.year, framework.instruments.count))] + parts
      + [
        .heading(2, format.prose(words.levels(framework.levels.count))), .table(tables.levels),
      ] + [pass.map { paragraph(words.pass($0)) }].compactMap(\.self)
  }

  /// An indicator, and the sub-indicators that the catalogue of items has under it.
  private func lines(_ indicator: ITAIndicator) -> [String] {
    let own = (contents.items?.subIndicators ?? []).filter {
      $0.number.parts.first == indicator.number
    }
    return [words.indicator(indicator)] + own.map(words.subIndicator)
  }

  private var result: [Block] {
    let scores = assessment.indicators.map(\.score)
    let announced = contents.result.announced
    let opening = [
      paragraph(
        words.scored(
          office, announced.score, announced.level, passed: assessment.level.isPass)),
      .table(tables.ranking),
    ]
    let extremes = scores.max().flatMap { highest in
      scores.min().map { paragraph(words.extremes(highest, $0)) }
    }
    let remarks = contents.findings.filter { !$0.isAboutMeasures }.map { finding in
      paragraph(words.note + words.of(finding.words.thai, finding.words.english))
    }
    let source = paragraph(words.announced(announced.document, format.day(contents.result.day)))
    return opening + [extremes].compactMap(\.self) + [.table(tables.weighting)] + remarks + [source]
      + text(.result)
      + [Chart.itaYears(contents, format).map(Block.chart)].compactMap(\.self)
  }

  private var byInstrument: [Block] {
    assessment.instruments.flatMap { assessed -> [Block] in
      let instrument = assessed.instrument
      return [
        .heading(2, format.prose(words.instrument(instrument))),
        paragraph(words.mean(assessed.mean)),
      ] + text(.instrument(instrument.code)) + suggestions(instrument)
    }
  }

  /// What the NACC remarked: of the instrument as a whole, then of each of its indicators.
  private func suggestions(_ instrument: ITAInstrument) -> [Block] {
    let whole = contents.remarks(about: .instrument(instrument.code)).map { item($0, of: nil) }
    let own = instrument.indicators.flatMap { indicator in
      contents.remarks(about: .indicator(indicator.number)).map { item($0, of: indicator) }
    }
    guard !whole.isEmpty || !own.isEmpty else { return [] }
    return [.heading(2, words.suggestions(instrument.code)), .list(whole + own)]
  }

  private func item(_ remark: Figure<ITARemark>, of indicator: ITAIndicator?) -> [Inline] {
    let subject = [indicator.map(words.indicator), remark.value.question].compactMap(\.self)
    let opening = subject.isEmpty ? [] : [format.strong(subject.joined(separator: " ") + " ")]
    return opening + [.text(format.typed(remark.value.text))] + format.references(remark.entries)
  }

  private var byIndicator: [Block] {
    [.table(tables.indicators)] + ITAGroup.allCases.flatMap(group)
  }

  private func group(_ group: ITAGroup) -> [Block] {
    let own = assessment.indicators(in: group)
    let indicators = own.flatMap { assessed -> [Block] in
      let about = assessed.indicator.about.map { [format.text(" " + $0)] } ?? []
      return [.paragraph([format.strong(words.scored(assessed))] + about)]
        + text(.indicator(assessed.indicator.number))
    }
    return [
      .heading(2, words.heading(group)),
      paragraph(words.members(group, own.count, assessment.framework)),
    ] + indicators + (group == .mend ? measures : [])
  }

  private var measures: [Block] {
    let missing = contents.findings.filter(\.isAboutMeasures).map { finding in
      paragraph(words.note + words.of(finding.words.thai, finding.words.english))
    }
    let table = tables.measures.map { [Block.heading(2, words.measures), .table($0)] } ?? []
    return table + missing
  }

  private var driving: [Block] {
    guard let table = tables.cycle else { return [] }
    return (contents.coordinator.map { [paragraph(words.entrusted(office, $0))] } ?? [])
      + [.table(table)]
  }

  private var responsibility: [Block] {
    tables.responsibilities.flatMap { [.heading(2, $0.heading), .table($0.table)] }
  }

  /// What the office says itself of a part of its result.
  private func text(_ subject: ITASubject) -> [Block] {
    contents.analysis(of: subject).map { analysis in
      [.paragraph([.text(format.typed(analysis.value.text))] + format.references(analysis.entries))]
    } ?? []
  }

  private func paragraph(_ words: String) -> Block { .paragraph([format.text(words)]) }
  private func list(_ lines: [String]) -> Block { .list(lines.map { [format.text($0)] }) }
}

extension ITAFinding {
  /// Whether it stands beside the table of measures; others stand beside the result.
  fileprivate var isAboutMeasures: Bool {
    switch self {
    case .weakWithoutMeasure, .weakWithoutPlan: true
    case .partsDoNotAddUp, .otherTotal, .otherLevel, .unknownSubject: false
    }
  }
}
