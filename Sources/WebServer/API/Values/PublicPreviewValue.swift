import Office
import PlanModel

/// What becomes public with a round, as it was looked at.
struct SeenPreview: Sendable {
  /// The hash of the last entry of the log that was looked at, with which the round is closed.
  let head: String
  let preview: PublicPreview
}

extension APIValue<SeenPreview> {
  static let publicPreview = object(
    "PublicPreview",
    [
      .required("head", .hash) { $0.head },
      .required("entries", .list(.publicEntry)) { $0.preview.entries },
      .required("links", .list(.publicLink)) { $0.preview.links },
    ])
}

extension APIValue<PublicPreview.Entry> {
  fileprivate static let publicEntry = object([
    .required("entry", .count) { $0.entry.number },
    .required("texts", .list(.publicText)) { $0.texts },
    .required("links", .list(.text)) { $0.links },
    // Of files only kind, size and hash become public.
    .required("files", .count) { $0.files },
  ])
}

extension APIValue<PublicPreview.Text> {
  fileprivate static let publicText = object([
    .required("field", .text) { $0.field.name }, .required("text", .text) { $0.text },
    .required("concerns", .list(.publicConcern)) { text in
      text.concerns.map { FoundConcern(kind: $0.kind, text: String(text.text[$0.range])) }
    },
  ])
}

/// What somebody should look at before.
private struct FoundConcern {
  let kind: PublicConcern.Kind
  let text: String
}

extension APIValue<FoundConcern> {
  fileprivate static let publicConcern = object([
    .required("kind", .word) { $0.kind }, .required("found", .text) { $0.text },
  ])
}

extension APIValue<PublicPreview.Link> {
  fileprivate static let publicLink = object([
    .required("address", .text) { $0.address }, .required("hasKey", .boolean) { $0.hasKey },
    .required("isPublished", .boolean) { $0.isPublishedByDefault },
  ])
}
