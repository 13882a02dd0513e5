import PlanModel
import ThaiCivil

extension APIValue<ObligationProgress> {
  /// Something that is owed, and how far it is.
  static let obligation = object(
    "Obligation",
    [
      .required("id", .identifier) { $0.obligation.id.text },
      .required("kind", .word) { $0.obligation.kind },
      // With the unit whose share it is and which one of several it is.
      .required("title", .text) { $0.obligation.fullTitle },
      // Which one of several, in Thai; nil for what is owed once.
      .optional("occurrence", .text) { $0.obligation.occurrence.map(Wording.name(of:)) },
      // The unit whose share it is, of what several owe each for itself.
      .optional("share", .identifier) { $0.obligation.share?.unit.text },
      .optional("project", .identifier) { $0.obligation.subject.project?.text },
      .required("units", .list(.identifier)) { $0.obligation.owners.map(\.text) },
      .required("fiscalYear", .fiscalYear) { $0.obligation.fiscalYear },
      // The fiscal year that it is about.
      .required("covers", .fiscalYear) { $0.obligation.covers },
      .required("start", .day) { $0.obligation.start },
      .required("due", .day) { $0.obligation.due },
      .required("basis", .string(.choice(Obligation.Basis.words))) { $0.obligation.basis.word },
      .required("status", .word) { $0.kind },
      .required("isOverdue", .boolean) { $0.isOverdue },
      .required("daysLate", .count) { $0.daysLate }, .optional("doneOn", .day) { $0.status.doneOn },
      .optional("reason", .word) { item in
        if case .cannot(let reason, _) = item.status { reason } else { nil }
      },
      .optional("result", .text) { $0.result },
      .optional("participants", .count) { $0.participants },
      .required("evidenceCount", .count) { $0.evidence.count },
      // The numbers of the entries that it rests on.
      .required("entries", .list(.count)) { $0.entries },
    ])
}

/// Something that is owed, with the entries about it.
struct ObligationDetail: Sendable {
  let item: ObligationProgress
  let entries: [EntryValue]
}

extension APIValue<ObligationDetail> {
  static let obligationDetail = object(
    "ObligationDetail",
    [
      .required("obligation", .obligation) { $0.item },
      .required("entries", .list(.entry)) { $0.entries },
    ])
}
