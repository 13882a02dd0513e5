internal import MarkupTree

/// One page of a long list.
struct Paging: Hashable, Sendable {
  /// From 1.
  let page: Int
  let count: Int
  let size: Int

  var pages: Int { max(1, (count + size - 1) / size) }

  init(_ query: FormFields, count: Int, size: Int) {
    let pages = max(1, (count + size - 1) / size)
    page = min(max(1, query["page"].flatMap { Int($0) } ?? 1), pages)
    (self.count, self.size) = (count, size)
  }

  func slice<Element>(_ all: some Collection<Element>) -> [Element] {
    Array(all.dropFirst((page - 1) * size).prefix(size))
  }

  /// Links to the pages before and after; nothing where there is one page.
  func view(_ words: PageWording, _ route: Route, _ query: (Int) -> String) -> Markup? {
    guard pages > 1 else { return nil }
    return tag("nav", ["class": "pages", "aria-label": words.pages]) {
      if page > 1 { Markup.link(words.previousPage, to: route, query: query(page - 1)) }
      tag("span") { words.page(page, of: pages) }
      if page < pages { Markup.link(words.nextPage, to: route, query: query(page + 1)) }
    }
  }
}
