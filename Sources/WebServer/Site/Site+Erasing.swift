internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  func erasurePage(
    _ number: Int, _ exchange: Exchange, typed: FormFields?
  ) throws(NotFound) -> ErasurePage {
    guard var page = ErasurePage(number, exchange) else { throw NotFound() }
    if let typed { page.fill(typed) }
    return page
  }

  func takeErasure(
    _ number: Int, _ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser, isGenuine: Bool
  ) async throws -> Reply {
    let page = try erasurePage(number, exchange, typed: nil)
    guard let account = exchange.account else { throw NotFound() }
    func again(_ faults: FormFaults) -> Reply {
      var page = page
      page.fill(form.fields, faults)
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again(FormFaults(general: exchange.words.formExpired)) }
    return try await once(form, account, exchange, again: again) { _ in
      // Looked at here, since whoever pressed twice finds nothing left to erase. What cannot be erased is refused
      // by the page itself.
      let (order, faults) = page.read(form, exchange.words)
      guard let order else { throw faults }
      let added = try await Recording(site: self).erase(order, of: account)
      await audit(
        .entryErased, by: account.userName.text, from: browser.address,
        about: Audited.about(exchange.route))
      return Route.entry(number).path + query(["recorded": "\(added)"])
    }
  }
}
