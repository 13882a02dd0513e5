internal import PlanModel
internal import ThaiCivil

extension PageWording {
  func registersOf(_ year: FiscalYear) -> String { "\(registers) \(fiscalYear(year))" }
  var registered: String { say("รายการในทะเบียน", "Entries of the register") }

  /// How a register stands for a round.
  func state(of round: RegisterRound) -> String {
    switch round.state {
    case .happened:
      say(
        "บันทึกแล้ว \(round.happened.value) รายการ",
        "\(counted(round.happened.value, "entry", "entries")) recorded")
    case .none: say("รายงานแล้วว่าไม่มี", "Said to be none")
    case .silent: say("ยังไม่มีบันทึก", "Nothing recorded yet")
    }
  }

  // ITA results
  func itaScored(_ year: FiscalYear, _ total: Percent, _ level: String?) -> String {
    let level = level.map { say(" ระดับ \($0)", ", \($0)") } ?? ""
    return say("ปี \(year) คะแนน \(total)\(level)", "\(year): \(total) of 100\(level)")
  }
  var itaInstruments: String { say("เครื่องมือการประเมิน", "Instruments") }
  var itaWeight: String { say("น้ำหนัก", "Weight") }
  var itaMean: String { say("คะแนนเฉลี่ย", "Mean") }
  var itaWeighted: String { say("คะแนนถ่วงน้ำหนัก", "Weighted") }
  func itaIndicator(_ indicator: ITAIndicator) -> String {
    say(
      "ตัวชี้วัดที่ \(indicator.number) \(indicator.name)",
      "Indicator \(indicator.number): \(indicator.name)")
  }
}
