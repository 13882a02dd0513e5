internal import Office
private import Papers
internal import PlanModel
private import Reports
internal import ThaiCivil

/// All that becomes public with a report, entry by entry, and the links with what becomes of them.
struct PublicPreviewText {
  private let preview: PublicPreview
  private let words: EntryText
  private let language: Language

  init(_ preview: PublicPreview, _ plan: Plan) {
    (self.preview, language) = (preview, Live.language)
    words = EntryText(plan)
  }

  /// The links that are kept out are those that were decided so, else those of the default.
  func text(deciding links: [String: Bool]) -> String {
    preview.entries.map(entry).joined() + "\n"
      + preview.links.map { line($0, isPublished: links[$0.address] ?? $0.isPublishedByDefault) }
      .joined() + summary + "\n"
  }

  private var summary: String {
    let doubtful = preview.doubtful.count
    return
      "\(preview.entries.count.counted("entry", "entries")), \(preview.links.count.counted("link")), "
      + "\(doubtful.counted("text")) to look at"
  }

  private func entry(_ shown: PublicPreview.Entry) -> String {
    let title = words(shown.entry.record.event).title
    let texts = shown.texts.map { text in
      "    \(text.field.label.said(in: language)): \(text.text)".printable + "\n"
        + text.concerns.map { concern in
          let found = String(text.text[concern.range]).printable
          return "    warning: [\(concern.kind.rawValue)] '\(found)' looks like "
            + "\(concern.kind.words.english)\n"
        }.joined()
    }
    let files = shown.files == 0 ? "" : "    \(shown.files.counted("file")), without name\n"
    return "#\(shown.entry.number)  \(title)\n" + texts.joined() + files
  }

  private func line(_ link: PublicPreview.Link, isPublished: Bool) -> String {
    let state = isPublished ? "published" : "withheld"
    let key = link.hasKey ? "  warning: [link-with-key] lets in whoever has it\n" : ""
    return "\(state): \(link.address)".printable + "\n" + key
  }
}
