import Manuscripts
import PlanModel
@testable import Recognition
import Testing
import ThaiCivil

@Suite("The items of a cell")
struct CellItemTests {
  @Test("numbers in one line, in both digits, with what stands before the first")
  func numbers() {
    let items = CellItems(["จากผลการประเมิน ตัวชี้วัดที่ ๙.๔ ๑. จัดทำคู่มือ ๒.เผยแพร่ 2.5 ครั้ง"])
    #expect(items.lead == "จากผลการประเมิน ตัวชี้วัดที่ ๙.๔")
    #expect(
      items.items == [.init(number: 1, text: "จัดทำคู่มือ"), .init(number: 2, text: "เผยแพร่ 2.5 ครั้ง")])
  }

  @Test("a cell of the next page goes on with the next number")
  func next() {
    let items = CellItems(["ให้ดีขึ้น", "๒.ศึกษาผล"], from: 2)
    #expect(items.lead == "ให้ดีขึ้น" && items.items == [.init(number: 2, text: "ศึกษาผล")])
  }

  @Test("dashes in several lines and in one; a dash between words begins none")
  func dashes() {
    #expect(CellItems(["- ก ข", "ต่อ", "- ค"]).items.map(\.text) == ["ก ข ต่อ", "ค"])
    #expect(CellItems(["- ก - ข -ค"]).items.map(\.text) == ["ก", "ข", "ค"])
    #expect(CellItems(["การยืม - คืน"]).items == [.init(number: nil, text: "การยืม - คืน")])
    #expect(CellItems(["", " "]).items.isEmpty)
  }

  @Test("what speaks of an item begins none")
  func mention() {
    #expect(CellItems(["1. ตามข้อ 2. ของประกาศ"]).items.count == 1)
  }
}

@Suite("A table of measures")
struct MeasureTableTests {
  private func reading(_ rows: [String]) -> Recognition {
    .of(
      (["รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2566", "เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง"] + rows)
        .joined(separator: "\n"))
  }

  private let head = "ลำดับ\tมาตรการ/กิจกรรม\tวิธีดำเนินการ\tระยะเวลา\tผู้รับผิดชอบ\tสรุปผล"

  @Test("a row is a measure with steps, owners and duration; what was done stays out")
  func row() throws {
    let reading = reading([
      head, "๑\tมาตรการประหยัด\t๑. จัดทำคู่มือ ๒. เผยแพร่\tตลอดปีงบประมาณ\tสำนักปลัด กองคลัง / กองช่าง\tทำแล้ว",
    ])
    let project = try #require(reading.draft.projects.first)
    #expect(reading.draft.kind?.value == .measures)
    #expect(project.kind?.value == .measure && project.title?.value == "มาตรการประหยัด")
    #expect(project.steps.map(\.title?.value) == ["จัดทำคู่มือ", "เผยแพร่"])
    #expect(project.owners.map(\.value) == ["สำนักปลัด", "กองคลัง", "กองช่าง"])
    #expect(project.period == "ตลอดปีงบประมาณ" && project.budget == nil)
    #expect(reading.unread.isEmpty)
  }

  @Test("a row without a title goes on with the measure of the page before, and says so")
  func pages() throws {
    let reading = reading([
      head, "๑\tมาตรการ ก\t๑. ทำ ก และ\tตลอดปีงบประมาณ\tกองคลัง\t", "", head,
      "\t\t<p>ทำ ข</p> <p>๒. ทำ ค</p>\t\t\t",
    ])
    let steps = try #require(reading.draft.projects.first).steps
    #expect(steps.map(\.title?.value) == ["ทำ ก และ ทำ ข", "ทำ ค"])
    #expect(reading.doubts(.lineJoined).count == 2)
    #expect(reading.draft.dimensions.count == 1)
  }

  @Test("a reason before the first step is left out with a doubt")
  func lead() throws {
    let reading = reading([
      head, "๑\tมาตรการ ก\tจากผลการประเมิน ๑. ทำ ก\tตลอดปีงบประมาณ\tกองคลัง\t",
      "๒\tมาตรการ ข\tทำ ข\t\tกองช่าง\t",
    ])
    #expect(reading.doubts(.leadLeftOut).map(\.seen) == ["จากผลการประเมิน"])
    #expect(reading.draft.projects.map(\.steps.count) == [1, 1])
  }

  @Test("numbers that begin again are told apart by their group")
  func groups() throws {
    let table = ["ตัวชี้วัด\tแนวทางในการยกระดับการประเมิน\tผู้รับผิดชอบ\tระยะเวลา"]
    let reading = reading(
      ["ประเด็นการประเมิน IIT"] + table
        + [
          "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๑. ขอนุมัติ\tกองคลัง\tต.ค. ๖๕ ถึง ก.ย. ๖๖",
          "ตัวชี้วัดที่ ๖ คุณภาพ\t๑. ทำ\tกองคลัง\tต.ค. ๖๔ ถึง ก.ย. ๖๕",
        ])
    #expect(
      reading.draft.dimensions.map(\.title?.value) == [
        "ประเด็นการประเมิน IIT", "ประเด็นการประเมิน EIT",
      ])
    #expect(reading.doubts(.headingMissing).count == 1)
    let misreading = try #require(reading.doubts(.misreading).first)
    #expect(misreading.subject.words.thai == "1/1 ขั้นตอนที่ 1")
    #expect(reading.doubts(.periodUnclear).contains { $0.subject.words.thai == "2/6 ระยะเวลา" })
  }

  @Test(
    "items below an indicator are measures of one step, and what another table says otherwise is doubted"
  )
  func items() throws {
    let reading = reading([
      "ตัวชี้วัด\tมาตรการ/แนวทาง\tหน่วยงานที่รับผิดชอบ",
      "๑. การปฏิบัติหน้าที่\t- เปิดเผยข้อมูล - จัดประชุม\t- ทุกสำนัก / กอง",
      "", "ตัวชี้วัด\tมาตรการ/แนวทาง\tสถานะ\tผล", "๑.การปฏิบัติหน้าที่\t- เปิดเผยข้อมูล\t/\t",
      "\t- จัดประเมิน\t/\t",
    ])
    let projects = reading.draft.projects
    #expect(projects.map(\.number?.value.description) == ["1.1", "1.2"])
    #expect(projects.map(\.title?.value) == ["เปิดเผยข้อมูล", "จัดประชุม"])
    #expect(projects.allSatisfy { $0.owners.map(\.value) == ["ทุกสำนัก/กอง"] && $0.steps.count == 1 })
    #expect(reading.doubts(.titlesDiffer).map(\.alternatives) == [["จัดประเมิน"], ["จัดประเมิน"]])
  }

  @Test("the office's name, where it goes on otherwise, is doubted")
  func name() {
    let reading = reading([head, "๑\tมาตรการของเทศบาลเมืองตัวเอง\t๑. ทำ\tตลอดปีงบประมาณ\tกองคลัง\t"])
    #expect(reading.doubts(.organisationDiffers).count == 1)
  }
}

@Suite("Documents in several files")
struct SeveralFilesTests {
  @Test("doubts name the file, and lines of the second are counted from its beginning")
  func places() throws {
    var first = SmallDocument()
    first.budget = "50,000 บาท"
    var second = SmallDocument()
    second.title = "1.1.2 โครงการอบรมจริยธรรม"
    second.budget = "50,000 บาท"
    let reading = Recognition.read([
      TextReader.read(first.text, named: "ก.txt"), TextReader.read(second.text, named: "ข.txt"),
    ])
    let places = reading.doubts(.amountForYears).map { $0.place?.words }
    #expect(places == ["ก.txt บรรทัด 19", "ข.txt บรรทัด 19"])
  }

  @Test("a cell of a table is named as such, beside a paragraph of the same number")
  func cells() throws {
    let cells = ["ลำดับ", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ"]
    let row = ["๑", "มาตรการ ก", "๑. ขอนุมัติ", "กองคลัง"]
    let rows = [cells, row].map { texts in
      texts.enumerated().map { Manuscript.Cell(lines: [$1], column: $0) }
    }
    let reading = Recognition.read([
      Manuscript(
        name: "t",
        blocks: [
          .paragraph(.init("เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง", at: Place(.paragraph, 1))),
          .table(.init(rows: rows, at: Place(.table, 1))),
        ])
    ])
    #expect(reading.doubts(.misreading).map { $0.place?.words } == ["ตาราง 1 แถว 2 ช่อง 3"])
  }
}
