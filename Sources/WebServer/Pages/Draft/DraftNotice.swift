internal import MarkupTree
internal import Office
internal import Stores

/// That there is a draft of the plan, or where one is begun, for the pages on which a coordinator begins the day.
struct DraftNotice: Hashable, Sendable {
  /// Nil where none is begun.
  let draft: KeptDraft?

  /// Nil for whoever may not work on it. A draft that cannot be read is told where it is worked on.
  init?(_ exchange: Exchange, _ editing: PlanEditing) {
    guard Access.visitors(of: .planDraft).contains(Access.Visitor(exchange.account)),
      let kept = try? editing.shelf.kept()
    else { return nil }
    draft = kept.draft
  }

  func view(_ words: PageWording) -> Markup {
    guard let draft else {
      return tag("p", ["class": "meta"]) { Markup.link(words.beginNextEdition, to: .planDraft) }
    }
    return tag("p", ["class": "notice"]) {
      words.draftInWork(draft) + " "
      Markup.link(words.goOnWithDraft, to: .planDraft)
    }
  }
}
