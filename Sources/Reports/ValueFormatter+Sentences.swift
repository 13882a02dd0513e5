import Papers
import PlanModel
import ThaiCivil

extension ValueFormatter {
  /// มีทั้งสิ้น ๓๕ โครงการ จำแนกเป็น ยังไม่ดำเนินการ ๑ โครงการ …: what counts nothing is left out.
  func statuses(_ summary: StatusSummary, _ kind: Plan.Kind) -> [Inline] {
    let words = wording.memo
    let noun = words.counted(kind)
    let counts = ReportedStatus.allCases.filter { summary[$0].value > 0 }.enumerated().flatMap {
      index, status -> [Inline] in
      let opening = index == 0 ? words.parted : words.next
      return [
        .text(opening + wording.name(of: status) + " "), count(summary[status]), .text(noun),
      ]
    }
    return [.text(words.all(kind)), count(summary.projects), .text(noun)] + counts + [
      .text(words.end)
    ]
  }

  /// ได้รับอนุมัติงบประมาณ … บาท เบิกจ่ายแล้ว … บาท คิดเป็นร้อยละ …; nothing where the log has no money.
  func money(of money: MoneyFigures) -> [Inline] {
    guard !money.approved.entries.isEmpty || !money.disbursed.entries.isEmpty else { return [] }
    let words = wording.memo
    let share: [Inline] =
      money.percentUsed.value == nil
      ? [] : [.text(words.share), percent(money.percentUsed), .text(words.percent)]
    return [
      .text(words.approved), baht(money.approved), .text(words.disbursed), baht(money.disbursed),
      .text(words.baht),
    ] + share + [.text(words.end)]
  }
}
