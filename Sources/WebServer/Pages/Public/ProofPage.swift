internal import Office
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// How anybody can see for themselves that nothing was changed afterwards.
struct ProofPage: PageModel {
  let count: Int
  let head: LogHash
  let closed: [ClosedRound]
  let verified: LogWatch.Look?

  var isWide: Bool { true }

  init(_ exchange: Exchange) {
    count = exchange.book.log.count
    head = exchange.book.log.head
    closed = exchange.book.log.publishedRounds
    verified = exchange.verified
  }

  func title(_ words: PageWording) -> String { words.proof }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.proofIntroduction }
      tag("dl", ["class": "facts"]) {
        fact(words.entryCount, "\(count)")
        tag("dt") { words.headHash }
        tag("dd", ["class": "hash"]) { head.description }
        fact(words.lastVerified, words.words(for: verified))
      }
      if !closed.isEmpty { table(words) }
      tag("p") { Markup.link(words.verifyPaper, to: .publishedVerify) }
      tag("h2") { words.howToVerify }
      tag("ol") { for step in words.verifySteps { tag("li") { step } } }
      tag("code", ["class": "secret"]) { "sucharit log verify --root ROOT --count N" }
    }
  }

  private func table(_ words: PageWording) -> Markup {
    tag(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.closedReports]
    ) {
      tag("table") {
        tag("caption") { words.closedReports }
        tag("thead") {
          tag("tr") {
            for heading in [words.reports, words.entryCount, words.rootHash, words.contentsHash] {
              tag("th", ["scope": "col"]) { heading }
            }
          }
        }
        tag("tbody") {
          for round in closed {
            tag("tr") {
              tag("th", ["scope": "row"]) {
                "\(words.reportTitle(round.round)) \(words.fiscalYear(round.year))"
              }
              tag("td", ["class": "n"]) { "\(round.closing.count)" }
              tag("td", ["class": "hash"]) { round.closing.root ?? round.closing.head }
              tag("td", ["class": "hash"]) { round.closing.published ?? round.closing.contents }
            }
          }
        }
      }
    }
  }
}
