internal import PlanModel
internal import ThaiCivil

/// The draft of one measure from its row.
struct MeasureRecognition {
  private(set) var draft: ProjectDraft
  private(set) var doubts: [Doubt] = []
  private(set) var followUp: Located<Timing>?
  /// The measure; its number, and the group where numbers begin again.
  private let subject: Doubt.Subject

  /// A row that is a measure, its steps in a column of their own.
  init(
    _ row: MeasureRow, of subject: Doubt.Subject, isPrinted: Bool,
    years: ClosedRange<FiscalYear>?, organisation: String?
  ) {
    self.init(row.title, subject, row.place)
    if !isPrinted { noteMadeNumber(row.title, row.place) }
    var steps = MeasureSteps([], of: subject, at: row.place)
    steps.add(row.method)
    draft.steps = steps.steps
    doubts += steps.doubts
    readOwners(row, organisation)
    readPeriod(row, years)
    readFollowUp(row)
  }

  /// An item of a cell that is a measure; the format wants a step, and it is the measure itself.
  init(item: String, _ row: MeasureRow, of subject: Doubt.Subject, organisation: String?) {
    self.init(item, subject, row.place)
    noteMadeNumber(item, row.place)
    doubts.append(
      Doubt(
        .sectionMissing, subject, at: row.place, seen: Section.steps.word,
        taken: "ขั้นตอนเดียวตามข้อความของมาตรการ"))
    var step = StepDraft(at: draft.at)
    step.id = Located("s1", at: draft.at)
    step.number = PrintedNumber("1").map { Located($0, at: draft.at) }
    step.title = Located(item, at: draft.at)
    draft.steps = [step]
    doubts += LetterDoubts.of(item, subject.with(.step(0)), at: row.place)
    readOwners(row, organisation)
  }

  private init(_ title: String, _ subject: Doubt.Subject, _ place: Place) {
    self.subject = subject
    draft = ProjectDraft(at: place.position)
    let at = draft.at
    let parts = (subject.group?.parts ?? []) + (subject.number?.parts ?? [])
    draft.id = Located("m" + parts.map(String.init).joined(separator: "-"), at: at)
    draft.number = subject.number.map { Located($0, at: at) }
    draft.kind = Located(.measure, at: at)
    draft.title = Located(title, at: at)
    doubts = LetterDoubts.of(title, subject.with(.title), at: place)
  }

  private mutating func noteMadeNumber(_ title: String, _ place: Place) {
    doubts.append(
      Doubt(
        .numberMissing, subject, at: place, seen: title.cut(to: 160),
        taken: subject.number.map { "\($0)" }))
  }

  // MARK: Values

  private mutating func readOwners(_ row: MeasureRow, _ organisation: String?) {
    let items = CellItems(row.owner)
    let texts = ([items.lead] + items.items.map(\.text)).filter { !$0.isEmpty }
    guard !texts.isEmpty else {
      doubts.append(
        Doubt(
          .sectionMissing, subject.with(.owners), at: row.ownerPlace, seen: Section.owners.word,
          taken: nil))
      return
    }
    let lines = texts.map { text in
      ProjectText.SectionLine(
        line: Line(Manuscript.Paragraph(text, at: row.ownerPlace)), index: nil)
    }
    let owners = OwnerRecognition(lines, of: subject.with(.owners), organisation: organisation)
    doubts += owners.doubts
    draft.owners = owners.names
  }

  /// All of the plan's year in words, or from ต.ค. to ก.ย. of it, is no narrower duration.
  private mutating func readPeriod(_ row: MeasureRow, _ years: ClosedRange<FiscalYear>?) {
    let text = row.period
    guard !text.isEmpty else { return }
    draft.period = text
    doubts += LetterDoubts.of(text, subject.with(.period), at: row.periodPlace)
    let bare = text.skeleton
    let stated = text.numbers.map { $0 < 100 ? 2500 + $0 : $0 }
    let isYear: Bool
    if bare.starts("ตลอด") {
      isYear = stated.allSatisfy { years?.contains(FiscalYear($0)) ?? false }
    } else if bare.starts("ต.ค."), bare.holds("ก.ย."), stated.count == 2, stated[0] < stated[1] {
      isYear = years == FiscalYear(stated[0] + 1)...FiscalYear(stated[1])
    } else {
      isYear = false
    }
    guard !isYear else { return }
    doubts.append(
      Doubt(
        .periodUnclear, subject.with(.period), at: row.periodPlace, seen: text,
        taken: years.map { "ปีงบประมาณ \($0.words)" }))
  }

  /// ติดตามทุก 6 เดือน is a rhythm of all measures.
  private mutating func readFollowUp(_ row: MeasureRow) {
    let text = row.followUp
    guard !text.isEmpty else { return }
    guard let (rule, _) = TimingRecognition(text).found else {
      doubts.append(
        Doubt(.timingUnclear, subject.with(.rhythms), at: row.place, seen: text, taken: nil))
      return
    }
    followUp = Located(
      Timing(rule: rule, citation: Citation(source: row.columns.heading.plain, quote: text)),
      at: draft.at)
  }
}
