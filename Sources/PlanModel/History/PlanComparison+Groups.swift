internal import ThaiCivil

/// What dimensions and strategies say otherwise, and what stands in another of them than it did.
extension PlanComparison {
  static func ofGroups(_ before: Plan, _ after: Plan) -> [Phrase] {
    let dimensions = Pairs(before.dimensions, after.dimensions, by: \.id, called: \.title)
    let changes = of(
      dimensions, Phrase("มิติ", "dimension"), id: \.id.text, number: { "\($0.number)" },
      title: \.title)
    let (old, new) = (before.strategiesByName, after.strategiesByName)
    let strategies = Pairs(old, new, by: \.id, called: \.title)
    return changes
      + of(
        strategies, Phrase("แนวทาง", "strategy"), id: \.id.text, number: \.number, title: \.title
      ) { moved(Phrase("แนวทาง \($1.number)", "strategy \($1.number)"), $0.home, $1.home) }
  }

  private static func of<Group>(
    _ pairs: Pairs<Group>, _ what: Phrase, id: (Group) -> String, number: (Group) -> String,
    title: (Group) -> String, moves: (Group, Group) -> [Phrase] = { _, _ in [] }
  ) -> [Phrase] {
    func name(_ group: Group) -> Phrase {
      Phrase(
        "\(what.thai) \(number(group)) \(title(group))",
        "\(what.english) \(number(group)) \(title(group))")
    }
    return pairs.gone.map { Phrase("ตัด\(name($0).thai)", "\(name($0).english) is gone") }
      + pairs.added.map { Phrase("เพิ่ม\(name($0).thai)", "\(name($0).english) is new") }
      + pairs.both.flatMap { old, new in
        recoded(
          name(new), id(old), id(new),
          besides: moves(old, new)
            + changed(
              Phrase("เลขที่ของ\(what.thai)", "number of the \(what.english)"), number(old),
              number(new))
            + changed(
              Phrase("ชื่อ\(what.thai)", "title of the \(what.english)"), title(old), title(new)))
      }
  }

  /// That something stands elsewhere; nothing where only the id or the name of its place was changed.
  static func moved(_ what: Phrase, _ old: PlanHome?, _ new: PlanHome?) -> [Phrase] {
    guard let old, let new, !old.isSame(as: new) else { return [] }
    return [
      Phrase(
        "\(what.thai): ย้ายจาก “\(old.name)” ไปอยู่ใน “\(new.name)”",
        "\(what.english): moved from '\(old.name)' to '\(new.name)'")
    ]
  }
}

/// Where something of a plan stands: in a dimension, and in one of its strategies where it has any.
struct PlanHome {
  let dimension: Dimension
  /// Nil where the dimension itself is meant.
  var strategy: Strategy?

  /// Number and title of the innermost.
  var name: String {
    guard let strategy, let number = strategy.number, let title = strategy.title else {
      return "\(dimension.number) \(dimension.title)"
    }
    return "\(number) \(title)"
  }

  func isSame(as other: PlanHome) -> Bool {
    guard strategy?.id == nil, other.strategy?.id == nil else {
      return strategy?.id == other.strategy?.id || strategy?.title == other.strategy?.title
    }
    return dimension.id == other.dimension.id || dimension.title == other.dimension.title
  }
}

/// A strategy that has a name, and where it stands.
private struct NamedStrategy {
  let id: Strategy.ID
  let number: String
  let title: String
  let home: PlanHome
}

extension Plan {
  /// Where each project stands.
  var homes: [Project.ID: PlanHome] {
    var homes: [Project.ID: PlanHome] = [:]
    for dimension in dimensions {
      for strategy in dimension.strategies {
        for project in strategy.projects {
          homes[project.id] = PlanHome(dimension: dimension, strategy: strategy)
        }
      }
    }
    return homes
  }

  fileprivate var strategiesByName: [NamedStrategy] {
    dimensions.flatMap { dimension in
      dimension.strategies.compactMap { strategy in
        guard let id = strategy.id else { return nil }
        return NamedStrategy(
          id: id, number: strategy.number.map { "\($0)" } ?? "", title: strategy.title ?? "",
          home: PlanHome(dimension: dimension))
      }
    }
  }
}
