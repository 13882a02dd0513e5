public import ThaiCivil

/// One thing that somebody owes by one day.
public struct Obligation: Hashable, Sendable {
  public typealias ID = Identifier<Obligation>

  /// Permanent: made of the fiscal year and permanent ids, so an amended title or number keeps it.
  public let id: ID
  public let subject: Subject
  /// The fiscal year in which ``due`` falls.
  public let fiscalYear: FiscalYear
  /// The fiscal year that it is about: an annual report is due in the year after.
  public let covers: FiscalYear
  /// What is owed, as the plan says it: the same for all its occurrences and shares. What is shown to
  /// people is ``fullTitle``, which tells them apart.
  public let title: String
  /// At least one, in the order of the plan. One of several settles it for all of them.
  public let owners: [Owner.ID]
  /// Whose own share it is, of something that several units owe each for itself; nil where one settles
  /// it for all.
  public let share: Share?
  /// The first day on which it can be worked at.
  public let start: ThaiDate
  /// The last day on which it counts as in time: a working day, unless a setting keeps days off.
  public let due: ThaiDate
  /// The day that the rule gave, before days off and levelling moved it.
  public let ruleDay: ThaiDate
  /// Why ``due`` is not ``ruleDay``; nil where it is.
  public let shift: Shift?
  /// Who wants it.
  public let basis: Basis
  /// Where the day comes from. A stated rhythm does not make its days stated ones.
  public let dayRule: DayRule

  public var kind: Kind { subject.kind }

  /// Which one of several; nil for what is owed once.
  public var occurrence: Occurrence? { subject.occurrence }

  /// What is owed by one unit for itself, where others owe the same.
  public struct Share: Hashable, Sendable {
    public let unit: Owner.ID
    /// The unit's name in the plan.
    public let name: String
  }

  /// What is owed.
  public enum Subject: Hashable, Sendable {
    /// A step, done once in the fiscal year.
    case step(Project.ID, Step.ID)
    /// One occurrence of a step, sub-step or rhythm that the plan repeats.
    case occurrence(Project.ID, of: String, Occurrence)
    /// A stage of a report or publication.
    case duty(Duty)
    /// A stretch of the ITA year.
    case cycle(CycleEntry.ID)
    /// A follow-up that the document demands more often than the rounds of reports.
    case followUp(Occurrence)

    var kind: Kind {
      switch self {
      case .step: .step
      case .occurrence: .occurrence
      case .duty, .followUp: .duty
      case .cycle: .cycle
      }
    }

    /// Which one of several; nil for what is owed once.
    public var occurrence: Occurrence? {
      switch self {
      case .occurrence(_, of: _, let occurrence), .followUp(let occurrence): occurrence
      case .step, .duty, .cycle: nil
      }
    }

    /// The project, for a step or an occurrence.
    public var project: Project.ID? {
      switch self {
      case .step(let project, _), .occurrence(let project, of: _, _): project
      case .duty, .cycle, .followUp: nil
      }
    }
  }

  /// The kinds of obligation that settings tell apart.
  public enum Kind: String, CaseIterable, Sendable {
    case step, occurrence, duty, cycle
  }

  /// Which one of several.
  public enum Occurrence: Hashable, Sendable {
    case month(MonthOfYear)
    /// 1–4, of the fiscal year.
    case quarter(Int)
    /// 1–2, of the fiscal year.
    case half(Int)
    case year
    /// 1 and up, of a number of times a year.
    case time(Int, of: Int)
  }

  /// On whose word something is owed.
  public enum Basis: Hashable, Sendable {
    /// The document says so, at this place.
    case stated(Citation)
    /// It follows from the plan's steps and years; the document names no day.
    case derived
    /// The office's own setting, by the name of its key.
    case setting(String)
    /// Read into the document.
    case assumption

    /// The word for filters and machines.
    public var word: String {
      switch self {
      case .stated: "stated"
      case .derived: "derived"
      case .setting: "setting"
      case .assumption: "assumption"
      }
    }

    /// Every word that ``word`` can be.
    public static let words = ["stated", "derived", "setting", "assumption"]
  }

  /// Where a day comes from.
  public enum DayRule: String, CaseIterable, Sendable {
    /// The plan names the day.
    case namedDay = "named-day"
    /// The last day of the period in which it recurs.
    case endOfPeriod = "end-of-period"
    /// Its share of the year's working days among the steps of its project.
    case shareOfYear = "share-of-year"
    /// Counted back from, or set by, a day in the settings.
    case settingDay = "setting-day"
  }

  /// Why a day moved.
  public enum Shift: Hashable, Sendable {
    /// It fell on a day off: a holiday's name, or the name of the weekday.
    case dayOff(String)
    /// So that its owner has no more in one week than needed.
    case levelled
  }
}

extension Obligation {
  /// The same with another id and owners, or on another day.
  func with(
    id: ID? = nil, owners: [Owner.ID]? = nil, share: Share? = nil, due: ThaiDate? = nil,
    shift: Shift? = nil
  ) -> Obligation {
    Obligation(
      id: id ?? self.id, subject: subject, fiscalYear: fiscalYear, covers: covers, title: title,
      owners: owners ?? self.owners, share: share ?? self.share, start: start,
      due: due ?? self.due, ruleDay: ruleDay, shift: shift ?? self.shift, basis: basis,
      dayRule: dayRule)
  }
}

/// A stage of a report or publication of one fiscal year.
public struct Duty: Hashable, Sendable {
  public let report: Report
  public let stage: Stage

  /// What is reported or published.
  public enum Report: String, CaseIterable, Sendable {
    case plan
    case sixMonth = "six-month"
    case annual
  }

  /// The stages, first to last.
  public enum Stage: String, CaseIterable, Sendable {
    /// Owners hand in what they did.
    case collect
    case draft
    case sign
    /// To the e-Plan system and the executive.
    case submit
    /// On the website, as an item of the ITA.
    case publish
  }
}
