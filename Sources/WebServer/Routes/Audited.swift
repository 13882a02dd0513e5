internal import HTTPTypes
internal import PlanModel
internal import Stores

/// What the audit trail hears of: the one table that says so, beside ``Access``. Signing in is noted where it
/// is done, since there it matters why it failed; so are closing, erasing, invitations, the own account and its
/// second factor, since there it matters what of the form was done.
enum Audited {
  /// What a request to a page was, where it did what it asked for; nil for what nobody looks into.
  static func kind(of route: Route, isPost: Bool) -> AuditEvent.Kind? {
    switch route {
    case .evidence, .reportFile, .sheetFile, .documentPlan, .planFile, .draftFile:
      isPost ? nil : .downloaded
    case .signOut: isPost ? .signedOut : nil
    case .invitation: isPost ? .linkUsed : nil
    case .person: isPost ? .accountChanged : nil
    case .sessionEnd: isPost ? .sessionEnded : nil
    case .feeds, .feed: isPost ? .calendarLink : nil
    case .health, .ready, .style, .icon, .calendar, .home, .signIn, .signInCode, .language,
      .published,
      .publishedProof, .publishedVerify, .publishedPaper, .publishedCheckpoint, .publishedTile,
      .publishedConsistency, .cosigning, .cosigned,
      .publishedFile, .tasks, .task, .taskForm, .pastWork, .project, .projectForm, .entry, .sheet,
      .registers, .register, .officeForm,
      .account,
      .accountLog, .resetNotice, .secondFactor, .dashboard, .projects, .findings, .money, .entries,
      .reports,
      .report, .publicPreview, .planHistory, .planForm, .correction, .erasure, .closing,
      .verification,
      .sheetImport, .documents, .document, .planDraft, .draftPart, .draftAddition, .draftAdoption,
      .people,
      .peopleLog, .personLog,
      .setup, .draftDoubts:
      nil
    }
  }

  /// Where it was: a place of the log or of a report. Other places hold tokens, or say nothing.
  static func about(_ route: Route) -> String {
    switch route {
    case .evidence, .reportFile, .sheetFile, .documentPlan, .planFile, .draftFile, .closing,
      .erasure:
      route.path
    default: ""
    }
  }
}

extension Site {
  /// Notes what a page did for somebody, or that it was not for the own role.
  func audit(
    _ route: Route, _ method: HTTPRequest.Method, _ status: HTTPResponse.Status,
    by account: Account?, from browser: Browser
  ) async {
    let isPost = method == .post
    if let account, status == .forbidden {
      return await audit(
        .forbidden, by: account.userName.text, from: browser.address,
        about: Responder.kind(route))
    }
    // Whoever was told to wait has nothing yet.
    guard status.code < 400, status != .accepted, let kind = Audited.kind(of: route, isPost: isPost)
    else { return }
    let who = account?.userName.text
    if case .person(let id) = route {
      await auditChange(of: id, by: who, from: browser)
    } else {
      await audit(kind, by: who, from: browser.address, about: Audited.about(route))
    }
  }

  /// Notes how an account is after somebody changed it.
  func auditChange(of id: Account.ID, by who: String?, from browser: Browser) async {
    let all = try? await accounts { try $0.accounts() }
    let account = all?.first { $0.id == id }
    let units = account?.units.map(\.text).joined(separator: ",") ?? ""
    let about = account.map {
      "role=\($0.role.rawValue) units=\(units) disabled=\($0.isDisabled ? "yes" : "no")"
    }
    await audit(
      .accountChanged, by: who, to: account?.userName.text, from: browser.address,
      about: about ?? "")
  }

  /// Notes that somebody who is signed in could not prove to be who that is.
  func auditProof(_ refusal: AccountFault, of account: Account?, from browser: Browser) async {
    switch refusal {
    case .wrong, .wrongCode, .tooMany:
      await audit(.proofFailed, by: account?.userName.text, from: browser.address)
    default: break
    }
  }

  /// Writes down what can be looked into should something have happened. What cannot be written is said in the
  /// server's own log, and keeps nobody from working.
  func audit(
    _ kind: AuditEvent.Kind, by who: String?, to whom: String? = nil, from address: String,
    about: String = ""
  ) async {
    let event = AuditEvent(
      kind, at: office.now(), by: who, to: whom, from: address, about: about)
    do {
      try await pool.run { [office] in try office.audit.add(event) }
    } catch {
      note(error)
    }
  }
}

extension AuditEvent.Kind {
  /// What an attempt to sign in was that was refused; nil where it was not the person's fault.
  init?(_ refusal: AccountFault) {
    switch refusal {
    case .wrong, .wrongCode: self = .signInFailed
    case .disabled: self = .signInDisabled
    case .tooMany: self = .signInUnheard
    default: return nil
    }
  }
}
