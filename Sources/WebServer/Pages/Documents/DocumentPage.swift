internal import MarkupTree
internal import Office
internal import PlanModel
internal import Stores

/// What came of a document: the doubts first, each beside the text that it is about.
struct DocumentPage: PageModel {
  let reading: DocumentReading
  /// Nil until it was read, and where nothing came of it.
  let draft: DocumentDraft?
  /// The draft of the plan, whatever it was begun with; nil where there is none.
  let planDraft: OpenDraft?
  let paging: Paging

  /// The fields of its forms: what is to be done, and whether in the place of a draft of which revision.
  static let change = "change"
  static let beginning = "begin"
  static let replacing = "replace"
  static let replaced = "revision"

  /// Doubts of one page.
  private static let doubtsShown = 25
  /// More is rarely looked through on a page; the file has it all.
  static let linesShown = 50

  var isWide: Bool { draft != nil }
  var refreshSeconds: Int? { reading.state.isOpen ? 5 : nil }

  init(_ reading: DocumentReading, _ planDraft: OpenDraft?, _ query: FormFields) {
    (self.reading, self.planDraft) = (reading, planDraft)
    draft = reading.draft
    paging = Paging(query, count: draft?.doubts.count ?? 0, size: Self.doubtsShown)
  }

  /// Whether the draft of the plan was begun with it.
  var isOfDraft: Bool { planDraft?.kept.origin == .reading(reading.id) }

  func title(_ words: PageWording) -> String { words.names(of: reading) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p", ["class": "meta"]) {
        reading.state.mark(words)
        " "
        words.given(reading)
      }
      switch reading.state {
      case .waiting, .reading:
        tag("p", ["class": "notice", "role": "status"]) { words.stillReading }
        tag("p") { Markup.link(words.lookAgain, to: .document(reading.id)) }
      case .failed(let fault, let hint):
        tag("div", ["class": "notice bad", "role": "alert"]) {
          tag("p") { words.say(fault) }
          if let hint { tag("p") { words.say(hint) } }
        }
      case .done:
        if let draft { view(of: draft, drawing) }
      }
      if isOfDraft {
        tag("p", ["class": "hint"]) { words.documentInUse }
      } else {
        drawing.form(to: .document(reading.id), kind: "narrow") {
          tag("p", ["class": "hint"]) { words.documentExpires(reading.expires) }
          drawing.button(words.removeDocument, kind: "danger")
        }
      }
      tag("p") { Markup.link(words.documents, to: .documents) }
    }
  }

  private func view(of draft: DocumentDraft, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p", ["class": "notice", "role": "status"]) {
        draft.doubts.isEmpty ? words.noDoubts : words.doubtsToSettle(draft.doubts.count)
      }
      beginning(drawing)
      tag("div", ["class": "actions"]) {
        Markup.link(words.downloadPlan, to: .documentPlan(reading.id), kind: "button")
      }
      tag("ul", ["class": "filters"]) {
        for (text, anchor) in parts(draft, words) {
          tag("li") { tag("a", ["href": "#\(anchor)"]) { text } }
        }
      }
      DoubtList(doubts: paging.slice(draft.doubts)).view(words)
      paging.view(words, .document(reading.id)) { "?page=\($0)" }
      FoundList(draft: draft).view(words)
    }
  }

  /// The way on to the draft of the plan.
  @MarkupBuilder private func beginning(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    if isOfDraft {
      tag("div", ["class": "actions"]) {
        Markup.link(words.goOnWithDraft, to: .draftDoubts, kind: "button primary")
      }
    } else {
      drawing.form(to: .document(reading.id), kind: "narrow") {
        drawing.hidden(Self.change, Self.beginning)
        if let planDraft, !planDraft.isBareTemplate {
          drawing.hidden(Self.replaced, "\(planDraft.revision)")
          tag("p") { words.draftExists(planDraft.kept) }
          tag("label", ["class": "choice"]) {
            tag(
              "input",
              ["type": "checkbox", "name": Self.replacing, "value": "yes", "required": ""])
            tag("span") { words.replaceDraft }
          }
        }
        drawing.button(words.useAsDraft)
      }
    }
  }

  private func parts(
    _ draft: DocumentDraft, _ words: PageWording
  ) -> [(text: String, anchor: String)] {
    [
      ("\(words.doubts) \(draft.doubts.count)", "doubts"),
      ("\(words.checkerSays) \(draft.findings.count)", "findings"),
      ("\(words.unreadLines) \(draft.unread.count)", "unread"),
      (words.foundInDocument, "found"),
    ]
  }
}
