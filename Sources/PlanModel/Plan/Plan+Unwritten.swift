public import ThaiCivil

extension Plan {
  /// The plan of an office that has adopted none yet, in a fiscal year: it has no project, and nobody works by it.
  public static func unwritten(in year: FiscalYear) -> Plan {
    Plan(
      id: ID("unwritten"), kind: .actionPlan, title: "",
      organisation: Organisation(name: "", kind: .special, province: ""),
      fiscalYears: year...year, source: SourceDocument(document: "", title: "", published: nil),
      owners: [], dimensions: [], risks: [], reporting: .unwritten,
      scheduling: SchedulingSettings(
        reserve: SchedulingSettings.standardReserve, levels: false, daysOff: [:]),
      calendar: CalendarSettings(
        alarms: [:], refreshHours: CalendarSettings.standardRefreshHours),
      amendments: [], assumptions: [], itaResults: [])
  }

  /// Whether nobody has written it yet: a plan that is one has a dimension.
  public var isUnwritten: Bool { dimensions.isEmpty }
}

extension ReportingSettings {
  /// Of no unit, with the standard days.
  fileprivate static let unwritten = ReportingSettings(
    coordinator: Owner.ID("unwritten"), signers: [], sixMonthDue: Standard.sixMonthDue,
    annualDue: Standard.annualDue, publishBy: Standard.publishBy,
    collectLead: Standard.collectLead, draftLead: Standard.draftLead,
    signLead: Standard.signLead, followUp: nil, cycle: [], trackedFrom: nil)
}
