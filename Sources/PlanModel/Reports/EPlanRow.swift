public import ThaiCivil

/// One line of the table to copy into the NACC's e-Plan system, in its own columns:
/// ลำดับ | ประเภท | โครงการ | งบ (แผน / ข้อบัญญัติ / เบิกจ่าย) | สถานะ | รอบ | ปี | มิติ.
public struct EPlanRow: Hashable, Sendable {
  public let order: Int
  public let kind: Project.Kind
  public let project: Project.ID
  public let title: String
  public let planned: MoneyFigures.PlannedMoney
  public let approved: Figure<Baht>
  public let disbursed: Figure<Baht>
  /// Nil while nothing is reported: รอรายงานผล.
  public let status: Figure<WorkStatus?>
  public let round: FiscalYear.Round
  public let year: FiscalYear
  public let dimension: PrintedNumber

  init(_ report: ProjectReport, order: Int, _ heading: ReportHeading, _ dimension: PrintedNumber) {
    self.order = order
    kind = report.project.kind
    project = report.project.id
    title = report.project.title
    planned = report.money.planned
    approved = report.money.approved
    disbursed = report.money.disbursed
    status = Figure(
      report.awaitsReport ? nil : report.status.value, entries: report.status.entries)
    round = heading.report == .sixMonth ? .sixMonth : .annual
    year = heading.year
    self.dimension = dimension
  }
}
