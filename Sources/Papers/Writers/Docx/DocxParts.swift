import ThaiCivil

/// The small parts of a Word file.
enum DocxParts {
  /// The content type of a part of the text.
  static func type(_ name: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml"
  }

  /// `word/settings.xml`. Without the mode, Word opens the file as one of Word 2007.
  static var settings: [UInt8] {
    XMLWriter.part { xml in
      xml.element("w:settings", ["xmlns:w": DocxNamespace.word]) { xml in
        xml.element("w:zoom", ["w:percent": "100"])
        xml.element("w:defaultTabStop", ["w:val": "720"])
        xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
        xml.element("w:compat") { xml in
          xml.element(
            "w:compatSetting",
            [
              "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
              "w:val": "15",
            ])
        }
        xml.element("w:themeFontLang", ["w:val": "en-US", "w:bidi": "th-TH"])
        xml.element("w:decimalSymbol", ["w:val": "."])
        xml.element("w:listSeparator", ["w:val": ","])
      }
    }
  }

  /// `word/fontTable.xml`: what to take where the font is not installed.
  static var fonts: [UInt8] {
    XMLWriter.part { xml in
      xml.element("w:fonts", ["xmlns:w": DocxNamespace.word]) { xml in
        xml.element("w:font", ["w:name": DocxFont.name]) { xml in
          xml.element("w:altName", ["w:val": "TH SarabunPSK,TH SarabunIT๙"])
          xml.element("w:charset", ["w:val": "DE"])
          xml.element("w:family", ["w:val": "swiss"])
          xml.element("w:pitch", ["w:val": "variable"])
        }
      }
    }
  }

  /// `docProps/core.xml`. The moment is the report's, not the clock's.
  static func core(title: String, language: Language, made instant: Instant?) -> [UInt8] {
    XMLWriter.part { xml in
      xml.element(
        "cp:coreProperties",
        [
          "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
      ) { xml in
        xml.element("dc:title", text: title)
        xml.element("dc:language", text: language.tag)
        guard let instant else { return }
        xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: instant.w3c)
        xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: instant.w3c)
      }
    }
  }

  /// `docProps/app.xml`.
  static var application: [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return XMLWriter.part { xml in
      xml.element("Properties", ["xmlns": namespace]) { xml in
        xml.element("Application", text: "sucharit")
      }
    }
  }
}

extension Instant {
  /// 2026-11-21T11:10:00Z, the only form that every reader of properties takes.
  fileprivate var w3c: String {
    let basic = Array(utcBasic)
    guard basic.count == 16 else { return utcBasic }
    return "\(String(basic[0..<4]))-\(String(basic[4..<6]))-\(String(basic[6..<11])):"
      + "\(String(basic[11..<13])):\(String(basic[13..<16]))"
  }
}
