public import Papers
public import PlanModel
public import PlanReading
public import Recognition
import ThaiCivil

/// What came of a plan's document, for a person to look through: the plan file, every doubt with the text that it
/// is about, what was left unread, and what the checker says. Commands and pages show the same one.
public struct DocumentDraft: Hashable, Sendable {
  /// The plan file, in YAML.
  public let plan: String
  public let found: [Count]
  /// In the order of the document; those about the plan as a whole first.
  public let doubts: [Doubt]
  public let unread: [Unread]
  /// What `sucharit check` says of ``plan``, in the order of its lines.
  public let findings: [Finding]

  public init(
    plan: String, found: [Count], doubts: [Doubt], unread: [Unread], findings: [Finding]
  ) {
    (self.plan, self.found, self.doubts) = (plan, found, doubts)
    (self.unread, self.findings) = (unread, findings)
  }

  /// How many of something were found.
  public struct Count: Hashable, Sendable {
    public let name: Phrase
    public let number: Int

    public init(_ name: Phrase, _ number: Int) { (self.name, self.number) = (name, number) }
  }

  /// A doubt in words.
  public struct Doubt: Hashable, Sendable {
    /// The stable name of its kind, as Reading.md has it.
    public let kind: String
    public let about: Phrase
    public let message: Phrase
    /// Where it stands, as a clerk says it; nil for the plan as a whole.
    public let place: String?
    /// What stands there.
    public let context: String?
    public let seen: String
    /// Nil where nothing was taken.
    public let taken: String?
    public let alternatives: [String]
    /// What of the plan file it is about.
    public let path: PlanPath
    /// Those of the alternatives that a change of the file can make.
    public let answers: [DoubtAnswer]

    public init(
      kind: String, about: Phrase, message: Phrase, place: String?, context: String?, seen: String,
      taken: String?, alternatives: [String], path: PlanPath = .plan, answers: [DoubtAnswer] = []
    ) {
      (self.kind, self.about, self.message) = (kind, about, message)
      (self.place, self.context, self.seen) = (place, context, seen)
      (self.taken, self.alternatives) = (taken, alternatives)
      (self.path, self.answers) = (path, answers)
    }
  }

  /// Something of which nothing was made.
  public struct Unread: Hashable, Sendable {
    public let place: String
    public let text: String

    public init(place: String, text: String) { (self.place, self.text) = (place, text) }
  }

  /// A finding of the checker.
  public struct Finding: Hashable, Sendable {
    /// The stable name of its rule, as Faults.md has it.
    public let rule: String
    public let isError: Bool
    /// The line of the plan file, from 1.
    public let line: Int
    public let message: Phrase
    public let hint: Phrase?

    public init(rule: String, isError: Bool, line: Int, message: Phrase, hint: Phrase?) {
      (self.rule, self.isError, self.line) = (rule, isError, line)
      (self.message, self.hint) = (message, hint)
    }
  }

  /// Nil where no project of a plan was found. `files` are the names that the plan file says it was read from.
  public init?(_ recognition: Recognition, of files: [String], in language: Language = .thai) {
    guard !recognition.draft.projects.isEmpty else { return nil }
    plan = PlanWriter.text(
      of: recognition.draft, remarks: Self.remarks(recognition, files, language))
    found = Self.counts(recognition)
    doubts = recognition.doubts.map { doubt in
      Doubt(
        kind: doubt.kind.rawValue, about: doubt.subject.words, message: doubt.message,
        place: doubt.place?.words, context: doubt.context, seen: doubt.seen, taken: doubt.taken,
        // What is missing could be anything; the path says where it belongs.
        alternatives: doubt.kind == .planFactMissing ? [] : doubt.alternatives,
        path: recognition.draft.path(of: doubt),
        answers: recognition.draft.answers(to: doubt))
    }
    unread = recognition.unread.map { Unread(place: $0.place.words, text: $0.text) }
    let diagnostics = (try? PlanReader.read(Array(plan.utf8)).diagnostics) ?? []
    findings = diagnostics.map { diagnostic in
      Finding(
        rule: diagnostic.rule.rawValue, isError: diagnostic.severity == .error,
        line: diagnostic.at.line, message: diagnostic.message, hint: diagnostic.hint)
    }
  }

  /// What stands above the plan file.
  private static func remarks(
    _ recognition: Recognition, _ files: [String], _ language: Language
  ) -> [String] {
    let count = recognition.doubts.count
    let names = files.joined(separator: ", ")
    let remarks = [
      Phrase("ร่างที่อ่านจาก \(names)", "A draft read from \(names)"),
      Phrase(
        "มีข้อสงสัย \(count) ข้อ ต้องเทียบกับต้นฉบับก่อนใช้",
        "\(count) doubts: compare it with the document before it is used"),
    ]
    return remarks.map { language == .thai ? $0.thai : $0.english }
  }

  private static func counts(_ recognition: Recognition) -> [Count] {
    let draft = recognition.draft
    let projects = draft.projects
    let lines = recognition.counts
    return [
      Count(Phrase("มิติ", "dimensions"), draft.dimensions.count),
      Count(
        Phrase("แนวทาง", "strategies"),
        draft.dimensions.flatMap(\.strategies).count { !$0.isImplied }),
      Count(Phrase("โครงการ", "projects"), projects.count),
      Count(Phrase("ขั้นตอน", "steps"), projects.reduce(0) { $0 + $1.steps.count }),
      Count(
        Phrase("โครงการที่มีงบประมาณ", "projects with a budget"), projects.count { $0.usesMoney }),
      Count(Phrase("ผู้รับผิดชอบ", "owners"), draft.owners.count),
      Count(Phrase("ข้อสงสัย", "doubts"), recognition.doubts.count),
      Count(Phrase("บรรทัดที่อยู่ในแผน", "lines in the plan"), lines.taken),
      Count(Phrase("บรรทัดหัวข้อ", "headings"), lines.headings),
      Count(Phrase("บรรทัดสารบัญที่ใช้เทียบ", "lines compared"), lines.compared),
      Count(Phrase("ความเรียงที่แผนไม่เก็บ", "prose that a plan leaves out"), lines.prose),
      Count(Phrase("เลขหน้าและเส้น", "page numbers and rules"), lines.furniture),
      Count(Phrase("ไม่ได้อ่าน", "unread"), recognition.unread.count),
    ]
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
