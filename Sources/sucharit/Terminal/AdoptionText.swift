internal import Office
internal import PlanModel
private import ThaiCivil

/// What adopting an edition of the plan comes to, before anybody agrees.
struct AdoptionText {
  private let effect: PlanAdoption.Effect
  private let plan: Plan

  init(_ effect: PlanAdoption.Effect, _ plan: Plan) { (self.effect, self.plan) = (effect, plan) }

  var text: String {
    (changes + moves + losses).map { $0.printable + "\n" }.joined()
  }

  private var changes: [String] {
    effect.changes.isEmpty ? ["ไม่มีสิ่งที่ต่างจากฉบับก่อน"] : effect.changes.map { "- \($0.thai)" }
  }

  private var moves: [String] {
    let duties = effect.duties
    return duties.added.map { "เพิ่ม  \($0.due.written(.abbreviated))  \($0.fullTitle)" }
      + duties.moved.map {
        "เลื่อน  \($0.from.due.written(.abbreviated)) → \($0.to.due.written(.abbreviated))  \($0.to.fullTitle)"
      }
      + duties.gone.map { "ออก  \($0.due.written(.abbreviated))  \($0.fullTitle)" }
  }

  private var losses: [String] {
    guard !effect.losing.isEmpty else { return [] }
    let printing = EntryPrinting(plan)
    return ["รายการบันทึกที่จะออกจากแผน:"]
      + effect.losing.map { "  " + printing.line($0.entry) }
  }
}
