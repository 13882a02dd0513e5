internal import Office
internal import PlanModel
private import ThaiCivil

/// What adopting an edition of the plan comes to, before anybody agrees.
struct AdoptionText {
  private let effect: PlanAdoption.Effect
  private let plan: Plan

  init(_ effect: PlanAdoption.Effect, _ plan: Plan) { (self.effect, self.plan) = (effect, plan) }

  var text: String {
    (changes + moves + tracking + leaving + strangers + losses).map { $0.printable + "\n" }.joined()
  }

  private var changes: [String] {
    if effect.isFirst { return ["เป็นแผนฉบับแรก"] }
    return effect.changes.isEmpty ? ["ไม่มีสิ่งที่ต่างจากฉบับก่อน"] : effect.changes.map { "- \($0.thai)" }
  }

  private var moves: [String] {
    // All of a first edition is a calendar, and no list to read.
    guard !effect.isFirst else {
      return effect.byUnit(in: plan, before: nil).map {
        "เพิ่ม \($0.added.count) รายการ  \($0.unit.name)"
      }
    }
    let duties = effect.duties
    return duties.added.map { "เพิ่ม  \($0.due.written(.abbreviated))  \($0.fullTitle)" }
      + duties.moved.map {
        "เลื่อน  \($0.from.due.written(.abbreviated)) → \($0.to.due.written(.abbreviated))  \($0.to.fullTitle)"
      }
      + duties.reassigned.map {
        "เปลี่ยนผู้รับผิดชอบ  \($0.to.due.written(.abbreviated))  \($0.to.fullTitle)"
      }
      + duties.gone.map { "ออก  \($0.due.written(.abbreviated))  \($0.fullTitle)" }
  }

  private var tracking: [String] {
    func lines(_ what: String, _ obligations: [Obligation]) -> [String] {
      obligations.map { "\(what)  \($0.due.written(.abbreviated))  \($0.fullTitle)" }
    }
    let change = effect.tracking
    if effect.isFirst {
      return change.becomingHistory.isEmpty
        ? [] : ["เป็นงานก่อนวันที่เริ่มบันทึกผล \(change.becomingHistory.count) รายการ"]
    }
    return lines("เป็นงานก่อนเริ่มบันทึก", change.becomingHistory)
      + lines("กลับมาติดตาม", change.followedAgain)
  }

  private var leaving: [String] {
    effect.leaving.map { leaving in
      let heirs = leaving.heirs.map(\.name).joined(separator: ", ")
      let ids = leaving.ids.map(\.text).joined(separator: ", ")
      let work = "บันทึก \(leaving.entries) รายการ งานที่ยังไม่ถึงกำหนด \(leaving.duties) รายการ"
      return heirs.isEmpty
        ? "หน่วยงาน \(leaving.unit.name) (\(ids)) ไม่อยู่ในแผนแล้ว \(work) "
          + "ไม่มีหน่วยงานใดรับแทน: ระบุ succeeds: [\(ids)] ในหน่วยงานที่รับงานต่อ"
        : "หน่วยงาน \(leaving.unit.name) (\(ids)) → \(heirs) \(work)"
    }
  }

  private var strangers: [String] {
    effect.strangers.map { "succeeds: “\($0.text)” ไม่เป็นรหัสของหน่วยงานใดในแผนฉบับก่อน" }
  }

  private var losses: [String] {
    guard !effect.losing.isEmpty else { return staying }
    let printing = EntryPrinting(plan)
    return ["รายการบันทึกที่จะออกจากแผน:"]
      + effect.losing.map { "  " + printing.line($0.entry.entry) } + staying
  }

  private var staying: [String] {
    guard !effect.staying.isEmpty else { return [] }
    let printing = EntryPrinting(plan)
    return ["รายการบันทึกของโครงการที่ออกจากแผน ซึ่งยังอยู่กับงานเดิม:"]
      + effect.staying.map { "  " + printing.line($0.entry.entry) }
  }
}
