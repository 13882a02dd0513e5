internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores

/// The log, the newest entry first: the audit trail.
struct EntryListPage: PageModel {
  let count: Int
  let head: LogHash
  let lines: [EntryLine]
  let paging: Paging
  let mayVerify: Bool

  init(_ exchange: Exchange, _ account: Account) {
    let log = exchange.book.log
    count = log.count
    head = log.head
    paging = Paging(exchange.query, count: log.count, size: 30)
    lines = paging.slice(log.entries.reversed()).map { EntryLine($0, exchange.book) }
    mayVerify = account.role == .coordinator
  }

  func title(_ words: PageWording) -> String { words.auditTrail }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("dl", ["class": "facts"]) {
        fact(words.entryCount, "\(count)")
        tag("dt") { words.headHash }
        tag("dd", ["class": "hash"]) { head.description }
      }
      tag("div", ["class": "actions"]) {
        if mayVerify { Markup.link(words.verify, to: .verification, kind: "button") }
        Markup.link(words.planHistory, to: .planHistory, kind: "button")
      }
      if lines.isEmpty { tag("p") { words.nothingLogged } }
      tag("ul", ["class": "cards"]) { for line in lines { line.view(words) } }
      paging.view(words, .entries) { query(["page": "\($0)"]) }
    }
  }
}
