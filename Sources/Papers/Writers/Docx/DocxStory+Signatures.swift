extension DocxStory {
  /// The blocks to sign below a report, beside each other as far as there is room, as on paper: below each other they
  /// would take a page of their own.
  func write(
    _ signatures: [Memo.Signature], across orientation: Section.Orientation,
    _ xml: inout XMLWriter
  ) {
    let most = orientation == .landscape ? 4 : 2
    let columns = max(1, min(most, signatures.count))
    let width = frame.page(orientation).textWidth(orientation) / columns
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblStyle", ["w:val": styles[.tableNormal]])
        xml.element("w:tblW", ["w:w": "\(width * columns)", "w:type": "dxa"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
      }
      xml.element("w:tblGrid") { xml in
        for _ in 0..<columns { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      for first in stride(from: 0, to: signatures.count, by: columns) {
        xml.element("w:tr") { xml in
          xml.element("w:trPr") { $0.element("w:cantSplit") }
          for place in first..<(first + columns) {
            cell(signatures.indices.contains(place) ? signatures[place] : nil, width, &xml)
          }
        }
      }
    }
    paragraph(.tableGap, [], &xml)
  }

  private func cell(_ signature: Memo.Signature?, _ width: Int, _ xml: inout XMLWriter) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { $0.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"]) }
      guard let signature else { return xml.element("w:p") }
      // Room for the hand.
      for _ in 0..<2 { paragraph(.figure, [], &xml) }
      for words in signature.lines { paragraph(.figure, [.text(words)], &xml) }
    }
  }
}
