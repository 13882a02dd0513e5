import Foundation
import TestSupport
import Testing

@Suite("sucharit ita and oit", .timeLimit(.minutes(15)))
struct ITACommandTests {
  private static let scores = "94.56 88.13 90.81 88.09 90.53 96.03 96.20 94.74 100 100"
  private static let record = [
    "ita", "record", "--year", "2565", "--scores", scores, "--total", "95.82", "--level", "AA",
    "--document", "ประกาศ", "--on", "4/8/2566",
  ]

  @Test("a result is recorded, remarked on, listed, and written as a paper")
  func result() async throws {
    try await Office.with { office in
      let remark = [
        "ita", "remark", "ระบุขั้นตอนการยืม", "--year", "2565", "--about", "4", "--question", "I20",
        "--on", "4/8/2566",
      ]
      for command in [Self.record, remark] {
        let run = try await office.run(command, now: "2023-08-10")
        #expect(run.code == 0, "\(run.notes)")
      }
      let twice = try await office.run(Self.record, now: "2023-08-10")
      #expect(twice.code == 65 && twice.notes.contains("entry 1 says so already"))
      let list = try await office.run(["ita", "list"])
      #expect(list.text.contains("2565  95.82  AA  ประกาศ") && list.text.contains("IIT 90.42"))
      #expect(list.text.contains("จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน: 2, 4"))
      let paper = try await office.run([
        "ita", "report", "--year", "2565", "--format", "md", "-o", "-", "--digits", "arabic",
      ])
      #expect(paper.code == 0, "\(paper.notes)")
      #expect(paper.text.contains("I20") && paper.text.contains("95.82 คะแนน"))
      let none = try await office.run(["ita", "report", "--year", "2566", "-o", "-"])
      #expect(none.code == 66 && none.notes.contains("no result of the ITA 2566"))
    }
  }

  @Test("the frame of measures is a plan that lacks only what somebody has to decide")
  func measures() async throws {
    try await Office.with { office in
      #expect(try await office.run(Self.record, now: "2023-08-10").code == 0)
      let written = try await office.run([
        "ita", "measures", "--year", "2565", "-o", "measures.yaml",
      ])
      #expect(written.code == 0, "\(written.notes)")
      let checked = try await office.run(["check", "measures.yaml"])
      #expect(checked.code == 65 && checked.text.contains("[missing-key]"))
      let text = try office.sandbox.text("measures.yaml").replacing(
        "kind: measure\n",
        with: "kind: measure\n        title: จัดทำคู่มือ\n        owners: [สำนักปลัดเทศบาล]\n")
      try office.sandbox.write(text, to: "filled.yaml")
      #expect(try await office.run(["check", "filled.yaml"]).code == 0)
      let paper = try await office.run([
        "ita", "report", "--year", "2565", "--format", "md", "-o", "-", "--measures", "filled.yaml",
      ])
      #expect(paper.text.contains("จัดทำคู่มือ") && !paper.text.contains("แต่ยังไม่มีมาตรการ"))
    }
  }

  @Test("the items of a year are listed whole, and those of others as far as their codes are known")
  func items() async throws {
    try await Office.with { office in
      let whole = try await office.run(["oit", "list", "--year", "2566", "--format", "csv"])
      #expect(whole.code == 0 && whole.text.contains("9.1,O1,structure,โครงสร้าง,current,"))
      #expect(whole.text.contains("O43"))
      let codes = try await office.run(["oit", "list", "--year", "2567", "--format", "csv"])
      #expect(codes.text.split(separator: "\r\n").count == 11)
      #expect(codes.text.contains("O32,plan,แผนปฏิบัติการป้องกันการทุจริต,medium"))
      let unknown = try await office.run(["oit", "list", "--year", "2580"])
      #expect(unknown.code == 66 && unknown.notes.contains("no items of 2580 are known"))
      let elements = try await office.run(["oit", "list", "--year", "2566", "--elements"])
      #expect(elements.text.contains("  (2) งบประมาณ\n"))
    }
  }

  @Test("a catalogue with faults is told where")
  func faulty() async throws {
    try await Office.with { office in
      let text = try Repository.text("plans/reference/oit/2566.yaml")
        .replacing("covers: first-half\n", with: "covers: half\n", maxReplacements: 1)
      try office.sandbox.write(text, to: "oit.yaml")
      let run = try await office.run(["oit", "list", "--year", "2566", "--catalogue", "oit.yaml"])
      #expect(run.code == 65 && run.notes.contains("[unknown-word]"))
    }
  }
}
