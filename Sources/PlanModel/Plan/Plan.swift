public import ThaiCivil

/// An action plan, or a set of ITA measures, of one local government.
///
/// A `Plan` exists only if the checks found no error in its ``PlanDraft``: every owner that a project
/// names is there, every id is unique, every project runs inside ``fiscalYears``.
public struct Plan: Hashable, Sendable {
  public typealias ID = Identifier<Plan>

  public let id: ID
  public let kind: Kind
  public let title: String
  public let organisation: Organisation
  public let fiscalYears: ClosedRange<FiscalYear>
  public let source: SourceDocument
  public let owners: [Owner]
  public let dimensions: [Dimension]
  public let risks: [Risk]
  public let reporting: ReportingSettings
  public let scheduling: SchedulingSettings
  public let calendar: CalendarSettings
  public let amendments: [Amendment]
  public let assumptions: [Assumption]
  /// What the office scored in the Integrity and Transparency Assessment, as far as the plan says.
  public let itaResults: [ITAResult]

  /// What the document is; it decides which items of the ITA its reports answer.
  public enum Kind: String, CaseIterable, Sendable {
    /// แผนปฏิบัติการป้องกันการทุจริต
    case actionPlan = "action-plan"
    /// มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน
    case measures = "ita-measures"
  }

  /// Every project in printed order.
  public var projects: [Project] {
    dimensions.flatMap { $0.strategies.flatMap(\.projects) }
  }

  /// The owner with this id; nil only for an id of another plan.
  public func owner(_ id: Owner.ID) -> Owner? {
    owners.first { $0.id == id }
  }

  /// The units whose duties are those of a unit: itself, or those that succeeded it, and then all that these
  /// succeeded. What was owed under another name is owed still.
  public func units(standingFor unit: Owner.ID) -> [Owner.ID] {
    let present = owners.filter { $0.id == unit || $0.succeeds.contains(unit) }
    let heirs =
      present.contains { $0.succeeds.contains(unit) }
      ? present.filter { $0.succeeds.contains(unit) } : present
    let all = heirs.map(\.id) + heirs.flatMap(\.succeeds) + [unit]
    var seen: Set<Owner.ID> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The owners that at least one project names, in the order of the owners list.
  public func owners(workingIn year: FiscalYear) -> [Owner.ID] {
    let named = Set(projects.filter { $0.fiscalYears.contains(year) }.flatMap(\.owners))
    return owners.map(\.id).filter(named.contains)
  }

  /// The names of its units.
  public var unitNames: [Owner.ID: String] {
    Dictionary(owners.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fiscal year of a day, or the year of the plan that is nearest to it.
  public func year(nearestTo day: ThaiDate) -> FiscalYear {
    min(max(day.fiscalYear, fiscalYears.lowerBound), fiscalYears.upperBound)
  }
}

/// The local government whose plan it is.
public struct Organisation: Hashable, Sendable {
  public let name: String
  public let kind: Kind
  /// Without the word อำเภอ; nil where the plan does not say.
  public let district: String?
  /// Without the word จังหวัด.
  public let province: String

  public init(name: String, kind: Kind, district: String? = nil, province: String) {
    self.name = name
    self.kind = kind
    self.district = district
    self.province = province
  }

  /// The forms of Thai local government.
  public enum Kind: String, CaseIterable, Sendable {
    /// องค์การบริหารส่วนจังหวัด
    case provincialOrganisation = "provincial-organisation"
    /// เทศบาลนคร
    case cityMunicipality = "city-municipality"
    /// เทศบาลเมือง
    case townMunicipality = "town-municipality"
    /// เทศบาลตำบล
    case subdistrictMunicipality = "subdistrict-municipality"
    /// องค์การบริหารส่วนตำบล
    case subdistrictOrganisation = "subdistrict-organisation"
    /// กรุงเทพมหานคร และเมืองพัทยา
    case special
  }
}

/// A division, office or school that owes work under the plan.
public struct Owner: Hashable, Sendable {
  public typealias ID = Identifier<Owner>

  public let id: ID
  public let name: String
  public let email: String?
  /// The position of its head (ผู้อำนวยการกอง…), not the person.
  public let head: String?
  /// Units of editions before whose duties are its own now: under their ids renamed, merged or abolished.
  public let succeeds: [ID]

  /// All ids that name it in accounts and entries: its own first.
  public var ids: [ID] { [id] + succeeds }
}

/// The paper that a plan was read from.
public struct SourceDocument: Hashable, Sendable {
  /// The number that the office or the collection gives it; what it is called by where it has none.
  public let document: String
  public let title: String
  /// When it was published, as it says; nil when it does not.
  public let published: MonthOfYear?

  public init(document: String, title: String, published: MonthOfYear?) {
    self.document = document
    self.title = title
    self.published = published
  }
}
