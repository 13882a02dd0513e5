public import Office
public import PlanModel
public import Stores
public import ThaiCivil

/// All that the server is handed: the plan with its log, the accounts, and what only the program can do.
public struct ServedOffice: Sendable {
  public let book: LogBook
  public let accounts: any AccountStore
  public let audit: any AuditTrail
  /// Who reads the documents of plans.
  public let documents: ReadingDesk
  /// Who works on the draft of the plan.
  public let editing: PlanEditing
  /// What nobody's password may be made of; the server keeps it with the plan in force.
  public let officeNames: OfficeNames
  /// What results of the ITA are judged by; with none, they are shown as they were announced.
  public let frameworks: ITAFrameworks
  public let prints: PrintRoom
  /// Who signs checkpoints of the log; nil where the office has no key.
  public let signer: LogSigner?
  /// Who cosigns the log; nil where nobody is asked.
  public let witnesses: Witnesses?
  /// Who cosigns the logs of other offices; nil where none is watched.
  public let witness: Witness?
  public let now: @Sendable () -> Instant

  public init(
    book: LogBook, accounts: any AccountStore, audit: any AuditTrail, documents: ReadingDesk,
    drafts: any DraftShelf, officeNames: OfficeNames = OfficeNames(),
    frameworks: ITAFrameworks = ITAFrameworks([]), prints: PrintRoom,
    signer: LogSigner? = nil,
    witnesses: Witnesses? = nil, witness: Witness? = nil,
    now: @escaping @Sendable () -> Instant
  ) {
    (self.book, self.accounts, self.audit) = (book, accounts, audit)
    (self.documents, editing) = (documents, PlanEditing(drafts))
    (self.officeNames, self.frameworks) = (officeNames, frameworks)
    (self.prints, self.signer, self.now) = (prints, signer, now)
    (self.witnesses, self.witness) = (witnesses, witness)
  }

  var log: any LogStore { book.store }
}
