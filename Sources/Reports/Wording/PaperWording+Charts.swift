import Papers
import PlanModel
import ThaiCivil

extension PaperWording {
  var charts: Charts { Charts(language: language) }

  /// The words of charts.
  struct Charts: Bilingual {
    let language: Language

    func status(_ kind: Plan.Kind) -> String {
      switch kind {
      case .actionPlan: of("สถานะโครงการจำแนกตามมิติ", "Status of projects by dimension")
      case .measures: of("สถานะมาตรการจำแนกตามหัวข้อ", "Status of measures by topic")
      }
    }
    var budget: String {
      of(
        "งบประมาณตามแผน งบประมาณที่ได้รับอนุมัติ และการเบิกจ่าย รายโครงการ",
        "Planned budget, approved budget and disbursement by project")
    }
    var completions: String {
      of("ผลการดำเนินงานสะสมเทียบกับแผน", "Completed work against the plan, cumulative")
    }
    var load: String {
      of("จำนวนรายการที่ครบกำหนด จำแนกตามผู้รับผิดชอบและเดือน", "Items due by responsible unit and month")
    }
    var calendar: String {
      of("ปฏิทินการดำเนินงาน", "Calendar of work")
    }
    func steps(_ number: PrintedNumber) -> String {
      of("แผนภูมิแกนต์ \(number)", "Gantt chart of \(number)")
    }
    var items: String { of("จำนวนรายการสะสม", "Items, cumulative") }
    var planned: String { of("แผนสะสม", "Planned, cumulative") }
    var actual: String { of("แล้วเสร็จสะสม", "Completed, cumulative") }
    var endOfMonth: String { of("สิ้นเดือน", "End of month") }
    var baht: String { of("บาท", "Baht") }

    private var wording: PaperWording { PaperWording(language) }

    func name(of mark: Chart.Spans.Mark.Kind) -> String {
      switch mark {
      case .done: wording.column.done
      case .open: of("ยังไม่แล้วเสร็จ", "Not completed")
      case .overdue: wording.overdue
      case .cannot: wording.name(of: WorkStatus.Kind.cannot)
      }
    }

    func upTo(_ day: ThaiDate) -> String {
      of("ณ \(wording.abbreviated(day))", "As of \(wording.abbreviated(day))")
    }

    // What a reader who does not see the picture is told

    func describeStatus(_ summary: StatusSummary) -> String {
      let counts = ReportedStatus.allCases.map { status in
        "\(wording.name(of: status)) \(summary[status].value)"
      }
      let (all, each) = (summary.projects.value, counts.joined(separator: ", "))
      return of(
        "แผนภูมิแท่งซ้อน รวม \(all) โครงการ: \(each)",
        "Stacked bar chart. Projects: \(all). \(each)")
    }

    func describeBudget(_ count: Int, _ money: MoneyFigures) -> String {
      describeBudget(count, approved: money.approved.value, disbursed: money.disbursed.value)
    }

    func describeBudget(_ count: Int, approved: Baht, disbursed: Baht) -> String {
      let approved = approved.written(.arabic, satang: .whenNeeded)
      let disbursed = disbursed.written(.arabic, satang: .whenNeeded)
      return of(
        "แผนภูมิแท่ง \(count) โครงการที่มีงบประมาณ "
          + "ทั้งแผนได้รับอนุมัติงบประมาณ \(approved) บาท เบิกจ่ายแล้ว \(disbursed) บาท",
        "Bar chart. Projects with a budget: \(count). "
          + "Whole plan: approved \(approved) baht, disbursed \(disbursed) baht")
    }

    /// Behind a title, where some of what it counts is of no project.
    func includingPlan(_ title: String, _ count: Int) -> String {
      count == 0
        ? title
        : of(
          "\(title) (รวมรายการของแผนโดยรวม \(count) รายการ ซึ่งไม่อยู่ในสรุปรายโครงการ)",
          "\(title) (with \(count) of the plan as a whole, which no summary of projects has)")
    }

    func describeCompletions(planned: Int, done: Int, owed: Int, on day: ThaiDate) -> String {
      of(
        "แผนภูมิเส้น \(upTo(day)) ครบกำหนดตามแผน \(planned) รายการ แล้วเสร็จ \(done) รายการ "
          + "จากทั้งหมด \(owed) รายการ",
        "Line chart. \(upTo(day)): due by the plan \(planned), completed \(done), of \(owed) items")
    }

    func describeLoad(_ total: Int, _ owners: Int, busiest: String, _ most: Int) -> String {
      of(
        "ตารางแสดงปริมาณงาน \(total) รายการ ผู้รับผิดชอบ \(owners) หน่วยงาน "
          + "มากที่สุดในเดือน \(busiest) จำนวน \(most) รายการ "
          + "รายการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน แต่นับครั้งเดียวในผลรวม",
        "Heat map. Items: \(total). Responsible units: \(owners). Most in \(busiest): \(most). "
          + "An item with joint owners counts for every unit, and once in the totals")
    }

    func describeSteps(_ count: Int, done: Int) -> String {
      of("\(count) รายการ แล้วเสร็จ \(done) รายการ", "Items: \(count). Completed: \(done)")
    }

    func describeCalendar(_ projects: Int, _ items: Int, on day: ThaiDate) -> String {
      of(
        "แผนภูมิแกนต์ \(projects) โครงการ \(items) รายการ \(upTo(day)) "
          + "แถบคือช่วงดำเนินการ เครื่องหมายคือวันครบกำหนดของแต่ละรายการ",
        "Gantt chart. Projects: \(projects). Items: \(items). \(upTo(day)). "
          + "A bar is the time to work in, a mark the day on which an item is due")
    }
  }
}
