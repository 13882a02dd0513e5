import Interchange
import Manuscripts
import MemoryStores
import Office
import PlanModel
import PlanReading
import Recognition
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("The doubts of a draft") struct DraftDoubtsTests {
  private static let text = """
    แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)
    เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง
    มิติที่ 1 การสร้างสังคม
    1.1 การสร้างจิตสำนึก
    1.1.1 โครงการอบรมคุณธรรม
    (1) หลักการและเหตุผล
    ด้วยเห็นความสำคัญของคุณธรรม
    (2) วัตถุประสงค์
    (2.1) เพื่อให้มีความรู้
    (3) กลุ่มเป้าหมาย
    พนักงานเทศบาล
    (4) วิธีดำเนินการ
    (4.1) ขอนุมัติโครงการ
    (4.2) จัดอบรม
    (4.2) รายงานผล
    (5) ระยะเวลาดำเนินการ
    ปีงบประมาณ พ.ศ. 2566 – 2570
    (6) งบประมาณดำเนินการ
    30,000 บาท
    (7) ผู้รับผิดชอบ
    กองคลัง
    (8) ผลผลิต/ผลลัพธ์
    ผลผลิต
    จัดอบรมให้แก่พนักงานจำนวน 60 คน
    """

  private let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)
  private let project = PlanPath.plan.appending("dimensions").appending("d1")
    .appending("strategies").appending("d1-1").appending("projects").appending("p1-1-1")

  private func reading(_ text: String = text) throws -> DocumentReading {
    let recognition = Recognition.read([TextReader.read(text, named: "แผน.txt")])
    let draft = try #require(DocumentDraft(recognition, of: ["แผน.txt"]))
    let id = try #require(DocumentReading.ID("AbC-_1AbC-_1AbC-_1AbC-"))
    // As it is kept: what the reader wrote.
    return DocumentReading(
      id: id, author: "ก", at: now, files: [], state: .done(draft.json.text(.line)))
  }

  private func begin(_ editing: PlanEditing, _ text: String = text) throws -> OpenDraft {
    try #require(try editing.begin(with: reading(text), by: "ก", at: now))
  }

  private func doubts(_ draft: OpenDraft, _ text: String = text) throws -> DraftDoubts {
    let read = try #require(try reading(text).draft)
    return DraftDoubts(read.doubts, of: draft.file, setAside: draft.kept.setAside)
  }

  private func item(_ kind: String, _ doubts: DraftDoubts) throws -> DraftDoubts.Item {
    try #require(doubts.open.first { $0.doubt.kind == kind }, "\(doubts.open.map(\.doubt.kind))")
  }

  @Test(
    "each is answered by a change of the draft, and is open no more",
    arguments: [
      ("misreading", "steps.s1.title", "ขออนุมัติโครงการ", "ขออนุมัติโครงการ"),
      ("number-twice", "steps.s3.number", "4.3", "4.3"),
      ("amount-for-years", "budget.reading", "whole-period", "ทั้งแผน"),
      ("target-assumed", "outputs.output-1.indicators.output-1-a.comparator", "exactly", "เท่ากับ"),
    ])
  func answered(kind: String, place: String, text: String, words: String) throws {
    let editing = PlanEditing(MemoryDraftShelf())
    let draft = try begin(editing)
    let doubts = try doubts(draft)
    let item = try item(kind, doubts)
    let after = try editing.take(
      .answer(0), to: item.id, of: doubts, after: draft.revision, by: "ข", at: now)
    let path = place.split(separator: ".").reduce(project) { $0.appending(String($1)) }
    #expect(after.file.text(at: path) == text)
    // What it says of the draft is what stands there now.
    let settled = try #require(try self.doubts(after).settled.first { $0.id == item.id })
    #expect(item.inDraft != nil && item.inDraft?.thai != words)
    #expect(settled.inDraft?.thai == words, "\(String(describing: settled.inDraft))")
    let left = try self.doubts(after).open.map(\.id)
    #expect(left == doubts.open.map(\.id).filter { $0 != item.id })
  }

  @Test("one stands as it is, and another is typed")
  func replied() throws {
    let editing = PlanEditing(MemoryDraftShelf())
    var draft = try begin(editing)
    let first = try doubts(draft)
    draft = try editing.take(
      .asItStands, to: try item("amount-for-years", first).id, of: first, after: draft.revision,
      by: "ก", at: now)
    #expect(try doubts(draft).open.count == first.open.count - 1)
    let second = try doubts(draft)
    let step = try item("misreading", second)
    let target = try item("target-assumed", second)
    #expect(second.takesText(step) && !second.takesText(target))
    draft = try editing.take(
      .text("ขออนุมัติ"), to: step.id, of: second, after: draft.revision, by: "ก", at: now)
    #expect(draft.file.text(at: step.doubt.path) == "ขออนุมัติ")
  }

  @Test("what cannot be taken changes nothing")
  func refused() throws {
    let editing = PlanEditing(MemoryDraftShelf())
    let draft = try begin(editing)
    let doubts = try doubts(draft)
    let step = try item("misreading", doubts)
    #expect(throws: DraftDoubts.Fault.noSuchDoubt) {
      try doubts.edits(for: .answer(7), to: step.id)
    }
    #expect(throws: DraftDoubts.Fault.noSuchDoubt) { try doubts.edits(for: .asItStands, to: "x") }
    #expect(throws: DraftDoubts.Fault.noText) { try doubts.edits(for: .text(""), to: step.id) }
    let changed = try editing.apply(
      [.set(step.doubt.path, .text("อื่น"))], after: draft.revision, by: "ข", at: now)
    let now = try self.doubts(changed)
    #expect(throws: DraftDoubts.Fault.changedMeanwhile) {
      try now.edits(for: .answer(0), to: step.id)
    }
  }

  @Test("a project that leaves the draft takes its doubts with it")
  func gone() throws {
    let editing = PlanEditing(MemoryDraftShelf())
    let draft = try begin(editing)
    #expect(try doubts(draft).open.count >= 4)
    let after = try editing.apply([.remove(project)], after: draft.revision, by: "ก", at: now)
    #expect(try doubts(after).open.isEmpty)
  }

  @Test("what the document does not say is no doubt once the office said it")
  func facts() throws {
    let text = Self.text.split(separator: "\n").filter { !$0.hasPrefix("เทศบาล") }
      .joined(separator: "\n")
    let bare = try doubts(try begin(PlanEditing(MemoryDraftShelf()), text), text).open
    #expect(bare.contains { $0.doubt.kind == "plan-fact-missing" })
    let editing = PlanEditing(MemoryDraftShelf())
    let facts = try OfficeFacts(reading: [
      .name: "เทศบาลเมืองตัวอย่าง", .province: "ลพบุรี", .fiscalYears: "2566–2570",
      .trackedFrom: "1 ม.ค. 2567",
    ])
    try editing.begin(
      Array(PlanTemplate.text(for: facts).utf8), from: .template, by: "ก", at: now)
    let draft = try begin(editing, text)
    let open = try doubts(draft, text).open
    #expect(!open.contains { $0.doubt.kind == "plan-fact-missing" })
    let plan = PlanPath.plan
    #expect(draft.file.text(at: plan.appending("organisation").appending("province")) == "ลพบุรี")
    #expect(draft.file.text(at: plan.appending("reporting").appending("tracked-from")) != nil)
    #expect(draft.file.elements(of: plan.appending("dimensions")).count == 1)
  }

  @Test("a draft that somebody works on is replaced only where its revision is named")
  func replacing() throws {
    let editing = PlanEditing(MemoryDraftShelf())
    let first = try begin(editing)
    #expect(throws: PlanEditing.Refusal.self) { try begin(editing) }
    let again = try editing.begin(
      with: reading(), inPlaceOf: first.revision, by: "ข", at: now)
    #expect(again?.kept.begun.name == "ข")
  }

  @Test("a draft of another edition keeps the plan's id, and from when the office keeps its log")
  func edition() throws {
    let yaml = try Repository.text("plans/samut-prakan-city.yaml")
      .replacing("reporting:\n", with: "reporting:\n  tracked-from: 01/10/2567\n")
    let root = PlanPath.plan
    let trackedFrom = root.appending("reporting").appending("tracked-from")
    for (years, isKept) in [("2566 - 2570", true), ("2571 - 2575", false)] {
      let edition = try #require(
        PlanEdition(
          PlanSources(
            plan: yaml, holidays: [],
            items: "ita_year,code,role,covers_fiscal_year_offset,name,confidence\n")))
      let text = Self.text.replacing("2566 - 2570", with: years).replacing(
        "2566 – 2570", with: years)
      let draft = try #require(
        try PlanEditing(MemoryDraftShelf()).begin(
          with: reading(text), after: edition, by: "ก", at: now))
      #expect(draft.file.text(at: root.appending("id")) == edition.schedule.plan.id.text)
      #expect(draft.file.text(at: trackedFrom) == (isKept ? "01/10/2567" : nil), "\(years)")
      let signers = draft.file.elements(of: root.appending("reporting").appending("signers"))
      #expect(signers.count == 3)
    }
  }

  @Test(
    "words of a step that may be its timing are put in as one, with the event that it names",
    arguments: [
      ("แจ้งผลภายใน ๑๕ วันนับแต่วันที่ได้รับเรื่องร้องเรียน", ["within-days": "15", "of": "ได้รับเรื่องร้องเรียน"]),
      ("แก้ไขภายใน 7 วัน", ["within-days": "7"]), ("จัดทำรายงานประจำไตรมาส", ["every": "quarter"]),
    ])
  func timings(step: String, timing: [String: String]) throws {
    let text = Self.text.replacing("(4.2) จัดอบรม", with: "(4.2) \(step)")
    let editing = PlanEditing(MemoryDraftShelf())
    let draft = try begin(editing, text)
    let doubts = try doubts(draft, text)
    let item = try #require(doubts.open.first { $0.doubt.kind == "timing-unclear" })
    #expect(item.doubt.answers.count == 1)
    let edits = try doubts.edits(for: .answer(0), to: item.id)
    let place = try #require(item.doubt.path.parent).appending("timing")
    let made = try draft.file.applying(edits)
    for (key, text) in timing { #expect(made.text(at: place.appending(key)) == text) }
    #expect(made.text(at: place.appending("quote")) != nil)
    let found = made.checkup().findings(within: place).filter { $0.diagnostic.severity == .error }
    #expect(found.isEmpty == (timing["within-days"] == nil || timing["of"] != nil), "\(found)")
  }

  @Test("a limit that a result promises is put in as a rhythm of the project, once")
  func rhythmOfResult() throws {
    let text = Self.text.replacing(
      "จัดอบรมให้แก่พนักงานจำนวน 60 คน", with: "ผู้ร้องเรียนทราบผลภายใน 15 วัน นับแต่วันที่ได้รับเรื่อง")
    let draft = try begin(PlanEditing(MemoryDraftShelf()), text)
    let found = try doubts(draft, text)
    let item = try #require(found.open.first { $0.doubt.kind == "timing-unclear" })
    #expect(
      item.doubt.answers.map(\.label.thai) == [
        "รอบการดำเนินการของโครงการ: กำหนดเวลาภายใน 15 วัน นับจากได้รับเรื่อง"
      ])
    let made = try draft.file.applying(found.edits(for: .answer(0), to: item.id))
    let rhythms = made.elements(of: project.appending("rhythms"))
    #expect(rhythms.map { $0.node["within-days"] } == [.text("15")])
    let said = made.checkup().findings(within: project.appending("rhythms"))
    #expect(
      said.map(\.diagnostic.severity) == [.warning], "no place is named, and nothing else is wrong")
    let again = DraftDoubts(
      try #require(try reading(text).draft).doubts, of: made, setAside: [])
    #expect(try again.edits(for: .answer(0), to: item.id) == [])
  }

  @Test("working days are no days, and a name is given no timing")
  func noTiming() throws {
    let text = Self.text.replacing("(4.2) จัดอบรม", with: "(4.2) แจ้งผลภายใน 15 วันทำการ")
    let draft = try begin(PlanEditing(MemoryDraftShelf()), text)
    let answers = try doubts(draft, text).open.filter { $0.doubt.kind == "timing-unclear" }
      .flatMap(\.doubt.answers)
    #expect(answers.isEmpty)
  }
}
