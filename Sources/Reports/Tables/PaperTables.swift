import Papers
import PlanModel
import ThaiCivil

/// The parts of a six-month or annual report that an official files.
struct PaperTables {
  let format: ValueFormatter
  let report: PeriodReport

  init(_ format: ValueFormatter, _ report: PeriodReport) {
    self.format = format
    self.report = report
  }

  var contents: PeriodContents { report.contents }
  var heading: ReportHeading { contents.heading }
  var wording: PaperWording { format.wording }

  // MARK: Introduction

  var introduction: [Block] {
    let words = wording.introduction
    let dimensions = contents.dimensions.count { !$0.projects.isEmpty }
    let scope: [Inline] = [
      .text(format.prose(words.made(heading.organisation.name, wording.title(of: heading)))),
      .text(format.prose(wording.between(heading.days))), .text(words.covers),
      format.count(dimensions), .text(words.dimensions(heading.planKind)),
    ]
    return [
      .paragraph([
        .text(words.plan(wording.place(heading.organisation), format.typed(heading.planTitle)))
      ]),
      .paragraph(scope + format.statuses(contents.summary, heading.planKind)),
    ] + scored + [format.money(of: contents.money)].filter { !$0.isEmpty }.map(Block.paragraph)
  }

  /// What the office scored, where the plan says so.
  private var scored: [Block] {
    guard let result = heading.itaResult else { return [] }
    let words = wording.introduction.scored(heading.organisation.name, result.value)
    return [.paragraph([.text(format.prose(words))])]
  }

  // MARK: Summary

  /// One page: the counts by dimension, what became of what was due, and their picture.
  var summary: [Block] {
    let tables = PeriodTables(format, report)
    return [
      .table(tables.byDimension), .paragraph(tables.dueAddedUp),
      .picture(.statusByDimension(contents, format.style)),
    ]
  }

  // MARK: Signatures

  /// Whoever drafted the report, then the positions that the plan names.
  var signatures: [Block] {
    let positions = contents.progress.plan.reporting.signers
    return [
      .signatures(
        ([""] + positions).map { position in
          Memo.Signature([
            wording.signed, "(\(wording.blank))",
            position.isEmpty ? wording.positionBlank : position,
          ])
        })
    ]
  }
}
