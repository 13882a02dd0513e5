/// Writes a workbook as an Excel file. The same workbook gives the same octets.
package enum XlsxWriter {
  package static func octets(of workbook: Workbook) throws(XlsxFault) -> [UInt8] {
    let file = try XlsxFile(workbook.style)
    try file.setProperties(
      title: XlsxText.cell(workbook.title), company: XlsxText.cell(workbook.organisation),
      created: workbook.created)
    for sheet in workbook.sheets {
      var writer = try XlsxSheetWriter(file, sheet, of: workbook)
      try writer.write()
    }
    return try file.finish()
  }
}
