internal import Office
internal import PlanModel
internal import Stores

/// Who may do what: the one place that says so.
enum Access {
  /// Whoever asks.
  enum Visitor: Hashable, CaseIterable, Sendable {
    case nobody, owner, coordinator, executive

    init(_ account: Account?) {
      switch account?.role {
      case nil: self = .nobody
      case .owner: self = .owner
      case .coordinator: self = .coordinator
      case .executive: self = .executive
      }
    }
  }

  private static let everybody = Set(Visitor.allCases)
  private static let signedIn: Set<Visitor> = [.owner, .coordinator, .executive]
  private static let overseers: Set<Visitor> = [.coordinator, .executive]
  private static let recorders: Set<Visitor> = [.owner, .coordinator]
  private static let coordinators: Set<Visitor> = [.coordinator]

  /// Who may go where, reading and writing alike. What of it concerns a unit is for ``sees(_:_:)``.
  static func visitors(of route: Route) -> Set<Visitor> {
    switch route {
    case .health, .ready, .style, .icon, .home, .signIn, .signInCode, .language, .invitation:
      everybody
    // The token is the key.
    case .calendar: everybody
    case .published, .publishedProof, .publishedFile, .publishedVerify, .publishedPaper,
      .publishedCheckpoint, .publishedTile, .publishedConsistency, .cosigning, .cosigned:
      everybody
    case .signOut, .account, .accountLog, .resetNotice, .secondFactor, .sessionEnd, .feeds, .feed:
      signedIn
    case .tasks, .task, .project, .entry, .evidence, .sheet, .sheetFile: signedIn
    case .registers, .register: signedIn
    // What is to be done there is the coordinator's; others are told to wait.
    case .setup: signedIn
    case .pastWork: recorders
    case .taskForm(_, let kind), .projectForm(_, let kind), .officeForm(let kind):
      isForOwners(kind) ? recorders : coordinators
    case .dashboard, .projects, .findings, .money, .entries, .reports, .report, .publicPreview,
      .reportFile, .planHistory, .planFile:
      overseers
    case .draftDoubts: coordinators
    case .planForm, .correction, .erasure, .closing, .verification, .sheetImport, .documents,
      .document, .documentPlan, .planDraft, .draftPart, .draftAddition, .draftFile, .draftAdoption,
      .people, .person, .peopleLog, .personLog:
      coordinators
    }
  }

  /// What weighs so much that the password has to have been given lately: closing, correcting, erasing,
  /// adopting an edition, people, the money of projects, and the second factor.
  static func weighs(_ route: Route) -> Bool {
    switch route {
    case .projectForm(_, let kind): !isForOwners(kind)
    case .closing, .correction, .erasure, .draftAdoption, .people, .person, .secondFactor: true
    case .health, .ready, .style, .icon, .calendar, .home, .signIn, .signInCode, .signOut,
      .language,
      .invitation, .published, .publishedProof, .publishedFile, .publishedVerify, .publishedPaper,
      .publishedCheckpoint, .publishedTile, .publishedConsistency, .cosigning, .cosigned, .tasks,
      .task, .taskForm, .pastWork,
      .project, .entry, .evidence, .registers, .register, .officeForm,
      .sheet, .sheetFile, .feeds, .feed, .account, .accountLog, .resetNotice, .sessionEnd,
      .dashboard, .projects, .findings, .money, .entries, .reports, .report, .publicPreview,
      .reportFile, .planHistory, .planFile, .planForm, .verification, .sheetImport, .documents,
      .document, .documentPlan, .planDraft, .draftPart, .draftAddition, .draftFile, .peopleLog,
      .personLog,
      .setup, .draftDoubts:
      false
    }
  }

  /// Owners log work and what they spent; money is given by the coordinator.
  private static func isForOwners(_ kind: EntryKind) -> Bool {
    switch kind {
    case .started, .completed, .note, .evidenceFiled, .problem, .suggestion, .measured, .cannot,
      .limitStarted, .limitTold, .limitSettled, .disbursed, .committed, .released, .refunded,
      .giftCulture,
      .gift:
      true
    // What the office says of itself is the coordinator's.
    case .giftPolicy, .noGifts, .noComplaints, .itaResult, .itaRemark, .itaAnalysis: false
    case .approved, .supplement, .transferred, .carriedOver, .corrected, .closed, .erased,
      .adopted:
      false
    }
  }

  /// Whether an account sees what these units owe: an owner that of their own units.
  static func sees(_ account: Account, _ owners: [Owner.ID]) -> Bool {
    switch account.role {
    case .owner: !Set(account.units).isDisjoint(with: owners)
    case .coordinator, .executive: true
    }
  }

  /// Whether an account sees an entry: an owner those about what their units
  /// owe, and those of registers.
  static func sees(_ account: Account, _ entry: LogEntry, _ plan: PlanIndex) -> Bool {
    switch account.role {
    // Registers are the office's, and everybody who works there keeps them.
    case .owner:
      entry.record.event.subject == .office
        || sees(account, plan.owners(of: entry.record.event))
    case .coordinator, .executive: true
    }
  }

  /// Which calendars an account may have a link for.
  static func sees(_ account: Account, _ scope: FeedOrder.Scope, _ plan: PlanIndex) -> Bool {
    switch scope {
    case .everybody: true
    case .owner(let owner): sees(account, [owner])
    case .project(let project): sees(account, plan.project(project)?.owners ?? [])
    }
  }
}
