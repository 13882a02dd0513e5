import PlanModel
import TestSupport
import Testing

@Suite("What a plan says otherwise than the one before")
struct PlanComparisonTests {
  private static let yaml = """
    format: 1
    id: sketch
    kind: action-plan
    title: แผนตัวอย่าง
    organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, province: ลพบุรี}
    fiscal-years: 2566–2570
    source: {document: "1", title: แผนตัวอย่าง}
    owners:
      - {id: office, name: สำนักปลัด}
    dimensions:
      - id: d1
        number: 1
        title: มิติหนึ่ง
        strategies:
          - id: a
            number: 1.1
            title: แนวทางหนึ่ง
            projects:
              - {id: p1, number: 1.1.1, kind: project, title: โครงการอบรม, owners: [office],
                 budget: none, target-group: พนักงาน, steps: [{id: s1, number: 4.1, title: จัดอบรม}],
                 outputs: [{id: o1, title: จัดหนึ่งครั้ง}]}
              - {id: p2, number: 1.1.2, kind: project, title: โครงการคู่มือ, owners: [office],
                 budget: none, steps: [{id: s1, number: 4.1, title: จัดทำ}]}
          - id: b
            number: 1.2
            title: แนวทางสอง
            projects:
              - {id: p3, number: 1.2.1, kind: project, title: โครงการรณรงค์, owners: [office],
                 budget: none, steps: [{id: s1, number: 4.1, title: รณรงค์}]}

    """

  /// The lines in Thai for the plan with words of it replaced.
  private func changes(_ edits: (String, String)...) throws -> [String] {
    var text = Self.yaml
    for (old, new) in edits {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return PlanComparison(from: try Plan.reading(Self.yaml), to: try Plan.reading(text))
      .changes.map(\.thai)
  }

  @Test("target group, source of the money, duration and objectives of a project are told")
  func words() throws {
    #expect(
      try changes(
        (
          "budget: none, target-group: พนักงาน",
          "budget: none, funding: เงินอุดหนุน, target-group: ประชาชน"
        )) == [
          "โครงการ 1.1.1: แหล่งงบประมาณ: จาก “–” เป็น “เงินอุดหนุน”",
          "โครงการ 1.1.1: กลุ่มเป้าหมาย: จาก “พนักงาน” เป็น “ประชาชน”",
        ])
    #expect(
      try changes(("target-group: พนักงาน", "target-group: พนักงาน, objectives: [เพื่อรู้]")) == [
        "โครงการ 1.1.1: แก้ไขวัตถุประสงค์"
      ])
    #expect(
      try changes(("title: จัดหนึ่งครั้ง", "title: จัดสองครั้ง")) == [
        "โครงการ 1.1.1: ผลผลิต: จาก “จัดหนึ่งครั้ง” เป็น “จัดสองครั้ง”"
      ])
  }

  @Test("a strategy that goes, comes or is called otherwise is told")
  func strategies() throws {
    let at = try #require(Self.yaml.firstRange(of: "      - id: b")).lowerBound
    #expect(
      try changes((String(Self.yaml[at...]), "")) == [
        "ตัดแนวทาง 1.2 แนวทางสอง", "ตัดโครงการ 1.2.1 โครงการรณรงค์",
      ])
    #expect(
      try changes(("title: แนวทางสอง", "title: แนวทางใหม่")) == [
        "ชื่อแนวทาง: จาก “แนวทางสอง” เป็น “แนวทางใหม่”"
      ])
    #expect(
      try changes(("title: มิติหนึ่ง", "title: มิติแรก")) == [
        "ชื่อมิติ: จาก “มิติหนึ่ง” เป็น “มิติแรก”"
      ])
  }

  @Test("a project that stands in another strategy was moved, and is none that goes and comes")
  func moved() throws {
    let from = try #require(Self.yaml.firstRange(of: "          - {id: p2")).lowerBound
    let to = try #require(Self.yaml.firstRange(of: "      - id: b")).lowerBound
    let project = String(Self.yaml[from..<to])
    let text =
      Self.yaml.replacing(project, with: "").trimmingSuffix { $0.isNewline } + "\n"
      + project.replacing("1.1.2", with: "1.2.2")
    #expect(
      PlanComparison(from: try Plan.reading(Self.yaml), to: try Plan.reading(text)).changes
        .map(\.thai) == [
          "โครงการ 1.2.2: ย้ายจาก “1.1 แนวทางหนึ่ง” ไปอยู่ใน “1.2 แนวทางสอง”",
          "โครงการ 1.2.2: เลขที่: จาก “1.1.2” เป็น “1.2.2”",
        ])
  }

  @Test(
    "of something that is the same but for its id, only the id changed",
    arguments: [
      (
        "id: p1", "id: training",
        "เปลี่ยนเฉพาะรหัสของโครงการ 1.1.1 โครงการอบรม จาก “p1” เป็น “training”"
      ),
      (
        "{id: s1, number: 4.1, title: จัดอบรม}", "{id: meeting, number: 4.1, title: จัดอบรม}",
        "โครงการ 1.1.1: เปลี่ยนเฉพาะรหัสของขั้นตอน 4.1 จัดอบรม จาก “s1” เป็น “meeting”"
      ),
      ("id: b", "id: second", "เปลี่ยนเฉพาะรหัสของแนวทาง 1.2 แนวทางสอง จาก “b” เป็น “second”"),
      ("id: a\n", "id: first\n", "เปลี่ยนเฉพาะรหัสของแนวทาง 1.1 แนวทางหนึ่ง จาก “a” เป็น “first”"),
    ])
  func recoded(old: String, new: String, line: String) throws {
    #expect(try changes((old, new)) == [line])
  }

  @Test("a unit under another id is one unit, and so is what changed beside an id")
  func unit() throws {
    #expect(
      try changes(("{id: office,", "{id: clerks,"), ("owners: [office]", "owners: [clerks]")) == [
        "เปลี่ยนเฉพาะรหัสของหน่วยงาน สำนักปลัด จาก “office” เป็น “clerks”"
      ])
    #expect(
      try changes(("id: p1", "id: training"), ("target-group: พนักงาน", "target-group: ทุกคน")) == [
        "เปลี่ยนรหัสของโครงการ 1.1.1 โครงการอบรม จาก “p1” เป็น “training”",
        "โครงการ 1.1.1: กลุ่มเป้าหมาย: จาก “พนักงาน” เป็น “ทุกคน”",
      ])
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isCut(last) { text.removeLast() }
    return String(text)
  }
}
