internal import PlanModel
internal import ThaiCivil

/// Which column is what, from the heading of a table.
struct SummaryColumns {
  let dimension: Int?
  let mission: Int?
  let project: Int
  let owner: Int?
  let remark: Int?
  let years: [(columns: Range<Int>, year: FiscalYear)]
  /// The rows of the heading.
  let headRows: Int

  /// Nil for a table without a column of projects and columns of years.
  init?(_ table: Manuscript.Table) {
    let head = table.rows.prefix(3)
    func column(_ words: [String]) -> Int? {
      for cell in head.joined() {
        let text = cell.lines.joined().skeleton
        if text.unicodeScalars.count < 60, words.contains(where: text.starts) {
          return cell.column
        }
      }
      return nil
    }
    years = SummaryTable.yearColumns(table)
    guard !years.isEmpty, let project = column(["โครงการ", "กิจกรรม", "มาตรการ/"]) else {
      return nil
    }
    self.project = project
    dimension = column(["มิติ"])
    mission = column(["ภารกิจ", "แนวทาง", "ประเด็น", "ยุทธศาสตร์"])
    owner = column(["ผู้รับผิดชอบ", "หน่วยงาน", "ส่วนราชการ"])
    remark = column(["หมายเหตุ"])
    let body = table.rows.firstIndex { row in
      row.contains { cell in
        cell.column == project && cell.lines.contains { !Self.isHeading($0) }
      }
    }
    headRows = body ?? table.rows.count
  }

  private static func isHeading(_ line: String) -> Bool {
    let text = line.skeleton
    return text.isEmpty || text.holds("/") && text.unicodeScalars.count < 60
      || ["โครงการ", "(บาท)"].contains(text)
  }
}
