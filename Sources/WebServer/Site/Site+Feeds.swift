internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  func feedsPage(_ exchange: Exchange, _ account: Account) async throws -> FeedsPage {
    let feeds = try await accounts { try $0.feeds(of: account.id) }
    return FeedsPage(feeds, exchange, account, base: settings.base)
  }

  func makeFeed(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    var page = try await feedsPage(exchange, account)
    let words = exchange.words
    func again(_ faults: FormFaults) -> Reply {
      page.fields = form.fields
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    var faults = FormFaults()
    let name = form[FeedsPage.nameField]
    if name.isEmpty { faults.add(words.required, to: FeedsPage.nameField) }
    let scope = FeedsPage.scope(form[FeedsPage.scopeField])
    let kind = CalendarForm(rawValue: form[FeedsPage.formField])
    guard let scope, Access.sees(account, scope, exchange.book.index), let kind, faults.isEmpty
    else {
      if scope == nil { faults.add(words.choose, to: FeedsPage.scopeField) }
      if kind == nil { faults.add(words.choose, to: FeedsPage.formField) }
      return faults.isEmpty ? .page(FaultPage(.forbidden), .forbidden) : again(faults)
    }
    let order = FeedOrder(name: name, scope: scope, form: kind)
    let once = OneTimeForm(site: self, account: account, now: exchange.now)
    do {
      var token: String?
      let outcome = try await once.once(form) { _ in
        let made = try await accounts {
          try $0.makeFeed(order, for: account.id, now: exchange.now)
        }
        token = made.secret.text
        return made.feed.id.description
      }
      switch outcome {
      case .done(let id):
        // Shown once, so it is the answer to the form itself. Whoever clicks twice sees the answer to the
        // second click: the same link, renewed, unless a calendar has it already.
        if token == nil {
          let feeds = try await accounts { try $0.feeds(of: account.id) }
          guard let feed = feeds.first(where: { $0.id.description == id }), feed.fetched == nil
          else {
            return again(FormFaults(general: words.linkInUse))
          }
          token = try await renewed(feed.id, exchange, account)
        }
        page = try await feedsPage(exchange, account)
        page.made = token.map { (name, $0) }
        return .page(page)
      case .running: return again(FormFaults(general: words.formRunning))
      case .used: return again(FormFaults(general: words.formUsed))
      }
    } catch let refusal as AccountFault {
      faults.add(words.words(for: refusal), to: FeedsPage.nameField)
      return again(faults)
    }
  }

  func change(
    _ id: Feed.ID, _ action: Route.FeedAction, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    let feeds = try await accounts { try $0.feeds(of: account.id) }
    guard let feed = feeds.first(where: { $0.id == id }) else { throw NotFound() }
    switch action {
    case .revoke:
      try await accounts { try $0.revokeFeed(id, of: account.id) }
      return .redirect(to: .feeds)
    case .renew:
      let token = try await renewed(id, exchange, account)
      var page = try await feedsPage(exchange, account)
      page.made = (feed.order.name, token)
      return .page(page)
    }
  }

  private func renewed(
    _ id: Feed.ID, _ exchange: Exchange, _ account: Account
  ) async throws -> String {
    try await accounts { try $0.renewFeed(id, of: account.id, now: exchange.now) }.secret.text
  }
}
