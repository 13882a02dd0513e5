internal import Office
internal import PlanModel
import Reports
internal import ThaiCivil

/// A file of a report by its name: `six-month-2566.docx`, `plan-2566.html`, `budget-2566.xlsx`. CSV has
/// the name of its table: `six-month-2566-summary.csv`; an annex its own: `six-month-2566-annex-entries.pdf`.
struct PaperFile: Hashable, Sendable {
  let kind: Kind
  let year: FiscalYear
  let format: Format

  /// The papers that the office writes.
  enum Kind: Hashable, CaseIterable, Sendable {
    case plan, sixMonth, annual, budget, ePlanSixMonth, ePlanAnnual
    case register(Register, FiscalYear.Round)

    static let allCases: [Kind] =
      [.plan, .sixMonth, .annual, .budget, .ePlanSixMonth, .ePlanAnnual]
      + Register.allCases.flatMap { register in
        register.rounds.map { .register(register, $0) }
      }

    /// What its files' names begin with.
    var word: String {
      switch self {
      case .plan: "plan"
      case .sixMonth: "six-month"
      case .annual: "annual"
      case .budget: "budget"
      case .ePlanSixMonth: "e-plan-six-month"
      case .ePlanAnnual: "e-plan-annual"
      case .register(let register, let round): "\(register.rawValue)-\(round.rawValue)"
      }
    }

    /// The round whose report it is; nil for the plan and the budget.
    var round: FiscalYear.Round? {
      switch self {
      case .plan, .budget: nil
      case .sixMonth, .ePlanSixMonth: .sixMonth
      case .annual, .ePlanAnnual: .annual
      case .register(_, let round): round
      }
    }
  }

  /// How it is written.
  enum Format: Hashable, Sendable {
    case text(ReportFormat)
    case office(OfficeFormat)
    case pdf
    /// One table as CSV, by its name.
    case table(String)
    /// One annex, in a format that has pages.
    case annex(ReportAnnex, Paged)
  }

  /// A format in which an annex is a file of its own; its raw value is the ending.
  enum Paged: String, CaseIterable, Sendable {
    case pdf
    case word = "docx"
  }

  var name: String {
    let stem = "\(kind.word)-\(year)"
    return switch format {
    case .text(let format): "\(stem).\(format)"
    case .office(let format): "\(stem).\(format)"
    case .pdf: "\(stem).pdf"
    case .table(let table): "\(stem)-\(table).csv"
    case .annex(let annex, let format): "\(stem)\(Self.annex)\(annex.rawValue).\(format.rawValue)"
    }
  }

  private static let annex = "-annex-"

  /// How much of its report it holds.
  var extent: ReportExtent {
    if case .annex(let annex, _) = format { .annex(annex) } else { .paper }
  }

  /// Whether it is printed, which takes seconds.
  var isPrinted: Bool { format == .pdf || annexFormat == .pdf }

  private var annexFormat: Paged? {
    if case .annex(_, let format) = format { format } else { nil }
  }

  /// What is to be in it.
  var order: ReportOrder {
    switch kind {
    case .plan: .plan(year)
    case .sixMonth: .period(year, .sixMonth)
    case .annual: .period(year, .annual)
    case .ePlanSixMonth: .ePlan(year, .sixMonth)
    case .ePlanAnnual: .ePlan(year, .annual)
    case .budget: .budget(year...year)
    case .register(let register, let round): .register(register, year, round)
    }
  }

  init(_ kind: Kind, _ year: FiscalYear, _ format: Format) {
    self.kind = kind
    self.year = year
    self.format = format
  }

  init?(name: String) {
    let dot = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard dot.count == 2 else { return nil }
    // The longest name first: that of the e-Plan table holds that of the round.
    let papers = Kind.allCases.sorted { $0.word.utf8.count > $1.word.utf8.count }
    guard let kind = papers.first(where: { dot[0].hasPrefix($0.word + "-") }) else {
      return nil
    }
    let rest = dot[0].dropFirst(kind.word.count + 1)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 4, let year = Int(digits) else { return nil }
    let table = rest.dropFirst(digits.count)
    self.init(kind, FiscalYear(year), .text(.html))
    if table.hasPrefix(Self.annex), let format = Paged(rawValue: dot[1]) {
      guard let annex = ReportAnnex(rawValue: String(table.dropFirst(Self.annex.count))) else {
        return nil
      }
      self = Self(kind, FiscalYear(year), .annex(annex, format))
      return
    }
    switch (table.isEmpty, dot[1]) {
    case (false, "csv") where table.hasPrefix("-") && table.count > 1:
      self = Self(kind, FiscalYear(year), .table(String(table.dropFirst())))
    case (true, "pdf"): self = Self(kind, FiscalYear(year), .pdf)
    case (true, let ending):
      if let format = OfficeFormat(rawValue: ending) {
        self = Self(kind, FiscalYear(year), .office(format))
      } else if let format = ReportFormat(rawValue: ending), format != .csv {
        self = Self(kind, FiscalYear(year), .text(format))
      } else {
        return nil
      }
    default: return nil
    }
  }
}

/// A file that everybody may have: the plan, or the report of a closed round, without names of people.
struct PublishedFile: Hashable, Sendable {
  let file: PaperFile

  var name: String { file.name }

  /// Nil for what is not published, and for PDF: everybody could keep the printer busy.
  init?(_ file: PaperFile) {
    guard !file.isPrinted, file.extent == .paper else { return nil }
    switch file.kind {
    case .plan, .sixMonth, .annual: self.file = file
    case .budget, .ePlanSixMonth, .ePlanAnnual, .register: return nil
    }
  }

  init?(name: String) {
    guard let file = PaperFile(name: name) else { return nil }
    self.init(file)
  }
}
