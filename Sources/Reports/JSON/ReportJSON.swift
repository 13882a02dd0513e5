public import PlanModel
import ThaiCivil

/// Reports for machines.
///
/// - A figure is an object of its `value` and the numbers of the `entries` that it rests on; each of them
///   stands in the report's `log`. What rests on the plan alone has no entries.
/// - Amounts are in satang; percentages and measured values are decimal numbers as strings, so that no
///   reader rounds them; years are of the Buddhist Era; days are ISO 8601 in the Common Era, instants
///   likewise. Null is what there is none of.
/// - `form` is the form of the contents; a change of it is another number. `basis` is what the report was
///   made from: the instant, the count and the head hash of the log.
/// - Members come in a fixed order, so that the same report is the same text.
public enum ReportJSON {
  /// The contents of a six-month or annual report: the text whose SHA-256 closes the round.
  public static func text(of contents: PeriodContents) -> String {
    JSONValue.object(contents.members).text
  }

  /// The report as of its instant: what it was made from, then its contents.
  public static func text(of report: PeriodReport) -> String {
    JSONValue.object([
      ("basis", report.basis.json), ("contents", .object(report.contents.members)),
      (
        "faults",
        .array(report.basis.isDraft ? ReportCheck.faults(of: report).map(\.json) : [])
      ),
      ("lateSince", .array(report.lateSince.map(\.json))),
      ("lateSinceEntries", .array(report.lateSinceEntries.map(\.json))),
    ]).text
  }

  /// The rows of the e-Plan table alone.
  public static func text(ofEPlanIn report: PeriodReport) -> String {
    let contents = report.contents
    let named = Set(contents.ePlan.flatMap(\.entries))
    return JSONValue.object([
      ("basis", report.basis.json), ("form", .string("1")), ("heading", contents.heading.json),
      ("ePlan", .array(contents.ePlan.map(\.json))),
      ("log", .array(contents.entries.filter { named.contains($0.number) }.map(\.json))),
    ]).text
  }

  /// What a check found.
  public static func text(of faults: [ReportFault]) -> String {
    JSONValue.array(faults.map(\.json)).text
  }

  public static func text(of contents: PlanContents) -> String {
    JSONValue.object(contents.members).text
  }

  public static func text(of report: BudgetReport) -> String {
    JSONValue.object([("basis", report.basis.json)] + report.contents.members).text
  }

  public static func text(of report: FollowUpReport) -> String {
    JSONValue.object([("basis", report.basis.json)] + report.contents.members).text
  }
}

extension JSONValue {
  static func figure(_ value: JSONValue, _ entries: [Int]) -> JSONValue {
    .object([("value", value), ("entries", .array(entries.map { .integer(Int64($0)) }))])
  }

  static func count(_ figure: Figure<Int>) -> JSONValue {
    .figure(.integer(Int64(figure.value)), figure.entries)
  }

  static func satang(_ figure: Figure<Baht>) -> JSONValue {
    .figure(.integer(figure.value.satang), figure.entries)
  }

  static func percent(_ figure: Figure<Percent?>) -> JSONValue {
    .figure(figure.value.map { .string($0.description) } ?? .null, figure.entries)
  }

  static func quantity(_ figure: Figure<Quantity?>) -> JSONValue {
    .figure(figure.value.map { .string($0.description) } ?? .null, figure.entries)
  }

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  static func day(_ day: ThaiDate) -> JSONValue { .string(day.gregorianExtended) }
  static func entries(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .integer(Int64($0)) }) }

  static func days(_ days: ClosedRange<ThaiDate>) -> JSONValue {
    .object([("from", .day(days.lowerBound)), ("to", .day(days.upperBound))])
  }

  static func year(_ year: FiscalYear) -> JSONValue { .integer(Int64(year.year.number)) }
}

extension ReportBasis {
  var json: JSONValue {
    let closing: JSONValue =
      switch state {
      case .draft, .tally: .null
      case .closed(let round):
        .object([
          ("entries", .entries([round.entry])), ("contents", .string(round.closing.contents)),
          ("head", .string(round.closing.head)),
        ])
      }
    return .object([
      ("asOf", .string(asOf.description)), ("isDraft", .bool(isDraft)),
      ("isDemonstration", .bool(isDemonstration)), ("logHead", .string(head.description)),
      ("logCount", .integer(Int64(count))), ("closed", closing),
    ])
  }
}

extension ReportFault {
  fileprivate var json: JSONValue {
    .object([
      ("rule", .string(rule.rawValue)), ("severity", .string(severity.rawValue)),
      ("project", .optional(project?.text)), ("message", .string(message)),
      ("hint", .optional(hint)), ("entries", .entries(entries)),
    ])
  }
}

extension LateEntry {
  var json: JSONValue {
    .object([
      ("entries", .entries([entry])), ("fiscalYear", .year(year)),
      ("round", .string(round.rawValue)),
    ])
  }
}

extension ReportHeading {
  var json: JSONValue {
    let code: JSONValue =
      item.map { item in
        .object([
          ("code", .string(item.code)), ("itaYear", .integer(Int64(item.itaYear.number))),
          ("name", .string(item.name)), ("confidence", .string(item.confidence)),
        ])
      } ?? .null
    return .object([
      ("report", .string(report.rawValue)), ("name", .string(name)), ("item", code),
      ("plan", .string(plan.text)), ("planTitle", .string(planTitle)),
      ("organisation", .string(organisation.name)), ("province", .string(organisation.province)),
      ("fiscalYear", .year(year)), ("days", .days(days)),
    ])
  }
}
