public import ThaiCivil

/// How a register stands for one round: what was recorded in its days, or that there was nothing.
public struct RegisterRound: Hashable, Sendable {
  public let register: Register
  public let year: FiscalYear
  public let round: FiscalYear.Round
  /// The last day that it sees: that of the round, or an earlier one while the round still runs.
  public let lastDay: ThaiDate
  /// How often what the register is about happened.
  public let happened: Figure<Int>
  /// The entry that says that there was nothing, with its corrections; nil where none says so.
  public let declared: Figure<NoneDeclared>?

  public init(
    _ register: Register, _ plan: Plan, _ log: Log, year: FiscalYear, round: FiscalYear.Round,
    asOf today: ThaiDate
  ) {
    let days = year.days(of: round)
    let none = NoneDeclared(register, year, round)
    var (count, entries) = (0, [Int]())
    var declared: Figure<NoneDeclared>?
    // A log may have a million entries: they are gone through once, and none is kept.
    for entry in log.effective where entry.day <= today {
      if entry.event == .register(.nothing(none)) {
        declared = declared ?? Figure(none, entries: entry.numbers)
      } else if register.counts(entry, in: plan), days.contains(entry.day) {
        (count, entries) = (count + 1, entries + entry.numbers)
      }
    }
    (self.register, self.year, self.round) = (register, year, round)
    lastDay = min(days.upperBound, max(today, days.lowerBound))
    happened = Figure(count, entries: entries.ascendingOnce)
    self.declared = declared
  }

  public var days: ClosedRange<ThaiDate> { year.days(of: round) }

  /// Whether all of its days are seen.
  public var isOver: Bool { lastDay == days.upperBound }

  /// What the paper of the round says first.
  public var state: State {
    if happened.value > 0 { return .happened }
    return declared == nil ? .silent : .none
  }

  public enum State: Hashable, Sendable {
    case happened
    /// It was said that there was nothing.
    case none
    /// Nothing was recorded, and nobody said that there was nothing to record.
    case silent
  }

  /// What somebody has to look at before the paper is published.
  public var findings: [RegisterFinding] {
    var findings: [RegisterFinding] = []
    if let declared, happened.value > 0 {
      findings.append(
        .noneContradicted(by: happened.entries, declared: declared.entries))
    }
    if state == .silent, isOver { findings.append(.silent) }
    return findings
  }
}

/// What is wrong with a register for a round.
public enum RegisterFinding: Hashable, Sendable {
  /// It was said that there was nothing, and there was something.
  case noneContradicted(by: [Int], declared: [Int])
  /// The round is over, nothing was recorded, and nobody said that there was nothing.
  case silent
  /// Nothing was announced for the year.
  case noPolicy(FiscalYear)
  /// Complaints that are past their time limit, of which nobody told the complainant why.
  case complaintsLate([Int])

  /// The stable name, in kebab-case.
  public var rule: String {
    switch self {
    case .noneContradicted: "none-contradicted"
    case .silent: "register-silent"
    case .noPolicy: "gift-policy-missing"
    case .complaintsLate: "complaints-late"
    }
  }

  /// The numbers of the entries that it speaks of.
  public var entries: [Int] {
    switch self {
    case .noneContradicted(let entries, let declared): (entries + declared).ascendingOnce
    case .complaintsLate(let entries): entries
    case .silent, .noPolicy: []
    }
  }

  /// What is wrong and what to do about it, without a full stop.
  public var words: Phrase {
    switch self {
    case .noneContradicted:
      Phrase(
        "มีรายงานว่าไม่มี แต่มีรายการบันทึกในรอบเดียวกัน โปรดยกเลิกหรือแก้ไขรายการที่ผิด",
        "it was said that there was nothing, and something was recorded: correct or withdraw the one that is wrong"
      )
    case .silent:
      Phrase(
        "สิ้นรอบแล้วยังไม่มีบันทึก หากไม่มีให้รายงานว่าไม่มี",
        "the round is over and nothing was recorded: say so where there was nothing")
    case .complaintsLate:
      Phrase(
        "มีเรื่องที่เกินกำหนดและไม่ได้แจ้งเหตุแก่ผู้ร้องเรียนภายในกำหนด",
        "complaints are past their time limit, and nobody told the complainant why")
    case .noPolicy(let year):
      Phrase(
        "ยังไม่ได้บันทึกประกาศนโยบาย No Gift Policy ประจำปีงบประมาณ พ.ศ. \(year)",
        "no announcement of the No Gift Policy for fiscal year \(year) is recorded")
    }
  }
}
