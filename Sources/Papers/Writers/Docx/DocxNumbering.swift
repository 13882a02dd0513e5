/// `word/numbering.xml`: the bullets of lists.
enum DocxNumbering {
  /// A number that no template's styles refer to: theirs stay behind, and must not become bullets.
  static let bullets = 9_001

  static func refer(_ xml: inout XMLWriter) {
    xml.element("w:numPr") { xml in
      xml.element("w:ilvl", ["w:val": "0"])
      xml.element("w:numId", ["w:val": "\(bullets)"])
    }
  }

  static var part: [UInt8] {
    XMLWriter.part { xml in
      xml.element("w:numbering", ["xmlns:w": DocxNamespace.word]) { xml in
        xml.element("w:abstractNum", ["w:abstractNumId": "\(bullets)"]) { xml in
          xml.element("w:multiLevelType", ["w:val": "singleLevel"])
          xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
            xml.element("w:start", ["w:val": "1"])
            xml.element("w:numFmt", ["w:val": "bullet"])
            xml.element("w:lvlText", ["w:val": "•"])
            xml.element("w:lvlJc", ["w:val": "left"])
            xml.element("w:pPr") { $0.element("w:ind", ["w:left": "567", "w:hanging": "283"]) }
          }
        }
        xml.element("w:num", ["w:numId": "\(bullets)"]) { xml in
          xml.element("w:abstractNumId", ["w:val": "\(bullets)"])
        }
      }
    }
  }
}
