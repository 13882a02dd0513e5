internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  func name(of filter: TaskListPage.Filter) -> String {
    switch filter {
    case .month: thisMonth
    case .todo: say("ต้องทำ", "To do")
    case .late: say("เกินกำหนด", "Late")
    case .soon: say("ครบกำหนดใน 30 วัน", "Due in 30 days")
    case .later: say("ปีต่อไป", "Later years")
    case .done: say("เสร็จแล้ว", "Done")
    case .cannot: say("ทำไม่ได้", "Cannot be done")
    case .left: say("ออกจากแผน", "Out of the plan")
    case .history: beforeTracking
    case .all: say("ทั้งหมด", "All")
    }
  }

  func nothing(in filter: TaskListPage.Filter) -> String {
    switch filter {
    case .month: say("เดือนนี้ไม่มีงานที่ต้องทำ", "Nothing is due in this month.")
    case .todo: say("ไม่มีงานค้าง", "Nothing to do.")
    case .late: say("ไม่มีงานเกินกำหนด", "Nothing is late.")
    case .later: say("ไม่มีงานในปีต่อไป", "Nothing in later years.")
    case .soon: say("ไม่มีงานที่จะครบกำหนดใน 30 วัน", "Nothing is due in 30 days.")
    case .done: say("ยังไม่มีงานที่เสร็จแล้ว", "Nothing is done yet.")
    case .cannot: say("ไม่มีงานที่ทำไม่ได้", "Nothing is known to be impossible.")
    case .left: say("ไม่มีงานที่ออกจากแผน", "Nothing has left the plan.")
    case .history: say("ไม่มีงานก่อนเริ่มบันทึก", "Nothing was due before the log began.")
    case .all: say("ไม่มีงาน", "There is no work.")
    }
  }

  var thisMonth: String { say("เดือนนี้", "This month") }
  var searchTasks: String { say("ค้นหางาน", "Search") }
  var find: String { say("คำหรือเลขที่ค้นหา", "Words or numbers") }
  var findHint: String { say("เช่น จัดซื้อ หรือ 2.1.3", "Such as ประชุม or 2.1.3") }
  var dueMonth: String { say("เดือนที่ครบกำหนด", "Month in which it is due") }
  var allMonths: String { say("ทุกเดือน", "Every month") }
  var allProjects: String { say("ทุกโครงการ", "Every project") }
  var allLate: String { say("ดูงานเกินกำหนดทั้งหมด", "All that is late") }

  func late(_ age: LateTasks.Age, _ count: Int) -> String {
    let tasks = counted(count, "task")
    return switch age {
    case .month: say("เกินกำหนดไม่เกิน 30 วัน (\(count) งาน)", "Late for up to 30 days (\(tasks))")
    case .quarter: say("เกินกำหนด 31–90 วัน (\(count) งาน)", "Late for 31 to 90 days (\(tasks))")
    case .year: say("เกินกำหนด 91–365 วัน (\(count) งาน)", "Late for 91 to 365 days (\(tasks))")
    case .longer: say("เกินกำหนดกว่า 1 ปี (\(count) งาน)", "Late for more than a year (\(tasks))")
    }
  }

  var beforeTracking: String { say("ก่อนเริ่มบันทึก", "Before the log began") }
  var pastWork: String {
    say("บันทึกงานก่อนเริ่มใช้ระบบพร้อมกันหลายรายการ", "Record work of before the log, many at once")
  }
  var pastWorkHint: String {
    say(
      "เลือกงานที่ดำเนินการแล้วก่อนเริ่มบันทึกในระบบ แต่ละงานเป็นหนึ่งรายการบันทึก และมีผล วันที่ และหลักฐานตามที่กรอกด้านล่าง",
      "Choose what was done before the log began. Each is an entry of its own, with the result, day and evidence below."
    )
  }
  var pastWorkDone: String { say("งานที่ดำเนินการแล้ว", "What was done") }
  var dayOfWork: String { say("วันที่ดำเนินการ", "Day on which it was done") }
  var dayOfPastWorkHint: String {
    say("เว้นว่างไว้ให้เป็นวันครบกำหนดของแต่ละงาน", "Left empty, the day on which each was due.")
  }
  var choosePastWork: String { say("โปรดเลือกอย่างน้อยหนึ่งงาน", "Choose at least one.") }
  var pastWorkGone: String {
    say(
      "งานที่เลือกบางงานมีผู้บันทึกไปแล้ว หรือไม่ใช่ของหน่วยงานนี้ โปรดเลือกใหม่จากรายการ",
      "Some of what was chosen is recorded already, or is another unit's. Choose again from the list."
    )
  }
  func left(from day: ThaiDate) -> String {
    say("ออกจากแผนตั้งแต่ \(self.day(day))", "Out of the plan from \(self.day(day))")
  }
  func late(_ days: Int) -> String { say("เกินกำหนด \(days) วัน", "\(counted(days, "day")) late") }
  func doneOn(_ day: ThaiDate) -> String {
    say("แล้วเสร็จ \(self.day(day))", "Done \(self.day(day))")
  }
  func dueIn(_ days: Int, isBegun: Bool) -> String {
    let left =
      days == 0
      ? say("ครบกำหนดวันนี้", "Due today") : say("อีก \(days) วัน", "In \(counted(days, "day"))")
    return isBegun ? "\(begun) · \(left)" : left
  }
  var begun: String { say("กำลังดำเนินการ", "Begun") }
  var notBegun: String { say("ยังไม่เริ่ม", "Not begun") }
  var noEvidence: String { say("ไม่มีหลักฐาน", "no evidence") }
  var noUnit: String {
    say(
      "บัญชีนี้ยังไม่ได้ผูกกับหน่วยงานใด โปรดแจ้งผู้ประสานแผน",
      "This account belongs to no unit yet. Tell the coordinator.")
  }
  var show: String { say("แสดง", "Show") }
  var allYears: String { say("ทุกปี", "All years") }
  var allUnits: String { say("ทุกหน่วยงาน", "All units") }
  var pages: String { say("หน้า", "Pages") }
  var previousPage: String { say("‹ ก่อนหน้า", "‹ Previous") }
  var nextPage: String { say("ถัดไป ›", "Next ›") }
  func page(_ page: Int, of pages: Int) -> String {
    say("หน้า \(page) จาก \(pages)", "Page \(page) of \(pages)")
  }
  var logHeading: String { say("บันทึกสิ่งที่ทำ", "Log what was done") }
  var logged: String { say("สิ่งที่บันทึกแล้ว", "What was logged") }
  var nothingLogged: String { say("ยังไม่มีการบันทึก", "Nothing was logged yet.") }
  var project: String { say("โครงการ", "Project") }
  var dueLabel: String { say("ครบกำหนด", "Due") }
  var canBegin: String { say("เริ่มได้ตั้งแต่", "Can begin on") }
  var responsible: String { say("ผู้รับผิดชอบ", "Responsible") }
  var dayFrom: String { say("ที่มาของวัน", "Where the day comes from") }
}
