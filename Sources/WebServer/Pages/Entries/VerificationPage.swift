internal import MarkupTree
internal import PlanModel
internal import Stores

/// Reads and hashes the whole log again, and says what came of it.
struct VerificationPage: PageModel {
  /// Nil before it was asked for.
  var check: Verification?

  func title(_ words: PageWording) -> String { words.verify }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.verifyHint }
      if let check { result(check, words) }
      drawing.form(to: .verification) { drawing.button(words.verify) }
      tag("p") { Markup.link(words.auditTrail, to: .entries) }
    }
  }

  private func result(_ check: Verification, _ words: PageWording) -> Markup {
    tag("div", ["class": check.faults.isEmpty ? "notice good" : "notice bad", "role": "status"]) {
      tag("p") { words.verified(check.entries, check.files) }
      tag("p", ["class": "hash"]) { check.head.description }
      if !check.faults.isEmpty {
        tag("ul") { for fault in check.faults { tag("li") { words.words(for: fault) } } }
      }
    }
  }
}
