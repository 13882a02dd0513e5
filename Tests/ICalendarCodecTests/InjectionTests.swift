import ICalendarCodec
import PlanModel
import Testing

@Suite struct InjectionTests {
  @Test("no text makes a line of its own", arguments: CalendarForm.allCases)
  func names(form: CalendarForm) {
    var texts = HostileTexts(seed: 30)
    for number in 0..<1_000 {
      let entry = texts.entry(number)
      let names = CalendarLines(ICalendar.encode(entry, as: form)).names
      #expect(names == expectedNames(entry, as: form))
    }
  }

  @Test("a uid, a relation and a colour with line ends stay on their lines")
  func plainStrings() throws {
    let evil = "a\r\nBEGIN:VALARM\0\u{1}\r\n b"
    let entry = CalendarEntry(
      uid: evil, summary: CalendarText(line: "s"), description: CalendarText(lines: ""),
      start: try day(2566, 1, 1), due: try day(2566, 1, 1), relatedTo: evil, color: evil,
      version: try fullEntry(.confirmed).version)
    let lines = CalendarLines(ICalendar.encode(entry, as: .event))
    #expect(lines.names == expectedNames(entry, as: .event))
    #expect(lines.logical.contains("UID:a BEGIN:VALARM  b"))
  }

  private func expectedNames(_ entry: CalendarEntry, as form: CalendarForm) -> [String] {
    let component = form == .event ? "VEVENT" : "VTODO"
    var names = ["BEGIN:\(component)", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE"]
    if form == .event || entry.start < entry.due { names.append("DTSTART") }
    names += [form == .event ? "DTEND" : "DUE", "X-SUCHARIT-START"]
    if !entry.summary.text.isEmpty { names.append("SUMMARY") }
    if !entry.description.text.isEmpty { names.append("DESCRIPTION") }
    names += entry.categories.map { _ in "CATEGORIES" }
    if entry.relatedTo != nil { names.append("RELATED-TO") }
    if entry.color != nil { names.append("COLOR") }
    names += stateNames(entry.state, as: form)
    for _ in entry.alarms {
      names += ["BEGIN:VALARM", "ACTION", "TRIGGER"]
      if !entry.summary.text.isEmpty { names.append("DESCRIPTION") }
      names.append("END:VALARM")
    }
    return names + ["END:\(component)"]
  }

  private func stateNames(_ state: CalendarEntry.State, as form: CalendarForm) -> [String] {
    switch (form, state) {
    case (.event, .completed): ["TRANSP", "STATUS", "X-SUCHARIT-COMPLETED"]
    case (.event, _): ["TRANSP", "STATUS"]
    case (.todo, .completed): ["STATUS", "COMPLETED", "PERCENT-COMPLETE"]
    case (.todo, _): ["STATUS"]
    }
  }
}
