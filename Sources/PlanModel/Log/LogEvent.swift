public import ThaiCivil

/// What happened.
public enum LogEvent: Hashable, Sendable {
  /// Work on an obligation began.
  case started(Obligation.ID)
  /// An obligation is done.
  case completed(Obligation.ID, result: String, participants: Int?)
  /// Something about a project or one of its obligations that changes no status.
  case note(LogSubject, String)
  /// A value of an indicator was found. `sample` is how many were asked or counted.
  case measured(
    Project.ID, Indicator.ID, value: Quantity, before: Quantity?, sample: Int?, how: String?)
  /// Evidence came later than what it shows.
  case evidenceFiled(LogSubject, String?)
  /// ปัญหา/อุปสรรค
  case problem(LogSubject, String)
  /// ข้อเสนอแนะ
  case suggestion(LogSubject, String)
  /// A project or obligation cannot be carried out in a fiscal year.
  case cannot(LogSubject, FiscalYear, CannotReason, String?)
  /// Something came in, such as a complaint, which starts the time limit that the plan states for it.
  case limitStarted(Matter, kind: ComplaintKind? = nil)
  /// Its sender was told why it is not settled yet.
  case limitTold(Matter, String)
  /// It has been settled.
  case limitSettled(Matter, result: String)
  case money(Movement)
  /// What a register of the office holds.
  case register(RegisterEvent)
  /// An earlier entry was wrong. It counts as `instead` says; nil takes it back whole.
  indirect case corrected(Int, reason: String, approval: String, instead: Replacement?)
  /// A report of one round was signed and published; later entries for the round show as late.
  case closed(FiscalYear, FiscalYear.Round, Closing)
  /// A part of an earlier entry was erased, such as somebody's personal data: its words (part 0) or a piece of
  /// its evidence. Nothing else of that entry changes, and it still counts.
  case erased(Int, part: Int, reason: String, approval: String)
  /// An edition of the plan was adopted. The day of the entry is that of the approval.
  case adopted(Adoption)

  /// What a corrected entry says after all.
  public struct Replacement: Hashable, Sendable {
    public let day: ThaiDate
    public let event: LogEvent
    /// What of the evidence that was filed before still counts; nil where all of it does.
    public let evidence: [Evidence]?

    public init(day: ThaiDate, event: LogEvent, evidence: [Evidence]? = nil) {
      self.day = day
      self.event = event
      self.evidence = evidence
    }
  }

  /// An edition of the plan, and on whose word it holds.
  public struct Adoption: Hashable, Sendable {
    /// 1 for the first edition of the log, then one more each time.
    public let number: Int
    /// The SHA-256 of what the plan is made from, as it is kept with the log.
    public let edition: String
    /// The first day on which it holds.
    public let from: ThaiDate
    public let reason: String
    /// The number of the paper that approved it.
    public let document: String
    /// What is different from the edition before, one line each; nil for the first.
    public let changes: String?

    public init(
      number: Int, edition: String, from: ThaiDate, reason: String, document: String,
      changes: String?
    ) {
      (self.number, self.edition, self.from) = (number, edition, from)
      (self.reason, self.document, self.changes) = (reason, document, changes)
    }
  }

  /// What a closed report was made from.
  public struct Closing: Hashable, Sendable {
    /// The SHA-256 of the report's contents as JSON, and of the last entry that it rests on.
    public let contents: String
    public let head: String
    /// How many entries it rests on.
    public let count: Int
    /// The root of the Merkle tree over them; nil in closings of before.
    public let root: String?
    /// The SHA-256 of the contents as everybody may read them, without names; nil in closings of before.
    public let published: String?
    /// The SHA-256 of the plan and the days off that it was made with, as they are kept with the log; nil in
    /// closings of before.
    public let edition: String?
    /// The links that are not among what everybody may read; nil in closings of before, which published all
    /// links, and notes of who logged for whom.
    public let withheld: WithheldLinks?

    public init(
      contents: String, head: String, count: Int, root: String? = nil, published: String? = nil,
      edition: String? = nil,
      withheld: WithheldLinks? = nil
    ) {
      self.contents = contents
      self.head = head
      self.count = count
      self.root = root
      self.published = published
      self.edition = edition
      self.withheld = withheld
    }
  }
}

/// What a remark is about.
public enum LogSubject: Hashable, Sendable {
  case project(Project.ID)
  case obligation(Obligation.ID)
  /// The plan as a whole.
  case plan
  /// The office as a whole, whatever its plan.
  case office
}

/// Why a project cannot be carried out: the choices of the NACC's e-Plan system.
public enum CannotReason: String, CaseIterable, Sendable {
  /// ไม่ได้รับงบประมาณ
  case noBudget = "no-budget"
  /// นโยบายผู้บริหารเปลี่ยนแปลง
  case policyChanged = "policy-changed"
  /// บุคลากรไม่เพียงพอ
  case noStaff = "no-staff"
  /// อื่น ๆ
  case other
}

/// Money that moved, for one project, under a document that somebody approved.
public struct Movement: Hashable, Sendable {
  public let project: Project.ID
  public let kind: Kind
  /// Above zero; the kind says which way. Only an approval may be of 0: the ordinance gives nothing.
  public let amount: Baht
  /// The fiscal year whose money it is; the day lies in it. What was carried over is money of the next.
  public let fiscalYear: FiscalYear
  /// The number of the paper: ฎีกา, ใบสั่งซื้อ, เทศบัญญัติ, บันทึกอนุมัติ.
  public let document: String
  public let approver: String

  public init(
    project: Project.ID, kind: Kind, amount: Baht, fiscalYear: FiscalYear, document: String,
    approver: String
  ) {
    self.project = project
    self.kind = kind
    self.amount = amount
    self.fiscalYear = fiscalYear
    self.document = document
    self.approver = approver
  }

  /// Which way money moved.
  public enum Kind: Hashable, Sendable {
    /// งบตามเทศบัญญัติ/ข้อบัญญัติ
    case approved
    /// งบเพิ่มเติม
    case supplement
    /// โอนลด here, โอนเพิ่ม there: one entry, so the two can never differ.
    case transferred(to: Project.ID)
    /// ก่อหนี้ผูกพัน
    case committed
    /// A commitment, by its document, is given up in part or whole.
    case released(commitment: String)
    /// เบิกจ่าย; `commitment` is the document of the commitment that it pays, nil where there was none.
    case disbursed(commitment: String?)
    /// Money that was paid out came back.
    case refunded
    /// กันเงิน: carried into the next fiscal year, where it is money to spend from 1 October on. With the
    /// document of a commitment, that much of the commitment goes along, under the same document.
    case carriedOver(commitment: String?)
  }
}
