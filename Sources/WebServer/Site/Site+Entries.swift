internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  // MARK: Forms

  /// The form of a route; `typed` is what stood in it before.
  func entryForm(
    _ kind: EntryKind, _ exchange: Exchange, typed: FormFields?
  ) throws -> EntryFormPage {
    let form = try form(kind, exchange)
    var page = EntryFormPage(form: form, exchange: exchange)
    if let typed { page.fill(typed) }
    return page
  }

  /// Takes a filled-in entry form.
  func takeEntry(
    _ kind: EntryKind, _ form: SubmittedForm, _ exchange: Exchange, isGenuine: Bool
  ) async throws -> Reply {
    let entryForm = try self.form(kind, exchange)
    guard let account = exchange.account else { throw NotFound() }
    func again(_ faults: FormFaults) -> Reply {
      var page = EntryFormPage(form: entryForm, exchange: exchange)
      page.fill(form.fields, faults, hadFiles: !form.uploads.isEmpty)
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again(FormFaults(general: exchange.words.formExpired)) }
    let (draft, faults) = entryForm.read(form, exchange.words)
    guard let draft else { return again(faults) }
    let place = entryForm.home.path
    let year = exchange.askedYear.map { [("year", $0.description)] } ?? []
    return try await once(form, account, exchange, again: again) { mayBeDone in
      if mayBeDone, let number = exchange.book.log.number(of: draft, by: account) {
        return place + query(year + [("recorded", "\(number)")])
      }
      let number = try await Recording(site: self).record(
        draft, of: account, uploads: form.uploads)
      return place + query(year + [("recorded", "\(number)")])
    }
  }

  /// Works on a form once, and shows it again with what is wrong where it is refused.
  func once(
    _ form: SubmittedForm, _ account: Account, _ exchange: Exchange,
    again: (FormFaults) -> Reply, work: (_ mayBeDone: Bool) async throws -> String
  ) async throws -> Reply {
    let once = OneTimeForm(site: self, account: account, now: exchange.now)
    do {
      switch try await once.once(form, work: work) {
      case .done(let place):
        let (route, query) = Self.place(place) ?? (.home, "")
        return .redirect(to: route, query: query)
      case .running: return again(FormFaults(general: exchange.words.formRunning))
      case .used: return again(FormFaults(general: exchange.words.formUsed))
      }
    } catch let faults as FormFaults {
      return again(faults)
    } catch let refused as RecordsRefused {
      var faults = FormFaults()
      for (_, refusal) in refused.refusals {
        faults.add(exchange.words.words(for: refusal), to: refusal.field)
      }
      return again(faults)
    } catch is RoundClosing.NotWhole {
      return again(FormFaults(general: exchange.words.closeWhenMended))
    } catch is RoundClosing.DemonstrationData {
      return again(FormFaults(general: exchange.words.demonstrationNotClosed))
    } catch let error where !(error is NotFound || error is ConsentMissing) {
      // The disk is full, for one: whoever typed it all may try again.
      note(error)
      return again(FormFaults(general: exchange.words.notKept))
    }
  }

  private func form(_ kind: EntryKind, _ exchange: Exchange) throws(NotFound) -> EntryForm {
    guard let place = EntryPlace(exchange.route, exchange.book), let account = exchange.account,
      Access.sees(account, place.owners) || place.isWhole
    else { throw NotFound() }
    return EntryForm(
      kind: kind, place: place, year: exchange.year,
      isForOthers: account.role == .coordinator && !place.isWhole)
  }

  // MARK: Entries

  func entryPage(_ number: Int, _ exchange: Exchange) throws(NotFound) -> EntryPage {
    guard let entry = exchange.book.log.entry(number), let account = exchange.account,
      Access.sees(account, entry, exchange.book.index)
    else { throw NotFound() }
    let log = exchange.book.log
    let isCoordinator = account.role == .coordinator
    return EntryPage(
      entry: EntryLine(entry, exchange.book), mayCorrect: isCoordinator,
      erasures: Set(log.erasures(of: number).values.map(\.number)).sorted(),
      mayErase: isCoordinator && !log.erasableParts(of: number).isEmpty,
      recorded: RecordedNotice(exchange))
  }

  /// A file of evidence, as an attachment: no browser opens it in the name of this server. Throws
  /// `SharedFile.Fault/notCleaned` for a photo that is not handed out.
  func evidence(_ number: Int, _ place: Int, _ exchange: Exchange) async throws -> SharedFile {
    guard let entry = exchange.book.log.entry(number), let account = exchange.account,
      Access.sees(account, entry, exchange.book.index),
      entry.record.evidence.indices.contains(place)
    else { throw NotFound() }
    let evidence = entry.record.evidence[place]
    do {
      return try await pool.run { [office] in try SharedFile(evidence, in: office.log) }
    } catch SharedFile.Fault.notAFile {
      throw NotFound()
    }
  }

  // MARK: Corrections

  func correctionPage(
    _ number: Int, _ exchange: Exchange, typed: FormFields?
  ) throws(NotFound) -> CorrectionPage {
    guard var page = CorrectionPage(number, exchange, about: typed?[FieldName.about]) else {
      throw NotFound()
    }
    if let typed { page.fill(typed) } else { page.fill(linked: exchange.query) }
    return page
  }

  func takeCorrection(
    _ number: Int, _ form: SubmittedForm, _ exchange: Exchange, isGenuine: Bool
  ) async throws -> Reply {
    guard let page = CorrectionPage(number, exchange, about: form.fields[FieldName.about]),
      let account = exchange.account
    else {
      throw NotFound()
    }
    func again(_ faults: FormFaults) -> Reply {
      var page = page
      page.fill(form.fields, faults)
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again(FormFaults(general: exchange.words.formExpired)) }
    let (reading, faults) = page.read(form, exchange.words)
    guard let reading else { return again(faults) }
    return try await once(form, account, exchange, again: again) { _ in
      let added = try await Recording(site: self).correct(
        number, as: reading.instead, withoutEvidence: reading.withoutEvidence,
        reason: reading.reason, approval: reading.approval, of: account)
      return Route.entry(added).path + query(["recorded": "\(added)"])
    }
  }
}
