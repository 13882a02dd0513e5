extension DocxStory {
  /// The memo in its official form: emblem and title in one line, fields on dotted lines that end at the
  /// margin, text, signatures on the right half.
  func write(_ memo: Memo, _ xml: inout XMLWriter) {
    let width = frame.page(.portrait).textWidth(.portrait)
    head(memo, width, &xml)
    for fields in memo.fields { line(fields, width, &xml) }
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": styles[.memoField]]) }
      label(memo.recipient.label, &xml)
      line([.text("  " + memo.recipient.value)], &xml)
    }
    for content in memo.paragraphs { paragraph(.memoBody, content, &xml) }
    paragraph(.memoBody, [.text(memo.closing)], &xml)
    write(memo.signatures, &xml)
  }

  /// Below each other, on the right half.
  private func write(_ signatures: [Memo.Signature], _ xml: inout XMLWriter) {
    for signature in signatures {
      // Room for the hand.
      for _ in 0..<2 { paragraph(.memoSignature, [], &xml) }
      for words in signature.lines { paragraph(.memoSignature, [.text(words)], &xml) }
    }
  }

  /// Twips of the emblem's box: 2 cm.
  private static let box = 1_134

  private func head(_ memo: Memo, _ width: Int, _ xml: inout XMLWriter) {
    let widths = [Self.box, width - 2 * Self.box, Self.box]
    let drawing = memo.emblem.flatMap { drawings.emblems[$0] }
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblStyle", ["w:val": styles[.tableNormal]])
        xml.element("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      xml.element("w:tr") { xml in
        xml.element("w:trPr") { xml in
          xml.element("w:cantSplit")
          xml.element("w:trHeight", ["w:val": "\(Self.box)", "w:hRule": "atLeast"])
        }
        cell(widths[0], isBoxed: drawing == nil, &xml) { xml in
          xml.element("w:p") { xml in
            if let drawing { xml.element("w:r") { drawing.write(millimetresHigh: 15, &$0) } }
          }
        }
        cell(widths[1], &xml) { paragraph(.memoTitle, [.text(memo.title)], &$0) }
        cell(widths[2], &xml) { $0.element("w:p") }
      }
    }
  }

  private func cell(
    _ width: Int, isBoxed: Bool = false, _ xml: inout XMLWriter,
    _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        if isBoxed {
          xml.element("w:tcBorders") { xml in
            for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right"] {
              xml.element(
                side, ["w:val": "dotted", "w:sz": "4", "w:space": "0", "w:color": "777777"])
            }
          }
        }
        xml.element("w:vAlign", ["w:val": "center"])
      }
      content(&xml)
    }
  }

  /// Each field ends in a tab whose leader is the dotted line.
  private func line(_ fields: [Memo.Field], _ width: Int, _ xml: inout XMLWriter) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": styles[.memoField]])
        xml.element("w:tabs") { xml in
          for index in fields.indices {
            let place = width * (index + 1) / fields.count
            xml.element(
              "w:tab",
              [
                "w:val": index == fields.count - 1 ? "right" : "left", "w:leader": "dot",
                "w:pos": "\(place)",
              ])
          }
        }
      }
      for field in fields {
        label(field.label, &xml)
        line([.text("  " + field.value + " ")], &xml)
        xml.element("w:r") { $0.element("w:tab") }
      }
    }
  }

  private func label(_ words: String, _ xml: inout XMLWriter) {
    xml.element("w:r") { xml in
      xml.element("w:rPr") { $0.element("w:rStyle", ["w:val": styles[.memoLabel]]) }
      xml.element("w:t", ["xml:space": "preserve"], text: words)
    }
  }
}
