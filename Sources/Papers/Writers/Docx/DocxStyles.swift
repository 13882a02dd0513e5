/// `word/styles.xml`.
struct DocxStyles {
  let names: DocxStyleNames

  /// The whole part, where no template gives one.
  var part: [UInt8] {
    XMLWriter.part { xml in
      xml.element("w:styles", ["xmlns:w": DocxNamespace.word]) { xml in
        defaults(&xml)
        for style in names.absent { define(style, &xml) }
      }
    }
  }

  /// The part of a template with the styles that it lacks.
  func part(in template: DocxTemplate.Styles) -> [UInt8] {
    let added = XMLWriter.fragment { xml in
      for style in names.absent { define(style, &xml, isAdded: true) }
    }
    var octets = template.octets
    octets.insert(contentsOf: added, at: template.end)
    return octets
  }

  /// What holds where no style says otherwise. Thai is complex script to Word: it takes the `cs` font, the
  /// `Cs` sizes and the `bidi` language.
  private func defaults(_ xml: inout XMLWriter) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          let font = DocxFont.name
          xml.element(
            "w:rFonts",
            ["w:ascii": font, "w:eastAsia": font, "w:hAnsi": font, "w:cs": font])
          xml.element("w:sz", ["w:val": "32"])
          xml.element("w:szCs", ["w:val": "32"])
          xml.element("w:lang", ["w:val": "en-US", "w:eastAsia": "en-US", "w:bidi": "th-TH"])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:spacing", ["w:after": "0", "w:line": "240", "w:lineRule": "auto"])
        }
      }
    }
  }

  private func define(_ style: DocxStyle, _ xml: inout XMLWriter, isAdded: Bool = false) {
    let look = DocxLook(style)
    func content(_ xml: inout XMLWriter) {
      xml.element("w:name", ["w:val": style.name])
      if let base = look.base { xml.element("w:basedOn", ["w:val": names[base]]) }
      if let next = look.next { xml.element("w:next", ["w:val": names[next]]) }
      if look.isHidden {
        xml.element("w:uiPriority", ["w:val": "99"])
        xml.element("w:semiHidden")
        xml.element("w:unhideWhenUsed")
      } else {
        xml.element("w:qFormat")
      }
      if style.kind == .paragraph { look.paragraph(&xml) }
      if style.kind == .paragraph || style.kind == .character { look.font(&xml) }
      if style.kind == .table { table(style, &xml) }
    }
    let id = names[style]
    let kind = style.kind.rawValue
    if isAdded {
      // A template has its own defaults, and may have bound the prefix to something else.
      xml.element(
        "w:style", ["xmlns:w": DocxNamespace.word, "w:type": kind, "w:styleId": id], content)
    } else if look.isDefault {
      xml.element("w:style", ["w:type": kind, "w:default": "1", "w:styleId": id], content)
    } else {
      xml.element("w:style", ["w:type": kind, "w:styleId": id], content)
    }
  }

  private func table(_ style: DocxStyle, _ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      if style == .reportTable {
        xml.element("w:tblBorders") { xml in
          let line: XMLWriter.Attributes = [
            "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "555555",
          ]
          for side: StaticString in [
            "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV",
          ] {
            xml.element(side, line)
          }
        }
      } else {
        xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
      }
      xml.element("w:tblCellMar") { xml in
        let side = style == .reportTable ? "\(ColumnWidths.margin)" : "108"
        xml.element("w:top", ["w:w": "0", "w:type": "dxa"])
        xml.element("w:left", ["w:w": side, "w:type": "dxa"])
        xml.element("w:bottom", ["w:w": "0", "w:type": "dxa"])
        xml.element("w:right", ["w:w": side, "w:type": "dxa"])
      }
    }
  }
}

/// The font of official papers.
enum DocxFont {
  static let name = "TH Sarabun New"
}
