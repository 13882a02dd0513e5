/// How a style of ours looks.
struct DocxLook {
  private(set) var base: DocxStyle?
  private(set) var next: DocxStyle?
  /// What Word uses where nothing is named.
  private(set) var isDefault = false
  /// Not in Word's gallery.
  private(set) var isHidden = false

  private var isBold = false
  private var halfPoints: Int?
  private var colour: String?
  private var isUnderlined = false

  private var alignment: String?
  /// Twentieths of a point.
  private var before = 0
  private var after = 0
  /// Below 240, a line is closer than the font wants it; nil for what the base says.
  private var line: Int?
  /// Twips from the left margin, of all lines and beside that of the first.
  private var left = 0
  private var firstLine = 0
  private var keepsWithNext = false
  private var outline: Int?
  private var isFramed = false

  init(_ style: DocxStyle) {
    switch style {
    case .normal:
      isDefault = true
      after = 60
    case .defaultFont, .tableNormal, .noList: (isDefault, isHidden) = (true, true)
    case .title: set(.normal, next: .subtitle, bold: 40, centred: true)
    case .subtitle:
      set(.normal, next: .subtitle, centred: true)
      halfPoints = 32
    case .heading1: heading(36, before: 240, outline: 0)
    case .heading2: heading(32, before: 160, outline: 1)
    case .caption:
      set(.normal, next: .normal, bold: 28)
      (before, after, keepsWithNext) = (60, 40, true)
    case .figure: set(.normal, next: .normal, centred: true)
    case .bullet: set(.normal, next: .bullet)
    case .header, .footer: set(.normal, next: nil)
    case .strong:
      base = .defaultFont
      isBold = true
    case .hyperlink:
      base = .defaultFont
      (colour, isUnderlined) = ("0563C1", true)
    case .tableText:
      set(.normal, next: .tableText)
      halfPoints = 28
    case .tableCentre: cell(.tableText, "center")
    case .tableNumber: cell(.tableText, "right")
    case .tableHeading:
      cell(.tableText, "center")
      (isBold, keepsWithNext, line) = (true, true, 216)
    case .tableSection:
      set(.tableText, next: .tableText)
      (isBold, keepsWithNext) = (true, true)
    case .tableSectionNumber: cell(.tableSection, "right")
    case .tableTotal:
      set(.tableText, next: .tableText)
      isBold = true
    case .tableTotalCentre: cell(.tableTotal, "center")
    case .tableTotalNumber: cell(.tableTotal, "right")
    case .tableGap:
      set(.normal, next: .normal)
      (halfPoints, isHidden) = (8, true)
    case .reportTable: (base, isHidden) = (.tableNormal, false)
    case .memoTitle: set(.normal, next: .memoField, bold: 58, centred: true)
    case .memoField: set(.normal, next: .memoField)
    case .memoLabel:
      base = .defaultFont
      (isBold, halfPoints) = (true, 40)
    case .memoBody:
      set(.normal, next: .memoBody)
      // 2.5 cm, and Thai lines filled at word breaks.
      (alignment, firstLine, before) = ("thaiDistribute", 1_417, 120)
    case .memoSignature:
      set(.normal, next: .memoSignature, centred: true)
      (isBold, halfPoints, left) = (false, nil, 4_252)
    case .mark:
      set(.header, next: .mark, bold: 36, centred: true)
      (isFramed, after) = (true, 120)
    case .colophon:
      set(.footer, next: .colophon)
      halfPoints = 22
    case .pageNumber:
      set(.footer, next: .pageNumber)
      (halfPoints, alignment) = (28, "right")
    }
  }

  private mutating func set(
    _ base: DocxStyle, next: DocxStyle?, bold size: Int? = nil, centred: Bool = false
  ) {
    (self.base, self.next) = (base, next)
    (isBold, halfPoints) = (size != nil, size)
    if centred { alignment = "center" }
  }

  private mutating func heading(_ size: Int, before: Int, outline: Int) {
    set(.normal, next: .normal, bold: size)
    (self.before, after, keepsWithNext, self.outline) = (before, 60, true, outline)
  }

  private mutating func cell(_ base: DocxStyle, _ alignment: String) {
    (self.base, self.alignment) = (base, alignment)
  }

  /// The properties in the order of the schema.
  func paragraph(_ xml: inout XMLWriter) {
    xml.element("w:pPr") { xml in
      if keepsWithNext {
        xml.element("w:keepNext")
        if outline != nil { xml.element("w:keepLines") }
      }
      if isFramed { frame(&xml) }
      spacing(&xml)
      if left != 0 || firstLine != 0 {
        xml.element("w:ind", ["w:left": "\(left)", "w:firstLine": "\(firstLine)"])
      }
      if let alignment { xml.element("w:jc", ["w:val": alignment]) }
      if let outline { xml.element("w:outlineLvl", ["w:val": "\(outline)"]) }
    }
  }

  private func spacing(_ xml: inout XMLWriter) {
    if let line {
      xml.element(
        "w:spacing",
        ["w:before": "\(before)", "w:after": "\(after)", "w:line": "\(line)", "w:lineRule": "auto"])
    } else {
      xml.element("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
    }
  }

  private func frame(_ xml: inout XMLWriter) {
    xml.element("w:pBdr") { xml in
      for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right"] {
        xml.element(side, ["w:val": "single", "w:sz": "12", "w:space": "1", "w:color": "000000"])
      }
    }
  }

  /// Every size and weight twice: once for Latin, once for Thai.
  func font(_ xml: inout XMLWriter) {
    xml.element("w:rPr") { xml in
      if isBold {
        xml.element("w:b")
        xml.element("w:bCs")
      }
      if let colour { xml.element("w:color", ["w:val": colour]) }
      if let halfPoints {
        xml.element("w:sz", ["w:val": "\(halfPoints)"])
        xml.element("w:szCs", ["w:val": "\(halfPoints)"])
      }
      if isUnderlined { xml.element("w:u", ["w:val": "single"]) }
    }
  }
}
