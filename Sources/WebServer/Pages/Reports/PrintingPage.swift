internal import MarkupTree
internal import PlanModel

/// Says that a PDF is being made; it asks for the file again by itself.
struct PrintingPage: PageModel {
  let file: PaperFile
  /// The last entry of the log that it is made from: whoever waits gets that print, however much is recorded meanwhile.
  let head: LogHash

  static let headField = "of"

  var refreshSeconds: Int? { 3 }
  var refreshQuery: String { query([Self.headField: head.description]) }

  func title(_ words: PageWording) -> String { words.isPrinting }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p", ["class": "notice", "role": "status"]) { words.printingComes(file.name) }
      tag("div", ["class": "actions"]) {
        Markup.link(
          words.getPrint, to: .reportFile(file), query: refreshQuery, kind: "button primary")
        Markup.link(words.backToReport, to: home, kind: "button")
      }
    }
  }

  /// Where the file was offered.
  private var home: Route {
    if let round = file.kind.round { return .report(file.year, round) }
    return file.kind == .budget ? .money : .reports
  }
}
