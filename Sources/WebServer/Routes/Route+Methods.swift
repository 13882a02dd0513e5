internal import HTTPTypes

extension Route {
  /// The methods that it knows (RFC 9110, 9.1 and 15.5.6).
  var methods: [HTTPRequest.Method] {
    switch use {
    case .read: [.get, .head]
    case .filledIn: [.get, .head, .post]
    case .sent: [.post]
    }
  }

  /// Whether there is something to see.
  var isReadable: Bool { use != .sent }

  private enum Use {
    /// It is only looked at.
    case read
    /// It is a page with a form that comes back to it.
    case filledIn
    /// It is only sent something.
    case sent
  }

  private var use: Use {
    switch self {
    case .signInCode, .signOut, .language, .feed, .sessionEnd, .cosigning:
      .sent
    case .health, .ready, .style, .icon, .calendar, .home, .published, .publishedProof,
      .publishedVerify,
      .publishedPaper, .publishedFile, .publishedCheckpoint, .publishedTile, .publishedConsistency,
      .cosigned, .tasks, .task, .project, .entry, .evidence, .sheet, .sheetFile, .accountLog,
      .dashboard, .projects, .findings, .money, .entries, .reports, .report, .publicPreview,
      .reportFile, .planHistory, .planFile, .peopleLog, .personLog, .documentPlan,
      .draftFile, .registers, .register:
      .read
    case .signIn, .setup, .draftDoubts, .invitation, .taskForm, .projectForm, .planForm,
      .officeForm, .pastWork,
      .feeds, .account, .resetNotice, .secondFactor, .correction, .erasure, .closing, .verification,
      .sheetImport, .documents, .document, .planDraft, .draftPart, .draftAddition, .draftAdoption,
      .people, .person:
      .filledIn
    }
  }
}
