internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading

/// Doubts about what was read: where, what stands there, what was taken, and what else it could be.
struct DoubtList {
  let doubts: [DocumentDraft.Doubt]

  func view(_ words: PageWording) -> [Markup] {
    markup {
      tag("h2", ["id": "doubts"]) { words.doubts }
      if doubts.isEmpty {
        tag("p") { words.noDoubts }
      } else {
        tag("ul", ["class": "cards"]) {
          for doubt in doubts { tag("li") { view(of: doubt, words) } }
        }
      }
    }
  }

  private func view(of doubt: DocumentDraft.Doubt, _ words: PageWording) -> [Markup] {
    markup {
      tag("p") {
        tag("b") { words.say(doubt.about) }
        " · "
        words.say(doubt.message)
      }
      if let place = doubt.place { tag("p", ["class": "meta"]) { place } }
      if let context = doubt.context { tag("blockquote", ["class": "source"]) { context } }
      tag("dl", ["class": "facts"]) {
        tag("dt") { words.seenInDocument }
        tag("dd") { doubt.seen }
        tag("dt") { words.takenFromDocument }
        tag("dd") { doubt.taken ?? words.nothingTaken }
        if !doubt.alternatives.isEmpty {
          tag("dt") { words.couldBe }
          tag("dd") { doubt.alternatives.joined(separator: " / ") }
        }
      }
    }
  }
}

/// What the checker says of a draft, what was left unread, and what was found.
struct FoundList {
  let draft: DocumentDraft

  func view(_ words: PageWording) -> [Markup] {
    markup {
      tag("h2", ["id": "findings"]) { words.checkerSays }
      checker(words)
      tag("h2", ["id": "unread"]) { words.unreadLines }
      if draft.unread.isEmpty { tag("p") { words.nothingUnread } }
      tag("ul") {
        for line in draft.unread.prefix(DocumentPage.linesShown) {
          tag("li") {
            tag("span", ["class": "meta"]) { line.place + ": " }
            line.text
          }
        }
      }
      more(draft.unread.count, words)
      tag("h2", ["id": "found"]) { words.foundInDocument }
      tag("dl", ["class": "facts"]) {
        for count in draft.found {
          tag("dt") { words.say(count.name) }
          tag("dd") { "\(count.number)" }
        }
      }
    }
  }

  /// With the labels of fields and the captions of parts: nobody here sees the lines of the plan file.
  private func checker(_ words: PageWording) -> [Markup] {
    let file = (try? PlanFile(draft.plan)) ?? PlanFile()
    let findings = file.checkup().findings
    return markup {
      if findings.isEmpty { tag("p") { words.checkerSaysNothing } }
      tag("ul") {
        for finding in findings.prefix(DocumentPage.linesShown) {
          tag("li") {
            tag("b") { finding.isError ? words.error : words.warning }
            " \(file.captions(finding.path, words)): \(words.say(finding, in: file))"
          }
        }
      }
      more(findings.count, words)
    }
  }

  private func more(_ count: Int, _ words: PageWording) -> Markup? {
    count > DocumentPage.linesShown
      ? tag("p", ["class": "hint"]) { words.notShown(count - DocumentPage.linesShown) } : nil
  }
}
