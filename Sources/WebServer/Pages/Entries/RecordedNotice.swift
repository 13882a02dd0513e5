import Office
import MarkupTree
import PlanModel

/// Says that an entry was just recorded, and what of it should be looked at.
struct RecordedNotice: Hashable, Sendable {
  /// The first and the last that were recorded together.
  let entries: ClosedRange<Int>
  let warnings: [LogWarning]

  private static let first = "recorded"
  private static let last = "recorded-to"

  /// What a page is told that is come to by recording.
  static func query(_ numbers: Range<Int>) -> [(String, String)] {
    [(first, "\(numbers.lowerBound)")]
      + (numbers.count > 1 ? [(last, "\(numbers.upperBound - 1)")] : [])
  }

  /// Nil where the page was not come to by recording.
  init?(_ exchange: Exchange) {
    let book = exchange.book
    guard let number = exchange.query[Self.first].flatMap({ Int($0) }),
      book.log.entry(number) != nil
    else { return nil }
    let last = exchange.query[Self.last].flatMap { Int($0) } ?? number
    entries = number...(last > number && book.log.entry(last) != nil ? last : number)
    warnings = LogRules(book.schedule).warnings(ofEntry: number, in: book.log)
  }

  @MarkupBuilder func view(_ words: PageWording) -> [Markup] {
    tag("div", ["class": "notice good", "role": "status"]) {
      if entries.count == 1 {
        tag("p") {
          Markup.link(words.recorded(entries.lowerBound), to: .entry(entries.lowerBound))
        }
      } else {
        tag("p") {
          words.recorded(entries) + " "
          Markup.link(words.entry(entries.lowerBound), to: .entry(entries.lowerBound))
          " – "
          Markup.link(words.entry(entries.upperBound), to: .entry(entries.upperBound))
        }
      }
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
