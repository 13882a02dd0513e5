internal import ArgumentParser
internal import Documents
internal import PlanModel
internal import ThaiCivil

/// The options of every command that writes a report.
struct ReportOptions: ParsableArguments {
  @Option(help: "Formats, parted by commas: md, html, csv, json.")
  var format = FormatList([.html])

  @Option(name: [.short, .customLong("output")], help: "Folder to write to; - prints one file.")
  var output = "out"

  @Option(help: "thai or arabic digits.") var digits = Digits.thai

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @OptionGroup var log: LogOptions

  /// The instant as of which a report is made.
  var instant: Instant { asOf?.instant ?? Live.instant }

  func items() throws -> OITItems { try Live.items(log.items) }

  /// Writes the files of a report; all are made before the first is written.
  func write(_ report: Report) throws {
    let files = format.formats.flatMap { report.files($0, digits) }
    if output == "-" {
      guard let file = files.first, files.count == 1 else {
        throw Failure(
          ExitStatus.usage, "standard output takes one file, not \(files.count)",
          hint: "--format md, html or json; or -o DIR")
      }
      return Console.write(file.text)
    }
    try Files.makeFolder(output)
    for file in files {
      try Files.write([Array(file.text.utf8)], to: "\(output)/\(file.name)")
      Console.write("\(output)/\(file.name)\n")
    }
  }

  /// The year, which must be one of the plan's.
  func year(_ year: FiscalYear, of plan: Plan) throws -> FiscalYear {
    guard plan.fiscalYears.contains(year) else {
      throw Failure(
        ExitStatus.usage, "\(year) is no year of this plan",
        hint: "\(plan.fiscalYears.lowerBound) to \(plan.fiscalYears.upperBound)")
    }
    return year
  }

  func periodReport(_ year: FiscalYear, _ round: FiscalYear.Round) throws -> PeriodReport {
    let schedule = try log.schedule()
    let year = try self.year(year, of: schedule.plan)
    let (items, log) = (try items(), try log.log())
    return try Failure.ofSums { () throws(BahtFault) in
      try PeriodReport(schedule, items, log, year: year, round: round, asOf: instant)
    }
  }
}

/// Several formats on the command line: `html,csv`.
struct FormatList: ExpressibleByArgument {
  let formats: [ReportFormat]

  init(_ formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    var formats: [ReportFormat] = []
    for word in argument.split(separator: ",") {
      guard let format = ReportFormat(rawValue: String(word)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

extension Failure {
  /// Sums of money; one that does not fit is a failure in words.
  static func ofSums<Result>(_ body: () throws(BahtFault) -> Result) throws -> Result {
    do throws(BahtFault) { return try body() } catch {
      throw Failure(ExitStatus.invalid, "the sums are larger than any money there is")
    }
  }
}
