internal import PlanModel

/// What a report lacks, one fault on each line, project by project.
enum ReportFaultText {
  static func text(_ faults: [ReportFault], _ plan: Plan) -> String {
    let lines = faults.map { fault in
      let project = fault.project.flatMap { id in plan.projects.first { $0.id == id } }
      let place = project.map { "\($0.number): " } ?? ""
      let severity = fault.severity == .error ? "error" : "warning"
      let hint = fault.hint.map { "\n  hint: \($0)" } ?? ""
      return "\(place)\(severity): [\(fault.rule.rawValue)] \(fault.message)\(hint)\n"
    }
    let errors = faults.count { $0.severity == .error }
    let warnings = faults.count - errors
    return lines.joined() + "\(errors.counted("error")), \(warnings.counted("warning"))\n"
  }
}

extension Int {
  /// So many of something, in English: `1 error`, `2 strategies`.
  func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
