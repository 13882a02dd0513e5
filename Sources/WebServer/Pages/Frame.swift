internal import MarkupTree
internal import PlanModel
import Papers
internal import Stores

/// What stands around every page: head, navigation, footer.
struct Frame: Sendable {
  let plan: Plan
  let drawing: Drawing
  /// Where the visitor is.
  let route: Route
  /// The query of the page, to come back to it.
  let query: String
  let isPublic: Bool
  let base: BaseAddress

  private var words: PageWording { drawing.words }

  func text(_ model: any PageModel) -> String {
    var out = "<!DOCTYPE html>\n"
    var page = page(model)
    if words.language != .thai { page = page.markingThai() }
    page.placed(at: base).write(to: &out)
    return out
  }

  private func page(_ model: any PageModel) -> Markup {
    let title = model.title(words)
    return tag("html", ["lang": words.language.rawValue]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        if let seconds = model.refreshSeconds {
          let query = model.refreshQuery
          tag(
            "meta",
            [
              "http-equiv": "refresh",
              "content": "\(seconds)" + (query.isEmpty ? "" : "; url=\(query)"),
            ])
        }
        tag("title") { "\(title) – \(words.siteName(plan))" }
        tag(
          "link",
          [
            "rel": "icon", "type": "image/svg+xml",
            "href": Route.icon.path + "?" + SiteIcon.version,
          ])
        tag("link", ["rel": "stylesheet", "href": Route.style.path + "?" + LookSheet.version])
      }
      tag("body") {
        tag("a", ["class": "skip", "href": "#main"]) { words.skip }
        header
        tag("main", ["id": "main", "class": model.isWide ? "wide" : nil, "tabindex": "-1"]) {
          if drawing.isResetOffered {
            tag("p", ["class": "notice bad", "role": "alert"]) {
              words.resetOffered
              " "
              Markup.link(words.account, to: .account)
            }
          }
          tag("h1") { title }
          model.body(drawing)
        }
        footer
      }
    }
  }

  private var header: Markup {
    tag("header", ["class": "site"]) {
      tag("div", ["class": "bar"]) {
        tag("p", ["class": "name"]) {
          tag("a", ["href": Route.home.path]) {
            tag("b") { "สุจริต" }
            if !plan.isUnwritten { tag("span") { plan.organisation.name } }
          }
        }
        languageSwitch
        if let account = drawing.account { who(account) }
      }
      if !links.isEmpty {
        tag("nav", ["aria-label": words.mainMenu]) {
          tag("ul") {
            for (text, target) in links {
              tag("li") {
                tag("a", ["href": target.path, "aria-current": target == route ? "page" : nil]) {
                  text
                }
              }
            }
          }
        }
      }
    }
  }

  private func who(_ account: Account) -> Markup {
    tag("div", ["class": "who"]) {
      tag("a", ["href": Route.account.path]) { account.displayName }
      drawing.form(to: .signOut, kind: "inline") {
        drawing.button(words.signOut, kind: "quiet")
      }
    }
  }

  private var languageSwitch: Markup {
    drawing.form(to: .language, kind: "inline language") {
      drawing.hidden("language", words.language.other.rawValue)
      drawing.hidden("back", route.isReadable ? route.path + query : Route.home.path)
      tag(
        "button",
        ["type": "submit", "class": "quiet", "lang": words.language.other.rawValue]
      ) { words.language.other.name }
    }
  }

  /// The pages that a visitor goes to first, by what the visitor may see.
  private var links: [(String, Route)] {
    let visitor = Access.Visitor(drawing.account)
    let all: [(String, Route)] = [
      (words.dashboard, .dashboard), (words.tasks, .tasks), (words.projects, .projects),
      (words.findings, .findings), (words.money, .money), (words.reports, .reports),
      (words.registers, .registers),
      (words.entries, .entries), (words.sheet, .sheet), (words.feeds, .feeds),
      (words.planDraft, .planDraft), (words.people, .people),
    ]
    if drawing.account == nil {
      return (isPublic && !plan.isUnwritten ? [(words.published, Route.published)] : []) + [
        (words.signIn, .signIn)
      ]
    }
    let plain: [(String, Route)] = [
      (words.setup, .setup), (words.planDraft, .planDraft), (words.documents, .documents),
      (words.people, .people),
    ]
    return (plan.isUnwritten ? plain : all).filter {
      Access.visitors(of: $0.1).contains(visitor)
    }
  }

  private var footer: Markup {
    tag("footer", ["class": "site"]) {
      if !plan.isUnwritten {
        tag("p") { "\(plan.title) · \(words.place(plan.organisation))" }
      }
      if isPublic, !plan.isUnwritten {
        tag("p") {
          Markup.link(words.published, to: .published)
          " · "
          Markup.link(words.proof, to: .publishedProof)
        }
      }
    }
  }
}
