import PlanModel
import Recognition
import TestSupport
import Testing
import ThaiCivil

/// Each way in which documents number, name and word the parts of a project.
@Suite("A chaptered plan")
struct ChapteredPlanTests {
  @Test("a plain project is read without a doubt")
  func plain() throws {
    let document = SmallDocument()
    #expect(document.reading.doubts.map(\.kind) == [])
    let project = try #require(document.project)
    #expect(project.number?.value.description == "1.1.1")
    #expect(project.kind?.value == .project)
    #expect(
      project.steps.map(\.title?.value) == [
        "ขออนุมัติโครงการ", "จัดอบรมตามกำหนดการ", "รายงานผลการดำเนินการ",
      ])
    #expect(project.objectives == ["เพื่อให้มีความรู้"])
    #expect(project.outputs.first?.indicators.first?.target?.value == Quantity(1))
    #expect(document.reading.draft.owners.first?.id?.value == "treasury")
  }

  @Test(
    "sections are known with brackets, points, Thai digits and without numbers",
    arguments: [
      ["(1) ", "(2) ", "(3) ", "(4) ", "(5) ", "(6) ", "(7) ", "(8) "],
      ["1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. ", "8. "],
      ["๑. ", "๒. ", "๓. ", "๔. ", "๕. ", "๖. ", "๗. ", "๘. "],
      ["", "", "", "", "", "", "", ""],
    ])
  func headings(marks: [String]) {
    var document = SmallDocument()
    document.headings = zip(marks, document.headings).map { $0 + $1.dropFirst(4) }
    #expect(document.reading.doubts.map(\.kind) == [])
    #expect(document.project?.steps.count == 3)
  }

  @Test(
    "steps are known by 4.1, (4.1), ๔.๑, 1), 1. and a dash",
    arguments: [
      ["4.1 ก", "4.2 ข"], ["(4.1) ก", "(4.2) ข"], ["๔.๑ ก", "๔.๒ ข"], ["1) ก", "2) ข"],
      ["๑) ก", "๒) ข"],
      ["- ก", "- ข"], ["(1) ก", "(2) ข"],
    ])
  func stepMarks(lines: [String]) {
    var document = SmallDocument()
    document.steps = lines
    #expect(document.project?.steps.map(\.title?.value) == ["ก", "ข"])
  }

  @Test("a step whose number stood before is a step of its own, and doubted")
  func numberTwice() throws {
    var document = SmallDocument()
    document.steps = ["(4.1) ก", "(4.2) ข", "(4.2) ค"]
    let doubt = try #require(document.reading.doubts(.numberTwice).first)
    #expect(doubt.subject.part == .step(2) && doubt.alternatives == ["(4.3)"])
    #expect(document.project?.steps.count == 3)
  }

  @Test("a number that leaves one out is doubted")
  func numberLeftOut() {
    var document = SmallDocument()
    document.steps = ["(4.1) ก", "(4.3) ค"]
    #expect(document.reading.doubts(.numberOutOfOrder).map(\.alternatives) == [["(4.2)"]])
  }

  @Test("a line without a number goes on with the one before, and is doubted")
  func joined() {
    var document = SmallDocument()
    document.steps = ["(4.1) จัดอบรมให้แก่ประชาชน", "ในท้องถิ่น", "(4.2) รายงานผล"]
    #expect(document.project?.steps.first?.title?.value == "จัดอบรมให้แก่ประชาชน ในท้องถิ่น")
    #expect(document.reading.doubts(.lineJoined).count == 1)
  }

  @Test("lines below a step are its lines: (4.1.1), 1) and a dash")
  func substeps() {
    var document = SmallDocument()
    document.steps = ["(4.1) ก", "(4.1.1) ข", "1) ค", "- ง", "(4.2) จ"]
    #expect(document.project?.steps.map(\.substeps.count) == [3, 0])
  }

  @Test("a section that is missing is doubted, and nothing is made up for it", arguments: 1..<8)
  func sectionMissing(index: Int) {
    var document = SmallDocument()
    document.headings[index] = ""
    #expect(document.reading.doubts(.sectionMissing).count == 1)
  }

  @Test(
    "budgets in all their forms",
    arguments: [
      ("ไม่ใช้งบประมาณ", "none", 0), ("ไม่ได้ใช้งบประมาณดำเนินการ", "none", 0), ("-", "none", 0),
      ("จำนวน 50,000 บาท (ห้าหมื่นบาทถ้วน)", "50,000", 1), ("๕๐,๐๐๐ บาท", "50,000", 1),
      ("งบประมาณ 30,000 บาท จากเทศบัญญัติ", "30,000", 2), ("50,000 บาท (สี่หมื่นบาทถ้วน)", "50,000", 2),
      ("ตามที่ได้รับจัดสรร", "nil", 1),
    ])
  func budgets(text: String, wanted: String, doubts: Int) {
    var document = SmallDocument()
    document.budget = text
    switch document.project?.budget {
    case .stated(let amount, _): #expect(amount.value.written(satang: .whenNeeded) == wanted)
    case .some(.none): #expect(wanted == "none")
    case .byYear: Issue.record("amounts by year")
    case nil: #expect(wanted == "nil")
    }
    let found = document.reading.doubts.filter { $0.subject.part == .budget }
    #expect(found.count == doubts, "\(found.map(\.kind))")
  }

  @Test("an amount for each year is read as such")
  func budgetByYear() {
    var document = SmallDocument()
    document.budget = "ปี 2566 จำนวน 30,000 บาท ปี 2567 จำนวน 40,000 บาท"
    guard case .byYear(let amounts) = document.project?.budget else {
      Issue.record("no amounts by year")
      return
    }
    #expect(amounts.values.map(\.description).sorted() == ["30,000.00", "40,000.00"])
  }

  @Test(
    "owners, joint or not; a person is none",
    arguments: [
      ("กองคลัง/สำนักปลัด", ["กองคลัง", "สำนักปลัด"], 0), ("กองคลัง และกองช่าง", ["กองคลัง", "กองช่าง"], 0),
      ("กองยุทธศาสตร์และงบประมาณ", ["กองยุทธศาสตร์และงบประมาณ"], 0),
      ("หน่วยตรวจสอบภายใน เทศบาลเมืองตัวอย่าง", ["หน่วยตรวจสอบภายใน"], 0),
      ("โรงเรียนเทศบาล 1-5", ["โรงเรียนเทศบาล 1-5"], 1), ("นายสมชาย ตัวอย่าง/กองคลัง", ["กองคลัง"], 1),
      ("ดำเนินการร่วมกัน", ["ดำเนินการร่วมกัน"], 1),
    ])
  func owners(text: String, wanted: [String], doubts: Int) {
    var document = SmallDocument()
    document.owners = text
    #expect(document.project?.owners.map(\.value) == wanted)
    #expect(document.reading.doubts.count { $0.subject.part == .owners } == doubts)
  }

  @Test(
    "rhythms with their words",
    arguments: [
      ("ประชุมคณะกรรมการทุกไตรมาส", Timing.Rule.every(.quarter), "ทุกไตรมาส"),
      ("รายงานผลอย่างน้อยปีละ ๒ ครั้ง", .timesAYear(2), "อย่างน้อยปีละ 2 ครั้ง"),
      ("รายงานเป็นประจำทุกเดือน", .every(.month), "เป็นประจำทุกเดือน"),
      ("ติดตามทุก 6 เดือน", .every(.halfYear), "ทุก6เดือน"),
    ])
  func timings(step: String, rule: Timing.Rule, quote: String) throws {
    var document = SmallDocument()
    document.steps = ["(4.1) \(step)"]
    let timing = try #require(document.project?.steps.first?.timings.first)
    #expect(timing.value.rule == rule && timing.value.citation?.quote == quote)
  }

  @Test(
    "what may be a rhythm or a name is doubted and not taken",
    arguments: ["จัดทำรายงานรายเดือน", "รายงานการใช้จ่ายงบประมาณประจำไตรมาส", "แก้ไขภายใน ๑๕ วัน"])
  func unclearTimings(step: String) {
    var document = SmallDocument()
    document.steps = ["(4.1) \(step)"]
    #expect(document.project?.steps.first?.timings.isEmpty == true)
    #expect(document.reading.doubts(.timingUnclear).count == 1)
  }

  @Test("contents that name a project otherwise, or one that is not there, are doubted")
  func contents() throws {
    var document = SmallDocument()
    document.front = [
      "สารบัญ", "1.1.1 โครงการอบรมคุณธรรมจริยธรรม\t20", "1.1.2 โครงการที่หายไป ........ 22",
    ]
    let reading = document.reading
    #expect(reading.doubts(.titlesDiffer).first?.alternatives == ["โครงการอบรมคุณธรรมจริยธรรม"])
    #expect(reading.doubts(.projectNotFound).map(\.subject.number?.description) == ["1.1.2"])
    #expect(document.project?.source == "หน้า 20")
  }

  @Test("under the heading of the contents a number at the end of a line is a page, over lines too")
  func nearContents() {
    var document = SmallDocument()
    document.front = ["สารบัญ", "1.1.1 โครงการอบรมคุณธรรม", "จริยธรรม 20", "1.1.2 โครงการที่หายไป 22"]
    let reading = document.reading
    #expect(reading.doubts(.titlesDiffer).first?.alternatives == ["โครงการอบรมคุณธรรม จริยธรรม"])
    #expect(reading.doubts(.projectNotFound).map(\.subject.number?.description) == ["1.1.2"])
    #expect(document.project?.source == "หน้า 20")
  }

  @Test(
    "letters that nobody printed are doubted",
    arguments: [
      ("เพื่อყกระดับ", Doubt.Kind.foreignLetters), ("เพื่อยield เป็นหลัก", .mixedScripts),
      ("ดำเนนิ ิการ", .looseMark),
      ("จัดทำโครงการและขอนุมัติ", .misreading), ("กำหนดกำหนดแนวทาง", .wordTwice),
    ])
  func letters(text: String, kind: Doubt.Kind) {
    var document = SmallDocument()
    document.steps = ["(4.1) \(text)"]
    #expect(document.reading.doubts(kind).map(\.subject.part) == [.step(0)])
  }

  @Test("a heading in letters of another script is known by its place, and doubted")
  func foreignHeading() {
    var document = SmallDocument()
    document.headings[3] = "(4) ວິທີດຳເນີນການ"
    #expect(document.project?.steps.count == 3)
    #expect(document.reading.doubts(.headingUnclear).count == 1)
  }

  @Test("a text without a project gives none, and no text makes the reading stop")
  func hostile() throws {
    #expect(Recognition.of("").draft.projects.isEmpty)
    #expect(Recognition.of(String(repeating: "(((", count: 10_000)).draft.projects.isEmpty)
    #expect(Recognition.of(String(repeating: "1.1.1 ก\n", count: 20_000)).draft.projects.isEmpty)
    var numbers = SeededNumbers(seed: 4)
    let lines = SmallDocument().text.split(separator: "\n").map(String.init)
    for _ in 0..<50 {
      let mixed = lines.shuffled(using: &numbers).map { line in
        Bool.random(using: &numbers)
          ? line : String(line.prefix(Int.random(in: 0...line.count, using: &numbers)))
      }
      let reading = Recognition.of(mixed.joined(separator: "\n"))
      #expect(reading.draft.projects.count <= 1)
    }
  }
}
