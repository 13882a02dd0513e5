internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

// The draft of the plan: beginning and discarding it, and its parts.

extension Site {
  private var editing: PlanEditing { office.editing }

  func draft() async throws -> OpenDraft? {
    try await pool.run { [editing] in try editing.draft() }
  }

  /// The draft; not found where there is none.
  func openDraft() async throws -> OpenDraft {
    guard let draft = try await draft() else { throw NotFound() }
    return draft
  }

  /// The draft with what is to be said of it by who knows the editions before; nil where there is none.
  func draft(knownFrom exchange: Exchange) async throws -> OpenDraft? {
    let draft = try await draft()
    return exchange.book.timeline.map { draft?.knowing($0.units) } ?? draft
  }

  /// Does what a form says of the draft. Where that was adopted or discarded meanwhile, the page on which drafts
  /// begin says so.
  func onDraft(_ exchange: Exchange, _ work: () async throws -> Reply) async throws -> Reply {
    guard try await draft() == nil else { return try await work() }
    return try await draftIsOver(exchange)
  }

  /// The page on which drafts begin, which says that there is none.
  func draftIsOver(_ exchange: Exchange) async throws -> Reply {
    var page = try await draftPage(exchange)
    for text in exchange.words.words(for: PlanEditing.Refusal.noDraft) {
      page.faults.add(text, to: nil)
    }
    return .page(page, .unprocessableContent)
  }

  func draftPage(_ exchange: Exchange) async throws -> DraftPage {
    let draft = try await draft(knownFrom: exchange)
    let plan = exchange.book.currentFile
    let comments = try await pool.run {
      draft == nil ? plan.map { PlanFile.comments(in: Array($0.utf8)) } ?? 0 : 0
    }
    var number: Int?
    if case .edition(let hash)? = draft?.kept.origin {
      number = exchange.book.timeline?.adopted.last { $0.adoption.edition == hash }?.adoption.number
    }
    return DraftPage(
      draft: draft,
      origin: draft.map { exchange.words.origin($0.kept.origin, edition: number) } ?? "",
      comments: comments, hasPlan: plan != nil,
      openDoubts: try await openDoubts(of: draft), isFromDocument: draft?.isFromDocument ?? false)
  }

  func draftFile(_ exchange: Exchange) async throws -> FileReply {
    let draft = try await openDraft()
    let id = draft.file.text(at: .plan.appending("id")).flatMap { PlanPath("plan.\($0)")?.last }
    return FileReply(
      draft.kept.text, type: "application/yaml; charset=utf-8",
      name: "\(id ?? "plan")-draft.yaml")
  }

  // MARK: Beginning and discarding

  func changeDraft(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    func again(_ faults: FormFaults) async throws -> Reply {
      var page = try await draftPage(exchange)
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    let words = exchange.words
    let given: (text: [UInt8], origin: KeptDraft.Origin)?
    switch DraftPage.Action(rawValue: form[DraftPage.actionField]) {
    case .edition: given = edition(form[DraftPage.editionField], exchange.book)
    case .file:
      guard let upload = form.uploads.first else {
        var faults = FormFaults()
        for fault in form.faults { faults.add(words.words(for: fault), to: DraftPage.fileField) }
        faults.add(words.chooseFile, to: DraftPage.fileField)
        return try await again(faults)
      }
      given = try await pool.run {
        (try UploadFile.octets(of: upload.path), .file(upload.name.oneLine))
      }
    case .discard:
      do {
        let revision = Int(form[DraftForm.revisionField]) ?? 0
        try await pool.run { [editing] in try editing.discard(after: revision) }
        return .redirect(to: .planDraft)
      } catch let refusal as PlanEditing.Refusal {
        return try await again(
          FormFaults(general: words.words(for: refusal).joined(separator: " ")))
      }
    case .fitYears:
      do {
        try await fitYears(form, account)
        return .redirect(to: .planDraft)
      } catch let refusal as PlanEditing.Refusal {
        return try await again(FormFaults(words.words(for: refusal)))
      }
    case .ownID:
      guard !exchange.book.plan.isUnwritten else { throw NotFound() }
      let id = PlanNode.text(exchange.book.plan.id.text)
      do {
        try await apply([.set(.plan.appending("id"), id)], form, account)
        return .redirect(to: .draftAdoption)
      } catch let refusal as PlanEditing.Refusal {
        return try await again(FormFaults(words.words(for: refusal)))
      }
    case nil: throw NotFound()
    }
    guard let given else {
      let number = form[DraftPage.editionField]
      return try await again(
        FormFaults(general: number.isEmpty ? words.noPlanFile : words.noSuchEdition(number)))
    }
    do {
      _ = try await pool.run { [editing, office] in
        try editing.begin(given.text, from: given.origin, by: account.displayName, at: office.now())
      }
      return .redirect(to: .planDraft)
    } catch let refusal as PlanEditing.Refusal {
      var faults = FormFaults()
      for text in words.words(for: refusal) { faults.add(text, to: nil) }
      return try await again(faults)
    }
  }

  /// Brings the years of all projects into those of the plan, in a way that the draft offers.
  private func fitYears(_ form: SubmittedForm, _ account: Account) async throws {
    let file = try await openDraft().file
    let fit = file.yearFits.first { $0.name == form[DraftPage.fitField] }
    // A second click finds nothing left to do.
    guard let fit else { return }
    try await apply(file.edits(fitting: fit), form, account)
  }

  /// The file of an edition by its number, or of the plan in force; nil where there is none.
  private func edition(
    _ number: String, _ book: Book
  ) -> (text: [UInt8], origin: KeptDraft.Origin)? {
    let edition =
      number.isEmpty
      ? book.timeline?.latest.edition ?? (book.plan.isUnwritten ? nil : book.edition)
      : Int(number).flatMap { book.timeline?.edition(number: $0)?.edition }
    return edition?.sources.map { (Array($0.plan.utf8), .edition(hash: $0.hash)) }
  }
}

extension Book {
  /// The plan file of the newest edition; nil where the plan is of no file.
  var currentFile: String? {
    plan.isUnwritten ? nil : (timeline?.latest.edition ?? edition).sources?.plan
  }

  /// The plan files of all editions, as far as they can be edited: their ids are not given again.
  var files: @Sendable () -> [PlanFile] {
    let texts =
      timeline.map { timeline in
        timeline.adopted.compactMap {
          timeline.edition(number: $0.adoption.number)?.edition.sources?.plan
        }
      } ?? [currentFile].compactMap(\.self)
    return { texts.compactMap { try? PlanFile($0) } }
  }
}

extension PageWording {
  /// Why the draft was not changed, one line each.
  func words(for refusal: PlanEditing.Refusal, in file: PlanFile = PlanFile()) -> [String] {
    switch refusal {
    case .exists(let draft): [draftExists(draft)]
    case .noDraft: [draftIsGone]
    case .unreadable(let diagnostics) where diagnostics.first?.rule == .fileNotText:
      [planFileNotText]
    case .unreadable(let diagnostics): diagnostics.prefix(10).map(unreadable)
    case .tooLarge(let limit): [draftTooLarge(limit)]
    case .changed(let changes) where changes.isEmpty: [draftIsAnother]
    case .changed(let changes):
      changes.map { change in
        changedMeanwhile(
          change, change.places.compactMap(PlanPath.init).map { file.captions($0, self) })
      }
    case .edit: [partIsGone]
    }
  }
}
