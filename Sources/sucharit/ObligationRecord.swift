internal import Interchange
internal import PlanModel
private import ThaiCivil

/// An obligation for machines: ids, Gregorian days (ISO 8601), words for the basis.
struct ObligationRecord {
  let uid: String
  let fiscalYear: Int
  let covers: Int
  let kind: String
  let project: String?
  let number: String
  let title: String
  let occurrence: String?
  let owners: [String]
  let start: String
  let due: String
  let ruleDay: String
  let moved: String?
  let basis: String
  let dayRule: String
  let source: String?
  let quote: String?

  init(_ obligation: Obligation, _ plan: Plan) {
    let project = obligation.subject.project.flatMap { id in plan.projects.first { $0.id == id } }
    uid = obligation.id.text
    fiscalYear = obligation.fiscalYear.year.number
    covers = obligation.covers.year.number
    kind = obligation.kind.rawValue
    self.project = project?.id.text
    number = project?.number.description ?? ""
    title = obligation.title
    occurrence = obligation.occurrence.map(Wording.name(of:))
    owners = obligation.owners.compactMap { plan.owner($0)?.name }
    start = obligation.start.gregorianExtended
    due = obligation.due.gregorianExtended
    ruleDay = obligation.ruleDay.gregorianExtended
    moved = obligation.shift.map(Wording.reason)
    basis = obligation.basis.word
    dayRule = obligation.dayRule.rawValue
    if case .stated(let citation) = obligation.basis {
      source = citation.source
      quote = citation.quote
    } else if case .setting(let key) = obligation.basis {
      source = key
      quote = nil
    } else {
      source = nil
      quote = nil
    }
  }

  var json: JSON {
    .members([
      "uid": .string(uid), "fiscalYear": .integer(fiscalYear), "covers": .integer(covers),
      "kind": .string(kind), "project": project.map(JSON.string), "number": .string(number),
      "title": .string(title), "occurrence": occurrence.map(JSON.string),
      "owners": .strings(owners), "start": .string(start), "due": .string(due),
      "ruleDay": .string(ruleDay), "moved": moved.map(JSON.string), "basis": .string(basis),
      "dayRule": .string(dayRule), "source": source.map(JSON.string),
      "quote": quote.map(JSON.string),
    ])
  }

  static let headings = [
    "uid", "fiscal_year", "covers", "kind", "project", "number", "title", "occurrence", "owners",
    "start", "due", "rule_day", "moved", "basis", "day_rule", "source", "quote",
  ]

  var cells: [String] {
    [
      uid, String(fiscalYear), String(covers), kind, project ?? "", number, title,
      occurrence ?? "", owners.joined(separator: "; "), start, due, ruleDay, moved ?? "", basis,
      dayRule, source ?? "", quote ?? "",
    ]
  }
}
