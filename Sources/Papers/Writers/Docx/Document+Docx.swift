public import ThaiCivil

extension Document {
  /// The document as a Word file: ECMA-376 in its transitional form, as Word 2013 and later write it.
  ///
  /// The same document, template and instant give the same octets.
  ///
  /// - Parameters:
  ///   - template: A Word file whose styles, letterhead and margins it takes.
  ///   - instant: When the paper was made, for the file's properties; the report's as-of instant, never the
  ///     clock's. Nil leaves it out.
  /// - Returns: The octets of a .docx file.
  public func docx(
    template: DocxTemplate? = nil, made instant: Instant? = nil
  ) -> [UInt8] {
    let styles = template.map { DocxStyleNames(taking: $0.styles.list) } ?? DocxStyleNames()
    let frame = DocxFrame(self, template, styles)
    let drawings = DocxDrawings(self)
    let story = DocxStory(self, styles, frame, drawings)
    let sheet = DocxStyles(names: styles)

    var package = DocxPackage()
    package.add(
      "word/document.xml", type: DocxParts.type("document.main"), story.part,
      relationships: [
        DocxRelationship(id: "styles", kind: .styles, target: "styles.xml"),
        DocxRelationship(id: "settings", kind: .settings, target: "settings.xml"),
        DocxRelationship(id: "fonts", kind: .fontTable, target: "fontTable.xml"),
        DocxRelationship(id: "theme", kind: .theme, target: "theme/theme1.xml"),
        DocxRelationship(id: "numbering", kind: .numbering, target: "numbering.xml"),
      ] + frame.relationships + drawings.relationships + story.links.relationships)
    package.add(
      "word/styles.xml", type: DocxParts.type("styles"),
      template.map { sheet.part(in: $0.styles) } ?? sheet.part)
    package.add("word/settings.xml", type: DocxParts.type("settings"), DocxParts.settings)
    package.add("word/fontTable.xml", type: DocxParts.type("fontTable"), DocxParts.fonts)
    package.add(
      "word/theme/theme1.xml", type: "application/vnd.openxmlformats-officedocument.theme+xml",
      template?.theme ?? DocxTheme.part)
    package.add("word/numbering.xml", type: DocxParts.type("numbering"), DocxNumbering.part)
    frame.add(to: &package)
    drawings.add(to: &package)
    package.add(
      "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
      DocxParts.core(title: title, language: style.language, made: instant))
    package.add(
      "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      DocxParts.application)
    return package.octets(relationships: [
      DocxRelationship(id: "document", kind: .officeDocument, target: "word/document.xml"),
      DocxRelationship(id: "core", kind: .coreProperties, target: "docProps/core.xml"),
      DocxRelationship(id: "app", kind: .extendedProperties, target: "docProps/app.xml"),
    ])
  }
}
