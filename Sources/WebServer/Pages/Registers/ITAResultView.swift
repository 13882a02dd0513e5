internal import MarkupTree
internal import Office
internal import PlanModel
internal import ThaiCivil

/// A result of the ITA on the page of its register: what was announced, what it comes to, and what is to be done.
struct ITAResultView: Sendable {
  let year: FiscalYear
  let total: Percent
  let level: String?
  /// The entry that says it; nil where the plan does.
  let entry: Int?
  /// What follows from the scores; nil where only the total is known, or nothing judges it.
  let contents: ITAContents?
  /// Why there is no more; nil where there is, or where the plan says no more.
  let fault: ITAAssessment.Fault?

  /// The latest first. Of a year that both name, the log is shown and not the plan.
  static func all(_ book: Book, _ frameworks: ITAFrameworks) -> [ITAResultView] {
    let (register, plan) = (ITARegister(book.log), book.plan)
    let logged = register.results.map { ITAResultView($0, register, plan, frameworks) }
    let known = Set(logged.map(\.year))
    let planned = plan.itaResults.filter { !known.contains($0.year) }.map { ITAResultView($0) }
    return (logged + planned).sorted { $0.year > $1.year }
  }

  private init(_ result: ITAResult) {
    year = result.year
    total = Percent(hundredths: Int(result.score.tenThousandths / 100))
    level = result.level
    (entry, contents, fault) = (nil, nil, nil)
  }

  private init(
    _ result: ITAResultOfYear, _ register: ITARegister, _ plan: Plan, _ frameworks: ITAFrameworks
  ) {
    let announced = result.announced
    (year, total, level) = (result.year, announced.score, announced.level)
    entry = result.entries.first
    do throws(ITAAssessment.Fault) {
      contents = try ITAContents(
        result.year, of: plan, register, by: frameworks,
        measures: plan.kind == .measures ? plan : nil)
      fault = nil
    } catch {
      (contents, fault) = (nil, error)
    }
  }

  @MarkupBuilder func view(_ words: PageWording) -> [Markup] {
    tag("h2") { words.itaScored(year, total, level) }
    if let entry { tag("p") { Markup.link(words.entry(entry), to: .entry(entry)) } }
    if let fault { tag("p", ["class": "notice bad"]) { words.say(fault.words(in: year)) } }
    if let contents { analysis(contents, words) }
  }

  @MarkupBuilder private func analysis(
    _ contents: ITAContents, _ words: PageWording
  ) -> [Markup] {
    for finding in contents.findings {
      tag("p", ["class": finding.isFault ? "notice bad" : "notice"]) { words.say(finding.words) }
    }
    instruments(contents.assessment, words)
    for group in ITAGroup.allCases {
      let own = contents.assessment.indicators(in: group)
      if !own.isEmpty {
        tag("h3") { words.say(group.name) }
        tag("ul", ["class": "cards"]) { for one in own { indicator(one, contents, words) } }
      }
    }
  }

  private func instruments(_ assessment: ITAAssessment, _ words: PageWording) -> Markup {
    tag(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.itaInstruments]
    ) {
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { words.itaInstruments }
            for heading in [words.itaWeight, words.itaMean, words.itaWeighted] {
              tag("th", ["scope": "col", "class": "n"]) { heading }
            }
          }
        }
        tag("tbody") {
          for assessed in assessment.instruments {
            tag("tr") {
              tag("th", ["scope": "row"]) {
                "\(assessed.instrument.name) (\(assessed.instrument.code))"
              }
              tag("td", ["class": "n"]) { "\(assessed.instrument.weight)" }
              tag("td", ["class": "n"]) { "\(assessed.mean)" }
              tag("td", ["class": "n"]) { "\(assessed.part)" }
            }
          }
        }
      }
    }
  }

  private func indicator(
    _ assessed: AssessedIndicator, _ contents: ITAContents, _ words: PageWording
  ) -> Markup {
    let number = assessed.indicator.number
    return tag("li") {
      tag("p") {
        tag("b") { words.itaIndicator(assessed.indicator) }
        " \(assessed.score)"
      }
      for remark in contents.remarks(about: .indicator(number)) {
        tag("p") { (remark.value.question.map { "\($0): " } ?? "") + remark.value.text }
      }
      if let analysis = contents.analysis(of: .indicator(number)) {
        tag("p") { analysis.value.text }
      }
    }
  }
}
