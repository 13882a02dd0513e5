internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores

// Documents of plans, which are read one after another while people do something else.

extension Site {
  private var desk: ReadingDesk { office.documents }

  func documentsPage() async throws -> DocumentsPage {
    DocumentsPage(try await pool.run { [desk] in try desk.shelf.readings() })
  }

  func documentPage(
    _ id: DocumentReading.ID, _ exchange: Exchange
  ) async throws -> DocumentPage {
    let page = try await pool.run { [desk, office] () -> DocumentPage? in
      let draft = try office.editing.draft()
      return try desk.shelf.reading(id).map { DocumentPage($0, draft, exchange.query) }
    }
    guard let page else { throw NotFound() }
    return page
  }

  /// The plan file that came of a document.
  func documentPlan(_ id: DocumentReading.ID) async throws -> FileReply {
    let reading = try await pool.run { [desk] in try desk.shelf.reading(id) }
    guard case .done(let text)? = reading?.state,
      case .success(let draft)? = DocumentDraft.answer(text)
    else { throw NotFound() }
    return FileReply(draft.plan, type: "application/yaml; charset=utf-8", name: "plan.yaml")
  }

  /// Takes a document in. The one-time name of the form is that of the reading, so that a second click finds it.
  func takeDocument(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, isGenuine: Bool
  ) async throws -> Reply {
    var page = try await documentsPage()
    let words = exchange.words
    guard isGenuine, let id = DocumentReading.ID(form[FieldName.form]) else {
      page.faults = FormFaults(general: words.formExpired)
      return .page(page, .unprocessableContent)
    }
    if page.readings.contains(where: { $0.id == id }) { return .redirect(to: .document(id)) }
    for fault in form.faults { page.faults.add(words.words(for: fault), to: DocumentsPage.field) }
    guard form.faults.isEmpty else { return .page(page, .unprocessableContent) }
    let files = form.uploads.sorted { $0.name < $1.name }.map {
      GivenFile(name: $0.name, path: $0.path, octets: $0.octets)
    }
    do {
      _ = try await pool.run { [desk, office] in
        try desk.take(files, by: account.displayName, as: id, at: office.now())
      }
    } catch let refusal as ReadingDesk.Refusal {
      page.faults.add(words.words(for: refusal), to: DocumentsPage.field)
      return .page(page, .unprocessableContent)
    }
    read(id)
    return .redirect(to: .document(id))
  }

  /// Has a document read behind those that wait already; nobody waits for it here.
  private func read(_ id: DocumentReading.ID) {
    Task {
      do { try await reader.run { [desk] in try desk.read(id) } } catch { note(error) }
    }
  }

  /// Removes a document, or begins the draft of the plan with it.
  func changeDocument(
    _ id: DocumentReading.ID, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    guard form[DocumentPage.change] == DocumentPage.beginning else {
      return try await removeDocument(id, exchange)
    }
    let book = exchange.book
    let edition = book.plan.isUnwritten ? nil : book.timeline?.latest.edition ?? book.edition
    let replaced = form[DocumentPage.replacing].isEmpty ? nil : Int(form[DocumentPage.replaced])
    do {
      let draft = try await pool.run { [desk, office] () -> OpenDraft? in
        guard let reading = try desk.shelf.reading(id) else { return nil }
        return try office.editing.begin(
          with: reading, inPlaceOf: replaced, after: edition, by: account.displayName,
          at: office.now())
      }
      guard draft != nil else { throw NotFound() }
      return .redirect(to: .draftDoubts)
    } catch is PlanEditing.Refusal {
      // Somebody was faster: the page says who.
      return .page(try await documentPage(id, exchange), .conflict)
    }
  }

  /// The document of the draft stays for as long as its doubts may be asked for.
  private func removeDocument(
    _ id: DocumentReading.ID, _ exchange: Exchange
  ) async throws -> Reply {
    let page = try await documentPage(id, exchange)
    guard !page.isOfDraft else { return .page(page, .conflict) }
    try await pool.run { [desk] in try desk.shelf.remove(id) }
    return .redirect(to: .documents)
  }

  /// What a server that stopped had begun to read, it tells as such.
  func endOpenReadings() {
    do { try desk.endOpen() } catch { note(error) }
  }
}
