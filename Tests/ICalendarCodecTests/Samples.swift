import PlanModel
import Testing
import ThaiCivil

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A day of the Buddhist Era.
func day(_ year: Int, _ month: Int, _ day: Int) throws -> ThaiDate {
  let month = try #require(Month(rawValue: month))
  let date = ThaiDate(year: BuddhistYear(year), month: month, day: day)
  return try #require(date)
}

func publication(
  _ entries: [CalendarEntry], of form: CalendarForm = .event
) -> PublishedCalendar {
  let header = CalendarHeader(
    name: CalendarText(line: "ปฏิทินกองคลัง, ปีงบประมาณ 2566; ทุกแผน"),
    description: CalendarText(lines: "งานที่ต้องทำ\\ส่ง\nรายไตรมาส"), refreshHours: 24)
  return PublishedCalendar(header: header, form: form, entries: entries)
}

func entry(
  summary: String, description: String = "", state: CalendarEntry.State = .confirmed,
  alarms: [Int] = []
) throws -> CalendarEntry {
  CalendarEntry(
    uid: "p-12.result.q2@sucharit.example.go.th", summary: CalendarText(line: summary),
    description: CalendarText(lines: description), start: try day(2566, 1, 1),
    due: try day(2566, 3, 31), alarms: alarms, state: state,
    version: CalendarEntry.Version(
      sequence: 0, modified: Instant(millisecondsSinceEpoch: 1_664_582_400_000)))
}

/// An entry in which every field is used.
func fullEntry(_ state: CalendarEntry.State) throws -> CalendarEntry {
  CalendarEntry(
    uid: "2566-01.result.q2@sucharit.example.go.th",
    summary: CalendarText(line: "รายงานผล: โครงการอบรม \"สุจริต\", รุ่นที่ 2; ไตรมาส 2"),
    description: CalendarText(
      lines: "กองคลังต้องส่งรายงาน, พร้อมหลักฐาน;\nดู C:\\แผน\\2566 และ ^ใบเสร็จ^\n\nงบ 50,000 บาท 😀"),
    start: try day(2566, 1, 1), due: try day(2566, 3, 31),
    categories: [CalendarText(item: "กองคลัง"), CalendarText(item: "รายงานผล")],
    relatedTo: "2566-01@sucharit.example.go.th", color: "goldenrod", alarms: [30, 7, 0],
    state: state,
    version: CalendarEntry.Version(
      sequence: 3, modified: Instant(millisecondsSinceEpoch: 1_679_022_671_000)))
}

/// Texts made to break a writer of calendars.
struct HostileTexts {
  private static let allPieces = [
    "\r\n", "\n", "\r", "\0", "\u{7}", "\t", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}",
    ";", ",", "\\", "\\n", "\\N", "\\\\", "\\;", "\\,", "\"", "^", "^n", "^'", ":", "=", " ", "  ",
    "BEGIN:VEVENT", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\n", "END:VCALENDAR", "\r\n ",
    "\nX-EVIL:1", ";VALUE=DATE:", "ก", "ที่", "น้ำ", "เก็บ", "\u{E48}", "\u{301}", "\u{200B}",
    "\u{A0}", "😀", "👨‍👩‍👧‍👦", "🇹🇭", "a", "word", "โครงการที่ไม่มีช่องว่างเลย", "%0D%0A",
  ]

  private let pieces: [String]
  private var numbers: SeededNumbers

  init(seed: UInt64, without unwanted: Character? = nil) {
    numbers = SeededNumbers(seed)
    pieces = Self.allPieces.filter { piece in unwanted.map { !piece.contains($0) } ?? true }
  }

  mutating func text(pieces count: ClosedRange<Int> = 0...60) -> String {
    let count = Int.random(in: count, using: &numbers)
    return (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  mutating func entry(_ number: Int) -> CalendarEntry {
    let due = date()
    let items = (0..<Int.random(in: 0...4, using: &numbers))
      .map { _ in CalendarText(item: text(pieces: 1...8)) }
      .filter { !$0.text.isEmpty }
    return CalendarEntry(
      uid: "\(number);,\\:\"@sucharit", summary: CalendarText(line: text()),
      description: CalendarText(lines: text()),
      start: due.advanced(by: -Int.random(in: 0...400, using: &numbers)), due: due,
      categories: items,
      relatedTo: Bool.random(using: &numbers) ? "\(number)\\n,;@sucharit" : nil,
      color: Bool.random(using: &numbers) ? "red" : nil,
      alarms: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        Int.random(in: -40...40, using: &numbers)
      },
      state: state(), version: version())
  }

  private mutating func date() -> ThaiDate {
    ThaiDate(dayNumber: Int.random(in: -9_000...170_000, using: &numbers))
  }

  private mutating func state() -> CalendarEntry.State {
    switch Int.random(in: 0...2, using: &numbers) {
    case 0: .confirmed
    case 1: .cancelled
    default: .completed(date())
    }
  }

  private mutating func version() -> CalendarEntry.Version {
    let second = Int64.random(in: 0...4_000_000_000, using: &numbers)
    return CalendarEntry.Version(
      sequence: Int.random(in: 0...1_000_000, using: &numbers),
      modified: Instant(millisecondsSinceEpoch: second * 1000))
  }
}
