import Papers
import PlanModel
import ThaiCivil

extension PaperTables {
  /// What was said of the plan as a whole, the projects that met with a problem or suggest something, and those
  /// that say that there was none.
  var remarks: [Block] {
    let rows = contents.projects.filter { $0.hasRemarks }.map { project in
      Row([
        Cell(format.number(project.project.number)), Cell(format.typed(project.project.title)),
        Cell(lines: lines(project.problems)), Cell(lines: lines(project.suggestions)),
      ])
    }
    let table: [Block] =
      rows.isEmpty ? [] : [.table(Table("remarks", columns: columns, rows: rows))]
    return overall + table + without(rows.count)
  }

  private var columns: [Table.Column] {
    [
      Table.Column(wording.column.number, share: 6, .centre),
      Table.Column(wording.column.project, share: 30),
      Table.Column(wording.column.problems, share: 32),
      Table.Column(wording.column.suggestions, share: 32),
    ]
  }

  private func lines(_ remarks: [Remark]) -> [[Inline]] {
    remarks.map { [.text(format.typed($0.text))] }
  }

  private var overall: [Block] {
    func part(_ title: String, _ remarks: [Remark]) -> [Block] {
      remarks.isEmpty ? [] : [.heading(2, title), .list(lines(remarks))]
    }
    return part(wording.column.results, contents.notes)
      + part(wording.column.problems, contents.problems)
      + part(wording.column.suggestions, contents.suggestions)
  }

  /// Silence is not an answer: only those that say so are named.
  private func without(_ others: Int) -> [Block] {
    let none = contents.projects.filter {
      !$0.hasRemarks && !($0.problems.isEmpty && $0.suggestions.isEmpty)
    }
    guard !none.isEmpty else {
      return others == 0 ? [.paragraph([.text(wording.noRemarks)])] : []
    }
    let numbers = none.map { format.number($0.project.number) }.joined(separator: ", ")
    return [.paragraph([.text(wording.withoutRemarks(heading.planKind) + numbers)])]
  }
}

extension ProjectReport {
  /// Whether a problem or suggestion says more than that there is none.
  fileprivate var hasRemarks: Bool {
    (problems + suggestions).contains { remark in
      let words = remark.text.split(separator: " ").joined()
      return !["ไม่มี", "-", "none", "None"].contains(words)
    }
  }
}
