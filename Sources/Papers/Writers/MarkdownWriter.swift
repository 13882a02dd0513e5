import ThaiCivil

/// A document as GitHub-flavoured Markdown: tables have one heading row, lines in a cell are parted by
/// `<br>`, and no mark that a user typed means anything.
public enum MarkdownWriter {
  public static func text(of document: Document) -> String {
    let wording = document.style.wording
    var out = document.marks.map { "> **\(escaped(wording.words(for: $0)))**\n\n" }.joined()
    for section in document.sections {
      for block in section.blocks {
        if case .contents = block {
          out += contents(document) + "\n"
        } else {
          out += text(of: block) + "\n"
        }
      }
    }
    if !document.lastWords.isEmpty {
      out += "---\n\n" + document.lastWords.map { escaped($0) + "  \n" }.joined()
    }
    return out
  }

  private static func text(of block: Block) -> String {
    switch block {
    case .memo(let memo): return text(of: memo)
    case .title(let lines), .cover(let lines):
      let first = lines.first.map { "# \(escaped($0))\n\n" } ?? ""
      return first + lines.dropFirst().map { "\(escaped($0))  \n" }.joined()
    case .heading(let level, let words):
      return String(repeating: "#", count: level + 1) + " \(escaped(words))\n"
    case .paragraph(let content): return text(of: content) + "\n"
    case .list(let items): return items.map { "- \(text(of: $0))\n" }.joined()
    case .table(let table): return text(of: table)
    case .chart(let chart): return text(of: chart.table)
    case .picture(let chart): return text(of: [.text(chart.description)]) + "\n"
    case .signatures(let signatures): return signatures.map(text).joined(separator: "\n")
    case .newPage, .contents: return ""
    }
  }

  private static func contents(_ document: Document) -> String {
    "## \(escaped(document.style.wording.contents))\n\n"
      + document.parts.map { "- \(escaped($0))\n" }.joined()
  }

  private static func text(of signature: Memo.Signature) -> String {
    signature.lines.map { "\(escaped($0))  \n" }.joined()
  }

  private static func text(of memo: Memo) -> String {
    let fields = memo.fields.joined() + [memo.recipient]
    let paragraphs = memo.paragraphs + [[.text(memo.closing)]]
    let signatures = memo.signatures.map(text)
    return "# \(escaped(memo.title))\n\n"
      + fields.map { "**\(escaped($0.label))** \(escaped($0.value))  \n" }.joined()
      + paragraphs.map { "\n\(text(of: $0))\n" }.joined()
      + signatures.map { "\n\($0)" }.joined()
  }

  private static func text(of table: Table) -> String {
    let rules = table.columns.map { column in
      switch column.alignment {
      case .start: "---"
      case .centre: ":-:"
      case .end: "--:"
      }
    }
    let head = [table.flatHeadings.map(escaped), rules].map(line).joined()
    let caption = table.caption.map { "**\(escaped($0))**\n\n" } ?? ""
    return caption + head + table.rows.map(text).joined()
  }

  private static func text(of row: Row) -> String {
    line(
      row.cells.flatMap { cell in
        let lines = cell.lines.map { text(of: $0) }.joined(separator: "<br>")
        let shown = row.kind == .body || lines.isEmpty ? lines : strong(lines)
        return [shown] + Array(repeating: "", count: max(0, cell.columns - 1))
      })
  }

  /// Stars touch what they stand around, and no line break of a cell may part them.
  private static func strong(_ lines: String) -> String {
    lines.split(separator: "<br>", omittingEmptySubsequences: false)
      .map { $0.isEmpty || $0.contains("**") ? String($0) : "**\($0)**" }
      .joined(separator: "<br>")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func text(of content: [Inline]) -> String { content.map(text).joined() }

  private static func text(of inline: Inline) -> String {
    switch inline {
    case .text(let words): escaped(words)
    case .strong(let words): words.isEmpty ? "" : "**\(escaped(words))**"
    case .number(let number): escaped(number.text)
    case .link(let words, let address): "[\(escaped(words))](<\(address)>)"
    case .entry(let number): "\\[\(number)\\]"
    }
  }

  /// CommonMark, 2.4: a backslash before any mark of punctuation takes its meaning; GFM adds the
  /// addresses that it finds by themselves, which a joiner after the colon ends.
  private static func escaped(_ words: String) -> String {
    var out = ""
    for scalar in words.clean.unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\n": out += "<br>"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "+", "!", "|", "~", "=", "@":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "-" where out.isEmpty || out.hasSuffix("<br>"): out += "\\-"
      case ".", ")":
        // 5.2: at the start of a line digits before it make a list.
        if out.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { out += "\\" }
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
