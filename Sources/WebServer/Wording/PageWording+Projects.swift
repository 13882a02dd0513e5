internal import PlanModel
internal import ThaiCivil

extension PageWording {
  var status: String { say("สถานะ", "Status") }
  var doneOf: String { say("แล้วเสร็จ/ทั้งหมด", "Done of all") }
  var lateness: String { say("ความล่าช้า", "Lateness") }
  var steps: String { say("ขั้นตอนและกำหนดเวลา", "Steps and days") }
  var indicators: String { say("ตัวชี้วัด", "Indicators") }
  var target: String { say("เป้าหมาย", "Target") }
  var planned: String { say("งบตามแผน", "Planned") }
  var approvedMoney: String { say("งบตามเทศบัญญัติ/ข้อบัญญัติ", "Approved") }
  var committed: String { say("ก่อหนี้ผูกพัน", "Committed") }
  var disbursed: String { say("เบิกจ่าย", "Disbursed") }
  var remaining: String { say("คงเหลือ", "Remaining") }
  var percentUsed: String { say("ร้อยละเบิกจ่าย", "Percent used") }
  var figuresToRead: String { say("ตารางข้อมูลของแผนภูมิ", "The figures of the chart") }

  func newest(_ shown: Int, of all: Int) -> String {
    say("แสดง \(shown) รายการล่าสุดจาก \(all) รายการ", "The newest \(shown) of \(all)")
  }

  var noProjects: String { say("ไม่มีโครงการ", "There are no such projects.") }

  func name(of filter: ProjectListPage.Filter) -> String {
    switch filter {
    case .all: say("ทั้งหมด", "All")
    case .status(let status): name(of: status)
    }
  }

  func name(of status: ReportedStatus) -> String {
    switch status {
    case .notStarted: say("ยังไม่ดำเนินการ", "Not begun")
    case .inProgress: say("อยู่ระหว่างดำเนินการ", "Under way")
    case .done: say("ดำเนินการเรียบร้อยแล้ว", "Done")
    case .cannot: say("ไม่สามารถดำเนินการได้", "Cannot be done")
    case .awaitingReport: say("รอรายงานผล", "Awaiting a report")
    }
  }

  func answer(_ met: Bool?) -> String {
    switch met {
    case true: say("บรรลุเป้าหมาย", "Met")
    case false: say("ไม่บรรลุเป้าหมาย", "Not met")
    case nil: say("ยังไม่ได้วัดผล", "Not measured")
    }
  }

  func baht(_ amount: Baht) -> String {
    say("\(amount.written()) บาท", "\(amount.written()) baht")
  }

  func planned(_ figures: MoneyFigures) -> String {
    figures.usesNoBudget
      ? say("ไม่ใช้งบประมาณ", "Uses no budget") : figures.planned.amount.map(baht) ?? "–"
  }
}
