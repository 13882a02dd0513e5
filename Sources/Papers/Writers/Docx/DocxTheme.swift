/// `word/theme/theme1.xml`: the fonts and greys that Word's own galleries offer in the file.
enum DocxTheme {
  static var part: [UInt8] {
    XMLWriter.part { xml in
      xml.element(
        "a:theme",
        [
          "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "sucharit",
        ]
      ) { xml in
        xml.element("a:themeElements") { xml in
          colours(&xml)
          fonts(&xml)
          formats(&xml)
        }
      }
    }
  }

  private static func colours(_ xml: inout XMLWriter) {
    let colours: KeyValuePairs<StaticString, String> = [
      "a:dk1": "000000", "a:lt1": "FFFFFF", "a:dk2": "333333", "a:lt2": "EDEDEB",
      "a:accent1": "1F4E79", "a:accent2": "7F6000", "a:accent3": "385723", "a:accent4": "833C0B",
      "a:accent5": "3B3838", "a:accent6": "7030A0", "a:hlink": "0563C1", "a:folHlink": "954F72",
    ]
    xml.element("a:clrScheme", ["name": "sucharit"]) { xml in
      for (name, value) in colours {
        xml.element(name) { $0.element("a:srgbClr", ["val": value]) }
      }
    }
  }

  private static func fonts(_ xml: inout XMLWriter) {
    xml.element("a:fontScheme", ["name": "sucharit"]) { xml in
      for name: StaticString in ["a:majorFont", "a:minorFont"] {
        xml.element(name) { xml in
          xml.element("a:latin", ["typeface": DocxFont.name])
          xml.element("a:ea", ["typeface": ""])
          xml.element("a:cs", ["typeface": DocxFont.name])
        }
      }
    }
  }

  /// The schema wants three of each.
  private static func formats(_ xml: inout XMLWriter) {
    func fill(_ xml: inout XMLWriter) {
      xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) }
    }
    xml.element("a:fmtScheme", ["name": "sucharit"]) { xml in
      xml.element("a:fillStyleLst") { xml in
        for _ in 0..<3 { fill(&xml) }
      }
      xml.element("a:lnStyleLst") { xml in
        for _ in 0..<3 { xml.element("a:ln", ["w": "6350"], fill) }
      }
      xml.element("a:effectStyleLst") { xml in
        for _ in 0..<3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
      }
      xml.element("a:bgFillStyleLst") { xml in
        for _ in 0..<3 { fill(&xml) }
      }
    }
  }
}
