import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// Every file and page that was brought as evidence, with what proves a file to be the one that was
  /// filed.
  var evidence: [Block] {
    let rows = contents.projects.flatMap { project in
      project.evidence.map { filed in
        Row([
          Cell(format.number(project.project.number)), Cell(.entry(filed.entry)),
          Cell(lines: [format.evidence(filed.evidence)]),
          Cell(filed.evidence.hash ?? PaperWording.none),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          "evidence",
          columns: [
            Table.Column(wording.column.number, share: 7, .centre),
            Table.Column(wording.column.entry, share: 8, .centre),
            Table.Column(wording.column.evidence, share: 45),
            Table.Column(wording.column.hash, share: 40),
          ], rows: rows))
    ]
  }
}

extension Evidence {
  /// The SHA-256 of a file in hexadecimal digits; nil for a page, whose content is not ours.
  fileprivate var hash: String? {
    guard case .file(let sha256, name: _, octets: _, kind: _) = content else { return nil }
    return sha256
  }
}
