public import Papers
public import ThaiCivil

/// The formats of office programs that a report can be written in; each is the ending of its file's name.
public enum OfficeFormat: String, CaseIterable, Sendable, CustomStringConvertible {
  /// A Word document that a clerk can go on editing.
  case word = "docx"
  /// An Excel workbook to reconcile.
  case excel = "xlsx"

  public var description: String { rawValue }
}

extension Report {
  /// What the file of an annex is called, without its ending.
  public func name(of annex: ReportAnnex) -> String { "\(name)-annex-\(annex.rawValue)" }

  /// The octets of the file. A Word document takes styles, letterhead and margins of the template; `made`
  /// is what the file says of when it was made: the instant of the report, never the clock's.
  public func octets(
    _ format: OfficeFormat, _ style: Style = .thai, _ extent: ReportExtent = .paper,
    memo: MemoFields? = nil,
    proof: ProofAddress? = nil, template: DocxTemplate? = nil,
    made: Instant
  ) throws(XlsxFault) -> [UInt8] {
    switch (format, self) {
    case (.word, _):
      document(style, extent: extent, memo: memo, proof: proof).docx(
        template: template, made: made)
    case (.excel, .period(let report)): try report.xlsx(style)
    case (.excel, .budget(let report)): try report.xlsx(style)
    case (.excel, .plan), (.excel, .ePlan), (.excel, .followUp), (.excel, .register),
      (.excel, .ita):
      try document(style, proof: proof).xlsx(
        created: made, sheet: style.wording.sheets.name(ofTable:))
    }
  }
}
