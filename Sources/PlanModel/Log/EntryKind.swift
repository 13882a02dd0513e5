/// The kinds of entry. The raw value is the word for one at every door: in the path of its form, in the
/// API, and for `log list --kind`.
///
/// This is the table of what entries say. The canonical text, the API with its schemas, the forms and
/// their corrections, the general rules and the log without names all follow from it; what remains to be
/// written for a new kind stands in AddingAnEventKind.md.
public enum EntryKind: String, CaseIterable, Sendable {
  case started
  case completed = "done"
  case note
  case evidenceFiled = "evidence"
  case problem, suggestion, measured, cannot
  case limitStarted = "limit-started"
  case limitTold = "limit-told"
  case limitSettled = "limit-settled"
  case disbursed, committed, released, refunded
  case approved, supplement, transferred
  case carriedOver = "carried-over"
  case corrected = "correction"
  case giftPolicy = "gift-policy"
  case giftCulture = "gift-culture"
  case gift
  case noGifts = "no-gifts"
  case noComplaints = "no-complaints"
  case itaResult = "ita-result"
  case itaRemark = "ita-remark"
  case itaAnalysis = "ita-analysis"
  case closed = "closing"
  case erased = "erasure"
  case adopted = "adoption"

  /// A row of the table.
  private struct Row {
    let name: Phrase
    /// What the day of the entry is the day of.
    var day = Phrase("วันที่", "Day")
    let places: [Place]
    let fields: [Part]
  }

  /// What an entry can be about.
  public enum Place: Hashable, CaseIterable, Sendable {
    case obligation, project, plan
    /// The office as a whole, and no plan or project of it: what its registers hold.
    case office

    /// Where work on a plan is remarked on.
    static let ofPlan: [Place] = [.obligation, .project, .plan]
  }

  /// A field as one kind has it.
  public struct Part: Hashable, Sendable {
    public let field: EntryField
    public let isRequired: Bool
    /// What the field is called there.
    public let label: Phrase
    /// The place about which alone it is said, where it must be; nil for what is said whatever the place.
    public var onlyAt: Place?

    fileprivate static func required(_ field: EntryField, _ label: Phrase? = nil) -> Part {
      Part(field: field, isRequired: true, label: label ?? field.label)
    }

    /// Of an entry about a project it must be said, of one about the office it cannot be.
    fileprivate static func ofProject(_ field: EntryField) -> Part {
      Part(field: field, isRequired: false, label: field.label, onlyAt: .project)
    }

    fileprivate static func optional(_ field: EntryField, _ label: Phrase? = nil) -> Part {
      Part(field: field, isRequired: false, label: label ?? field.label)
    }
  }

  private var row: Row {
    switch self {
    case .started:
      Row(
        name: Phrase("เริ่มดำเนินการ", "Started"), day: Phrase("วันที่เริ่ม", "Day it began"),
        places: [.obligation], fields: [])
    case .completed:
      Row(
        name: Phrase("ดำเนินการแล้วเสร็จ", "Completed"),
        day: Phrase("วันที่แล้วเสร็จ", "Day it was done"),
        places: [.obligation], fields: [.required(.result), .optional(.participants)])
    case .note:
      Row(
        name: Phrase("บันทึกผลการดำเนินงาน", "Progress note"), places: Place.ofPlan,
        fields: [.required(.text)])
    case .evidenceFiled:
      Row(
        name: Phrase("ส่งหลักฐาน", "Evidence filed"), places: Place.ofPlan,
        fields: [.optional(.text, Phrase("คำอธิบายหลักฐาน", "What it shows"))])
    case .problem:
      Row(
        name: Phrase("ปัญหา/อุปสรรค", "Problems / obstacles"), places: Place.ofPlan,
        fields: [.required(.text, Phrase("ปัญหา/อุปสรรคที่พบ", "What the problem is"))])
    case .suggestion:
      Row(
        name: Phrase("ข้อเสนอแนะ", "Suggestions"), places: Place.ofPlan,
        fields: [.required(.text, Phrase("ข้อเสนอแนะ", "What you suggest"))])
    case .measured:
      Row(
        name: Phrase("วัดผลตัวชี้วัด", "Indicator measured"),
        day: Phrase("วันที่วัดผล", "Day it was measured"), places: [.project],
        fields: [
          .required(.indicator), .required(.value), .optional(.before), .optional(.sample),
          .optional(.how),
        ])
    case .cannot:
      Row(
        name: Phrase(Wording.name(of: WorkStatus.Kind.cannot), "Cannot be carried out"),
        places: [.obligation, .project],
        fields: [.required(.year), .required(.reason), .optional(.explanation)])
    case .limitStarted:
      Row(
        name: Phrase("รับเรื่อง", "Case received"), day: Phrase("วันที่รับเรื่อง", "Day it came in"),
        places: [.project, .office],
        fields: [
          .ofProject(.limit), .required(.reference),
          .optional(.complaint, Phrase("ประเภทเรื่อง (กรณีเรื่องร้องเรียน)", "Kind of complaint")),
        ])
    case .limitTold:
      Row(
        name: Phrase("แจ้งเหตุที่ยังไม่แล้วเสร็จ", "Told why it is not settled"),
        day: Phrase("วันที่แจ้งผู้ยื่นเรื่อง", "Day on which the sender was told"),
        places: [.project, .office],
        fields: [
          .ofProject(.limit), .required(.reference),
          .required(.text, Phrase("เหตุผลที่แจ้ง", "The reason that was given")),
        ])
    case .limitSettled:
      Row(
        name: Phrase("ยุติเรื่อง", "Case settled"),
        day: Phrase("วันที่ยุติเรื่อง", "Day it was settled"), places: [.project, .office],
        fields: [.ofProject(.limit), .required(.reference), .required(.result)])
    case .disbursed: Self.movement("เบิกจ่าย", "Disbursement", .optional(.commitment))
    case .committed: Self.movement("ก่อหนี้ผูกพัน", "Commitment")
    case .released:
      Self.movement("ยกเลิกหนี้ผูกพัน", "Commitment released", .required(.commitment))
    case .refunded: Self.movement("เงินส่งคืน", "Refund")
    case .approved:
      Self.movement("งบตามเทศบัญญัติ/ข้อบัญญัติ", "Approved budget (budget ordinance)")
    case .supplement: Self.movement("งบเพิ่มเติม", "Supplement")
    case .transferred: Self.movement("โอนงบประมาณ", "Transfer of budget", .required(.receiver))
    case .carriedOver: Self.movement("กันเงินไว้เบิกเหลื่อมปี", "Carried over", .optional(.commitment))
    case .giftPolicy:
      Row(
        name: Phrase("ประกาศนโยบาย No Gift Policy", "No Gift Policy announced"),
        day: Phrase("วันที่ประกาศ", "Day of the announcement"), places: [.office],
        fields: [
          .required(.year),
          .required(.document, Phrase("เลขที่ประกาศ", "Number of the announcement")),
          .required(.signer), .optional(.text, Phrase("สาระสำคัญ", "What it says")),
        ])
    case .giftCulture:
      Row(
        name: Phrase("กิจกรรมสร้างวัฒนธรรม No Gift Policy", "No Gift Policy activity"),
        day: Phrase("วันที่จัดกิจกรรม", "Day of the activity"), places: [.office],
        fields: [
          .required(.result, Phrase("กิจกรรมและผลที่ได้", "What was done, and what came of it")),
          .optional(.participants),
        ])
    case .gift:
      Row(
        name: Phrase("มีผู้ให้หรือเสนอให้ของขวัญ", "Gift given or offered"),
        day: Phrase("วันที่ให้หรือเสนอให้", "Day it was given or offered"), places: [.office],
        fields: [
          .required(.gift), .optional(.worth), .required(.giver), .required(.occasion),
          .required(.handling),
          .optional(.explanation, Phrase("รายละเอียดการดำเนินการ", "What was done, in words")),
        ])
    case .noGifts:
      Self.none(Phrase("ไม่มีการให้หรือรับของขวัญ", "No gifts given or received"))
    case .noComplaints:
      Self.none(Phrase("ไม่มีเรื่องร้องเรียน", "No complaints"))
    case .itaResult:
      Row(
        name: Phrase("ผลการประเมิน ITA", "ITA result"),
        day: Phrase("วันที่ประกาศผล", "Day of the announcement"), places: [.office],
        fields: [
          .required(.assessedYear), .required(.scores), .required(.total), .required(.level),
          .required(
            .document, Phrase("เลขที่หรือชื่อประกาศผล", "Number or title of the announcement")),
        ])
    case .itaRemark:
      Row(
        name: Phrase("ข้อเสนอแนะจากสำนักงาน ป.ป.ช.", "Suggestion of the NACC"), places: [.office],
        fields: [
          .required(.assessedYear), .optional(.about), .optional(.question),
          .required(.text, Phrase("ข้อเสนอแนะ", "What is suggested")),
        ])
    case .itaAnalysis:
      Row(
        name: Phrase("บทวิเคราะห์ผลการประเมิน ITA", "Analysis of an ITA result"),
        places: [.office],
        fields: [
          .required(.assessedYear), .optional(.about),
          .required(.text, Phrase("บทวิเคราะห์", "What the office says of it")),
        ])
    case .corrected:
      Row(
        name: Phrase("แก้ไขรายการ", "Correction"), places: [],
        fields: [
          .required(.entry), .required(.correctionReason), .required(.approval),
          .optional(.instead),
        ])
    case .closed:
      Row(
        name: Phrase("ปิดรายงาน", "Report closed"), places: [],
        fields: [
          .required(.year), .required(.round), .required(.contents), .required(.head),
          .required(.count), .optional(.root), .optional(.published), .optional(.edition),
          .optional(.withheld),
        ])
    case .erased:
      Row(
        name: Phrase("ลบข้อมูลตามคำสั่ง", "Erasure"), places: [],
        fields: [
          .required(.erasedEntry), .required(.part), .required(.erasureReason),
          .required(.approval, Phrase("คำสั่งหรือผู้สั่งให้ลบ", "Ordered by")),
        ])
    case .adopted:
      Row(
        name: Phrase("ใช้แผนฉบับใหม่", "Plan adopted"),
        day: Phrase("วันที่อนุมัติ", "Day of the approval"), places: [],
        fields: [
          .required(.editionNumber), .required(.edition), .required(.holdsFrom),
          .required(.adoptionReason),
          .required(.document, Phrase("เลขที่หนังสืออนุมัติ", "Number of the approval")),
          .optional(.changes),
        ])
    }
  }

  /// Money that moves has the same fields, and some of its kinds one more.
  private static func movement(_ thai: String, _ english: String, _ more: Part...) -> Row {
    Row(
      name: Phrase(thai, english), places: [.project],
      fields: [
        .required(.amount), .required(.document), .required(.approver), .required(.year),
      ] + more)
  }

  /// A register had nothing of a round.
  private static func none(_ name: Phrase) -> Row {
    Row(
      name: name, day: Phrase("วันที่รายงานว่าไม่มี", "Day it was declared"), places: [.office],
      fields: [.required(.year), .required(.round)])
  }

  public var name: Phrase { row.name }
  public var dayLabel: Phrase { row.day }
  /// What it can be about; nothing for a correction, a closed round, an erasure and an adoption.
  public var places: [Place] { row.places }
  /// What it says besides its day and what it is about, in the order in which a form asks for it.
  public var parts: [Part] { row.fields }
}

extension EntryKind {
  /// Whether people record it by saying what happened: corrections, closings, erasures and adoptions
  /// are made otherwise.
  public var isRecordable: Bool { !places.isEmpty }

  public static let recordable = allCases.filter(\.isRecordable)

  /// The fields of an entry about such a place.
  public func parts(at place: Place) -> [Part] {
    parts.compactMap { part in
      guard let only = part.onlyAt else { return part }
      return only == place ? Part(field: part.field, isRequired: true, label: part.label) : nil
    }
  }

  /// Whether money moves.
  public var movesMoney: Bool { parts.contains { $0.field == .amount } }

  /// What it is about where neither an obligation nor a project is named: the office or the plan as a whole, and
  /// no kind can be about both; nil where one of the others must be named.
  public var unnamedSubject: LogSubject? {
    if places.contains(.office) { return .office }
    return places.count > 1 ? .plan : nil
  }

  /// Those that can be about one kind of place, in the order of the table.
  public static func of(_ place: Place) -> [EntryKind] {
    recordable.filter { $0.places.contains(place) }
  }

  /// The field that a door calls by a name; nil where this kind has none such.
  public func field(named name: String) -> EntryField? {
    parts.first { $0.field.name == name }?.field
  }
}

extension LogSubject {
  public var place: EntryKind.Place {
    switch self {
    case .obligation: .obligation
    case .project: .project
    case .plan: .plan
    case .office: .office
    }
  }
}
