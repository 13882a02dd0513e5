internal import Office
internal import MarkupTree
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

/// The report of one round: what it still lacks, its files, and closing it.
struct ReportPage: PageModel {
  let year: FiscalYear
  let round: FiscalYear.Round
  let basis: ReportBasis
  let lines: [Line]
  let paging: Paging
  let lateSince: [Int]
  /// Those of the report, and those of its table for e-Plan.
  let annexes: [ReportAnnex]
  let mayClose: Bool
  /// Who signed and who witnessed what a closed report rests on; nil where the office signs nothing.
  var vouched: String?
  /// Where the office asks for two people to close.
  var byTwo: ClosingPage.ByTwo?

  private static let linesShown = 60

  /// What is missing, and whose matter it is.
  struct Line: Hashable, Sendable {
    let isError: Bool
    let words: String
    let remedy: String?
    let project: Project.ID?
    let title: String?
  }

  init(_ report: PeriodReport, _ exchange: Exchange, _ account: Account) {
    year = report.contents.heading.year
    round = report.contents.round
    basis = report.basis
    let faults = ReportCheck.faults(of: report)
    // What must be mended stands first; either in the order of the plan.
    let ordered = faults.filter { $0.severity == .error } + faults.filter { $0.severity != .error }
    lines = ordered.map { fault in
      let project = fault.project.flatMap { exchange.book.index.project($0) }
      return Line(
        isError: fault.severity == .error,
        words: fault.words(exchange.language), remedy: fault.remedy(exchange.language),
        project: project?.id,
        title: project.map { "\($0.number) \($0.title)" })
    }
    paging = Paging(exchange.query, count: lines.count, size: Self.linesShown)
    lateSince = report.lateSince.map(\.entry)
    annexes = Report.period(report).annexes
    mayClose = account.role == .coordinator
  }

  private var errors: Int { lines.count(where: \.isError) }

  func title(_ words: PageWording) -> String {
    "\(words.reportTitle(round)) \(words.fiscalYear(year))"
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      state(words)
      tag("h2") { words.files }
      files(words)
      if basis.isDraft {
        tag("h2") { words.whatIsMissing }
        tag("p") { words.missing(errors, lines.count - errors) }
        tag("ul", ["class": "cards"]) {
          for line in paging.slice(lines) { view(of: line, words) }
        }
        paging.view(words, .report(year, round)) { query(["page": "\($0)"]) }
        if mayClose { closing(words) }
      } else if !lateSince.isEmpty {
        tag("h2") { words.lateSince }
        tag("ul") {
          for entry in lateSince {
            tag("li") { Markup.link(words.entry(entry), to: .entry(entry)) }
          }
        }
      }
    }
  }

  private func state(_ words: PageWording) -> Markup {
    tag("div", ["class": basis.isDraft ? "notice" : "notice good"]) {
      tag("p") { basis.isDraft ? words.isDraft : words.isClosed }
      tag("p", ["class": "meta"]) { words.madeFrom(basis.count, basis.asOf) }
      tag("p", ["class": "hash"]) { basis.mark.description }
      if let vouched { tag("p", ["class": "meta"]) { vouched } }
      if basis.isDemonstration { tag("p") { tag("b") { words.demonstration } } }
    }
  }

  private func files(_ words: PageWording) -> [Markup] {
    let papers: [(PaperFile.Kind, String)] =
      switch round {
      case .sixMonth: [(.sixMonth, words.reportFile), (.ePlanSixMonth, words.ePlanFile)]
      case .annual: [(.annual, words.reportFile), (.ePlanAnnual, words.ePlanFile)]
      }
    return papers.map { paper, name in
      buttons(name, paper, PaperFile.Format.offered, words)
    } + [tag("p", ["class": "meta"]) { words.printingTakes }] + annexFiles(words)
  }

  /// Folded away: whoever files the report needs none of them.
  private func annexFiles(_ words: PageWording) -> [Markup] {
    guard !annexes.isEmpty else { return [] }
    let paper: PaperFile.Kind = round == .sixMonth ? .sixMonth : .annual
    return [
      tag("details") {
        tag("summary") { words.annexes }
        for annex in annexes {
          buttons(
            words.name(of: annex), paper, PaperFile.Paged.allCases.map { .annex(annex, $0) }, words)
        }
      }
    ]
  }

  private func buttons(
    _ name: String, _ paper: PaperFile.Kind, _ formats: [PaperFile.Format], _ words: PageWording
  ) -> Markup {
    tag("div", ["class": "actions"]) {
      tag("b") { name }
      for format in formats {
        Markup.link(
          words.name(of: format), to: .reportFile(PaperFile(paper, year, format)), kind: "button")
      }
    }
  }

  private func view(of line: Line, _ words: PageWording) -> Markup {
    tag("li", ["class": line.isError ? "late" : nil]) {
      tag("p") {
        tag("span", ["class": line.isError ? "mark late" : "mark soon"]) {
          line.isError ? words.mustMend : words.shouldLook
        }
        " " + line.words
      }
      if let remedy = line.remedy { tag("p", ["class": "meta"]) { remedy } }
      if let project = line.project, let title = line.title {
        tag("p", ["class": "meta"]) {
          Markup.link(title, to: .project(project), query: query(["year": year.description]))
        }
      }
    }
  }

  private func closing(_ words: PageWording) -> [Markup] {
    guard errors == 0 else { return [tag("p") { words.closeWhenMended }] }
    guard !basis.isDemonstration else { return [tag("p") { words.demonstrationNotClosed }] }
    return markup {
      tag("h2") { words.closeRound }
      if let byTwo { tag("p", ["class": "notice"]) { words.closing(byTwo) } }
      if byTwo?.isOwn != true {
        tag("p") { words.beforeClosing }
        tag("p", ["class": "actions"]) {
          Markup.link(words.closingButton(byTwo), to: .closing(year, round), kind: "button primary")
        }
      }
    }
  }
}

extension PaperFile.Format {
  /// The formats that pages offer.
  static let offered: [PaperFile.Format] = [
    .text(.html), .pdf, .office(.word), .office(.excel), .text(.json),
  ]
}
