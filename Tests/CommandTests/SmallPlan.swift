/// A plan of few lines, for the tests that add and remove parts of one.
struct SmallPlan {
  /// What a project is called and who owns it.
  struct Project {
    let id: String
    let number: String
    var title = "โครงการทดสอบ"
    var owner: String
    var step = "ดำเนินการตามโครงการ"
  }

  var title = "แผนทดสอบ"
  var organisation = "เทศบาลทดสอบ"
  /// Id and name.
  var owners = [("alpha", "กองกลาง"), ("beta", "กองคลัง")]
  var projects = [
    Project(id: "first", number: "1.1.1", owner: "alpha"),
    Project(id: "second", number: "1.1.2", owner: "beta"),
  ]

  var yaml: String {
    """
    format: 1
    id: small
    kind: action-plan
    title: \(quoted(title))
    organisation:
      name: \(quoted(organisation))
      kind: city-municipality
      province: สมุทรปราการ
    fiscal-years: 2566–2567
    source:
      document: "000"
      title: \(quoted(title))
    owners:
    \(owners.map { "  - id: \($0.0)\n    name: \(quoted($0.1))" }.joined(separator: "\n"))
    reporting:
      coordinator: \(quoted(owners[0].1))
    dimensions:
      - id: d1
        number: 1
        title: \(quoted(title))
        source: หน้า 1
        strategies:
          - id: d1-1
            number: 1.1
            title: \(quoted(title))
            source: หน้า 1
            projects:
    \(projects.map(yaml).joined(separator: "\n"))

    """
  }

  private func yaml(_ project: Project) -> String {
    let owner = owners.first { $0.0 == project.owner }?.1 ?? project.owner
    return """
                - id: \(project.id)
                  number: \(project.number)
                  kind: project
                  title: \(quoted(project.title))
                  source: หน้า 1
                  owners:
                    - \(quoted(owner))
                  fiscal-years: 2566–2567
                  budget: none
                  target-group: \(quoted(project.title))
                  objectives:
                    - \(quoted(project.title))
                  steps:
                    - id: s1
                      number: 4.1
                      title: \(quoted(project.step))
                      substeps:
                        - id: s1-1
                          title: \(quoted(project.step))
                    - id: s2
                      number: 4.2
                      title: รายงานผล
                      timing:
                        every: quarter
                        quote: \(quoted(project.title))
                        source: หน้า 1
                  outputs:
                    - id: output-1
                      title: \(quoted(project.title))
                      indicators:
                        - id: output-1-a
                          title: \(quoted(project.title))
                          comparator: at-least
                          target: 1
                          unit: ครั้ง
      """
  }
}

/// A text in the double quotes of YAML, with which any character can be written.
private func quoted(_ text: String) -> String {
  let inside = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case _
    where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x2028...0x202F).contains(scalar.value) || scalar.value == 0xFEFF:
      "\\u" + hexadecimal(scalar.value)
    default: String(scalar)
    }
  }
  return "\"" + inside.joined() + "\""
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 4 - digits.count) + digits
}
