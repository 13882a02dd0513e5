internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Everything that people wrote and filed which becomes public with the report of a round, entry by entry.
struct PublicPreviewPage: PageModel {
  let year: FiscalYear
  let round: FiscalYear.Round
  let entries: [(entry: PublicPreview.Entry, title: String)]
  let links: [String: PublicPreview.Link]
  let paging: Paging
  let mayErase: Bool

  private static let entriesShown = 40

  init(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ preview: PublicPreview, _ exchange: Exchange,
    _ account: Account
  ) {
    (self.year, self.round) = (year, round)
    paging = Paging(exchange.query, count: preview.entries.count, size: Self.entriesShown)
    entries = paging.slice(preview.entries).map {
      ($0, EntryLine($0.entry, exchange.book).title)
    }
    links = Dictionary(
      preview.links.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    mayErase = Access.visitors(of: .erasure(1)).contains(Access.Visitor(account))
  }

  func title(_ words: PageWording) -> String {
    words.publicPreview(words.reportTitle(round), words.fiscalYear(year))
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.staysInside }
      if entries.isEmpty { tag("p") { words.nothingPublic } }
      tag("ul", ["class": "cards"]) {
        for (entry, title) in entries { view(of: entry, title, words) }
      }
      paging.view(words, .publicPreview(year, round)) { query(["page": "\($0)"]) }
      tag("p") { Markup.link(words.back, to: .report(year, round)) }
    }
  }

  private func view(
    of entry: PublicPreview.Entry, _ title: String, _ words: PageWording
  ) -> Markup {
    let number = entry.entry.number
    let isDoubtful = entry.texts.contains { !$0.concerns.isEmpty }
    return tag("li", ["class": isDoubtful ? "late" : nil]) {
      tag("p") {
        tag("a", ["class": "title", "href": Route.entry(number).path]) { "#\(number) \(title)" }
      }
      for text in entry.texts {
        tag("p", ["class": "meta"]) { words.name(of: text.field) }
        text.view(words)
      }
      if !entry.links.isEmpty {
        tag("ul") {
          for address in entry.links {
            if let link = links[address] { tag("li") { link.view(words) } }
          }
        }
      }
      if entry.files > 0 { tag("p", ["class": "meta"]) { words.filesNotPublic(entry.files) } }
      if isDoubtful, mayErase {
        tag("p") { Markup.link(words.eraseWords, to: .erasure(number)) }
      }
    }
  }
}
