internal import PlanModel
internal import ThaiCivil

extension Wording {
  /// The words of charts.
  enum Charts {
    static let status = "สถานะโครงการจำแนกตามมิติ"
    static let budget = "งบประมาณตามแผน ที่ได้รับอนุมัติ และเบิกจ่าย รายโครงการ"
    static let completions = "ผลการดำเนินงานสะสมเทียบกับแผน"
    static let load = "จำนวนรายการที่ครบกำหนด จำแนกตามผู้รับผิดชอบและเดือน"
    static let calendar = "ปฏิทินการดำเนินงานตลอดปีงบประมาณ"
    static let data = "ตารางข้อมูล"
    static let projects = "จำนวนโครงการ"
    static let items = "จำนวนรายการสะสม"
    static let planned = "แผนสะสม"
    static let actual = "แล้วเสร็จสะสม"
    static let endOfMonth = "สิ้นเดือน"
    static let baht = "บาท"

    static func inYear(_ title: String, _ year: FiscalYear) -> String {
      "\(title) \(Wording.fiscalYear(year))"
    }

    static func name(of mark: Chart.Spans.Mark.Kind) -> String {
      switch mark {
      case .done: Column.done
      case .open: "ยังไม่แล้วเสร็จ"
      case .overdue: PlanWording.overdue
      case .cannot: PlanWording.name(of: .cannot)
      }
    }

    /// A part of a chart of several parts.
    static func part(_ number: Int, of count: Int) -> String { " (\(number)/\(count))" }

    static func upTo(_ day: ThaiDate) -> String { "ณ \(day.written(.abbreviated))" }

    // What a reader who does not see the picture is told

    static func describeStatus(_ summary: StatusSummary) -> String {
      let counts = WorkStatus.Kind.allCases.map { kind in
        "\(PlanWording.name(of: kind)) \(summary[kind].value)"
      }
      let all = summary.projects.value
      return "แผนภูมิแท่งซ้อน รวม \(all) โครงการ: \(counts.joined(separator: ", "))"
    }

    static func describeBudget(_ count: Int, _ money: MoneyFigures) -> String {
      let approved = money.approved.value.written(.arabic, satang: .whenNeeded)
      let disbursed = money.disbursed.value.written(.arabic, satang: .whenNeeded)
      return "แผนภูมิแท่ง \(count) โครงการที่มีงบประมาณ "
        + "ทั้งแผนได้รับอนุมัติ \(approved) บาท เบิกจ่าย \(disbursed) บาท"
    }

    static func describeCompletions(planned: Int, done: Int, owed: Int, on day: ThaiDate) -> String
    {
      "แผนภูมิเส้น \(upTo(day)) ครบกำหนดตามแผน \(planned) รายการ แล้วเสร็จ \(done) รายการ "
        + "จากทั้งหมด \(owed) รายการ"
    }

    static func describeLoad(_ total: Int, _ owners: Int, busiest: String, _ most: Int) -> String {
      "แผนที่ความหนาแน่น \(total) รายการ ผู้รับผิดชอบ \(owners) หน่วยงาน "
        + "มากที่สุดในเดือน \(busiest) จำนวน \(most) รายการ "
        + "รายการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน แต่นับครั้งเดียวในผลรวม"
    }

    static func describeCalendar(_ projects: Int, _ items: Int, on day: ThaiDate) -> String {
      "แผนภูมิแกนต์ \(projects) โครงการ \(items) รายการ \(upTo(day)) "
        + "แถบคือช่วงดำเนินการ เครื่องหมายคือวันครบกำหนดของแต่ละรายการ"
    }
  }
}
