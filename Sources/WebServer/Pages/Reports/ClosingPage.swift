internal import Office
internal import MarkupTree
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

/// The closing of a round: what becomes public with it, which links do, and that this is final.
struct ClosingPage: PageModel {
  let year: FiscalYear
  let round: FiscalYear.Round
  let basis: ReportBasis
  /// Whether nothing must be mended before.
  let isWhole: Bool
  let preview: PublicPreview
  /// Every link, those with keys first.
  let offered: [Offered]
  /// Which of them are shown, and how far somebody has looked.
  let turn: LinkTurn
  let formName: String
  /// Where the office asks for two people to close.
  private(set) var byTwo: ByTwo?
  var faults = FormFaults()

  /// How far two people have come.
  struct ByTwo: Sendable {
    let proposal: Proposal?
    /// Whether it is of the one who looks.
    let isOwn: Bool
  }

  /// A link that can be ticked.
  struct Offered: Sendable {
    let link: PublicPreview.Link
    var isTicked: Bool

    /// The value of its box: where the link stands first.
    var value: String { link.places.first?.description ?? "" }
  }

  /// The names of fields: the head that was looked at, a link that is published, those of other pages that are not, and
  /// that it is meant.
  static let headField = "head"
  static let linkField = "link"
  static let keptOutField = "kept-out"
  static let confirmField = "confirm"

  private static let textsShown = 40

  init(
    _ report: PeriodReport, _ preview: PublicPreview, _ byTwo: ByTwo?, typed: FormFields? = nil
  ) {
    year = report.contents.heading.year
    round = report.contents.round
    basis = report.basis
    isWhole = !ReportCheck.hasErrors(ReportCheck.faults(of: report))
    self.preview = preview
    self.byTwo = byTwo
    formName = RandomName.make()
    let proposed = byTwo?.proposal?.subject.withheld.places
    let ordered =
      preview.links.filter { !$0.isPublishedByDefault }
      + preview.links.filter(\.isPublishedByDefault)
    let sent = LinkTurn(typed, of: ordered.count)
    let ticked = Set(typed?.values(Self.linkField) ?? [])
    let keptOut = Set((typed?[Self.keptOutField] ?? "").split(separator: " ").map(String.init))
    offered = ordered.enumerated().map { index, link in
      var offered = Offered(link: link, isTicked: link.isPublishedByDefault)
      if let proposed { offered.isTicked = proposed.isDisjoint(with: link.places) }
      guard typed != nil else { return offered }
      if sent.shown.contains(index) {
        offered.isTicked = ticked.contains(offered.value)
      } else if index < sent.looked {
        offered.isTicked = !keptOut.contains(offered.value)
      }
      return offered
    }
    turn = sent.turned(as: typed)
  }

  /// Whether it can be closed here and now.
  var isOpen: Bool { basis.isDraft && isWhole && !basis.isDemonstration }

  /// What is decided of every link.
  var decisions: [String: Bool] {
    Dictionary(
      offered.map { ($0.link.address, $0.isTicked) }, uniquingKeysWith: { first, _ in first })
  }

  func title(_ words: PageWording) -> String {
    words.closing(words.reportTitle(round), words.fiscalYear(year))
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      faults.view([], words)
      if let reason = whyNot(words) {
        tag("p", ["class": "notice bad"]) { reason }
        tag("p") { Markup.link(words.back, to: .report(year, round)) }
      } else {
        whatBecomesPublic(words)
        doubtful(words)
        form(drawing)
      }
    }
  }

  private func whyNot(_ words: PageWording) -> String? {
    if !basis.isDraft { return words.isClosed }
    if basis.isDemonstration { return words.demonstrationNotClosed }
    return isWhole ? nil : words.closeWhenMended
  }

  private func whatBecomesPublic(_ words: PageWording) -> [Markup] {
    markup {
      tag("p", ["class": "notice"]) { words.closeHint }
      tag("h2") { words.becomesPublic }
      tag("p") {
        words.becomesPublic(
          entries: preview.entries.count, links: preview.links.count,
          files: preview.entries.reduce(0) { $0 + $1.files })
      }
      tag("p") { words.staysInside }
      tag("p", ["class": "actions"]) {
        Markup.link(words.seeAllPublic, to: .publicPreview(year, round), kind: "button")
      }
    }
  }

  private func doubtful(_ words: PageWording) -> [Markup] {
    let all = preview.doubtful
    return markup {
      tag("h2") { words.lookAtBefore(all.count) }
      if all.isEmpty { tag("p", ["class": "notice good"]) { words.nothingToLookAt } }
      if !all.isEmpty { tag("p") { words.lookAtHint } }
      tag("ul", ["class": "cards"]) {
        for (entry, text) in all.prefix(Self.textsShown) {
          tag("li") {
            tag("p") {
              Markup.link(words.entry(entry.number), to: .entry(entry.number))
              " · \(words.name(of: text.field))"
            }
            text.view(words, isExcerpt: true)
            tag("p", ["class": "meta"]) {
              Markup.link(words.eraseWords, to: .erasure(entry.number))
            }
          }
        }
      }
      if all.count > Self.textsShown {
        tag("p") { words.more(all.count - Self.textsShown) }
      }
    }
  }

  private func form(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let byTwo { tag("p", ["class": "notice"]) { words.closing(byTwo) } }
      if byTwo?.isOwn != true {
        drawing.form(to: .closing(year, round)) {
          drawing.hidden(FieldName.form, formName)
          drawing.hidden(Self.headField, basis.head.description)
          if !offered.isEmpty { links(drawing) }
          if turn.isLast { tag("div", ["class": "field"]) { confirmation(words) } }
          tag("div", ["class": "actions"]) {
            if turn.isLast {
              drawing.button(words.closingButton(byTwo))
            } else {
              turning(turn.page + 1, words.linksAfter)
            }
            if !turn.isFirst { turning(turn.page - 1, words.linksBefore) }
            Markup.link(words.cancel, to: .report(year, round))
          }
        }
      }
    }
  }

  private func links(_ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("fieldset", ["class": "field"]) {
      tag("legend") { words.linksToPublish }
      tag("p", ["class": "hint"]) { words.linksToPublishHint }
      if !(turn.isFirst && turn.isLast) {
        tag("p", ["class": "hint"]) { words.linksShown(turn.shown, of: offered.count) }
        drawing.hidden(LinkTurn.pageField, "\(turn.page)")
        drawing.hidden(LinkTurn.lookedField, "\(turn.looked)")
        drawing.hidden(Self.keptOutField, keptOutElsewhere)
      }
      for item in offered[turn.shown] {
        tag("label", ["class": "choice"]) {
          box(Self.linkField, item.value, isTicked: item.isTicked)
          tag("span") {
            item.link.view(words)
          }
        }
      }
    }
  }

  /// What was looked at on other pages and is not to be published.
  private var keptOutElsewhere: String {
    offered[..<turn.looked].enumerated()
      .filter { !turn.shown.contains($0) && !$1.isTicked }.map(\.element.value)
      .joined(separator: " ")
  }

  /// A button that shows another page and keeps what was ticked on this one.
  private func turning(_ page: Int, _ title: String) -> Markup {
    tag(
      "button",
      [
        "type": "submit", "name": LinkTurn.turnField, "value": "\(page)", "formnovalidate": "",
      ]
    ) { title }
  }

  private func confirmation(_ words: PageWording) -> Markup {
    tag("label", ["class": "choice"]) {
      box(Self.confirmField, "yes", isTicked: false, isRequired: true)
      tag("span") { words.confirmClosing }
    }
  }

  private func box(
    _ name: String, _ value: String, isTicked: Bool, isRequired: Bool = false
  ) -> Markup {
    tag(
      "input",
      [
        "type": "checkbox", "name": name, "value": value, "checked": isTicked ? "" : nil,
        "required": isRequired ? "" : nil,
      ])
  }
}
