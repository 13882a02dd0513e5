internal import MarkupTree
internal import Office
internal import PlanModel
internal import ThaiCivil

/// The editions of the plan, the newest first: what changed with each, on whose word, and the file itself.
struct PlanHistoryPage: PageModel {
  let editions: [Edition]
  let deviation: PlanDeviation?
  /// Whether whoever looks may begin a draft.
  let mayDraft: Bool

  /// An edition as its adoption describes it.
  struct Edition: Hashable, Sendable {
    let number: Int
    let isInForce: Bool
    let from: ThaiDate
    let approved: ThaiDate
    let document: String
    let reason: String
    let changes: [String]
    /// The number of the entry.
    let entry: Int
  }

  init(_ exchange: Exchange) {
    let timeline = exchange.book.timeline
    let inForce = timeline?.adoption(on: exchange.today)
    editions = (timeline?.adopted ?? []).reversed().map { adopted in
      let adoption = adopted.adoption
      return Edition(
        number: adoption.number, isInForce: adopted == inForce, from: adoption.from,
        approved: adopted.approved, document: adoption.document, reason: adoption.reason,
        changes: adoption.changes?.split(separator: "\n").map(String.init) ?? [],
        entry: adopted.entry)
    }
    deviation = exchange.book.deviation
    mayDraft = Access.visitors(of: .planDraft).contains(Access.Visitor(exchange.account))
  }

  func title(_ words: PageWording) -> String { words.planHistory }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let deviation {
        tag("p", ["class": "notice bad", "role": "status"]) { words.words(for: deviation) }
      }
      if mayDraft {
        tag("p", ["class": "actions"]) {
          Markup.link(words.planDraft, to: .planDraft, kind: "button")
        }
      }
      if editions.isEmpty { tag("p") { words.noEditions } }
      for edition in editions { view(edition, drawing) }
    }
  }

  private func view(_ edition: Edition, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("h2") { words.edition(edition.number, isInForce: edition.isInForce) }
      tag("dl", ["class": "facts"]) {
        fact(words.holdsFrom, words.day(edition.from))
        fact(words.approvedOn, "\(words.day(edition.approved)) · \(edition.document)")
        fact(words.name(of: EntryField.adoptionReason), edition.reason)
      }
      if !edition.changes.isEmpty {
        tag("ul") { for change in edition.changes { tag("li") { change } } }
      }
      tag("p") {
        Markup.link(words.planFile, to: .planFile(edition.number))
        " · "
        Markup.link(words.entry(edition.entry), to: .entry(edition.entry))
      }
      if mayDraft {
        drawing.form(to: .planDraft) {
          drawing.hidden(DraftPage.actionField, DraftPage.Action.edition.rawValue)
          drawing.hidden(DraftPage.editionField, "\(edition.number)")
          drawing.button(words.beginFromEdition, kind: "second")
        }
      }
    }
  }
}
