internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores

/// What happened to the accounts, the newest first, and whether that is as it was written.
struct PeopleLogPage: PageModel {
  /// Whose it is; nil for everybody's.
  let account: Account?
  let lines: [Line]
  let paging: Paging
  let head: LogHead
  let fault: String?
  private let route: Route
  /// Where it was linked from.
  private let back: Route

  struct Line: Hashable, Sendable {
    let number: Int
    let text: String
    /// When, by whom and whose.
    let circumstances: String
  }

  init(_ log: AccountLog, of account: Account?, isOwn: Bool = false, _ exchange: Exchange) {
    let (words, plan) = (exchange.words, exchange.book.plan)
    let names = log.names
    let entries = account.map { log.entries(of: $0.permanentID) } ?? log.entries
    self.account = account
    route = isOwn ? .accountLog : account.map { .personLog($0.id) } ?? .peopleLog
    back = isOwn ? .account : account.map { .person($0.id) } ?? .people
    paging = Paging(exchange.query, count: entries.count, size: 30)
    head = log.head
    fault = log.fault.map { words.say($0.words(names)) }
    let newest: [AccountEntry] = entries.reversed()
    lines = paging.slice(newest).map { entry -> Line in
      let whose = entry.account.flatMap { $0 == entry.by ? nil : names[$0] }
      let by = entry.by.map { names[$0] ?? $0.text } ?? words.theMachine
      return Line(
        number: entry.number,
        text: words.say(entry.event.words { plan.owner($0)?.name ?? $0.text }),
        circumstances: words.circumstances(words.instant(entry.recorded), by: by, whose: whose))
    }
  }

  func title(_ words: PageWording) -> String {
    account.map { words.log(of: $0.displayName) } ?? words.peopleLog
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let fault {
        tag("p", ["class": "notice bad", "role": "alert"]) { words.peopleLogBroken(fault) }
      } else {
        tag("p", ["class": "notice good", "role": "status"]) { words.peopleLogWhole }
      }
      tag("dl", ["class": "facts"]) {
        fact(words.entryCount, "\(head.count)")
        tag("dt") { words.headHash }
        tag("dd", ["class": "hash"]) { head.hash.description }
      }
      tag("ul", ["class": "cards"]) {
        for line in lines {
          tag("li") {
            tag("p") { line.text }
            tag("p", ["class": "meta"]) { "#\(line.number) · \(line.circumstances)" }
          }
        }
      }
      paging.view(words, route) { query(["page": "\($0)"]) }
      tag("p") { Markup.link(words.back, to: back) }
    }
  }
}
