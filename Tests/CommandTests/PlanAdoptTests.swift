internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit plan adopt, list, show and compare", .timeLimit(.minutes(15)))
struct PlanAdoptTests {
  private static let adopt = [
    "plan", "adopt", "--document", "สป 12/2567", "--reason", "ปรับปรุงแผน",
  ]

  @Test("a plan that is adopted is the plan, and another file is not used silently")
  func adopted() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let first = try await office.run(Self.adopt, now: "2022-10-03")
      #expect(first.code == 0, "\(first.notes)")
      #expect(first.text.hasPrefix("#1  3 ต.ค. 2565  ใช้แผนฉบับใหม่ ฉบับที่ 1"), "\(first.text)")
      var other = SmallPlan()
      other.projects[0].title = "โครงการที่เปลี่ยนชื่อ"
      try office.sandbox.write(other.yaml, to: "plan.yaml")
      let status = try await office.run(["status", "--as-of", "1/12/2565"])
      #expect(status.code == 0 && !status.text.contains("ที่เปลี่ยนชื่อ"), "\(status.text)")
      #expect(status.notes.contains("what is used is edition 1"), "\(status.notes)")
      let note = try await office.run(["log", "note", "1.1.1", "ก"], now: "2022-12-30")
      #expect(note.code == 0 && note.notes.contains("'sucharit plan adopt' adopts it"))
      let compared = try await office.run(["plan", "compare"])
      #expect(
        compared.text.hasPrefix(
          "โครงการ 1.1.1: ชื่อ: จาก “โครงการทดสอบ” เป็น “โครงการที่เปลี่ยนชื่อ”\n"))
      let second = try await office.run(Self.adopt, now: "2023-01-10")
      #expect(second.code == 0 && !second.notes.contains("what is used is"), "\(second.notes)")
      let after = try await office.run(["status"])
      #expect(after.notes.isEmpty, "\(after.notes)")
      let list = try await office.run(["plan", "list"])
      #expect(list.text.contains("ฉบับที่ 1  มีผล 1 ต.ค. 2565"), "\(list.text)")
      #expect(list.text.contains("ฉบับที่ 2 (ใช้อยู่)  มีผล 10 ม.ค. 2566"), "\(list.text)")
      let shown = try await office.run(["plan", "show", "1"])
      #expect(shown.text == SmallPlan().yaml)
      let verified = try await office.run(["log", "verify"])
      #expect(verified.code == 0 && verified.text.contains("หลักฐาน 2 ไฟล์"), "\(verified.text)")
    }
  }

  @Test("logged work that would leave the plan is listed, and needs --force")
  func losing() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(try await office.run(Self.adopt, now: "2022-10-03").code == 0)
      let done = try await office.run(
        ["log", "done", "1.1.2/2/q1", "--result", "เสร็จ"], now: "2022-12-26")
      #expect(done.code == 0, "\(done.notes)")
      var smaller = SmallPlan()
      smaller.projects.removeLast()
      smaller.owners.removeLast()
      try office.sandbox.write(smaller.yaml, to: "plan.yaml")
      let refused = try await office.run(Self.adopt, now: "2023-01-10")
      #expect(refused.code == 65 && refused.notes.contains("nothing was adopted"))
      #expect(refused.notes.contains("ตัดโครงการ 1.1.2"), "\(refused.notes)")
      #expect(refused.notes.contains("--force adopts it"))
      let dry = try await office.run(Self.adopt + ["--dry-run"], now: "2023-01-10")
      // What was due before stays with the edition of then.
      #expect(dry.code == 0 && dry.text.contains("ซึ่งยังอยู่กับงานเดิม:\n  #2"), "\(dry.text)")
      let early = try await office.run(Self.adopt + ["--dry-run"], now: "2022-12-26")
      #expect(early.text.contains("รายการบันทึกที่จะออกจากแผน:\n  #2"), "\(early.text)")
      #expect(try await office.count() == 2)
      #expect(try await office.run(Self.adopt + ["--force"], now: "2023-01-10").code == 0)
      let status = try await office.run(["status", "--as-of", "30/9/2566", "--format", "csv"])
      let row = status.text.split(separator: "\r\n").first { $0.contains("second.s2.q1") }
      #expect(row?.contains(",done,") ?? false, "\(status.text)")
      let table = try await office.run(["status", "--as-of", "30/9/2566"])
      #expect(table.text.contains("1.1.2"), "\(table.text)")
    }
  }

  @Test("what a unit left undone is its successor's, to whoever asks for that one's")
  func succeeded() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(try await office.run(Self.adopt, now: "2022-10-03").code == 0)
      var renamed = SmallPlan()
      renamed.owners[1] = ("gamma", "กองการคลัง")
      renamed.projects[1].owner = "gamma"
      let yaml = renamed.yaml.replacing("id: gamma\n", with: "id: gamma\n    succeeds: [beta]\n")
      try office.sandbox.write(yaml, to: "plan.yaml")
      let adopted = try await office.run(Self.adopt, now: "2023-02-01")
      #expect(adopted.code == 0, "\(adopted.notes)")
      let ask = ["status", "--owner", "กองการคลัง", "--as-of", "1/3/2566"]
      let status = try await office.run(ask + ["--strict", "--format", "csv"])
      #expect(status.code == 1, "\(status.notes)")
      let row = status.text.split(separator: "\r\n").first { $0.contains("second.s2.q1") }
      #expect(row?.contains(",กองคลัง,2022-12-29,") ?? false, "\(status.text)")
      #expect(!status.text.contains("first.s2"), "\(status.text)")
      let table = try await office.run(ask)
      #expect(table.text.contains("เกินกำหนด") && table.text.contains("29 ธ.ค. 65"), "\(table.text)")
    }
  }

  @Test("a plan that does not check is not adopted")
  func unchecked() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      try office.sandbox.write(
        SmallPlan().yaml.replacing("kind: project", with: "kind: ทดลอง"), to: "plan.yaml")
      let run = try await office.run(Self.adopt, now: "2022-10-03")
      #expect(run.code == 65 && run.notes.contains("[unknown-word]"), "\(run.notes)")
      #expect(try await office.count() == 0)
    }
  }

  @Test("a holiday that is declared late is adopted like a plan, with what it moves")
  func holiday() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(try await office.run(Self.adopt, now: "2022-10-03").code == 0)
      try office.sandbox.write(
        """
        BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:a\r
        DTSTAMP:20230101T000000Z\r\nDTSTART;VALUE=DATE:20230630\r\nSUMMARY:วันหยุดพิเศษ\r
        END:VEVENT\r\nEND:VCALENDAR\r\n
        """, to: "extra.ics")
      let bundled = (2565...2570).map {
        Repository.root.appending(path: "calendars/holidays/\($0).ics").path
      }
      let files = ["--holidays"] + bundled + ["extra.ics"]
      let dry = try await office.run(Self.adopt + ["--dry-run"] + files, now: "2023-03-01")
      #expect(dry.code == 0, "\(dry.notes)")
      #expect(dry.text.contains("เพิ่มวันหยุด 30 มิ.ย. 2566 วันหยุดพิเศษ"), "\(dry.text)")
      #expect(dry.text.contains("เลื่อน  30 มิ.ย. 2566 → 29 มิ.ย. 2566"), "\(dry.text)")
      let status = try await office.run(["status", "--as-of", "1/3/2566"] + files)
      #expect(status.notes.contains("given was another: the days off"))
    }
  }

  @Test("calendars keep what was due, and cancel what an edition takes out")
  func calendars() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(try await office.run(Self.adopt, now: "2022-10-03").code == 0)
      let calendar = ["calendar", "--data", "data", "-o", "out", "--allow-removals"]
      #expect(try await office.run(calendar, now: "2022-10-04").code == 0)
      let before = try office.sandbox.text("out/all.ics")
      var smaller = SmallPlan()
      smaller.projects.removeLast()
      smaller.owners.removeLast()
      try office.sandbox.write(smaller.yaml, to: "plan.yaml")
      // The file alone changes nothing.
      #expect(try await office.run(calendar, now: "2023-01-09").code == 0)
      #expect(try office.sandbox.text("out/all.ics").contains("STATUS:CANCELLED") == false)
      #expect(try await office.run(Self.adopt + ["--force"], now: "2023-01-10").code == 0)
      #expect(try await office.run(calendar, now: "2023-01-11").code == 0)
      let events = try office.sandbox.text("out/all.ics").components(separatedBy: "BEGIN:VEVENT")
      let past = try #require(events.first { $0.contains("2566.second.s2.q1@") })
      let gone = try #require(events.first { $0.contains("2566.second.s2.q2@") })
      #expect(!past.contains("STATUS:CANCELLED"), "\(past)")
      #expect(gone.contains("STATUS:CANCELLED") && gone.contains("SEQUENCE:1"), "\(gone)")
      #expect(before.contains("2566.second.s2.q2@"))
    }
  }

  @Test("after renumbering, what a number means now is said beside the number")
  func renumbered() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(try await office.run(Self.adopt, now: "2022-10-03").code == 0)
      var other = SmallPlan()
      other.projects = [
        .init(id: "second", number: "1.1.1", title: "เปิดเผยข้อมูล", owner: "beta"),
        .init(id: "first", number: "1.1.2", title: "อบรมจริยธรรม", owner: "alpha"),
      ]
      try office.sandbox.write(other.yaml, to: "plan.yaml")
      #expect(try await office.run(Self.adopt, now: "2023-01-10").code == 0)
      let done = try await office.run(
        ["log", "done", "1.1.1/2/q2", "--result", "เสร็จ"], now: "2023-03-20")
      #expect(done.code == 0, "\(done.notes)")
      #expect(
        done.notes.contains(
          "1.1.1 is 'เปิดเผยข้อมูล' since edition 2; before, it was 'โครงการทดสอบ', now 1.1.2"),
        "\(done.notes)")
    }
  }
}
