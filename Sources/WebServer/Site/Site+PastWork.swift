internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores

extension Site {
  /// Takes the form of what was done before the office kept its log here: an entry for each task, all of them or
  /// none, with the same evidence.
  func takePastWork(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, isGenuine: Bool
  ) async throws -> Reply {
    func again(_ faults: FormFaults) -> Reply {
      var page = PastWorkPage(exchange, account)
      page.fill(form.fields, faults, hadFiles: !form.uploads.isEmpty)
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again(FormFaults(general: exchange.words.formExpired)) }
    let (drafts, faults) = PastWorkPage.read(form, exchange, account)
    let place = Route.pastWork.path
    return try await once(form, account, exchange, again: again) { _ in
      guard faults.isEmpty else { throw faults }
      let numbers = try await Recording(site: self).record(
        drafts, of: account, uploads: form.uploads)
      return place + query(RecordedNotice.query(numbers))
    }
  }
}
