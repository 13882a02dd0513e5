import Foundation
import ICalendarCodec
import PlanModel
import Testing
import ThaiCivil

/// Debian's python3-icalendar as a second reader.
@Suite(.enabled(if: Python.hasICalendar, "python3-icalendar is not installed"))
struct OtherReaderTests {
  @Test("python-icalendar reads what was written", arguments: CalendarForm.allCases)
  func texts(form: CalendarForm) throws {
    // It reads an escaped backslash before an n as a line end.
    var texts = HostileTexts(seed: 40, without: "\\")
    let entries = (0..<300).map { texts.entry($0) }
    let read = try Python.read(ICalendar.encode(publication(entries, of: form)))
    #expect(read.map(\.summary) == entries.map(\.summary.text))
    #expect(read.map(\.description) == entries.map(\.description.text))
    #expect(read.map(\.categories) == entries.map { $0.categories.map(\.text) })
    #expect(read.map(\.alarms) == entries.map(\.alarms))
    #expect(read.map(\.due) == entries.map(\.due.gregorianExtended))
  }

  @Test(
    "python-icalendar sees as many properties as were written", arguments: CalendarForm.allCases)
  func counts(form: CalendarForm) throws {
    var texts = HostileTexts(seed: 41)
    let entries = (0..<300).map { texts.entry($0) }
    let read = try Python.read(ICalendar.encode(publication(entries, of: form)))
    let written = entries.map { CalendarLines(ICalendar.encode($0, as: form)).names.count }
    #expect(read.map(\.lines) == written)
  }
}

/// One component as python-icalendar has it.
private struct ReadEntry: Decodable {
  let summary: String
  let description: String
  let categories: [String]
  /// Days before the due day.
  let alarms: [Int]
  /// The day itself, as ISO 8601 has it.
  let due: String
  /// The lines with those of the alarms.
  let lines: Int
}

private enum Python {
  private static let path = "/usr/bin/python3"

  static let hasICalendar: Bool = {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    return (try? run("import icalendar", [])) != nil
  }()

  static func read(_ bytes: [UInt8]) throws -> [ReadEntry] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).ics")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try JSONDecoder().decode([ReadEntry].self, from: try run(script, [file.path]))
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", script] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return data
  }

  private static let script = """
    import json, sys
    import icalendar

    def listed(value):
        return value if isinstance(value, list) else [] if value is None else [value]

    def lines(component):
        own = sum(len(listed(value)) for value in component.values())
        return 2 + own + sum(lines(inner) for inner in component.subcomponents)

    calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
    print(json.dumps([{
        'summary': str(entry.get('SUMMARY', '')),
        'description': str(entry.get('DESCRIPTION', '')),
        'categories': [str(item) for value in listed(entry.get('CATEGORIES')) for item in value.cats],
        'alarms': [-alarm['TRIGGER'].dt.days for alarm in entry.walk('VALARM')],
        'due': entry['DUE' if entry.name == 'VTODO' else 'DTSTART'].dt.isoformat(),
        'lines': lines(entry),
    } for entry in calendar.subcomponents]))
    """
}
