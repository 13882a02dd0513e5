import ArgumentParser
import Office
import PlanModel
import PlanReading
import Reports
import ThaiCivil

/// `sucharit ita list`: the results that are known, and what is open about them.
struct ITAList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the results of all years, with what is open about each.")

  @Option(help: "Frameworks of the ITA (.yaml) in place of those inside the program.")
  var frameworks: String?

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let book = try log.book()
    Console.write(
      ITAPrinting(ITARegister(book.log), book.plan, try Live.frameworks(frameworks)).text)
  }
}

/// `sucharit ita report`: the analysis of a result as a paper (O42).
struct ITAReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the analysis of a result (O42).")

  @OptionGroup var ita: ITAOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let book = try report.log.book(asOf: report.instant)
    try report.write(.ita(try ita.contents(of: book)), of: book)
  }
}

/// `sucharit ita measures`: the frame of a set of measures for the weak points of a result.
struct ITAMeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Write the frame of a set of measures for the weak points of a result.",
    discussion: """
      The file is a plan of kind ita-measures with one measure for each weak indicator, followed up every six \
      months. What somebody has to decide is left out of it: 'check' then says what is to be filled in.
      """)

  @OptionGroup var ita: ITAOptions

  @Option(name: [.short, .customLong("output")], help: "The file; by default standard output.")
  var output: String?

  @Flag(help: "Overwrite a file that was edited or that this program did not write.")
  var force = false

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let book = try log.book()
    let contents = try ita.contents(of: book)
    let announced = contents.result.announced
    guard
      let draft = PlanDraft(
        measuresFor: contents.assessment, announced: announced.document, of: book.plan)
    else {
      return Console.note("no indicator of \(ita.year) is weak: no measure is needed")
    }
    let text = PlanWriter.text(of: draft, remarks: remarks(contents))
    guard let output, output != "-" else { return Console.write(text) }
    try OutputFolder.write(text, to: output, isForced: force)
    Console.note(
      "sucharit: note: \(output) written; 'sucharit check \(output)' says what is to be filled in")
  }

  /// What the NACC suggests about the weak points, above the file.
  private func remarks(_ contents: ITAContents) -> [String] {
    contents.assessment.indicators(in: .mend).flatMap { assessed in
      let number = assessed.indicator.number
      return contents.remarks(about: .indicator(number)).map { remark in
        let question = remark.value.question.map { " \($0)" } ?? ""
        return "ตัวชี้วัดที่ \(number)\(question): \(remark.value.text)"
      }
    }
  }
}
