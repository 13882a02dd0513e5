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
}
