internal import ThaiCivil

extension PlanCheck {
  /// A timing can come true in every year of its project, and says where the document states it.
  static let timings = PlanCheck { draft in
    let found = draft.projects.flatMap { project in
      project.timings.flatMap { [impossible($0), unsourced($0)].compactMap(\.self) }
        + [project.during.flatMap(backwards)].compactMap(\.self)
    }
    return found + [draft.reporting.followUp.flatMap(impossible)].compactMap(\.self)
  }

  private static func impossible(_ timing: Located<Timing>) -> Diagnostic? {
    switch timing.value.rule {
    case .during(let span): return backwards(Located(span, at: timing.at))
    case .by(let day) where day.date(in: commonYear) == nil:
      return Diagnostic(
        .impossibleTiming, at: timing.at,
        Phrase(
          "\(day.written(.abbreviated)) มีเฉพาะปีอธิกสุรทิน ปีอื่นจึงไม่มีวันครบกำหนด",
          "\(day.written(.abbreviated)) comes only in leap years, so most years would miss it"),
        hint: .same("28 ก.พ."))
    // A fiscal year has about 240 working days (DOMAIN: weekends and some 20 holidays).
    case .timesAYear(let count) where count > mostTimesAYear:
      return Diagnostic(
        .impossibleTiming, at: timing.at,
        FaultPhrase(
          "ปีละ \(count) ครั้ง มากกว่าจำนวนวันทำการในหนึ่งปี",
          "\(count) times a year is more often than there are working days"),
        hint: FaultPhrase(
          "\(key: "every"): \(word: "month") หรือไม่เกิน \(mostTimesAYear)",
          "\(key: "every"): \(word: "month"), or at most \(mostTimesAYear)"))
    case .timesAYear, .by, .every, .within, .on: return nil
    }
  }

  private static let mostTimesAYear = 240
  /// A fiscal year whose February has 28 days.
  private static let commonYear = FiscalYear(2566)

  private static func backwards(_ span: Located<YearlySpan>) -> Diagnostic? {
    guard span.value.days(in: commonYear) == nil else { return nil }
    let from = span.value.from.written(.abbreviated)
    let to = span.value.to.written(.abbreviated)
    return Diagnostic(
      .impossibleTiming, at: span.at,
      Phrase(
        "\(from) – \(to) ไม่อยู่ในปีงบประมาณเดียวกัน ซึ่งเริ่ม 1 ต.ค. ถึง 30 ก.ย.",
        "\(from) – \(to) never falls in one fiscal year, which runs from 1 ต.ค. to 30 ก.ย."),
      hint: .same("\(to) – \(from)"))
  }

  private static func unsourced(_ timing: Located<Timing>) -> Diagnostic? {
    guard timing.value.citation == nil else { return nil }
    return Diagnostic(
      .timingWithoutSource, .warning, at: timing.at,
      FaultPhrase(
        "กำหนดเวลานี้ไม่ได้อ้างที่มาในเอกสาร วันที่ได้จึงถือเป็นข้อสันนิษฐาน",
        "this timing names no place in the document, so its days count as assumptions"),
      hint: .same("\(key: "source"): หน้า 45 ข้อ (4.2)"))
  }
}
