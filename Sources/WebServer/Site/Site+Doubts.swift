internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

// What a document left open, settled in the draft that was begun with it.

extension Site {
  /// The draft with the doubts of its document; nil where it has none, or there is no draft.
  private func draftDoubts() async throws -> (draft: OpenDraft, doubts: DraftDoubts)? {
    try await pool.run { [office] in
      guard let draft = try office.editing.draft(),
        let doubts = try office.documents.doubts(of: draft)
      else { return nil }
      return (draft, doubts)
    }
  }

  /// How many doubts of its document are open; none for a draft that was begun otherwise.
  func openDoubts(of draft: OpenDraft?) async throws -> Int {
    guard let draft, draft.isFromDocument else { return 0 }
    return try await pool.run { [office] in
      try office.documents.doubts(of: draft)?.open.count ?? 0
    }
  }

  func doubtsPage(_ exchange: Exchange) async throws -> DraftDoubtsPage {
    guard let (draft, doubts) = try await draftDoubts() else { throw NotFound() }
    return DraftDoubtsPage(doubts, revision: draft.revision, exchange.query)
  }

  /// Takes a reply to a doubt, or that several stand as they are.
  func settleDoubts(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    guard let (draft, doubts) = try await draftDoubts() else { throw NotFound() }
    let ids = form.fields.values(DraftDoubtsPage.doubt)
    let revision = Int(form[DraftDoubtsPage.revisionField]) ?? draft.revision
    do {
      guard let reply = DraftDoubts.Reply(form), let id = ids.first else {
        throw DraftDoubts.Fault.noSuchDoubt
      }
      _ = try await pool.run { [office] () -> OpenDraft in
        if ids.count > 1, reply == .asItStands {
          try office.editing.setAside(
            Set(ids), after: revision, by: account.displayName, at: office.now())
        } else {
          try office.editing.take(
            reply, to: id, of: doubts, after: revision, by: account.displayName, at: office.now())
        }
      }
      return .redirect(to: .draftDoubts)
    } catch let fault as DraftDoubts.Fault {
      return try await refused(fault, form, exchange)
    } catch PlanEditing.Refusal.changed {
      return try await refused(.changedMeanwhile, form, exchange)
    }
  }

  /// The page on which the doubt is, with what was typed for it.
  private func refused(
    _ fault: DraftDoubts.Fault, _ form: SubmittedForm, _ exchange: Exchange
  ) async throws -> Reply {
    guard let (draft, doubts) = try await draftDoubts() else {
      return try await draftIsOver(exchange)
    }
    let id = form[DraftDoubtsPage.doubt]
    var page = DraftDoubtsPage(doubts, revision: draft.revision, exchange.query, showing: id)
    page.fault = .init(
      doubt: id, words: exchange.words.words(for: fault),
      typed: form[DraftDoubtsPage.reply] == "text" ? form[DraftDoubtsPage.text] : nil)
    return .page(page, .unprocessableContent)
  }
}

extension DraftDoubts.Reply {
  /// Nil for what no form says.
  fileprivate init?(_ form: SubmittedForm) {
    let word = form[DraftDoubtsPage.reply]
    if word == "as-it-stands" {
      self = .asItStands
    } else if word == DraftDoubtsPage.openAgain {
      self = .openAgain
    } else if word == "text" {
      self = .text(form[DraftDoubtsPage.text].plain)
    } else if word.hasPrefix("answer-"), let place = Int(word.dropFirst("answer-".count)) {
      self = .answer(place)
    } else {
      return nil
    }
  }
}
