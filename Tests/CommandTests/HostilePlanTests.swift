internal import Foundation
internal import TestSupport
internal import Testing

@Suite("hostile plan text through the whole program", .timeLimit(.minutes(15)))
struct HostilePlanTests {
  private static let titles = [
    "ชื่อ\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:แทรก", "ชื่อ\nATTENDEE:mailto:x@example.invalid",
    "BEGIN:VEVENT", "END:VCALENDAR\r\nBEGIN:VCALENDAR", "ก\rข\u{85}ค\u{2028}ง\u{2029}จ",
    "\u{1}\u{7}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F}ชื่อ\u{9B}", "ชื่อ; ที่มี, เครื่องหมาย \\n \\; \\, \\\\",
    String(repeating: "ก", count: 10_000), String(repeating: "ก้ำ", count: 3_000),
    "👩‍👩‍👧‍👦🇹🇭 โครงการ 🐘" + String(repeating: "👩‍👩‍👧‍👦", count: 40), "\u{202E}กลับ\u{FEFF}",
    "\"; X-EVIL=\"1\":ค่า", "ชื่อ^n^'", "=HYPERLINK(\"http://example.invalid\")",
    " \t ชื่อ \t ", "ชื่อ\u{0}ศูนย์",
  ]

  /// Everything that an entry of ours may have.
  private static let properties: Set<String> = [
    "BEGIN", "END", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
    "X-SUCHARIT-START", "SUMMARY", "DESCRIPTION", "CATEGORIES", "RELATED-TO", "COLOR", "TRANSP",
    "STATUS",
  ]

  /// A plan that says the text wherever it can say something.
  private static func plan(saying text: String) -> SmallPlan {
    var plan = SmallPlan()
    plan.title = text
    plan.organisation = text
    plan.owners[0].1 = text
    for index in plan.projects.indices {
      plan.projects[index].title = text
      plan.projects[index].step = text
    }
    return plan
  }

  @Test("nothing is injected into a calendar, and a second reader reads it", arguments: titles)
  func title(_ title: String) async throws {
    try await Sandbox.with { sandbox in
      let run = try await publish(Self.plan(saying: title).yaml, to: "out", in: sandbox)
      guard run.code == 0 else {
        // What the checker refuses is refused as a fault with a place, never by a crash.
        #expect(run.code == 65)
        #expect(run.notes.contains("plan.yaml:"))
        #expect(run.notes.contains(": error: ["))
        #expect(sandbox.names(in: "out").isEmpty)
        return
      }
      let harmless = try await publish(SmallPlan().yaml, to: "plain", in: sandbox)
      #expect(harmless.code == 0)
      let names = sandbox.names(in: "out")
      #expect(names == ["all.ics", "alpha.ics", "beta.ics"])
      for name in names { Self.expectCleanLines(try sandbox.octets("out/\(name)")) }
      let hostile = try await ForeignReaders.icalendar(names.map { sandbox["out/\($0)"] })
      let plain = try await ForeignReaders.icalendar(names.map { sandbox["plain/\($0)"] })
      for (hostile, plain) in zip(hostile, plain) {
        #expect(hostile.calendars == 1)
        #expect(hostile.properties == plain.properties)
        #expect(hostile.entries.map(\.uid) == plain.entries.map(\.uid))
        #expect(hostile.entries.map(\.start) == plain.entries.map(\.start))
        #expect(hostile.entries.map(\.alarms) == plain.entries.map(\.alarms))
        for entry in hostile.entries {
          #expect(Set(entry.properties).isSubset(of: Self.properties))
          #expect(entry.errors.isEmpty)
          // This reader takes an escaped backslash before n for a line end.
          let mayHaveLines = title.contains("\\n")
          #expect(mayHaveLines || entry.summary?.contains { $0.isNewline } == false)
          #expect(entry.summary.map { $0.count <= 72 } == true)
        }
      }
    }
  }

  @Test("running again over hostile text changes no octet", arguments: titles)
  func again(_ title: String) async throws {
    try await Sandbox.with { sandbox in
      let yaml = Self.plan(saying: title).yaml
      let first = try await publish(yaml, to: "out", in: sandbox)
      let before = try sandbox.files(in: "out")
      let second = try await publish(yaml, to: "out", in: sandbox, now: CalendarTests.second)
      #expect(second.code == first.code)
      #expect(try sandbox.files(in: "out") == before)
    }
  }

  @Test("a table or CSV of hostile text keeps a line an obligation", arguments: titles)
  func schedule(_ title: String) async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.plan(saying: title).yaml, to: "plan.yaml")
      let arguments = ["schedule", "plan.yaml", "--year", "2567"]
      let table = try await Program.run(arguments, in: sandbox.folder)
      guard table.code == 0 else { return #expect(table.code == 65) }
      let obligations = try await RealPlan.obligations(
        of: "plan.yaml", ["--year", "2567"], in: sandbox.folder)
      let rows = table.text.components(separatedBy: "\n").dropFirst(2).prefix { $0 != "" }
      #expect(rows.count == obligations.count)
      #expect(!table.output.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
      let csv = try await Program.run(arguments + ["--format", "csv"], in: sandbox.folder)
      let cells = CSVReading.rows(of: String(csv.text.unicodeScalars.dropFirst()))
      #expect(cells.count == 1 + obligations.count)
      #expect(cells.allSatisfy { $0.count == 17 })
      #expect(cells.joined().allSatisfy { !$0.hasPrefix("=") })
    }
  }

  /// RFC 5545, 3.1: lines of at most 75 octets that end in CRLF; and no control character in them.
  private static func expectCleanLines(
    _ octets: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true, sourceLocation: sourceLocation)
    for line in lines.dropLast() {
      let isClean =
        line.last == 0x0D && line.count <= 76
        && line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        && String(validating: line, as: UTF8.self) != nil
      #expect(isClean, "\(String(decoding: line, as: UTF8.self))", sourceLocation: sourceLocation)
    }
    let text = String(decoding: octets, as: UTF8.self)
    let begins = text.components(separatedBy: "\r\nBEGIN:VEVENT\r\n").count
    #expect(begins == text.components(separatedBy: "\r\nEND:VEVENT\r\n").count)
  }
}
