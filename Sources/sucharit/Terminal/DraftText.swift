internal import Office
import Papers
internal import PlanModel

/// What was read of a document as people look through it: the doubts, what was found, and what was left unread.
struct DraftText {
  private let draft: DocumentDraft
  private let language: Language

  init(_ draft: DocumentDraft, in language: Language) {
    self.draft = draft
    self.language = language
  }

  func text(width: Int?) -> String { doubts + "\n" + found(width) + unread }

  private var doubts: String {
    draft.doubts.map { doubt in
      let place = doubt.place.map { $0 + ": " } ?? ""
      let head =
        "\(place)\(doubt.about.said(in: language)): [\(doubt.kind)] "
        + doubt.message.said(in: language)
      let others = doubt.alternatives.map { (said("อาจเป็น", "or"), $0) }
      let rows =
        [
          (said("เห็น", "seen"), doubt.seen),
          (said("ใช้", "taken"), doubt.taken ?? said("ไม่ได้ใช้", "nothing")),
        ] + others
      return head.printable + "\n" + rows.map { "  \($0): \($1.printable)\n" }.joined()
    }.joined()
  }

  private func found(_ width: Int?) -> String {
    var table = TextTable(columns: [
      .init(heading: said("พบ", "Found")), .init(heading: said("จำนวน", "Count"), isNumber: true),
    ])
    table.rows = draft.found.map { [$0.name.said(in: language), "\($0.number)"] }
    return table.text(width: width)
  }

  private var unread: String {
    guard !draft.unread.isEmpty else { return "" }
    let lines = draft.unread.map { "  \($0.place): \($0.text.printable)\n" }
    return "\n" + said("ไม่ได้อ่าน", "Unread") + ":\n" + lines.joined()
  }

  private func said(_ thai: String, _ english: String) -> String {
    Phrase(thai, english).said(in: language)
  }
}
