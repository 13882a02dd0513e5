internal import ThaiCivil

/// What a plan says otherwise than the one before it, thing by thing, in words.
///
/// Things are the same as long as their ids are, or their names where an id was changed. Where the document says
/// something, and in what words (sources, quotes, assumptions), is not compared.
public struct PlanComparison: Sendable {
  /// One line each: the plan itself and its settings, then units, then dimensions and strategies, then projects in
  /// printed order.
  public let changes: [Phrase]

  public init(from old: Plan, to new: Plan) {
    changes =
      Self.ofPlan(old, new) + Self.ofSettings(old, new) + Self.ofUnits(old, new)
      + Self.ofGroups(old, new) + Self.ofProjects(old, new)
  }

  private static func ofPlan(_ old: Plan, _ new: Plan) -> [Phrase] {
    var changes = changed(Phrase("ชื่อแผน", "title of the plan"), old.title, new.title)
    changes += changed(
      Phrase("ชื่อหน่วยงาน", "name of the office"), old.organisation.name, new.organisation.name)
    changes += differs(
      old.organisation.kind, new.organisation.kind,
      Phrase("ประเภทของหน่วยงาน", "kind of the office"))
    changes += differs(
      old.organisation.district, new.organisation.district,
      Phrase("อำเภอของหน่วยงาน", "district of the office"))
    changes += changed(
      Phrase("จังหวัด", "province"), old.organisation.province, new.organisation.province)
    changes += changed(
      Phrase("ปีงบประมาณของแผน", "fiscal years of the plan"), old.fiscalYears.words,
      new.fiscalYears.words)
    return changes + differs(old.risks, new.risks, Phrase("ตารางความเสี่ยง", "risks"))
      + differs(old.itaResults, new.itaResults, Phrase("ผลการประเมิน ITA", "results of the ITA"))
  }

  private static func ofUnits(_ old: Plan, _ new: Plan) -> [Phrase] {
    let units = Pairs(old.owners, new.owners, by: \.id, called: \.name)
    return units.gone.map { unit in
      let heir = new.owners.first { $0.succeeds.contains(unit.id) }
      return heir.map {
        Phrase(
          "หน่วยงาน \(unit.name) เปลี่ยนเป็น \($0.name)", "unit \(unit.name) became \($0.name)")
      } ?? Phrase("ตัดหน่วยงาน \(unit.name)", "unit \(unit.name) is gone")
    }
      + units.added.map { Phrase("เพิ่มหน่วยงาน \($0.name)", "unit \($0.name) is new") }
      + units.both.flatMap { old, new in
        recoded(Phrase("หน่วยงาน \(new.name)", "unit \(new.name)"), old.id.text, new.id.text)
          + changed(Phrase("ชื่อหน่วยงาน", "name of unit"), old.name, new.name)
      }
  }

  private static func ofProjects(_ before: Plan, _ after: Plan) -> [Phrase] {
    let projects = Pairs(before.projects, after.projects, by: \.id, called: \.title)
    let (from, to) = (before.homes, after.homes)
    return projects.gone.map {
      Phrase("ตัดโครงการ \($0.name)", "project \($0.name) is gone")
    }
      + projects.added.map { Phrase("เพิ่มโครงการ \($0.name)", "project \($0.name) is new") }
      + projects.both.flatMap { old, new in
        let moves = moved(
          Phrase("โครงการ \(new.number)", "project \(new.number)"), from[old.id], to[new.id])
        return recoded(
          Phrase("โครงการ \(new.name)", "project \(new.name)"), old.id.text, new.id.text,
          besides: moves + ProjectComparison(old, new, before, after).changes)
      }
  }

  /// That the id of something was changed, with what else of it was.
  static func recoded(
    _ what: Phrase, _ old: String, _ new: String, besides others: [Phrase] = []
  ) -> [Phrase] {
    guard old != new else { return others }
    let only =
      others.isEmpty
      ? Phrase("เปลี่ยนเฉพาะรหัสของ", "only the id of") : Phrase("เปลี่ยนรหัสของ", "the id of")
    return [
      Phrase(
        "\(only.thai)\(what.thai) จาก “\(old)” เป็น “\(new)”",
        "\(only.english) \(what.english) changed: '\(old)' became '\(new)'")
    ] + others
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

extension ClosedRange<FiscalYear> {
  var words: String { "\(lowerBound)–\(upperBound)" }
}

extension Project {
  /// Its number and title, as a line names it.
  var name: String { "\(number) \(title)" }
}
