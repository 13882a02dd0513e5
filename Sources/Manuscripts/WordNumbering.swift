/// The numbers that Word prints before the paragraphs of a list, which stand nowhere in their text.
struct WordNumbering {
  private var levels: [String: [Int: Level]] = [:]
  private var abstracts: [String: String] = [:]
  private var styles: [String: (id: String, level: Int)] = [:]
  private var counts: [String: [Int: Int]] = [:]

  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  init(_ numbering: [UInt8]?, styles: [UInt8]?) throws(ManuscriptFault) {
    let parts = Parts()
    if let numbering {
      try XMLEvents.read(numbering) { event in
        if case .start(let element) = event { parts.takeNumbering(element) }
      }
    }
    if let styles {
      try XMLEvents.read(styles) { event in
        if case .start(let element) = event { parts.takeStyle(element) }
      }
    }
    (levels, abstracts, self.styles) = (parts.levels, parts.abstracts, parts.styles)
  }

  private final class Parts {
    var levels: [String: [Int: Level]] = [:]
    var abstracts: [String: String] = [:]
    var styles: [String: (id: String, level: Int)] = [:]
    private var abstract = ""
    private var level = 0
    private var number = ""
    private var style = ""

    func takeNumbering(_ element: XMLElement) {
      let value = element["val"] ?? ""
      switch element.name {
      case "abstractNum": abstract = element["abstractNumId"] ?? ""
      case "lvl":
        level = Int(element["ilvl"] ?? "") ?? 0
        levels[abstract, default: [:]][level] = Level()
      case "start": levels[abstract]?[level]?.start = Int(value) ?? 1
      case "numFmt": levels[abstract]?[level]?.format = value
      case "lvlText": levels[abstract]?[level]?.text = value
      case "num": number = element["numId"] ?? ""
      case "abstractNumId": abstracts[number] = value
      default: break
      }
    }

    func takeStyle(_ element: XMLElement) {
      let value = element["val"] ?? ""
      switch element.name {
      case "style": style = element["styleId"] ?? ""
      case "numId": styles[style] = (value, styles[style]?.level ?? 0)
      case "ilvl": styles[style] = (styles[style]?.id ?? "", Int(value) ?? 0)
      default: break
      }
    }
  }

  /// The label of the next paragraph of a list; empty where it is of none.
  mutating func label(of list: (id: String, level: Int)?, style: String?) -> String {
    let inherited = style.flatMap { styles[$0] }
    let id = list.map { $0.id.isEmpty ? inherited?.id ?? "" : $0.id } ?? inherited?.id ?? ""
    let level = list?.level ?? inherited?.level ?? 0
    guard let abstract = abstracts[id], let levels = levels[abstract], let own = levels[level]
    else { return "" }
    if own.format == "bullet" { return "-" }
    if own.format == "none" { return "" }
    let count = (counts[abstract]?[level]).map { $0 + 1 } ?? own.start
    counts[abstract, default: [:]][level] = count
    for deeper in levels.keys where deeper > level { counts[abstract]?[deeper] = nil }
    var label = own.text
    for above in 0...max(0, level) {
      let format = levels[above]?.format ?? "decimal"
      let number = counts[abstract]?[above] ?? levels[above]?.start ?? 1
      let written = ListNumber.written(number, format)
      label = label.replacing("%\(above + 1)", with: written)
    }
    return label
  }
}

/// Numbers as lists write them.
enum ListNumber {
  /// In the format that Word (ECMA-376, 17.18.59) or ODF (1.2, 19.500) names.
  static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "thaiNumbers", "๑", "๑, ๒, ๓, ...":
      String(
        String.UnicodeScalarView(
          String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0xE50) }))
    case "lowerLetter", "a": letter(number, from: "a")
    case "upperLetter", "A": letter(number, from: "A")
    default: String(number)
    }
  }

  private static func letter(_ number: Int, from first: Unicode.Scalar) -> String {
    guard 1...26 ~= number, let scalar = Unicode.Scalar(first.value + UInt32(number - 1)) else {
      return String(number)
    }
    return String(Character(scalar))
  }
}
