/// A Word file that gives a report its styles, its letterhead (page headers and footers with their
/// pictures) and its margins. Its text is not taken.
///
/// It is checked as a whole when it is read; a report cannot fail on it afterwards. Macros, embedded fonts,
/// the numbering of its headings and all its settings stay behind.
public struct DocxTemplate: Hashable, Sendable {
  /// In octets.
  public static let largestFile = 32 << 20
  public static let mostEntries = 2_000
  /// The most that is unpacked of one part, in octets.
  static let largestPart = 16 << 20
  /// The most that the pictures of all letterheads have together, in octets.
  static let largestPictures = 32 << 20

  let styles: Styles
  let theme: [UInt8]?
  let letterheads: [Letterhead]
  let portrait: DocxPage?
  let landscape: DocxPage?

  /// A style by what it is told by.
  struct Style: Hashable {
    let kind: String
    let id: String
    let name: String
  }

  /// `word/styles.xml` of the template.
  struct Styles: Hashable {
    let octets: [UInt8]
    let list: [Style]
    /// Where a style may be added: before the closing tag of the part.
    let end: Int
  }

  /// A page header or footer of the template.
  struct Letterhead: Hashable {
    let place: Place
    /// The part as far as its closing tag, without what a report of ours once put there.
    let opening: [UInt8]
    let closing: [UInt8]
    let links: [DocxRelationship]
    let pictures: [Picture]
    /// It numbers the pages by itself.
    let hasPageNumber: Bool
  }

  /// A picture and the relationship that it is shown by.
  struct Picture: Hashable {
    let id: String
    let picture: DocxPicture
  }

  /// Where a header or footer stands.
  struct Place: Hashable, CaseIterable {
    let isHeader: Bool
    let isFirstPage: Bool

    static let allCases = [
      Place(isHeader: true, isFirstPage: false), Place(isHeader: false, isFirstPage: false),
      Place(isHeader: true, isFirstPage: true), Place(isHeader: false, isFirstPage: true),
    ]
  }

  /// Reads and checks a .docx file.
  ///
  /// - Throws: ``DocxTemplateFault`` for the first thing that makes it unusable.
  public init(_ octets: [UInt8]) throws(DocxTemplateFault) {
    let reader = try DocxTemplateReader(octets)
    let main = try reader.mainPart()
    let sections = try DocxSectionReader(try reader.part(main), name: main)
    styles = try reader.styles(of: main)
    theme = try reader.theme(of: main)
    (portrait, landscape) = (sections.portrait, sections.landscape)
    guard portrait?.leavesRoom(.portrait) ?? true, landscape?.leavesRoom(.landscape) ?? true else {
      throw .noRoomForText
    }
    letterheads = try reader.letterheads(of: main, sections.references, own: styles.list)
  }

  /// The margins of pages turned so; those of the other turn where the template has none of this one.
  func page(_ orientation: Section.Orientation) -> DocxPage? {
    switch orientation {
    case .portrait: portrait ?? landscape.flatMap { $0.leavesRoom(.portrait) ? $0 : nil }
    case .landscape: landscape ?? portrait.flatMap { $0.leavesRoom(.landscape) ? $0 : nil }
    }
  }

  var hasFirstPage: Bool { letterheads.contains { $0.place.isFirstPage } }

  func letterhead(_ place: Place) -> Letterhead? { letterheads.first { $0.place == place } }
}
