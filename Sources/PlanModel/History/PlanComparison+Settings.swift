internal import ThaiCivil

extension PlanComparison {
  /// What settings say otherwise: they move days although no project changed.
  static func ofSettings(_ old: Plan, _ new: Plan) -> [Phrase] {
    ofReporting(old, new) + ofScheduling(old.scheduling, new.scheduling)
      + differs(old.calendar, new.calendar, Phrase("การแจ้งเตือนในปฏิทิน", "settings of calendars"))
  }

  private static func ofReporting(_ old: Plan, _ new: Plan) -> [Phrase] {
    let (before, after) = (old.reporting, new.reporting)
    let days: [(Phrase, MonthDay, MonthDay)] = [
      (
        Phrase("กำหนดส่งรายงาน 6 เดือน", "six-month report due"), before.sixMonthDue,
        after.sixMonthDue
      ),
      (Phrase("กำหนดส่งรายงานประจำปี", "annual report due"), before.annualDue, after.annualDue),
      (Phrase("วันสุดท้ายที่เผยแพร่", "published by"), before.publishBy, after.publishBy),
    ]
    let leads =
      [
        (Phrase("วันทำการก่อนกำหนดเพื่อรวบรวมผล", "working days to collect"), \.collectLead),
        (Phrase("วันทำการก่อนกำหนดเพื่อร่าง", "working days to draft"), \.draftLead),
        (Phrase("วันทำการก่อนกำหนดเพื่อลงนาม", "working days to sign"), \.signLead),
      ] as [(Phrase, KeyPath<ReportingSettings, Int>)]
    var changes = changed(
      Phrase("ผู้ประสานแผน", "coordinator"),
      old.owner(before.coordinator)?.name ?? before.coordinator.text,
      new.owner(after.coordinator)?.name ?? after.coordinator.text)
    for (name, old, new) in days { changes += changed(name, old.words, new.words) }
    for (name, lead) in leads {
      changes += changed(name, "\(before[keyPath: lead])", "\(after[keyPath: lead])")
    }
    changes += differs(before.signers, after.signers, Phrase("ผู้ลงนาม", "signers"))
    changes += changed(
      Phrase("รอบติดตาม", "follow-up"), [before.followUp].compactMap(\.self).words,
      [after.followUp].compactMap(\.self).words)
    if before.trackedFrom != after.trackedFrom {
      changes += changed(
        Phrase("วันที่เริ่มบันทึกผล", "recorded here from"),
        before.trackedFrom?.written(.abbreviated) ?? "–",
        after.trackedFrom?.written(.abbreviated) ?? "–")
    }
    return changes
      + differs(before.cycle, after.cycle, Phrase("รอบปีการประเมิน ITA", "ITA year"))
  }

  private static func ofScheduling(
    _ old: SchedulingSettings, _ new: SchedulingSettings
  ) -> [Phrase] {
    changed(
      Phrase("วันทำการสำรองปลายปี (reserve)", "reserve of working days"), "\(old.reserve)",
      "\(new.reserve)")
      + differs(old.levels, new.levels, Phrase("การเกลี่ยงาน", "levelling of work"))
      + differs(old.daysOff, new.daysOff, Phrase("การเลื่อนเมื่อตรงวันหยุด", "moving off days off"))
  }
}

extension MonthDay {
  fileprivate var words: String { "\(day) \(month.abbreviation)" }
}

extension [Timing] {
  /// When it is due, in a few words.
  var words: Phrase {
    guard !isEmpty else { return Phrase("ไม่กำหนดวัน", "no day") }
    let all = map(\.rule.words)
    return Phrase(
      all.map(\.thai).joined(separator: ", "), all.map(\.english).joined(separator: ", "))
  }
}

extension Timing.Rule {
  fileprivate var words: Phrase {
    switch self {
    case .every(.month): Phrase("ทุกเดือน", "every month")
    case .every(.quarter): Phrase("ทุกไตรมาส", "every quarter")
    case .every(.halfYear): Phrase("ทุก 6 เดือน", "every half-year")
    case .every(.year): Phrase("ทุกปี", "every year")
    case .timesAYear(let count): Phrase("ปีละ \(count) ครั้ง", "\(count) times a year")
    case .within(let days, let event):
      Phrase("ภายใน \(days) วันนับจาก\(event)", "within \(days) days of \(event)")
    case .by(let day): Phrase("ภายใน \(day.words)", "by \(day.words)")
    case .during(let span): .same("\(span.from.words) – \(span.to.words)")
    case .on(let day): .same(day.written(.abbreviated))
    }
  }
}
