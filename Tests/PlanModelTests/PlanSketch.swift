internal import PlanModel
internal import TestSupport

/// A small plan to be written as a plan file, so that a test says only what it is about.
struct PlanSketch {
  var kind = "action-plan"
  var years = "2566–2570"
  /// Ids; a name is made of each.
  var owners = ["office"]
  /// The ids of units that an owner succeeds.
  var succeeds: [String: [String]] = [:]
  /// Keys of `reporting`, `schedule` and `calendar`, as they stand in a file.
  var reporting: [String] = []
  var scheduling: [String] = []
  var projects: [ProjectSketch] = []

  /// The plan that the file gives, read and checked as any other.
  func plan() throws -> Plan { try Plan.reading(yaml) }

  var yaml: String {
    var lines = [
      "format: 1", "id: sketch", "kind: \(kind)", "title: แผนตัวอย่าง",
      "organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, province: ตัวอย่าง}",
      "fiscal-years: \(years)", "source: {document: \"1\", title: แผนตัวอย่าง}", "owners:",
    ]
    lines += owners.map { id in
      let heirs = succeeds[id].map { ", succeeds: [\($0.joined(separator: ", "))]" } ?? ""
      return "  - {id: \(id), name: หน่วยงาน \(id)\(heirs)}"
    }
    lines += Self.section("reporting", reporting) + Self.section("schedule", scheduling)
    lines += ["dimensions:", "  - id: d1", "    number: 1", "    title: มิติ", "    projects:"]
    for (index, project) in projects.enumerated() { lines += project.lines(number: index + 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ name: String, _ keys: [String]) -> [String] {
    keys.isEmpty ? [] : ["\(name):"] + keys.map { "  \($0)" }
  }
}

/// A project of a sketch.
struct ProjectSketch {
  var id = "p1"
  var title = "โครงการ"
  var owners = ["office"]
  /// Which of several owners settles it; nil says nothing.
  var settledBy: String?
  var years: String?
  /// As it stands in a file.
  var budget = "none"
  var during: String?
  var steps: [StepSketch] = [StepSketch()]
  /// Each an id and its rule, such as `every: month`.
  var rhythms: [(id: String, rule: String)] = []

  fileprivate func lines(number: Int) -> [String] {
    var lines = [
      "      - id: \(id)", "        number: \(number)", "        kind: project",
      "        title: \(title)", "        owners: [\(owners.joined(separator: ", "))]",
      "        budget: \(budget)",
    ]
    if let years { lines.append("        fiscal-years: \(years)") }
    if let settledBy { lines.append("        settled-by: \(settledBy)") }
    if let during { lines.append("        during: \(during)") }
    lines.append("        steps:")
    for (index, step) in steps.enumerated() { lines += step.lines(id: "s\(index + 1)", index + 1) }
    if !rhythms.isEmpty { lines.append("        rhythms:") }
    for rhythm in rhythms {
      lines.append("          - {id: \(rhythm.id), title: รอบ, \(rhythm.rule), source: หน้า 1}")
    }
    return lines
  }
}

/// A step of a sketch; its id is s1, s2 and on unless it has one of its own.
struct StepSketch {
  var id: String?
  var title = "ขั้นตอน"
  var weight = 1
  /// Rules such as `by: 31 มี.ค.`; the place in the document is added.
  var rules: [String] = []
  /// Whether the rules name a place in the document.
  var isCited = true
  var substeps: [(id: String, rule: String?)] = []

  fileprivate func lines(id standard: String, _ number: Int) -> [String] {
    let source = isCited ? ", source: หน้า 2" : ""
    var lines = [
      "          - id: \(id ?? standard)", "            number: 4.\(number)",
      "            title: \(title)",
    ]
    if weight != 1 { lines.append("            weight: \(weight)") }
    if !rules.isEmpty {
      let list = rules.map { "{\($0)\(source)}" }.joined(separator: ", ")
      lines.append("            timing: [\(list)]")
    }
    if !substeps.isEmpty { lines.append("            substeps:") }
    for substep in substeps {
      let timing = substep.rule.map { ", timing: {\($0)\(source)}" } ?? ""
      lines.append("              - {id: \(substep.id), title: ข้อย่อย\(timing)}")
    }
    return lines
  }
}

extension PlanSketch {
  /// A plan of any form that a file may have: owners, years, spans, weights, rules of every kind.
  static func random(_ seed: UInt64) -> PlanSketch {
    var numbers = SeededNumbers(seed: seed)
    var sketch = PlanSketch()
    sketch.years = ["2566–2570", "2567", "2566–2567"].any(&numbers)
    sketch.owners = (1...Int.random(in: 1...5, using: &numbers)).map { "owner-\($0)" }
    sketch.scheduling = ["reserve: \([0, 5, 15, 40].any(&numbers))"]
    sketch.projects = (1...Int.random(in: 1...14, using: &numbers)).map { index in
      project("p\(index)", sketch.owners, sketch.years, &numbers)
    }
    return sketch
  }

  private static func project(
    _ id: String, _ owners: [String], _ years: String, _ numbers: inout SeededNumbers
  ) -> ProjectSketch {
    var project = ProjectSketch(id: id)
    let owning = owners.shuffled(using: &numbers)
    project.owners = Array(owning.prefix(Int.random(in: 0...4, using: &numbers) == 0 ? 2 : 1))
    if years == "2566–2570" { project.years = [nil, nil, "2567–2569", "2570"].any(&numbers) }
    project.during = [nil, nil, nil, "ต.ค. – ธ.ค.", "ก.ค. – ก.ย.", "1 ต.ค. – 10 ต.ค."].any(&numbers)
    project.steps = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in step(&numbers) }
    for (index, rule) in [rule(&numbers), rule(&numbers)].enumerated()
    where Int.random(in: 0...3, using: &numbers) == 0 {
      project.rhythms.append(("r\(index)", rule))
    }
    return project
  }

  private static func step(_ numbers: inout SeededNumbers) -> StepSketch {
    var step = StepSketch(weight: [1, 1, 1, 2, 7].any(&numbers))
    let count = [0, 0, 0, 0, 0, 1, 2].any(&numbers)
    step.rules = (0..<count).map { _ in rule(&numbers) }
    step.isCited = Bool.random(using: &numbers)
    return step
  }

  private static func rule(_ numbers: inout SeededNumbers) -> String {
    [
      "every: month", "every: quarter", "every: half-year", "every: year", "times-a-year: 1",
      "times-a-year: 3", "times-a-year: 5", "times-a-year: 50", "within-days: 15, of: รับเรื่อง",
      "by: 31 มี.ค.", "by: 1 ต.ค.", "by: 30 ก.ย.", "by: 13 เม.ย.", "during: ต.ค. – ธ.ค.",
      "during: 1 ม.ค. – 14 เม.ย.",
    ].any(&numbers)
  }
}

extension Array {
  /// Any element of a list that is not empty.
  func any(_ numbers: inout SeededNumbers) -> Element {
    self[Int.random(in: indices, using: &numbers)]
  }
}
