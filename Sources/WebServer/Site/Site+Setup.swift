internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores

extension Site {
  /// The page of an office that begins, with what was typed into it.
  func setupPage(_ exchange: Exchange, typed: FormFields? = nil) async throws -> SetupPage {
    var page = SetupPage(
      hasPlan: !exchange.book.plan.isUnwritten,
      isCoordinator: exchange.account?.role == .coordinator, today: exchange.today,
      draft: try await pool.run { [office] in try office.editing.draft()?.kept })
    page.typed = typed ?? FormFields()
    return page
  }

  /// Begins the draft of the first plan with what the office says of itself, and goes on as its coordinator chose.
  func setUp(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    var page = try await setupPage(exchange, typed: form.fields)
    guard !page.hasPlan, page.isCoordinator else {
      return .page(FaultPage(.forbidden), .forbidden)
    }
    guard page.draft == nil else { return .page(page, .conflict) }
    let facts: OfficeFacts
    do throws(OfficeFacts.Faults) { facts = try OfficeFacts(reading: form.fields.ofOffice) } catch {
      for (field, fault) in error.ofFields {
        page.faults.add(exchange.words.say(fault), to: field.rawValue)
      }
      return .page(page, .unprocessableContent)
    }
    let way = SetupPage.Way(rawValue: form[SetupPage.way]) ?? .document
    do {
      _ = try await pool.run { [office] () -> OpenDraft in
        try office.editing.begin(
          Array(PlanTemplate.text(for: facts).utf8), from: .template, by: account.displayName,
          at: office.now())
      }
    } catch PlanEditing.Refusal.exists {
      return .page(try await setupPage(exchange, typed: form.fields), .conflict)
    }
    return .redirect(to: way.route)
  }
}

extension FormFields {
  fileprivate var ofOffice: [OfficeFacts.Field: String] {
    Dictionary(
      uniqueKeysWithValues: OfficeFacts.Field.allCases.map { ($0, self[$0.rawValue] ?? "") })
  }
}

extension SetupPage.Way {
  /// Where it goes on.
  fileprivate var route: Route {
    switch self {
    case .document: .documents
    case .template: .planDraft
    }
  }
}
