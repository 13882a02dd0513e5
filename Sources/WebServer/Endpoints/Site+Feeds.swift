internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Site {
  func feedsPage(_ exchange: Exchange, _ account: Account) async throws -> FeedsPage {
    let feeds = try await accounts { try $0.feeds(account.id) }
    return FeedsPage(feeds, exchange, account, baseURL: settings.baseURL)
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
    do {
      let token = try await accounts { try $0.makeFeed(account.id, order, exchange.now) }
      // Shown once, so it is the answer to the form itself; a second click makes a second link, which
      // stands in the list.
      page = try await feedsPage(exchange, account)
      page.made = (name, token)
      return .page(page)
    } catch let refusal as AccountRefusal {
      faults.add(words.words(for: refusal), to: FeedsPage.nameField)
      return again(faults)
    }
  }

  func change(
    _ id: Feed.ID, _ action: Route.FeedAction, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    let feeds = try await accounts { try $0.feeds(account.id) }
    guard let feed = feeds.first(where: { $0.id == id }) else { throw NotFound() }
    switch action {
    case .revoke:
      try await accounts { try $0.revokeFeed(id, account.id, exchange.now) }
      return .redirect(to: .feeds)
    case .renew:
      let token = try await accounts { try $0.renewFeed(id, account.id, exchange.now) }
      var page = try await feedsPage(exchange, account)
      page.made = (feed.order.name, token)
      return .page(page)
    }
  }
}
