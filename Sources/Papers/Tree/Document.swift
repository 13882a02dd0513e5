public import ThaiCivil

/// A paper, as a tree that says what stands where and nothing of how a format writes it.
///
/// Reports are turned into it once; each format then has one thin writer.
public struct Document: Hashable, Sendable {
  /// What a window or a file manager shows.
  public let title: String
  /// The language and digits of the writer's own words and numbers, such as those of pages.
  public let style: Style
  /// What must be plain on every page.
  public let marks: [Mark]
  public let sections: [Section]
  /// What the paper was made from; stands at the end, and in a paged format on every page.
  public let colophon: [String]
  /// How to prove what the paper says; a QR code beside the colophon holds it. Nil where there is nothing to prove.
  public let verification: Verification?

  public init(
    title: String, style: Style, marks: [Mark] = [], sections: [Section],
    colophon: [String] = [], verification: Verification? = nil
  ) {
    self.title = title
    self.style = style
    self.marks = marks
    self.sections = sections
    self.colophon = colophon
    self.verification = verification
  }

  /// The digits of the writer's own numbers.
  public var digits: Digits { style.digits }

  /// A word across every page.
  public enum Mark: Hashable, Sendable, CaseIterable {
    /// Nobody has closed the round yet.
    case draft
    /// Made from demonstration entries.
    case demonstration
  }

  /// How something is proven.
  public enum Verification: Hashable, Sendable {
    /// Where the log is at hand.
    case command(String)
    /// At an address, which also says who vouches for it: what a paper cannot know, since it is made before.
    case page(String)

    public var text: String {
      switch self {
      case .command(let text), .page(let text): text
      }
    }
  }

  /// How to prove what it says, in words.
  var proof: String? {
    verification.map { verification in
      switch verification {
      case .command(let text): "\(style.wording.proof): \(text)"
      case .page(let address): "\(style.wording.proofPage): \(address)"
      }
    }
  }

  /// What stands once at its end: the colophon and how to prove it.
  var lastWords: [String] { colophon + [proof].compactMap(\.self) }

  /// The same paper behind pages of another, such as a cover.
  package func behind(_ cover: Section) -> Document {
    Document(
      title: title, style: style, marks: marks, sections: [cover] + sections, colophon: colophon,
      verification: verification)
  }

  /// The same paper, proven at an address.
  package func proven(at address: String) -> Document {
    Document(
      title: title, style: style, marks: marks, sections: sections, colophon: colophon,
      verification: .page(address))
  }

  /// Every chart, in order.
  public var charts: [Chart] {
    sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .chart(let chart), .picture(let chart): chart
      case .memo, .title, .cover, .contents, .heading, .paragraph, .list, .table, .signatures,
        .newPage:
        nil
      }
    }
  }

  /// Every table with a name, in order, those of charts among them: what a spreadsheet or a CSV takes.
  public var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart): chart.table
      case .memo, .title, .cover, .contents, .heading, .paragraph, .list, .picture, .signatures,
        .newPage:
        nil
      }
    }
  }

  /// Whether it lists its parts with their pages.
  public var hasContents: Bool { sections.contains { $0.blocks.contains(.contents) } }

  /// The titles of its parts, in order.
  public var parts: [String] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .heading(1, let words) = block { words } else { nil }
    }
  }
}

/// A run of pages of one orientation.
public struct Section: Hashable, Sendable {
  public let orientation: Orientation
  public let blocks: [Block]

  public init(_ orientation: Orientation, _ blocks: [Block]) {
    self.orientation = orientation
    self.blocks = blocks
  }

  /// A landscape section, as wide tables need it.
  public init(_ blocks: [Block]) {
    self.init(.landscape, blocks)
  }

  /// How A4 is turned.
  public enum Orientation: Hashable, Sendable { case portrait, landscape }
}

/// A part of a page.
public enum Block: Hashable, Sendable {
  /// A page of its own, portrait.
  case memo(Memo)
  /// The lines of a title page or title block, centred, the first the largest.
  case title([String])
  /// The lines of a cover, the first the largest; it has a section of its own.
  case cover([String])
  /// The list of parts, which are the headings of the first level, each with its page where there are pages.
  case contents
  /// 1 for a part, 2 for a part of a part.
  case heading(Int, String)
  case paragraph([Inline])
  case list([[Inline]])
  case table(Table)
  /// A picture with its title as the caption, and its table beside it.
  case chart(Chart)
  /// A chart alone, whose figures stand in a table of the paper.
  case picture(Chart)
  /// Who signs, side by side.
  case signatures([Memo.Signature])
  /// What follows begins on a new page, where there are pages.
  case newPage
}

/// A piece of a line. Text is data: no writer takes anything in it for markup.
public enum Inline: Hashable, Sendable {
  case text(String)
  case strong(String)
  case number(Number)
  case link(String, to: WebAddress)
  /// The number of a log entry that stands in the table of entries.
  case entry(Int)
}

extension Inline: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
