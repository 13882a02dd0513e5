import Papers
internal import PlanModel
import Recognition

/// A reading as people look through it: the doubts, what was found, and what was left unread.
struct RecognitionText {
  private let recognition: Recognition
  private let language: Language

  init(_ recognition: Recognition, in language: Language) {
    self.recognition = recognition
    self.language = language
  }

  func text(width: Int?) -> String {
    doubts + "\n" + found(width) + unread
  }

  /// What stands above the plan file.
  func remarks(_ files: [String]) -> [String] {
    [
      said("ร่างที่อ่านจาก ", "A draft read from ") + files.joined(separator: ", "),
      said(
        "มีข้อสงสัย \(recognition.doubts.count) ข้อ ต้องเทียบกับต้นฉบับก่อนใช้",
        "\(recognition.doubts.count.counted("doubt")): compare it with the document before it is used"
      ),
    ]
  }

  // MARK: Doubts

  private var doubts: String {
    recognition.doubts.map { doubt in
      let place = doubt.place.map { $0.words + ": " } ?? ""
      let head =
        "\(place)\(doubt.subject.words.said(in: language)): [\(doubt.kind.rawValue)] "
        + doubt.message.said(in: language)
      let others = doubt.alternatives.map { (said("อาจเป็น", "or"), $0) }
      let rows =
        [
          (said("เห็น", "seen"), doubt.seen),
          (said("ใช้", "taken"), doubt.taken ?? said("ไม่ได้ใช้", "nothing")),
        ] + others
      return head.printable + "\n" + rows.map { "  \($0): \($1.printable)\n" }.joined()
    }.joined()
  }

  // MARK: What was found

  private func found(_ width: Int?) -> String {
    let draft = recognition.draft
    let projects = draft.projects
    let strategies = draft.dimensions.flatMap(\.strategies).count { !$0.isImplied }
    var table = TextTable(columns: [
      .init(heading: said("พบ", "Found")), .init(heading: said("จำนวน", "Count"), isNumber: true),
    ])
    table.rows = [
      [said("มิติ", "dimensions"), "\(draft.dimensions.count)"],
      [said("แนวทาง", "strategies"), "\(strategies)"],
      [said("โครงการ", "projects"), "\(projects.count)"],
      [said("ขั้นตอน", "steps"), "\(projects.reduce(0) { $0 + $1.steps.count })"],
      [said("โครงการที่มีงบประมาณ", "projects with a budget"), "\(projects.count { $0.usesMoney })"],
      [said("ผู้รับผิดชอบ", "owners"), "\(draft.owners.count)"],
      [said("ข้อสงสัย", "doubts"), "\(recognition.doubts.count)"],
      [said("บรรทัดที่อยู่ในแผน", "lines in the plan"), "\(recognition.counts.taken)"],
      [said("บรรทัดหัวข้อ", "headings"), "\(recognition.counts.headings)"],
      [said("บรรทัดสารบัญที่ใช้เทียบ", "lines compared"), "\(recognition.counts.compared)"],
      [said("ความเรียงที่แผนไม่เก็บ", "prose that a plan leaves out"), "\(recognition.counts.prose)"],
      [said("เลขหน้าและเส้น", "page numbers and rules"), "\(recognition.counts.furniture)"],
      [said("ไม่ได้อ่าน", "unread"), "\(recognition.unread.count)"],
    ]
    return table.text(width: width)
  }

  // MARK: What was left

  private var unread: String {
    guard !recognition.unread.isEmpty else { return "" }
    let lines = recognition.unread.map { "  \($0.place.words): \($0.text.printable)\n" }
    return "\n" + said("ไม่ได้อ่าน", "Unread") + ":\n" + lines.joined()
  }

  private func said(_ thai: String, _ english: String) -> String {
    Phrase(thai, english).said(in: language)
  }
}

extension ProjectDraft {
  fileprivate var usesMoney: Bool {
    switch budget {
    case .stated, .byYear: true
    case .some(.none), nil: false
    }
  }
}
