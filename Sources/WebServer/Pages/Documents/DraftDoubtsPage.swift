internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading

/// The doubts of a document beside what the draft has of it, to be answered or set aside one by one.
struct DraftDoubtsPage: PageModel {
  let doubts: DraftDoubts
  let revision: Int
  let paging: Paging
  /// Why a reply was not taken.
  var fault: Fault?

  /// What is wrong with a reply, and what was typed as one.
  struct Fault {
    let doubt: DraftDoubts.Item.ID
    let words: String
    /// Nil for a button.
    let typed: String?
  }

  static let doubt = "doubt"
  static let reply = "reply"
  static let text = "text"
  static let revisionField = "revision"
  static let openAgain = "open-again"

  /// Doubts of one page.
  private static let shown = 10

  /// `id` is the doubt whose page is wanted, wherever the query is; nil for that of the query.
  init(
    _ doubts: DraftDoubts, revision: Int, _ query: FormFields,
    showing id: DraftDoubts.Item.ID? = nil
  ) {
    (self.doubts, self.revision) = (doubts, revision)
    let place = doubts.open.firstIndex { $0.id == id }
    paging = Paging(
      place.map { FormFields([.init(name: "page", value: "\($0 / Self.shown + 1)")]) } ?? query,
      count: doubts.open.count, size: Self.shown)
  }

  func title(_ words: PageWording) -> String { words.doubts }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let open = doubts.open
    return markup {
      if let fault {
        tag("p", ["class": "notice bad", "role": "alert"]) {
          if fault.typed != nil, doubts.open.contains(where: { $0.id == fault.doubt }) {
            tag("a", ["href": "#t-\(fault.doubt)"]) { fault.words }
          } else {
            fault.words
          }
        }
      }
      if open.isEmpty {
        tag("p", ["class": "notice", "role": "status"]) { words.doubtsOver }
      } else {
        tag("p", ["class": "notice", "role": "status"]) {
          words.doubtsOpen(open.count, of: doubts.items.count)
        }
        tag("p", ["class": "hint"]) { words.doubtsLead }
        tag("ul", ["class": "cards"]) {
          for item in paging.slice(open) { tag("li") { card(item, drawing) } }
        }
        allOfPage(paging.slice(open), drawing)
        paging.view(words, .draftDoubts) { "?page=\($0)" }
      }
      settled(drawing)
      tag("div", ["class": "actions"]) {
        Markup.link(
          words.goOnWithDraft, to: .planDraft,
          kind: open.isEmpty ? "button primary" : "button")
      }
    }
  }

  /// What was answered, with what the draft has of it now; each can be opened again.
  private func settled(_ drawing: Drawing) -> Markup? {
    let (settled, words) = (doubts.settled, drawing.words)
    guard !settled.isEmpty else { return nil }
    return tag("details") {
      tag("summary") { words.doubtsSettled(settled.count) }
      drawing.form(to: .draftDoubts) {
        drawing.hidden(Self.revisionField, "\(revision)")
        drawing.hidden(Self.reply, Self.openAgain)
        tag("ul") { for item in settled { tag("li") { line(item, words) } } }
      }
    }
  }

  @MarkupBuilder private func line(
    _ item: DraftDoubts.Item, _ words: PageWording
  ) -> [Markup] {
    tag("b") { words.say(item.doubt.about) }
    ": \(words.say(item.doubt.message)) "
    tag("span", ["class": "meta"]) {
      item.inDraft.map { words.inDraftNow(words.say($0)) }
        ?? words.takenWhenRead(item.doubt.taken ?? words.nothingTaken)
    }
    " "
    if item.isSetAside {
      tag(
        "button", ["type": "submit", "name": Self.doubt, "value": item.id, "class": "quiet"]
      ) { words.openDoubtAgain }
    } else {
      words.settledByDraft
    }
  }

  private func card(_ item: DraftDoubts.Item, _ drawing: Drawing) -> [Markup] {
    let (doubt, words) = (item.doubt, drawing.words)
    return markup {
      tag("h2", ["id": item.id]) { words.say(doubt.about) }
      tag("p") { words.say(doubt.message) }
      if let place = doubt.place { tag("p", ["class": "meta"]) { place } }
      if let context = doubt.context { tag("blockquote", ["class": "source"]) { context } }
      tag("dl", ["class": "facts"]) {
        tag("dt") { words.seenInDocument }
        tag("dd") { doubt.seen }
        tag("dt") { words.takenFromDocument }
        tag("dd") { doubt.taken ?? words.nothingTaken }
        if doubt.answers.isEmpty, !doubt.alternatives.isEmpty {
          tag("dt") { words.couldBe }
          tag("dd") { doubt.alternatives.joined(separator: " / ") }
        }
      }
      drawing.form(to: .draftDoubts, kind: "inline") {
        hidden(item, drawing)
        button(words.asItStands, "as-it-stands", "primary", item)
        for (place, answer) in doubt.answers.enumerated() {
          button(words.itIs(words.say(answer.label)), "answer-\(place)", "second", item)
        }
      }
      if doubts.takesText(item) { field(item, drawing) }
      tag("p", ["class": "meta"]) {
        Markup.link(words.mendInDraft, to: doubts.file.mending(doubt.path))
      }
    }
  }

  /// What belongs there, typed.
  private func field(_ item: DraftDoubts.Item, _ drawing: Drawing) -> Markup {
    let id = "t-\(item.id)"
    let fault = fault?.doubt == item.id ? self.fault : nil
    return drawing.form(to: .draftDoubts, kind: "narrow") {
      hidden(item, drawing)
      drawing.hidden(Self.reply, "text")
      tag("div", ["class": fault?.typed == nil ? "field" : "field bad"]) {
        tag("label", ["for": id]) { drawing.words.somethingElse }
        if let fault, fault.typed != nil {
          tag("p", ["class": "fault", "id": "\(id)-fault"]) { fault.words }
        }
        tag(
          "textarea",
          [
            "id": id, "name": Self.text, "rows": "2", "required": "",
            "maxlength": "\(TextLimit.planText)",
            "aria-describedby": fault?.typed == nil ? nil : "\(id)-fault",
          ]
        ) {
          // A browser drops the first line end.
          "\n" + (fault?.typed ?? item.current?.text ?? "")
        }
      }
      drawing.button(drawing.words.useThisText, kind: "second")
    }
  }

  @MarkupBuilder private func hidden(_ item: DraftDoubts.Item, _ drawing: Drawing) -> [Markup] {
    drawing.hidden(Self.doubt, item.id)
    drawing.hidden(Self.revisionField, "\(revision)")
  }

  private func button(
    _ text: String, _ value: String, _ kind: String, _ item: DraftDoubts.Item
  ) -> Markup {
    tag(
      "button",
      [
        "type": "submit", "name": Self.reply, "value": value, "class": kind,
        "aria-describedby": item.id,
      ]
    ) { text }
  }

  /// For whoever compared all of a page with the document.
  private func allOfPage(_ items: [DraftDoubts.Item], _ drawing: Drawing) -> Markup? {
    guard items.count > 1 else { return nil }
    return drawing.form(to: .draftDoubts, kind: "narrow") {
      for item in items { drawing.hidden(Self.doubt, item.id) }
      drawing.hidden(Self.revisionField, "\(revision)")
      drawing.hidden(Self.reply, "as-it-stands")
      drawing.button(drawing.words.allAsTheyStand(items.count), kind: "second")
    }
  }
}
