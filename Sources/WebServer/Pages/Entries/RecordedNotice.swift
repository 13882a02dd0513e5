import Office
import MarkupTree
import PlanModel

/// Says that an entry was just recorded, and what of it should be looked at.
struct RecordedNotice: Hashable, Sendable {
  let entry: Int
  let warnings: [LogWarning]

  /// Nil where the page was not come to by recording.
  init?(_ exchange: Exchange) {
    let book = exchange.book
    guard let number = exchange.query["recorded"].flatMap({ Int($0) }),
      book.log.entry(number) != nil
    else { return nil }
    entry = number
    warnings = LogRules(book.schedule).warnings(ofEntry: number, in: book.log)
  }

  @MarkupBuilder func view(_ words: PageWording) -> [Markup] {
    tag("div", ["class": "notice good", "role": "status"]) {
      tag("p") { Markup.link(words.recorded(entry), to: .entry(entry)) }
    }
    if !warnings.isEmpty {
      tag("div", ["class": "notice", "role": "alert"]) {
        for warning in warnings {
          tag("p") {
            words.words(for: warning)
            for number in warning.entries {
              " "
              Markup.link(words.entry(number), to: .entry(number))
            }
          }
        }
      }
    }
  }
}
