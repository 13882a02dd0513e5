public import ThaiCivil

/// One item of the ITA's public disclosure (OIT): what a local government must publish.
///
/// Codes change every year, so a code is never a key: items are found by what they are for.
public struct OITItem: Hashable, Sendable {
  /// The year of the assessment.
  public let itaYear: BuddhistYear
  /// Such as O36.
  public let code: String
  public let role: Role
  /// The fiscal year that it reports on, counted from the ITA year: 0 or -1.
  public let fiscalYearOffset: Int
  public let name: String
  /// How sure the code is: certain, high, medium, medium-low, low.
  public let confidence: String

  /// What an item is for, the same in every year.
  public enum Role: String, Sendable {
    // What a plan or a set of measures answers
    case plan
    case sixMonthProgress = "progress_6m"
    case annualReport = "report_annual"
    case measures = "ita_measures"
    case measuresResult = "ita_measures_result"
    // What registers answer, or nothing of ours
    case integrityStatement = "integrity_statement"
    case executiveParticipation = "executive_participation"
    case integrityCulture = "integrity_culture"
    case noGiftPolicy = "no_gift_policy"
    case noGiftCulture = "no_gift_culture"
    case giftPolicyReport = "no_gift_report"
    case giftsReceived = "gift_receipt_report"
    case complaintStatistics = "complaint_statistics"
    case riskAssessment = "risk_assessment"
    case riskAction = "risk_action"
    case ethicsCode = "ethics_code"
    case ethicsDrive = "ethics_drive"
    case ethicsAssessment = "ethics_assessment"
  }

  /// Whether the code is known well enough to be printed without a remark.
  public var isSure: Bool { confidence == "certain" || confidence == "high" }
}

/// The items of every ITA year that is known.
public struct OITItems: Sendable {
  private let items: [OITItem]

  /// Items whose role is known, in the order given.
  public init(_ items: [OITItem]) {
    self.items = items
  }

  /// The item of a role that reports on a fiscal year; nil where no code is known.
  ///
  /// Where two ITA years ask for the same fiscal year, the later one: only then is the year over
  /// (source document 000 reports on 2566 in April 2567).
  public func item(_ role: OITItem.Role, about year: FiscalYear) -> OITItem? {
    items.filter { item in
      item.role == role && item.itaYear.advanced(by: item.fiscalYearOffset) == year.year
    }
    .max { $0.itaYear < $1.itaYear }
  }

  /// The item of a role that the ITA of a year asks for about that very year; nil where it asks for none.
  public func item(_ role: OITItem.Role, askedIn year: FiscalYear) -> OITItem? {
    items.first { $0.role == role && $0.itaYear == year.year && $0.fiscalYearOffset == 0 }
  }

  /// The items of an ITA year that are known, in the order of the table.
  public func items(of year: BuddhistYear) -> [OITItem] {
    items.filter { $0.itaYear == year }
  }

  /// Reads a table of comma-separated values with a heading line:
  /// `ita_year,code,role,covers_fiscal_year_offset,name,confidence`.
  ///
  /// Rows of roles that are not known here are left out. Throws the line that has another form.
  public init(csv text: String) throws(BadRow) {
    var items: [OITItem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, let year = Int(cells[0]), let offset = Int(cells[3]) else {
        throw BadRow(line: index + 1)
      }
      guard let role = OITItem.Role(rawValue: cells[2]) else { continue }
      items.append(
        OITItem(
          itaYear: BuddhistYear(year), code: cells[1], role: role, fiscalYearOffset: offset,
          name: cells[4], confidence: cells[5]))
    }
    self.items = items
  }

  /// A line that is not a row of the table; 1 is the heading.
  public struct BadRow: Error, Hashable, Sendable {
    public let line: Int
  }
}
