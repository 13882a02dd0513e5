public import PlanModel
internal import PlanReading
public import ThaiCivil

/// A plan that a test could not use.
public struct UnusablePlan: Error, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map { "\($0.at.line):\($0.at.column) [\($0.rule.rawValue)] \($0.message.english)" }
      .joined(separator: "\n")
  }
}

extension Plan {
  /// The plan of a YAML text; throws ``UnusablePlan`` with what is wrong.
  public static func reading(_ yaml: String) throws -> Plan {
    let reading = try PlanReader.read(Array(yaml.utf8))
    guard let plan = reading.plan else { throw UnusablePlan(diagnostics: reading.diagnostics) }
    return plan
  }

  /// The real five-year plan of 35 projects, which is read once.
  public static func samutPrakanCity() throws -> Plan { try city.get() }

  private static let city = Result {
    try reading(try Repository.text("plans/samut-prakan-city.yaml"))
  }
}

extension Schedule {
  /// The real plan with the government holidays and the OIT items, which is reckoned once.
  public static func samutPrakanCity() throws -> Schedule { try city.get() }

  private static let city = Result {
    Schedule(try .samutPrakanCity(), holidays: try .governmentHolidays(), items: try .reference())
  }
}

extension WorkingCalendar {
  /// The government holidays 2565–2570, read from the repository's own files line by line: no
  /// iCalendar reader stands between a test of the schedule and its holidays.
  public static func governmentHolidays() throws -> WorkingCalendar {
    var holidays: [Holiday] = []
    for year in 2565...2570 {
      let text = try Repository.text("calendars/holidays/\(year).ics")
      for line in text.split(whereSeparator: \.isNewline) {
        guard line.hasPrefix("DTSTART;VALUE=DATE:"),
          let day = ThaiDate(gregorianBasic: String(line.suffix(8)))
        else { continue }
        holidays.append(Holiday(day: day, name: "วันหยุดราชการ"))
      }
    }
    return WorkingCalendar(holidays: holidays)
  }
}

extension OITItems {
  /// The items of plans/reference.
  public static func reference() throws -> OITItems {
    try OITItems(csv: try Repository.text("plans/reference/oit-items.csv"))
  }
}
