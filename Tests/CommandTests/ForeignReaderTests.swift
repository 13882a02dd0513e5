internal import Foundation
internal import TestSupport
internal import Testing

/// The calendars of the real plan, made once for all tests of this file.
private actor RealCalendars {
  static let shared = RealCalendars()
  private var making: Task<Sandbox, any Error>?

  func sandbox() async throws -> Sandbox {
    if let making { return try await making.value }
    let task = Task {
      let sandbox = try Sandbox()
      for form in ["event", "todo"] {
        let run = try await publish(
          try RealPlan.text(), to: "out", in: sandbox, now: CalendarTests.first,
          ["--component", form])
        try #require(run.code == 0, "\(run.notes)")
      }
      return sandbox
    }
    making = task
    return try await task.value
  }
}

@Suite("calendar programs of others read the real calendars", .timeLimit(.minutes(15)))
struct ForeignReaderTests {
  private static let domain = "@samut-prakan-city.sucharit"

  /// The obligations of a calendar file, by UID.
  private static func obligations(of file: String) async throws -> [String: ObligationJSON] {
    let name = try await RealPlan.ownerNames()[String(file.prefix { $0 != "." })]
    let owned = try await RealPlan.obligations().filter { obligation in
      name.map(obligation.owners.contains) ?? true
    }
    return Dictionary(uniqueKeysWithValues: owned.map { ($0.uid + domain, $0) })
  }

  /// Whether a summary is what a month view can show of an obligation: the place it belongs to, then
  /// the title, cut where it is long.
  private static func says(_ summary: String, _ obligation: ObligationJSON) -> Bool {
    // What each unit owes for itself begins with the unit.
    let unit = obligation.uid.contains("~") ? obligation.owners.first.map { $0 + ":" } : nil
    let title = [unit, obligation.occurrence, obligation.title].compactMap(\.self)
      .joined(separator: " ")
    guard summary.hasPrefix(obligation.number) else { return false }
    if summary.hasSuffix(title) { return true }
    guard summary.hasSuffix("…") else { return false }
    // The beginning of the title stands after the number and, for a step, its number in brackets.
    let cut = summary.dropLast().dropFirst(obligation.number.count).drop { $0 == " " }
    let afterStep =
      cut.first == "(" ? cut.drop { $0 != ")" }.dropFirst().drop { $0 == " " } : cut
    return !afterStep.isEmpty && (title.hasPrefix(afterStep) || title.hasPrefix(cut))
  }

  private static func dayAfter(_ day: String) -> String? {
    guard let date = try? Date("\(day)T00:00:00Z", strategy: .iso8601) else { return nil }
    return date.addingTimeInterval(86_400).formatted(.iso8601.year().month().day())
  }

  @Test(
    "python3-icalendar gives the same entries, days and Thai text", arguments: ["event", "todo"])
  func icalendar(form: String) async throws {
    let sandbox = try await RealCalendars.shared.sandbox()
    let files = RealPlan.calendars.map {
      form == "event" ? $0 : String($0.dropLast(4)) + ".todo.ics"
    }
    let calendars = try await ForeignReaders.icalendar(files.map { sandbox["out/\($0)"] })
    #expect(calendars.count == 9)
    for (file, calendar) in zip(files, calendars) {
      let obligations = try await Self.obligations(of: file)
      #expect(calendar.calendars == 1)
      #expect(calendar.name?.hasSuffix(" – เทศบาลนครสมุทรปราการ") == true)
      #expect(calendar.entries.count == obligations.count, "\(file)")
      #expect(Set(calendar.entries.map { $0.uid ?? "" }) == Set(obligations.keys), "\(file)")
      for entry in calendar.entries {
        guard let obligation = obligations[entry.uid ?? ""] else { continue }
        let place = "\(file) \(obligation.uid)"
        #expect(entry.errors.isEmpty, "\(place)")
        if form == "event" {
          #expect(entry.component == "VEVENT")
          #expect(entry.start == obligation.due, "\(place)")
          #expect(entry.end == Self.dayAfter(obligation.due), "\(place)")
        } else {
          #expect(entry.component == "VTODO")
          #expect(entry.due == obligation.due, "\(place)")
          let start = obligation.start < obligation.due ? obligation.start : nil
          #expect(entry.start == start, "\(place)")
        }
        #expect(entry.summary.map { Self.says($0, obligation) } == true, "\(place)")
        #expect(entry.description?.contains(obligation.title) == true, "\(place)")
        let owners = "ผู้รับผิดชอบ: \(obligation.owners.joined(separator: ", "))"
        #expect(entry.description?.contains(owners) == true, "\(place)")
        #expect(entry.relatedTo == obligation.project.map { $0 + Self.domain }, "\(place)")
      }
    }
  }

  @Test(
    "khal imports every file and lists the same events, days and Thai text",
    arguments: RealPlan.calendars)
  func khal(file: String) async throws {
    let sandbox = try await RealCalendars.shared.sandbox()
    let obligations = try await Self.obligations(of: file)
    let listed = try await ForeignReaders.khal(sandbox["out/\(file)"])
    #expect(listed.count == obligations.count)
    #expect(Set(listed.map(\.uid)) == Set(obligations.keys))
    for event in listed {
      guard let obligation = obligations[event.uid] else { continue }
      #expect(event.start == obligation.due, "\(event.uid)")
      #expect(event.end == obligation.due, "\(event.uid)")
      #expect(Self.says(event.title, obligation), "\(event.uid) \(event.title)")
      #expect(event.description.contains(obligation.title), "\(event.uid)")
    }
  }
}
