public import ThaiCivil

/// The fields of entries: what an entry says besides its day and what it is about.
///
/// Which kinds have which of them says ``EntryKind``.
public enum EntryField: Hashable, CaseIterable, Sendable {
  case result, participants
  case text
  case indicator, value, before, sample, how
  case year, reason, explanation
  case limit, reference, complaint
  case amount, document, approver, commitment, receiver
  case signer, gift, worth, giver, occasion, handling
  case assessedYear, scores, total, level, about, question
  case entry, correctionReason, approval, instead
  case round, contents, head, count, root, published, edition, withheld
  case erasedEntry, part, erasureReason
  case editionNumber, holdsFrom, adoptionReason, changes

  /// A row of the table.
  private struct Row {
    /// What doors call it: members of the API, fields of forms, options of `log correct`.
    let name: String
    /// Its key in the canonical text, which never changes.
    let key: StaticString
    let shape: Shape
    let label: Phrase
    var namesPerson = false
  }

  /// What its value can be.
  public enum Shape: Hashable, Sendable {
    /// Text of several lines, which says something.
    case words
    /// The same of one line.
    case line
    /// The id of a time limit of the project.
    case limit
    /// An indicator of the project.
    case indicator
    case project
    case quantity
    case wholeNumber(atLeast: Int)
    /// Above zero.
    case amount
    case fiscalYear
    case day
    case reason
    /// One of a closed list of words.
    case choice(Choices)
    /// Those of all indicators of an assessment.
    case scores
    case round
    /// A SHA-256 in lower-case hexadecimal digits.
    case hash
    /// Places of links in the log, as ``WithheldLinks``.
    case places
    /// The number of an entry.
    case entry
    /// A day and an event.
    case replacement

    /// The greatest length of a text in Unicode scalars; nil for what is not free text.
    public var longest: Int? {
      switch self {
      case .words: TextLimit.words
      case .line: TextLimit.line
      case .limit, .indicator, .project, .quantity, .wholeNumber, .amount, .fiscalYear, .day,
        .reason, .choice, .scores, .round, .hash, .places, .entry, .replacement:
        nil
      }
    }
  }

  private var row: Row {
    switch self {
    case .result:
      Row(name: "text", key: "result", shape: .words, label: Phrase("ผลการดำเนินงาน", "Result"))
    case .participants:
      Row(
        name: "participants", key: "participants", shape: .wholeNumber(atLeast: 0),
        label: Phrase("จำนวนผู้เข้าร่วม (คน)", "Participants"))
    case .text:
      Row(name: "text", key: "text", shape: .words, label: Phrase("รายละเอียด", "What to note"))
    case .indicator:
      Row(
        name: "indicator", key: "indicator", shape: .indicator,
        label: Phrase("ตัวชี้วัด", "Indicator"))
    case .value:
      Row(
        name: "value", key: "value", shape: .quantity,
        label: Phrase("ค่าที่วัดได้", "Measured value"))
    case .before:
      Row(
        name: "before", key: "before", shape: .quantity, label: Phrase("ค่าก่อนหน้า", "Value before"))
    case .sample:
      Row(
        name: "sample", key: "sample", shape: .wholeNumber(atLeast: 1),
        label: Phrase("จำนวนกลุ่มตัวอย่าง", "Size of the sample"))
    case .how:
      Row(name: "how", key: "how", shape: .words, label: Phrase("วิธีวัด", "How it was measured"))
    case .year:
      Row(
        name: "fiscalYear", key: "fiscalYear", shape: .fiscalYear,
        label: Phrase("ปีงบประมาณ (พ.ศ.)", "Fiscal year (B.E.)"))
    case .reason:
      Row(name: "reason", key: "reason", shape: .reason, label: Phrase("เหตุผล", "Reason"))
    case .explanation:
      Row(name: "text", key: "text", shape: .words, label: Phrase("คำอธิบาย", "Explanation"))
    case .limit:
      Row(name: "limit", key: "limit", shape: .limit, label: Phrase("กรอบเวลา", "Time limit"))
    case .reference:
      Row(
        name: "reference", key: "reference", shape: .line,
        label: Phrase("เลขรับเรื่อง", "Number of the matter"))
    case .complaint:
      Row(
        name: "complaint", key: "complaint", shape: .choice(Choices(ComplaintKind.self)),
        label: Phrase("ประเภทเรื่องร้องเรียน", "Kind of complaint"))
    case .amount:
      Row(
        name: "amount", key: "satang", shape: .amount,
        label: Phrase("จำนวนเงิน (บาท)", "Amount (baht)"))
    case .document:
      Row(
        name: "document", key: "document", shape: .line,
        label: Phrase("เลขที่เอกสาร", "Number of the paper"))
    case .approver:
      Row(
        name: "approver", key: "approver", shape: .line,
        label: Phrase("ผู้อนุมัติ (ตำแหน่ง)", "Approved by (position)"), namesPerson: true)
    case .commitment:
      Row(
        name: "commitment", key: "commitment", shape: .line,
        label: Phrase("เลขที่เอกสารหนี้ผูกพัน", "Number of the commitment"))
    case .receiver:
      Row(name: "receiver", key: "to", shape: .project, label: Phrase("โอนให้โครงการ", "To project"))
    case .signer:
      Row(
        name: "signer", key: "signer", shape: .line,
        label: Phrase("ตำแหน่งผู้ลงนาม", "Position of who signed it"))
    case .gift:
      Row(
        name: "gift", key: "gift", shape: .words,
        label: Phrase("สิ่งที่ให้หรือเสนอให้", "What was given or offered"))
    case .worth:
      Row(
        name: "worth", key: "worth", shape: .amount,
        label: Phrase("มูลค่าโดยประมาณ (บาท)", "What it is worth (baht)"))
    case .giver:
      Row(
        name: "giver", key: "giver", shape: .choice(Choices(Gift.Giver.self)),
        label: Phrase("ประเภทผู้ให้", "Kind of giver"))
    case .occasion:
      Row(
        name: "occasion", key: "occasion", shape: .words, label: Phrase("โอกาสที่ให้", "Occasion"))
    case .handling:
      Row(
        name: "handling", key: "handling", shape: .choice(Choices(Gift.Handling.self)),
        label: Phrase("การดำเนินการ", "What was done with it"))
    case .assessedYear:
      Row(
        name: "itaYear", key: "itaYear", shape: .fiscalYear,
        label: Phrase("ปีที่ประเมิน (พ.ศ.)", "Year of the assessment (B.E.)"))
    case .scores:
      Row(
        name: "scores", key: "scores", shape: .scores,
        label: Phrase("คะแนนทุกตัวชี้วัด เรียงตามเลขที่", "Scores of all indicators, by number"))
    case .total:
      Row(
        name: "total", key: "total", shape: .quantity,
        label: Phrase("คะแนนภาพรวมตามประกาศ", "Total as announced"))
    case .level:
      Row(
        name: "level", key: "level", shape: .line,
        label: Phrase("ระดับตามประกาศ", "Level as announced"))
    case .about:
      Row(
        name: "assessed", key: "about", shape: .line,
        label: Phrase("ตัวชี้วัดหรือเครื่องมือ", "Indicator or instrument"))
    case .question:
      Row(
        name: "question", key: "question", shape: .line,
        label: Phrase("ข้อคำถาม", "Question"))
    case .entry:
      Row(name: "corrects", key: "entry", shape: .entry, label: Phrase("รายการที่แก้ไข", "Entry"))
    case .correctionReason:
      Row(
        name: "reason", key: "reason", shape: .words,
        label: Phrase("เหตุที่แก้ไข", "Reason for the correction"))
    case .approval:
      Row(
        name: "approval", key: "approval", shape: .line,
        label: Phrase("ผู้อนุมัติให้แก้ไข", "Approved by"), namesPerson: true)
    case .instead:
      Row(
        name: "instead", key: "instead", shape: .replacement,
        label: Phrase("ข้อความที่ถูกต้อง", "What is right"))
    case .round:
      Row(name: "round", key: "round", shape: .round, label: Phrase("รอบ", "Round"))
    case .contents:
      Row(
        name: "contents", key: "contents", shape: .hash,
        label: Phrase("SHA-256 ของรายงาน", "SHA-256 of the report"))
    case .head:
      Row(
        name: "head", key: "head", shape: .hash,
        label: Phrase("รหัสตรวจสอบรายการสุดท้าย (SHA-256)", "Head hash"))
    case .count:
      Row(
        name: "count", key: "count", shape: .wholeNumber(atLeast: 0),
        label: Phrase("จำนวนรายการ", "Number of entries"))
    case .root:
      Row(
        name: "root", key: "root", shape: .hash,
        label: Phrase("รหัสตรวจสอบข้อมูล (SHA-256)", "Root of the log's tree"))
    case .published:
      Row(
        name: "published", key: "published", shape: .hash,
        label: Phrase("SHA-256 ของรายงานฉบับเผยแพร่", "SHA-256 of the published report"))
    case .edition:
      Row(
        name: "edition", key: "edition", shape: .hash,
        label: Phrase("SHA-256 ของแผนที่ใช้", "SHA-256 of the plan it was made with"))
    case .withheld:
      Row(
        name: "withheld", key: "withheld", shape: .places,
        label: Phrase("ลิงก์ที่ไม่เผยแพร่", "Links that are not published"))
    case .erasedEntry:
      Row(
        name: "erases", key: "entry", shape: .entry,
        label: Phrase("รายการที่ลบข้อมูล", "Entry"))
    case .part:
      Row(
        name: "part", key: "part", shape: .wholeNumber(atLeast: 0),
        label: Phrase("ส่วนที่ลบ (0 คือข้อความ)", "Part (0 is the words)"))
    case .erasureReason:
      Row(
        name: "reason", key: "reason", shape: .line,
        label: Phrase("เหตุที่ลบ", "Reason for the erasure"))
    case .editionNumber:
      Row(
        name: "editionNumber", key: "number", shape: .wholeNumber(atLeast: 1),
        label: Phrase("แผนฉบับที่", "Edition"))
    case .holdsFrom:
      Row(
        name: "holdsFrom", key: "from", shape: .day, label: Phrase("มีผลตั้งแต่", "Holds from"))
    case .adoptionReason:
      Row(
        name: "reason", key: "reason", shape: .words,
        label: Phrase("เหตุผล", "Reason"))
    case .changes:
      Row(
        name: "changes", key: "changes", shape: .words,
        label: Phrase("สิ่งที่เปลี่ยนแปลง", "What changed"))
    }
  }

  public var name: String { row.name }
  var key: StaticString { row.key }
  public var shape: Shape { row.shape }
  public var label: Phrase { row.label }
  /// Whether it names a person, and so is left out of what everybody may read.
  public var namesPerson: Bool { row.namesPerson }
}

extension EntryField {
  /// The value of a field, as far as its type; ``Shape`` says what it may be.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// The id of something that the plan has.
    case id(String)
    case number(Int)
    case quantity(Quantity)
    case amount(Baht)
    case year(FiscalYear)
    case day(ThaiDate)
    case reason(CannotReason)
    /// The word of an ``EntryChoice``.
    case choice(String)
    case scores(ITAScores)
    case round(FiscalYear.Round)
    case places(WithheldLinks)
    indirect case replacement(LogEvent.Replacement)
  }

  /// A field together with the type of its value, so that reading it gives that type.
  public struct Key<Value: EntryFieldValue>: Sendable {
    public let field: EntryField
  }
}
