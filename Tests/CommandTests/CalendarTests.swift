internal import Foundation
internal import TestSupport
internal import Testing

/// Runs `sucharit calendar` on a plan into a folder of a sandbox.
func publish(
  _ plan: String, to folder: String, in sandbox: Sandbox, now: String = CalendarTests.first,
  _ arguments: [String] = []
) async throws -> Program.Run {
  try sandbox.write(plan, to: "plan.yaml")
  return try await Program.run(
    ["calendar", "plan.yaml", "-o", folder, "--now", now] + arguments, in: sandbox.folder)
}

@Suite("sucharit calendar", .timeLimit(.minutes(15)))
struct CalendarTests {
  static let first = "2022-10-03T09:00:00+07:00"
  static let second = "2023-02-01T12:30:00+07:00"
  static let secondStamp = "20230201T053000Z"

  /// The real plan with one step reworded.
  static func reworded() throws -> String {
    try RealPlan.edited(
      "title: จัดทำมาตรการและขออนุมัติดำเนินการต่อผู้มีอำนาจ",
      "title: จัดทำมาตรการและขออนุมัติต่อผู้มีอำนาจ")
  }

  @Test("a folder gets one calendar for all and one an owner, each with its own obligations")
  func folder() async throws {
    try await Sandbox.with { sandbox in
      let run = try await publish(try RealPlan.text(), to: "out", in: sandbox)
      #expect(run.code == 0)
      let files = try sandbox.files(in: "out")
      #expect(files.keys.sorted() == RealPlan.calendars)
      let obligations = try await RealPlan.obligations()
      let names = try await RealPlan.ownerNames()
      for (file, octets) in files {
        let owner = names[String(file.dropLast(4))]
        let own = obligations.filter { owner == nil || $0.owners.contains(owner ?? "") }
        let uids = own.map { "\($0.uid)@samut-prakan-city.sucharit" }
        #expect(CalendarText(octets).uids == Set(uids), "\(file)")
      }
    }
  }

  @Test("running again changes no octet, whatever the clock says")
  func again() async throws {
    try await Sandbox.with { sandbox in
      let plan = try RealPlan.text()
      _ = try await publish(plan, to: "out", in: sandbox)
      let before = try sandbox.files(in: "out")
      let run = try await publish(plan, to: "out", in: sandbox, now: Self.second)
      #expect(run.code == 0)
      #expect(try sandbox.files(in: "out") == before)
    }
  }

  @Test("an edited plan raises the sequence of what changed and touches nothing else")
  func honestVersions() async throws {
    try await Sandbox.with { sandbox in
      _ = try await publish(try RealPlan.text(), to: "out", in: sandbox)
      let before = try sandbox.files(in: "out").mapValues(CalendarText.init)
      let run = try await publish(try Self.reworded(), to: "out", in: sandbox, now: Self.second)
      #expect(run.code == 0)
      let after = try sandbox.files(in: "out").mapValues(CalendarText.init)
      var changed: [String: Int] = [:]
      for (file, new) in after {
        let old = try #require(before[file])
        #expect(new.uids == old.uids)
        for uid in new.uids where new.entries[uid] != old.entries[uid] {
          changed[file, default: 0] += 1
          #expect(new.content(of: uid) != old.content(of: uid))
          #expect(new.value("SEQUENCE", of: uid) == "1")
          #expect(new.value("LAST-MODIFIED", of: uid) == Self.secondStamp)
          #expect(new.value("DTSTAMP", of: uid) == Self.secondStamp)
        }
      }
      // A step of five years, in the calendar for all and in those of its two owners.
      #expect(changed == ["all.ics": 5, "clerk-office.ics": 5, "personnel.ics": 5])
    }
  }

  @Test("an owner and a project that leave the plan are cancelled, and dropped after their year")
  func cancelled() async throws {
    try await Sandbox.with { sandbox in
      var plan = SmallPlan()
      _ = try await publish(plan.yaml, to: "out", in: sandbox)
      let before = CalendarText(try sandbox.octets("out/beta.ics"))
      plan.owners.removeLast()
      plan.projects.removeLast()
      let second = try await publish(
        plan.yaml, to: "out", in: sandbox, now: Self.second, ["--allow-removals"])
      #expect(second.code == 0)
      let beta = CalendarText(try sandbox.octets("out/beta.ics"))
      let all = CalendarText(try sandbox.octets("out/all.ics"))
      #expect(beta.uids == before.uids)
      // Its project and its share in the reports go, and nobody else has them.
      #expect(before.uids.contains { $0.contains("second") })
      #expect(before.uids.contains { $0.contains("~beta@") })
      for calendar in [beta, all] {
        for uid in before.uids {
          #expect(calendar.value("STATUS", of: uid) == "CANCELLED", "\(uid)")
          #expect(calendar.value("SEQUENCE", of: uid) == "1", "\(uid)")
          #expect(calendar.value("LAST-MODIFIED", of: uid) == Self.secondStamp, "\(uid)")
        }
      }
      let standing = all.uids.subtracting(before.uids)
      #expect(standing.contains { $0.contains("first") })
      #expect(standing.allSatisfy { all.value("STATUS", of: $0) == "CONFIRMED" })

      // In fiscal year 2567 what was cancelled in 2566 goes, the rest stays.
      let later = try await publish(
        plan.yaml, to: "out", in: sandbox, now: "2023-10-02T09:00:00+07:00", ["--allow-removals"])
      #expect(later.code == 0)
      let ofYear = before.uids.filter { (before.value("DTSTART", of: $0) ?? "") >= "20231001" }
      #expect(!ofYear.isEmpty && ofYear.count < before.uids.count)
      #expect(CalendarText(try sandbox.octets("out/beta.ics")).uids == ofYear)
      // What still stands is never dropped.
      #expect(
        CalendarText(try sandbox.octets("out/all.ics")).uids == standing.union(ofYear))
    }
  }

  @Test("a plan that was cut off cancels nothing unless that is asked for, and says what would go")
  func cutOffPlan() async throws {
    try await Sandbox.with { sandbox in
      var plan = SmallPlan()
      plan.projects = (1...8).map {
        .init(id: "p\($0)", number: "1.1.\($0)", owner: $0 > 4 ? "beta" : "alpha")
      }
      let whole = try await publish(plan.yaml, to: "out", in: sandbox)
      #expect(whole.code == 0, "\(whole.notes)")
      let before = try sandbox.files(in: "out")
      plan.projects.removeLast(4)
      let run = try await publish(plan.yaml, to: "out", in: sandbox, now: Self.second)
      #expect(run.code == 65 && run.output.isEmpty, "\(run.notes)")
      #expect(run.notes.contains("out/beta.ics: ") && run.notes.contains("--allow-removals"))
      #expect(!run.notes.contains("out/alpha.ics: "), "nothing of it would go")
      #expect(try sandbox.files(in: "out") == before)
      let dry = try await publish(
        plan.yaml, to: "out", in: sandbox, now: Self.second, ["--dry-run"])
      #expect(dry.code == 0 && dry.text.contains("beta.ics: ยกเลิก "), "\(dry.notes)")
      let meant = try await publish(
        plan.yaml, to: "out", in: sandbox, now: Self.second, ["--allow-removals"])
      #expect(meant.code == 0, "\(meant.notes)")
      let beta = CalendarText(try sandbox.octets("out/beta.ics"))
      let gone = beta.uids.filter { $0.contains("p8") }
      #expect(!gone.isEmpty)
      #expect(gone.allSatisfy { beta.value("STATUS", of: $0) == "CANCELLED" })
    }
  }

  @Test("an owner's id never clashes with the other names of files", arguments: ["all", "todo"])
  func ownerNamedAsAFile(id: String) async throws {
    try await Sandbox.with { sandbox in
      var plan = SmallPlan()
      plan.owners[1].0 = id
      plan.projects[1].owner = id
      let run = try await publish(plan.yaml, to: "out", in: sandbox)
      // Either such an id is refused, or its entries are cancelled as any other owner's.
      guard run.code == 0 else {
        #expect(run.code == 65)
        return
      }
      #expect(sandbox.names(in: "out").count == 3)
      plan.owners.removeLast()
      plan.projects.removeLast()
      _ = try await publish(
        plan.yaml, to: "out", in: sandbox, now: Self.second, ["--allow-removals"])
      let calendar = CalendarText(try sandbox.octets("out/\(id).ics"))
      #expect(!calendar.uids.isEmpty)
      #expect(calendar.uids.allSatisfy { calendar.value("STATUS", of: $0) == "CANCELLED" })
    }
  }

  @Test("a dry run writes nothing and lists every change")
  func dryRun() async throws {
    try await Sandbox.with { sandbox in
      let fresh = try await publish(
        try RealPlan.text(), to: "out", in: sandbox, now: Self.first, ["--dry-run"])
      #expect(fresh.code == 0)
      #expect(
        fresh.lines.count { $0.contains(".ics: เพิ่ม ") } == 1460 + 670 + 230 + 70 + 35 + 80 + 305
          + 105 + 60)
      #expect(!FileManager.default.fileExists(atPath: sandbox.path("out")))

      _ = try await publish(try RealPlan.text(), to: "out", in: sandbox)
      let before = try sandbox.files(in: "out")
      let run = try await publish(
        try Self.reworded(), to: "out", in: sandbox, now: Self.second, ["--dry-run"])
      #expect(run.code == 0)
      #expect(try sandbox.files(in: "out") == before)
      for file in ["all.ics", "clerk-office.ics", "personnel.ics"] {
        #expect(run.lines.count { $0.hasPrefix("\(file): แก้ไข ") } == 5)
      }
      #expect(run.lines.count { $0.contains(".ics: ") } == 15)
    }
  }

  @Test("tasks go to files of their own and leave the events alone")
  func todo() async throws {
    try await Sandbox.with { sandbox in
      let plan = try RealPlan.text()
      _ = try await publish(plan, to: "out", in: sandbox)
      let events = try sandbox.files(in: "out")
      let run = try await publish(plan, to: "out", in: sandbox, ["--component", "todo"])
      #expect(run.code == 0)
      let files = try sandbox.files(in: "out")
      #expect(files.count == 18)
      for (file, octets) in events {
        #expect(files[file] == octets)
        let todo = try #require(files[String(file.dropLast(4)) + ".todo.ics"])
        #expect(CalendarText(todo).uids == CalendarText(octets).uids)
        #expect(!String(decoding: todo, as: UTF8.self).contains("BEGIN:VEVENT"))
      }
      let again = try await publish(plan, to: "out", in: sandbox, now: Self.second)
      #expect(again.code == 0)
      #expect(try sandbox.files(in: "out") == files)
    }
  }

  @Test("--year and --owner choose, and name, the files")
  func yearAndOwner() async throws {
    try await Sandbox.with { sandbox in
      let plan = try RealPlan.text()
      _ = try await publish(plan, to: "year", in: sandbox, ["--year", "๒๕๖๗"])
      let names = RealPlan.calendars.map { String($0.dropLast(4)) + ".2567.ics" }
      #expect(sandbox.names(in: "year") == names)
      let year = try await RealPlan.obligations(["--year", "2567"])
      let all = CalendarText(try sandbox.octets("year/all.2567.ics"))
      #expect(all.uids == Set(year.map { "\($0.uid)@samut-prakan-city.sucharit" }))

      _ = try await publish(plan, to: "owner", in: sandbox, ["--owner", "สำนักคลัง"])
      #expect(sandbox.names(in: "owner") == ["treasury.ics"])
      _ = try await publish(plan, to: "full", in: sandbox)
      #expect(try sandbox.octets("owner/treasury.ics") == sandbox.octets("full/treasury.ics"))
    }
  }

  @Test("standard output gets the octets of the file, and one calendar only")
  func standardOutput() async throws {
    try await Sandbox.with { sandbox in
      let plan = try RealPlan.text()
      _ = try await publish(plan, to: "out", in: sandbox)
      let all = try await publish(plan, to: "-", in: sandbox)
      #expect(all.code == 0)
      #expect(all.output == (try sandbox.octets("out/all.ics")))
      let owner = try await publish(plan, to: "-", in: sandbox, ["--owner", "education"])
      #expect(owner.output == (try sandbox.octets("out/education.ics")))
      let two = try await publish(
        plan, to: "-", in: sandbox, ["--owner", "education", "--owner", "treasury"])
      #expect(two.code == 64)
      #expect(two.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: sandbox.path("-")))
    }
  }

  @Test("without -o the calendars go to calendars/ and the plan's id")
  func defaultFolder() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(SmallPlan().yaml, to: "plan.yaml")
      let run = try await Program.run(["calendar", "plan.yaml"], in: sandbox.folder)
      #expect(run.code == 0)
      #expect(sandbox.names(in: "calendars/small") == ["all.ics", "alpha.ics", "beta.ics"])
    }
  }
}

extension RealPlan {
  /// The names of the owners by their ids, as the summary gives them.
  static func ownerNames() async throws -> [String: String] {
    struct Owner: Decodable {
      let owner: String
      let name: String
    }
    let run = try await Program.run(["schedule", path, "--summary", "--format", "json"])
    return Dictionary(uniqueKeysWithValues: try run.json([Owner].self).map { ($0.owner, $0.name) })
  }
}
