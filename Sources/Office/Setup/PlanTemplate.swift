import PlanModel
import PlanReading
import Recognition
import ThaiCivil

/// The frame of four dimensions and twelve strategies that the plans for 2566–2570 have, without a project yet.
///
/// The words are those of the NACC's frame as document 004 has them (pages 20 to 79), its local government left out.
public enum PlanTemplate {
  private static let dimensions: [(title: String, strategies: [String])] = [
    (
      "การสร้างวัฒนธรรมสุจริต",
      [
        "การเสริมสร้างจิตสำนึกและความตระหนักรู้แก่บุคลากรทั้งข้าราชการการเมืองฝ่ายบริหาร ข้าราชการการเมืองฝ่ายสภาท้องถิ่น และฝ่ายประจำขององค์กรปกครองส่วนท้องถิ่น",
        "การเสริมสร้างจิตสำนึกและความตระหนักรู้แก่ประชาชนทุกภาคส่วนในท้องถิ่น",
        "การเสริมสร้างจิตสำนึกและความตระหนักรู้แก่เด็กและเยาวชน",
      ]
    ),
    (
      "การบริหารราชการด้วยความโปร่งใส",
      [
        "การเปิดเผยข้อมูลสาธารณะขององค์กรปกครองส่วนท้องถิ่น",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "มาตรการลดการใช้ดุลพินิจในการปฏิบัติงาน",
      ]
    ),
    (
      "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน",
      [
        "การส่งเสริมให้ประชาชนมีส่วนร่วมบริหารกิจการขององค์กรปกครองส่วนท้องถิ่น",
        "การรับฟังความคิดเห็น การรับและการตอบสนองเรื่องร้องเรียน/ร้องทุกข์ของประชาชน",
        "ส่งเสริมการมีส่วนร่วมของภาคประชาชน และบูรณาการทุกภาคส่วนเพื่อต่อต้านการทุจริต",
      ]
    ),
    (
      "การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น",
      [
        "การจัดวางระบบตรวจสอบภายใน การควบคุมภายในและการบริหารความเสี่ยงการทุจริต",
        "การส่งเสริมบทบาทการตรวจสอบของสภาท้องถิ่น",
        "มาตรการจัดการเรื่องร้องเรียนการทุจริต",
      ]
    ),
  ]

  /// The plan file of an office that begins with the frame. It needs projects before it can be adopted.
  public static func text(for facts: OfficeFacts) -> String {
    PlanWriter.text(of: draft(for: facts))
  }

  private static func draft(for facts: OfficeFacts) -> PlanDraft {
    let at = Position(line: 1, column: 1)
    var plan = PlanDraft(
      at: at,
      scheduling: SchedulingSettings(
        reserve: SchedulingSettings.standardReserve, levels: true, daysOff: [:]),
      calendar: CalendarSettings(
        alarms: CalendarSettings.standardAlarms,
        refreshHours: CalendarSettings.standardRefreshHours))
    let (first, last) = (facts.fiscalYears.lowerBound, facts.fiscalYears.upperBound)
    let title =
      "แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส "
      + "\(facts.organisation.name) (พ.ศ. \(first)–\(last))"
    plan.id = Located("plan-\(first)", at: at)
    plan.kind = Located(.actionPlan, at: at)
    plan.title = Located(title, at: at)
    plan.organisation = facts.organisation
    plan.fiscalYears = Located(facts.fiscalYears, at: at)
    plan.source = SourceDocument(
      document: SourceDocument.name(ofKind: .actionPlan, in: facts.fiscalYears), title: title,
      published: nil)
    plan.owners = OwnerDraft.list(of: facts.units)
    plan.reporting.trackedFrom = facts.trackedFrom.map { Located($0, at: at) }
    plan.dimensions = dimensions.enumerated().map { dimension(at, $0 + 1, $1) }
    return plan
  }

  private static func dimension(
    _ at: Position, _ number: Int, _ words: (title: String, strategies: [String])
  ) -> DimensionDraft {
    var dimension = DimensionDraft(at: at)
    dimension.id = Located("d\(number)", at: at)
    dimension.number = PrintedNumber("\(number)").map { Located($0, at: at) }
    dimension.title = Located(words.title, at: at)
    dimension.strategies = words.strategies.enumerated().map { index, title in
      var strategy = StrategyDraft(at: at)
      strategy.id = Located("d\(number)-\(index + 1)", at: at)
      strategy.number = PrintedNumber("\(number).\(index + 1)").map { Located($0, at: at) }
      strategy.title = Located(title, at: at)
      return strategy
    }
    return dimension
  }
}
