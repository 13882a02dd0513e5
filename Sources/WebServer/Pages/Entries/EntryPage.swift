internal import MarkupTree
internal import PlanModel

/// One entry of the log, whole.
struct EntryPage: PageModel {
  let entry: EntryLine
  let mayCorrect: Bool
  /// The entries that ordered something of it erased.
  let erasures: [Int]
  let mayErase: Bool
  var recorded: RecordedNotice?

  private var canBeCorrected: Bool { mayCorrect && entry.canBeCorrected }

  func title(_ words: PageWording) -> String { words.entry(entry.number) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let recorded { recorded.view(words) }
      if entry.isWithdrawn { tag("p", ["class": "notice bad"]) { words.withdrawnLong } }
      if let last = entry.correctedBy.last {
        tag("p", ["class": "notice"]) {
          words.correctedBy
          Markup.link(" \(words.entry(last))", to: .entry(last))
        }
      }
      if !erasures.isEmpty {
        tag("p", ["class": "notice"]) {
          words.erasedBy
          for number in erasures { Markup.link(" \(words.entry(number))", to: .entry(number)) }
        }
      }
      tag("h2") { entry.title }
      if !entry.text.isEmpty { tag("p", ["class": "said"]) { entry.text } }
      tag("dl", ["class": "facts"]) {
        fact(words.happened, words.day(entry.day))
        fact(words.recordedAt, words.instant(entry.recorded) + words.source(of: entry.clock))
        fact(words.author, entry.author)
        if let unit = entry.unit { fact(words.unit, unit) }
        fact(words.channel, words.name(of: entry.channel))
        if !entry.evidence.isEmpty {
          tag("dt") { words.evidence }
          tag("dd") {
            tag("ul") { for item in entry.evidence { tag("li") { item.link(words) } } }
            if entry.hasPhoto { tag("p", ["class": "hint"]) { words.photosWithoutPlace } }
          }
        }
        tag("dt") { words.hash }
        tag("dd", ["class": "hash"]) { entry.hash.description }
      }
      if canBeCorrected || mayErase {
        tag("p", ["class": "actions"]) {
          if canBeCorrected {
            Markup.link(words.correct, to: .correction(entry.number), kind: "button")
          }
          if mayErase {
            Markup.link(words.eraseWords, to: .erasure(entry.number), kind: "button")
          }
        }
      }
    }
  }
}

/// A line of a list of facts.
func fact(_ name: String, _ value: String) -> [Markup] {
  [tag("dt") { name }, tag("dd") { value }]
}
