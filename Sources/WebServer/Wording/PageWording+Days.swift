import Papers
internal import ThaiCivil

extension PageWording {
  /// 15 ม.ค. 2567, or 15 Jan 2567: years are Buddhist in both languages.
  func day(_ day: ThaiDate) -> String {
    switch language {
    case .thai: day.written(.abbreviated)
    case .english: "\(day.day) \(Self.months[day.month.rawValue - 1]) \(day.year)"
    }
  }

  func month(_ month: MonthOfYear) -> String {
    switch language {
    case .thai: "\(month.month.name) \(month.year)"
    case .english: "\(month.month.englishName) \(month.year)"
    }
  }

  /// The day and the time of day in Bangkok.
  func instant(_ instant: Instant) -> String {
    let time = String(instant.bangkokTime.prefix(5))
    return "\(day(instant.bangkokDay)) \(say("\(time) น.", time))"
  }

  func fiscalYear(_ year: FiscalYear) -> String {
    say("ปีงบประมาณ พ.ศ. \(year)", "Fiscal year \(year) (B.E.)")
  }

  func name(of round: FiscalYear.Round) -> String {
    switch round {
    case .sixMonth: say("รอบ 6 เดือน", "Six months")
    case .annual: say("รอบ 12 เดือน (ประจำปี)", "Twelve months")
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
