import Manuscripts
import PlanModel
import Recognition
import Testing

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
