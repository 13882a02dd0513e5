internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// The calendar links of an account: made, seen once, renewed and revoked one per device.
struct FeedsPage: PageModel {
  let base: BaseAddress
  let feeds: [Line]
  let scopes: [FormField.Choice]
  let formName: String
  /// The address of a link that was just made: it is never shown again.
  var made: (name: String, token: String)?
  var fields = FormFields()
  var faults = FormFaults()

  static let nameField = "name"
  static let scopeField = "scope"
  static let formField = "kind"

  /// One link.
  struct Line: Hashable, Sendable {
    let feed: Feed
    let scope: String
  }

  init(_ feeds: [Feed], _ exchange: Exchange, _ account: Account, base: BaseAddress) {
    let plan = exchange.book.plan
    let words = exchange.words
    self.base = base
    formName = RandomName.make()
    self.feeds = feeds.map { feed in
      let scope =
        switch feed.order.scope {
        case .everybody: words.allUnits
        case .owner(let id): plan.owner(id)?.name ?? id.text
        case .project(let id):
          exchange.book.index.project(id).map { "\($0.number) \($0.title)" } ?? id.text
        }
      return Line(feed: feed, scope: scope)
    }
    let units = plan.owners.filter { Access.sees(account, [$0.id]) }.map {
      FormField.Choice("owner:\($0.id)", $0.name)
    }
    let projects = plan.projects.filter { Access.sees(account, $0.owners) }.map {
      FormField.Choice("project:\($0.id)", "\($0.number) \($0.title)")
    }
    scopes = units + [FormField.Choice("all", words.allUnits)] + projects
  }

  /// The scope that a choice stands for.
  static func scope(_ text: String) -> FeedOrder.Scope? {
    if text == "all" { return .everybody }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("owner", 2): return .owner(Owner.ID(parts[1]))
    case ("project", 2): return .project(Project.ID(parts[1]))
    default: return nil
    }
  }

  func title(_ words: PageWording) -> String { words.feeds }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.feedsIntroduction }
      if let made { address(of: made.token, called: made.name, words) }
      if !feeds.isEmpty {
        tag("h2") { words.yourLinks }
        tag("ul", ["class": "cards"]) { for line in feeds { view(of: line, drawing) } }
      }
      tag("h2") { words.newLink }
      faults.view(controls(words), words)
      drawing.form(to: .feeds, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        for field in controls(words) { field.view(words) }
        drawing.button(words.makeLink)
      }
      tag("h2") { words.howTo }
      for (name, steps) in words.howToSubscribe {
        tag("h3") { name }
        tag("ol") { for step in steps { tag("li") { step } } }
      }
    }
  }

  private func controls(_ words: PageWording) -> [FormField] {
    var name = FormField(
      Self.nameField, words.linkName, hint: words.linkNameHint, isRequired: true)
    var scope = FormField(Self.scopeField, words.linkScope, .choice(scopes), isRequired: true)
    scope.value = scopes.first?.value ?? ""
    var form = FormField(
      Self.formField, words.linkForm,
      .choice([
        .init(CalendarForm.event.rawValue, words.asEvents),
        .init(CalendarForm.todo.rawValue, words.asTasks),
      ]), isRequired: true)
    form.value = CalendarForm.event.rawValue
    name.value = ""
    return [name, scope, form].map { $0.filled(fields, faults) }
  }

  private func address(of token: String, called name: String, _ words: PageWording) -> Markup {
    let url = base.text + Route.calendar(token: token).path
    let web = url.firstRange(of: "://").map { "webcal" + url[$0.lowerBound...] } ?? url
    return tag("div", ["class": "notice good", "role": "status"]) {
      tag("p") { words.linkMade(name) }
      if base.isOfThisDeviceAlone { tag("p") { words.linkOfThisDeviceAlone(base.text) } }
      tag("p") { words.addressToCopy }
      tag("code", ["class": "secret"]) { url }
      tag("p") { tag("a", ["href": web]) { words.openInCalendar } }
    }
  }

  private func view(of line: Line, _ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("li") {
      tag("p") { tag("b") { line.feed.order.name } }
      tag("p", ["class": "meta"]) {
        "\(line.scope) · \(words.name(of: line.feed.order.form))"
      }
      tag("p", ["class": "meta"]) {
        words.made(line.feed.made) + " · " + words.fetched(line.feed.fetched)
      }
      tag("div", ["class": "actions"]) {
        drawing.form(to: .feed(line.feed.id, .renew), kind: "inline") {
          tag("button", ["type": "submit", "class": "second"]) {
            words.renew
            tag("span", ["class": "hidden"]) { " " + line.feed.order.name }
          }
        }
        drawing.form(to: .feed(line.feed.id, .revoke), kind: "inline") {
          tag("button", ["type": "submit", "class": "danger"]) {
            words.revoke
            tag("span", ["class": "hidden"]) { " " + line.feed.order.name }
          }
        }
      }
    }
  }
}
