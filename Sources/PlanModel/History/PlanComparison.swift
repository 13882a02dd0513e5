internal import ThaiCivil

/// What a plan says otherwise than the one before it, thing by thing, in words.
///
/// Things are the same as long as their ids are. What only explains, such as sources, quotes and objectives, is not
/// compared word by word.
public struct PlanComparison: Sendable {
  /// One line each: the plan itself and its settings, then units, then projects in printed order.
  public let changes: [Phrase]

  public init(from old: Plan, to new: Plan) {
    changes =
      Self.ofPlan(old, new) + Self.ofSettings(old, new) + Self.ofUnits(old, new)
      + Self.ofProjects(old, new)
  }

  private static func ofPlan(_ old: Plan, _ new: Plan) -> [Phrase] {
    var changes = changed(Phrase("ชื่อแผน", "title of the plan"), old.title, new.title)
    changes += changed(
      Phrase("ชื่อหน่วยงาน", "name of the office"), old.organisation.name, new.organisation.name)
    changes += differs(
      old.organisation.district, new.organisation.district,
      Phrase("อำเภอของหน่วยงาน", "district of the office"))
    changes += changed(
      Phrase("ปีงบประมาณของแผน", "fiscal years of the plan"), old.fiscalYears.words,
      new.fiscalYears.words)
    return changes + differs(old.risks, new.risks, Phrase("ตารางความเสี่ยง", "risks"))
      + differs(old.itaResults, new.itaResults, Phrase("ผลการประเมิน ITA", "results of the ITA"))
  }

  private static func ofUnits(_ old: Plan, _ new: Plan) -> [Phrase] {
    let units = Pairs(old.owners, new.owners, by: \.id)
    return units.gone.map { unit in
      let heir = new.owners.first { $0.succeeds.contains(unit.id) }
      return heir.map {
        Phrase(
          "หน่วยงาน \(unit.name) เปลี่ยนเป็น \($0.name)", "unit \(unit.name) became \($0.name)")
      } ?? Phrase("ตัดหน่วยงาน \(unit.name)", "unit \(unit.name) is gone")
    }
      + units.added.map { Phrase("เพิ่มหน่วยงาน \($0.name)", "unit \($0.name) is new") }
      + units.both.flatMap { old, new in
        changed(Phrase("ชื่อหน่วยงาน", "name of unit"), old.name, new.name)
      }
  }

  private static func ofProjects(_ old: Plan, _ new: Plan) -> [Phrase] {
    let projects = Pairs(old.projects, new.projects, by: \.id)
    return projects.gone.map {
      Phrase("ตัดโครงการ \($0.name)", "project \($0.name) is gone")
    }
      + projects.added.map { Phrase("เพิ่มโครงการ \($0.name)", "project \($0.name) is new") }
      + projects.both.flatMap { ProjectComparison($0, $1, old, new).changes }
  }

  static func changed(_ what: Phrase, _ old: String, _ new: String) -> [Phrase] {
    changed(what, Phrase.same(old), Phrase.same(new))
  }

  static func changed(_ what: Phrase, _ old: Phrase, _ new: Phrase) -> [Phrase] {
    guard old != new else { return [] }
    return [
      Phrase(
        "\(what.thai): จาก “\(old.thai)” เป็น “\(new.thai)”",
        "\(what.english): '\(old.english)' became '\(new.english)'")
    ]
  }

  static func differs<Value: Equatable>(
    _ old: Value, _ new: Value, _ what: Phrase
  ) -> [Phrase] {
    old == new ? [] : [Phrase("แก้ไข\(what.thai)", "\(what.english) changed")]
  }
}

/// The things of two lists that have the same ids, and those that only one has, in their orders.
struct Pairs<Thing> {
  let gone: [Thing]
  let added: [Thing]
  let both: [(Thing, Thing)]

  init<ID: Hashable>(_ old: [Thing], _ new: [Thing], by id: (Thing) -> ID) {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(id))
    gone = old.filter { !kept.contains(id($0)) }
    added = new.filter { before[id($0)] == nil }
    both = new.compactMap { thing in before[id(thing)].map { ($0, thing) } }
  }
}

extension ClosedRange<FiscalYear> {
  var words: String { "\(lowerBound)–\(upperBound)" }
}

extension Project {
  /// Its number and title, as a line names it.
  var name: String { "\(number) \(title)" }
}
