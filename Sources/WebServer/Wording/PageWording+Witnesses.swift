internal import Office
internal import PlanModel
internal import Transparency

extension PageWording {
  /// What came of asking a witness.
  func words(for outcome: Witnesses.Outcome) -> String {
    let name = outcome.witness.text
    if outcome.isAuthority { return timestampWords(for: outcome) }
    guard let failure = outcome.failure else {
      return say(
        "พยาน \(name) ลงนามร่วมรับรองบันทึก \(outcome.size) รายการ · \(instant(outcome.at))",
        "The witness \(name) cosigned \(counted(outcome.size, "entry", "entries")) · \(instant(outcome.at))"
      )
    }
    return say(
      "พยาน \(name) ยังไม่ได้ลงนามร่วม: \(words(for: failure)) · \(instant(outcome.at))",
      "The witness \(name) has not cosigned: \(words(for: failure)) · \(instant(outcome.at))")
  }

  private func timestampWords(for outcome: Witnesses.Outcome) -> String {
    let name = outcome.witness.text
    guard let failure = outcome.failure else {
      return say(
        "\(name) ประทับเวลาบันทึก \(outcome.size) รายการ · \(instant(outcome.at))",
        "\(name) timestamped \(counted(outcome.size, "entry", "entries")) · \(instant(outcome.at))")
    }
    return say(
      "\(name) ยังไม่ได้ประทับเวลา: \(words(for: failure)) · \(instant(outcome.at))",
      "\(name) has given no timestamp: \(words(for: failure)) · \(instant(outcome.at))")
  }

  private func words(for failure: Witnesses.Failure) -> String {
    let phrase = failure.message
    return say(phrase.thai, phrase.english)
  }
}
