import Interchange
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
///   made from: the instant, the count and the head hash of the log, and the root of the tree over it.
/// - Members come in a fixed order, so that the same report is the same text.
public enum ReportJSON {
  /// The contents of a six-month or annual report: the text whose SHA-256 seals a closed one. It is the member
  /// `contents` of the report on one line, as Python's `json.dumps(contents, ensure_ascii=False,
  /// separators=(",", ":"))` writes it again from what it read.
  public static func sealedText(of contents: PeriodContents) -> String {
    contents.json.text(.line)
  }

  /// The same as closings of before sealed it, on many lines.
  public static func text(of contents: PeriodContents) -> String {
    contents.json.text(.page)
  }

  /// The report as of its instant: what it was made from, then its contents.
  public static func text(of report: PeriodReport) -> String {
    let json: JSON = [
      "basis": report.basis.json, "contents": report.contents.json,
      "faults": .array(report.basis.isDraft ? ReportCheck.faults(of: report).map(\.json) : []),
      "lateSince": .array(report.lateSince.map(\.json)),
      "lateSinceEntries": .array(report.lateSinceEntries.map(\.json)),
    ]
    return json.text(.page)
  }

  /// The rows of the e-Plan table alone.
  public static func text(ofEPlanIn report: PeriodReport) -> String {
    let contents = report.contents
    let named = Set(contents.ePlan.flatMap(\.entries))
    let json: JSON = [
      "basis": report.basis.json, "form": "1", "heading": contents.heading.json,
      "ePlan": .array(contents.ePlan.map(\.json)),
      "log": .array(contents.entries.filter { named.contains($0.number) }.map(\.json)),
    ]
    return json.text(.page)
  }

  /// What a check found.
  public static func text(of faults: [ReportFault]) -> String {
    JSON.array(faults.map(\.json)).text(.page)
  }

  public static func text(of contents: PlanContents) -> String {
    contents.json.text(.page)
  }

  /// The analysis of a result of the ITA.
  public static func text(of contents: ITAContents) -> String {
    contents.json.text(.page)
  }

  public static func text(of report: BudgetReport) -> String {
    text(report.basis, report.contents.json)
  }

  public static func text(of report: FollowUpReport) -> String {
    text(report.basis, report.contents.json)
  }

  public static func text(of report: RegisterReport) -> String {
    text(report.basis, report.contents.json)
  }

  private static func text(_ basis: ReportBasis, _ contents: JSON) -> String {
    JSON.object([JSON.Member("basis", basis.json)] + contents.members).text(.page)
  }
}

extension JSON {
  static func figure(_ value: JSON, _ entries: [Int]) -> JSON {
    ["value": value, "entries": .entries(entries)]
  }

  static func count(_ figure: Figure<Int>) -> JSON {
    .figure(.integer(figure.value), figure.entries)
  }

  static func satang(_ figure: Figure<Baht>) -> JSON {
    .figure(.integer(figure.value.satang), figure.entries)
  }

  static func percent(_ figure: Figure<Percent?>) -> JSON {
    .figure(figure.value.map { .string($0.description) } ?? .null, figure.entries)
  }

  static func quantity(_ figure: Figure<Quantity?>) -> JSON {
    .figure(figure.value.map { .string($0.description) } ?? .null, figure.entries)
  }

  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func day(_ day: ThaiDate) -> JSON { .string(day.gregorianExtended) }
  static func entries(_ numbers: [Int]) -> JSON { .array(numbers.map { .integer($0) }) }

  static func days(_ days: ClosedRange<ThaiDate>) -> JSON {
    ["from": .day(days.lowerBound), "to": .day(days.upperBound)]
  }

  static func year(_ year: FiscalYear) -> JSON { .integer(year.year.number) }
}

extension ReportBasis {
  var json: JSON {
    let closing: JSON =
      switch state {
      case .draft, .tally: .null
      case .closed(let round):
        [
          "entries": .entries([round.entry]), "contents": .string(round.closing.contents),
          "head": .string(round.closing.head), "root": .optional(round.closing.root),
        ]
      }
    return [
      "asOf": .string(asOf.description), "isDraft": .bool(isDraft),
      "isDemonstration": .bool(isDemonstration), "logHead": .string(head.description),
      "logCount": .integer(count), "logRoot": .optional(root?.description), "closed": closing,
    ]
  }
}

extension ReportFault {
  fileprivate var json: JSON {
    [
      "rule": .string(rule.rawValue), "severity": .string(severity.rawValue),
      "project": .optional(project?.text), "message": .string(message),
      "hint": .optional(hint), "entries": .entries(entries),
    ]
  }
}

extension LateEntry {
  var json: JSON {
    [
      "entries": .entries([entry]), "fiscalYear": .year(year),
      "round": .string(round.rawValue),
    ]
  }
}

extension ReportHeading {
  var json: JSON {
    let code = item?.json ?? .null
    let heading: JSON = [
      "report": .string(report.rawValue), "name": .string(name), "item": code,
      "plan": .string(plan.text), "planTitle": .string(planTitle),
      "organisation": .string(organisation.name), "province": .string(organisation.province),
      "fiscalYear": .year(year), "days": .days(days),
    ]
    // Contents that were sealed without one have no such member.
    guard let itaResult, case .object(let members) = heading else { return heading }
    return .object(members + [JSON.Member("itaResult", itaResult.value.json)])
  }
}

extension OITItem {
  var json: JSON {
    [
      "code": .string(code), "itaYear": .integer(itaYear.number), "name": .string(name),
      "confidence": .string(confidence),
    ]
  }
}

extension ITAResult {
  fileprivate var json: JSON {
    [
      "year": .year(year), "score": .string(score.description), "level": .optional(level),
    ]
  }
}
