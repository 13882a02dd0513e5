extension Route {
  /// Whether it is there before the office has its first plan: what a plan is made with, accounts, and what
  /// knows nothing of plans.
  var needsNoPlan: Bool {
    switch self {
    case .setup, .documents, .document, .documentPlan, .planDraft, .draftPart,
      .draftAddition, .draftFile, .draftDoubts, .draftAdoption:
      true
    case .people, .person, .peopleLog, .personLog, .account, .accountLog, .resetNotice,
      .secondFactor, .sessionEnd, .signIn, .signInCode, .signOut, .language, .invitation:
      true
    case .health, .ready, .style, .icon, .cosigning, .cosigned: true
    case .home, .calendar, .published, .publishedProof, .publishedVerify, .publishedPaper,
      .publishedCheckpoint, .publishedTile, .publishedConsistency, .publishedFile, .tasks, .task,
      .taskForm, .pastWork, .project, .projectForm, .entry, .evidence, .sheet, .sheetFile, .feeds,
      .feed, .registers, .register, .officeForm,
      .dashboard, .projects, .findings, .money, .entries, .reports, .report, .publicPreview,
      .reportFile, .planHistory, .planFile, .planForm, .correction, .erasure, .closing,
      .verification, .sheetImport:
      false
    }
  }
}
