/// The styles that a Word report uses, by the identifiers in `word/styles.xml`.
///
/// Every letter of a report hangs on one of them, so that a clerk changes all tables by changing one style.
enum DocxStyle: String, CaseIterable {
  case normal = "Normal"
  case defaultFont = "DefaultParagraphFont"
  case tableNormal = "TableNormal"
  case noList = "NoList"
  case title = "Title"
  case subtitle = "Subtitle"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case caption = "Caption"
  case figure = "Figure"
  case bullet = "ListBullet"
  case header = "Header"
  case footer = "Footer"
  case strong = "Strong"
  case hyperlink = "Hyperlink"
  case tableText = "TableText"
  case tableCentre = "TableCentre"
  case tableNumber = "TableNumber"
  case tableHeading = "TableHeading"
  case tableSection = "TableSection"
  case tableSectionNumber = "TableSectionNumber"
  case tableTotal = "TableTotal"
  case tableTotalCentre = "TableTotalCentre"
  case tableTotalNumber = "TableTotalNumber"
  /// The narrow line below a table, without which Word joins two tables into one.
  case tableGap = "TableGap"
  case reportTable = "ReportTable"
  case memoTitle = "MemoTitle"
  case memoField = "MemoField"
  case memoLabel = "MemoLabel"
  case memoBody = "MemoBody"
  case memoSignature = "MemoSignature"
  /// ร่าง and ข้อมูลสาธิต in the page header.
  case mark = "ReportMark"
  /// What the paper was made from, in the page footer.
  case colophon = "ReportColophon"
  /// หน้า x จาก y in the page footer.
  case pageNumber = "ReportPage"

  enum Kind: String { case paragraph, character, table, numbering }

  var kind: Kind {
    switch self {
    case .defaultFont, .strong, .hyperlink, .memoLabel: .character
    case .tableNormal, .reportTable: .table
    case .noList: .numbering
    default: .paragraph
    }
  }

  /// What Word's list of styles shows; the names of Word's own styles are these in every language of Word.
  var name: String {
    switch self {
    case .defaultFont: "Default Paragraph Font"
    case .tableNormal: "Normal Table"
    case .noList: "No List"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .caption: "caption"
    case .bullet: "List Bullet"
    case .header: "header"
    case .footer: "footer"
    case .normal, .title, .subtitle, .strong, .hyperlink: rawValue
    default:
      rawValue.map { $0.isUppercase ? " \($0)" : "\($0)" }.joined().trimmingFirstBlank
    }
  }

  /// The style that a cell's paragraphs have.
  static func cell(_ row: Row.Kind, _ alignment: Table.Alignment) -> DocxStyle {
    switch (row, alignment) {
    case (.body, .start): .tableText
    case (.body, .centre): .tableCentre
    case (.body, .end): .tableNumber
    case (.section, .start), (.section, .centre): .tableSection
    case (.section, .end): .tableSectionNumber
    case (.total, .start): .tableTotal
    case (.total, .centre): .tableTotalCentre
    case (.total, .end): .tableTotalNumber
    }
  }
}

extension String {
  fileprivate var trimmingFirstBlank: String { first == " " ? String(dropFirst()) : self }
}

/// The identifiers of the styles in one file: a template may have its own for the same names.
struct DocxStyleNames {
  private var identifiers: [DocxStyle: String] = [:]
  /// Styles that the file does not have yet.
  private(set) var absent: [DocxStyle] = DocxStyle.allCases

  init() {}

  /// Takes the styles of a template that have the kind and the name of ours.
  init(taking styles: [DocxTemplate.Style]) {
    let taken = Set(styles.map(\.id))
    for style in DocxStyle.allCases {
      let name = style.name.lowercased()
      let same = styles.first { $0.kind == style.kind.rawValue && $0.name.lowercased() == name }
      if let same {
        identifiers[style] = same.id
      } else if taken.contains(style.rawValue) {
        identifiers[style] = Self.free(style.rawValue, among: taken)
      }
    }
    let names = Set(styles.map { $0.kind + $0.name.lowercased() })
    absent.removeAll { names.contains($0.kind.rawValue + $0.name.lowercased()) }
  }

  subscript(style: DocxStyle) -> String { identifiers[style] ?? style.rawValue }

  private static func free(_ id: String, among taken: Set<String>) -> String {
    var number = 2
    while taken.contains("\(id)\(number)") { number += 1 }
    return "\(id)\(number)"
  }
}
