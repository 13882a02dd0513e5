import Manuscripts
import PlanModel
import Recognition
import Testing
import ThaiCivil

/// A table of projects and budgets against the chapters.
@Suite("A summary table")
struct SummaryTableTests {
  private func reading(_ rows: [String], budget: String = "ไม่ใช้งบประมาณ") -> Recognition {
    var document = SmallDocument()
    document.budget = budget
    document.front = ["มิติ\tภารกิจ\tโครงการ\tปี 2566\tปี 2567"] + rows
    return document.reading
  }

  @Test("one that agrees is compared, and says nothing")
  func agrees() {
    let reading = reading([
      "มิติที่ 1\t1.1 การสร้างจิตสำนึก\t1.1.1 โครงการอบรมคุณธรรม\t-\t-", "รวม\t\tจำนวน 1 โครงการ\t\t",
    ])
    #expect(reading.doubts.map(\.kind) == [])
    #expect(reading.unread.isEmpty)
  }

  @Test("another budget, title or count, and a project that is not there, are doubted")
  func differs() {
    let reading = reading([
      "มิติที่ 1\t1.1\t1.1.1 โครงการอบรมจริยธรรม\t50,000\t50,000",
      "มิติที่ 1\t1.1\t1.1.2 โครงการที่หายไป\t-\t-",
      "รวม\t\tจำนวน 2 โครงการ\t\t",
    ])
    let kinds = Set(reading.doubts.map(\.kind))
    #expect(kinds == [.budgetsDiffer, .titlesDiffer, .projectNotFound, .countDiffers])
  }

  @Test("several projects in one cell share no amounts, and a dash for all is one for each")
  func sharedCell() {
    let agreeing = reading([
      "1\t1.1\t1.1.1 โครงการอบรมคุณธรรม 1.1.1 โครงการอบรมคุณธรรม\t-\t-", "\t\t\t\t",
    ])
    #expect(agreeing.doubts(.budgetsDiffer).isEmpty)
    let differing = reading(
      ["1\t1.1\t1.1.1 โครงการอบรมคุณธรรม\t-\t-", "\t\t\t\t"], budget: "50,000 บาท")
    #expect(differing.doubts(.budgetsDiffer).count == 1)
  }
}

/// A plan that is a table alone, as plans of 2561–2564 and many later ones are.
@Suite("A plan that is a table")
struct TablePlanTests {
  private func cell(_ lines: String..., column: Int, rows: Int = 1) -> Manuscript.Cell {
    .init(lines: lines, column: column, rowSpan: rows)
  }

  private func reading(_ rows: [[Manuscript.Cell]]) -> Recognition {
    let head = [
      ["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", "ปี 2566", "ปี 2567", "หมายเหตุ"].enumerated().map
      {
        Manuscript.Cell(lines: [$1], column: $0)
      },
      [cell("งบประมาณ (บาท)", column: 3), cell("งบประมาณ (บาท)", column: 4)],
    ]
    let front = ["แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2567)", "เทศบาลตำบลตัวอย่าง จังหวัดตัวอย่าง"]
    let lines = front.enumerated().map {
      Manuscript.Block.paragraph(.init($1, at: Place(.paragraph, $0 + 1)))
    }
    let table = Manuscript.Table(rows: head + rows, at: Place(.table, 1))
    return .read([Manuscript(name: "t", blocks: lines + [.table(table)])])
  }

  @Test("merged cells, several projects in one, Thai digits, dashes and remarks")
  func whole() throws {
    let reading = reading([
      [
        cell("มิติที่ 1 การสร้างสังคม", column: 0, rows: 2), cell("1.1 การสร้างจิตสำนึก", column: 1),
        cell("๑) โครงการอบรม", "แก่ประชาชน", "๒) มาตรการประหยัด", column: 2),
        cell("๒๐,๐๐๐", "-", column: 3),
        cell("20,000", "-", column: 4), cell("งบสมทบ", column: 5),
      ],
      [
        cell("1.2 การปลูกฝัง", column: 1), cell("1.2.1 กิจกรรมค่ายเยาวชน", column: 2),
        cell("-", column: 3), cell("-", column: 4), cell("-", column: 5),
      ],
      [cell("รวม", column: 0), cell("จำนวน 3 โครงการ", column: 2)],
    ])
    let projects = reading.draft.projects
    #expect(projects.map(\.number?.value.description) == ["1.1.1", "1.1.2", "1.2.1"])
    #expect(
      projects.map(\.title?.value) == ["โครงการอบรม แก่ประชาชน", "มาตรการประหยัด", "กิจกรรมค่ายเยาวชน"])
    #expect(projects.map(\.kind?.value) == [.project, .measure, .activity])
    guard case .byYear(let amounts) = projects[0].budget else {
      Issue.record("no amounts")
      return
    }
    #expect(amounts.values.map(\.description) == ["20,000.00", "20,000.00"])
    for project in projects.dropFirst() {
      guard case .some(.none) = project.budget else {
        Issue.record("a budget")
        return
      }
    }
    #expect(reading.unread.map(\.text) == ["หมายเหตุ: งบสมทบ"])
    #expect(reading.doubts(.numberMissing).count == 2)
    #expect(reading.doubts(.sectionMissing).count == 6)
  }

  @Test("an amount that belongs to none of several projects is doubted, and not taken")
  func sharedAmount() {
    let reading = reading([
      [
        cell("มิติที่ 1 การสร้างสังคม", column: 0), cell("1.1 การสร้างจิตสำนึก", column: 1),
        cell("๑) โครงการอบรม", "๒) โครงการค่าย", column: 2), cell("50,000", column: 3),
        cell("-", column: 4),
      ]
    ])
    #expect(reading.doubts(.amountUnclear).count == 2)
    #expect(reading.draft.projects.allSatisfy { $0.budget == nil })
  }
}
