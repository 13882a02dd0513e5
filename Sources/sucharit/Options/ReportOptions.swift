import ArgumentParser
import Office
import Papers
import PlanModel
import Reports
import SQLiteStores
import ThaiCivil
import WebServer

/// The options of every command that writes a report.
struct ReportOptions: ParsableArguments {
  @Option(help: "Formats, separated by commas: md, html, csv, json, docx, pdf, xlsx.")
  var format = FormatList([.text(.html)])

  @Option(name: [.short, .customLong("output")], help: "Folder to write to; - prints one file.")
  var output = "out"

  @Flag(help: "Overwrite files that were edited or that this program did not write.") var force =
    false

  @Option(
    name: .customLong("lang"),
    help: "th or en: headings, labels and dates; what was typed stays as typed.")
  var language = Language.thai

  @Option(help: "thai or arabic digits. (default: thai, with --lang en arabic)")
  var digits: Digits?

  @Option(help: "A .docx file whose styles, letterhead and margins a docx report takes.")
  var template: String?

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @Option(
    help: """
      Where the office's server is reached, such as https://plan.example.go.th; by default SUCHARIT_BASE_URL. \
      The QR code then holds the address that says what the report was made from.
      """)
  var baseURL: BaseAddress?

  @Flag(
    help: """
      Also write what stands behind a report, each a file of its own: the entries, and of a six-month or annual \
      report projects, indicators, budget, calendar, e-Plan and evidence. For docx and pdf; the other formats hold \
      all of it.
      """)
  var annex = false

  @OptionGroup(title: "Cover memo") var memo: MemoOptions

  @OptionGroup var log: ReadingOptions

  private var style: Style { Style(language, digits) }

  /// Where the report can be checked; nil where no address is set.
  private func proof() throws -> ProofAddress? {
    if let baseURL { return WebApplication.proofAddress(below: baseURL) }
    guard let text = Live.environment("SUCHARIT_BASE_URL"), !text.isEmpty else { return nil }
    return WebApplication.proofAddress(below: try BaseAddress(checking: text))
  }

  /// The instant as of which a report is made.
  var instant: Instant { asOf?.instant ?? Live.instant }

  /// Writes the files of the report that is ordered; all are made before the first is written. Where the
  /// program that makes a format fails, the others are there before that is said.
  func write(_ order: ReportOrder) throws {
    let book = try order.needsLog ? log.book() : log.planInForce()
    for year in order.years { _ = try book.plan.checked(year) }
    try write(try Failure.ofReport { try book.paper(order, asOf: instant) }, of: book)
  }

  /// The same for a report that was made otherwise of a book.
  func write(_ report: Report, of book: Book) throws {
    let template = try template.map(Self.readTemplate)
    let memo = try self.memo.fields(book.plan)
    let proof = try proof()
    var files: [OutputFile] = []
    var failures: [Failure] = []
    for format in format.formats {
      do {
        files += try self.files(of: report, format, book, template, memo, proof)
      } catch let failure as Failure where format == .pdf {
        failures.append(failure)
      }
    }
    if output == "-" {
      if let failure = failures.first { throw failure }
      guard let file = files.first, files.count == 1 else {
        throw Failure(
          ExitStatus.usage, "standard output takes one file, not \(files.count)",
          hint: "one --format other than csv; or -o DIR")
      }
      return Console.write(file.octets)
    }
    try OutputFolder(path: output, isForced: force).write(files) { Console.write($0 + "\n") }
    if let failure = failures.first { throw failure }
  }

  private func files(
    of report: Report, _ format: FormatList.Format, _ book: Book, _ template: DocxTemplate?,
    _ memo: MemoFields?, _ proof: ProofAddress?
  ) throws -> [OutputFile] {
    switch format {
    case .text(let format):
      return report.files(format, style, memo: memo, proof: proof).map {
        OutputFile(name: $0.name, octets: Array($0.text.utf8))
      }
    case .office(.excel):
      return [try office(report, .excel, .paper, report.name, nil, memo, proof)]
    case .office(.word):
      return try [office(report, .word, .paper, report.name, template, memo, proof)]
        + annexes(of: report).map {
          try office(report, .word, .annex($0), report.name(of: $0), template, nil, proof)
        }
    case .pdf:
      return try [print(report, .paper, report.name, book, memo, proof)]
        + annexes(of: report).map {
          try print(report, .annex($0), report.name(of: $0), book, nil, proof)
        }
    }
  }

  /// The annexes that are asked for.
  private func annexes(of report: Report) -> [ReportAnnex] { annex ? report.annexes : [] }

  private func office(
    _ report: Report, _ format: OfficeFormat, _ extent: ReportExtent, _ name: String,
    _ template: DocxTemplate?, _ memo: MemoFields?, _ proof: ProofAddress?
  ) throws -> OutputFile {
    do throws(XlsxFault) {
      let octets = try report.octets(
        format, style, extent, memo: memo, proof: proof, template: template, made: instant)
      return OutputFile(name: "\(name).\(format)", octets: octets)
    } catch {
      throw Failure(ExitStatus.outOfReach, error.description)
    }
  }

  private func print(
    _ report: Report, _ extent: ReportExtent, _ name: String, _ book: Book, _ memo: MemoFields?,
    _ proof: ProofAddress?
  ) throws -> OutputFile {
    let waiting = PrintingNote(name)
    defer { waiting.clear() }
    do throws(PrintFault) {
      let octets = try PrintRoom(ChromiumPrinter(), keptOn: log.files.folder.prints).pdf(
        of: report.document(style, extent: extent, memo: memo, proof: proof), saying: report,
        from: book, made: instant)
      return OutputFile(name: "\(name).pdf", octets: octets)
    } catch {
      throw Failure(
        ExitStatus.outOfReach, error.message.said(in: Live.language),
        hint: error.hint?.said(in: Live.language))
    }
  }

  private static func readTemplate(_ path: String) throws -> DocxTemplate {
    let octets = try Files.read(path)
    do throws(DocxTemplateFault) {
      return try DocxTemplate(octets)
    } catch {
      throw Failure(
        ExitStatus.invalid, "\(path): \(error); nothing was written",
        hint: "save it again as .docx, or leave --template out")
    }
  }
}

/// Several formats on the command line: `html,docx`.
struct FormatList: ExpressibleByArgument {
  /// A format of text or of an office program, or a print of it.
  enum Format: Hashable {
    case text(ReportFormat)
    case office(OfficeFormat)
    case pdf

    init?(_ word: String) {
      if let format = ReportFormat(rawValue: word) {
        self = .text(format)
      } else if let format = OfficeFormat(rawValue: word) {
        self = .office(format)
      } else if word == Self.pdf.word {
        self = .pdf
      } else {
        return nil
      }
    }

    var word: String {
      switch self {
      case .text(let format): format.rawValue
      case .office(let format): format.rawValue
      case .pdf: "pdf"
      }
    }
  }

  let formats: [Format]

  init(_ formats: [Format]) { self.formats = formats }

  init?(argument: String) {
    var formats: [Format] = []
    for word in argument.split(separator: ",") {
      guard let format = Format(String(word)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.word).joined(separator: ",") }
}

extension Failure {
  /// Sums of money; one that does not fit is a failure in words.
  static func ofSums<Result>(_ body: () throws(BahtFault) -> Result) throws -> Result {
    do throws(BahtFault) { return try body() } catch {
      throw tooMuchMoney
    }
  }

  /// Makes a report; what keeps it from being made is a failure in words.
  static func ofReport<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch is BahtFault { throw tooMuchMoney } catch let fault
      as ClosedReports.Fault
    {
      let (words, language) = (fault.words, Live.language)
      throw Failure(
        ExitStatus.invalid, words.message.said(in: language), hint: words.hint?.said(in: language))
    }
  }

  static let tooMuchMoney = Failure(
    ExitStatus.invalid, "the sums are larger than any money there is")
}
