/// Which column of a table of measures is what, from its heading. Offices print them in several ways:
///
/// - ลำดับ | มาตรการ/กิจกรรม | วิธีดำเนินการ | ระยะเวลา | ผู้รับผิดชอบ | what was done
/// - ตัวชี้วัด | แนวทางในการยกระดับการประเมิน | ผู้รับผิดชอบ | ระยะเวลา | what was done
/// - ตัวชี้วัด | มาตรการ/แนวทาง | หน่วยงานที่รับผิดชอบ
/// - มาตรการ/แนวทาง | วิธีการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา | การติดตามและรายงานผล
struct MeasureColumns: Hashable {
  let number: Int?
  let indicator: Int?
  let measure: Int?
  let method: Int?
  let owner: Int?
  let period: Int?
  let followUp: Int?
  /// The words above the column of measures, or of indicators where there is none.
  let heading: String
  /// The rows of the heading.
  let headRows: Int

  /// Nil for a table that tells no measures. One that names no owners may repeat measures of another table.
  init?(_ table: Manuscript.Table) {
    guard SummaryTable.yearColumns(table).isEmpty else { return nil }
    let head = table.rows.prefix(3).enumerated().first { _, row in
      Self.column(["มาตรการ", "แนวทาง"], row) != nil
        && Self.column(["ลำดับ", "ตัวชี้วัด", "ประเด็น"] + Section.owners.names, row) != nil
    }
    guard let (index, row) = head else { return nil }
    number = Self.column(["ลำดับ", "ที่"], row)
    indicator = Self.column(["ตัวชี้วัด", "ประเด็น"], row)
    measure = Self.column(["มาตรการ", "โครงการ", "กิจกรรม"], row)
    method = Self.column(Section.steps.names + ["แนวทางในการ", "แนวทางการ", "วิธีปฏิบัติ"], row)
    owner = Self.column(Section.owners.names, row)
    period = Self.column(["ระยะเวลา", "กำหนดเวลา"], row)
    followUp = Self.column(["การติดตาม"], row)
    let titles = measure ?? indicator
    heading = row.first { $0.column == titles }?.lines.joined(separator: " ") ?? ""
    headRows = index + 1
    guard measure != nil || (indicator != nil && method != nil) else { return nil }
    guard owner != nil || repeatsMeasures else { return nil }
  }

  /// Whether it tells how far the measures of another table have come.
  var repeatsMeasures: Bool { owner == nil && measure != nil && indicator != nil }

  /// Whether each item of a cell is a measure of its own, below the indicator of its row.
  var itemsAreMeasures: Bool { measure != nil && method == nil && indicator != nil }

  private static func column(_ words: [String], _ row: [Manuscript.Cell]) -> Int? {
    row.first { cell in
      let text = cell.lines.joined().skeleton
      return text.unicodeScalars.count < 60 && words.contains(where: text.starts)
    }?.column
  }
}
