import ICalendarCodec
import PlanModel
import Testing
import ThaiCivil

/// To expect entries makes reading cheaper and changes nothing else.
@Suite struct EntryMemoryTests {
  private func entries() throws -> [CalendarEntry] {
    [
      try fullEntry(.confirmed), try entry(summary: "ส่งรายงาน", alarms: [7]),
      try fullEntry(.completed(try day(2566, 3, 1))).with(uid: "done@sucharit"),
      try fullEntry(.cancelled).with(uid: "cancelled@sucharit"),
    ]
  }

  /// What reading gives: the calendar, or the fault with its line.
  private func outcome(
    _ bytes: [UInt8], expecting entries: [CalendarEntry] = []
  ) -> Result<PublishedCalendar, CalendarFault> {
    var memory = EntryMemory(expecting: entries)
    return outcome(bytes, remembering: &memory)
  }

  private func outcome(
    _ bytes: [UInt8], remembering memory: inout EntryMemory
  ) -> Result<PublishedCalendar, CalendarFault> {
    do throws(CalendarFault) {
      return .success(try ICalendar.decode(bytes, remembering: &memory))
    } catch {
      return .failure(error)
    }
  }

  @Test("a file whose entries are expected is read as it is", arguments: CalendarForm.allCases)
  func expected(form: CalendarForm) throws {
    let published = publication(try entries(), of: form)
    let bytes = ICalendar.encode(published)
    var memory = EntryMemory(expecting: published.entries)
    #expect(outcome(bytes, remembering: &memory) == .success(published))
    for entry in published.entries {
      #expect(memory.octets(of: entry, as: form) == ICalendar.encode(entry, as: form))
    }
  }

  @Test("the edition is that of the file", arguments: CalendarForm.allCases)
  func editions(form: CalendarForm) throws {
    let first = try entries()
    for (sequence, seconds) in [(0, 0), (7, -62_000_000_000), (Int(Int32.max), 32_000_000_000)] {
      let version = CalendarEntry.Version(
        sequence: sequence, modified: Instant(millisecondsSinceEpoch: Int64(seconds) * 1_000))
      let published = publication(first.map { $0.with(version: version) }, of: form)
      let bytes = ICalendar.encode(published)
      #expect(outcome(bytes, expecting: first) == outcome(bytes))
      var memory = EntryMemory(expecting: first)
      guard case .success(let read) = outcome(bytes, remembering: &memory) else { continue }
      for (entry, expected) in zip(read.entries, first) {
        #expect(entry.isSameContent(as: expected))
        #expect(memory.octets(of: expected, as: form) == nil)
        #expect(memory.octets(of: entry, as: form) == ICalendar.encode(entry, as: form))
      }
    }
  }

  @Test("one octet changed anywhere is found, or read, as before", arguments: CalendarForm.allCases)
  func everyPlace(form: CalendarForm) throws {
    let entries = try Array(entries().prefix(2))
    let bytes = ICalendar.encode(publication(entries, of: form))
    for place in bytes.indices {
      var changed = bytes
      changed[place] = [bytes[place] ^ 1, UInt8(ascii: "\n"), UInt8(ascii: ";")][place % 3]
      let isSame = outcome(changed, expecting: entries) == outcome(changed)
      #expect(isSame, "octet \(place) made \(changed[place])")
    }
  }

  @Test("a line that goes, comes or changes place is found as before")
  func everyLine() throws {
    let entries = try entries()
    let lines = CalendarLines(ICalendar.encode(publication(entries))).physical.map { Array($0) }
    for index in lines.indices.dropLast() {
      var without = lines
      without.remove(at: index)
      var twice = lines
      twice.insert(lines[index], at: index)
      var swapped = lines
      swapped.swapAt(index, index + 1)
      for changed in [without, twice, swapped, Array(lines.prefix(index))] {
        let bytes = Array((changed + [[]]).joined(separator: [13, 10]))
        let isSame = outcome(bytes, expecting: entries) == outcome(bytes)
        #expect(isSame, "line \(index + 1)")
      }
    }
  }

  @Test("entries that say something else than expected are read as they are")
  func others() throws {
    let published = publication(try entries())
    let bytes = ICalendar.encode(published)
    let reworded = try published.entries.map { old in
      try entry(summary: "อื่น ๆ").with(uid: old.uid)
    }
    let cancelled = published.entries.map { $0.with(state: .cancelled, version: $0.version) }
    for expected in [reworded, cancelled, Array(published.entries.reversed())] {
      #expect(outcome(bytes, expecting: expected) == .success(published))
    }
  }

  @Test(
    "entries that a file cannot keep whole are read as before", arguments: CalendarForm.allCases)
  func lossy(form: CalendarForm) throws {
    var texts = HostileTexts(seed: 60)
    let plain = try fullEntry(.confirmed)
    let lossy = [
      plain.with(uid: "a\nb"), plain.with(uid: " a"),
      plain.with(uid: "empty", categories: [CalendarText(item: "")]),
      plain.with(uid: "comma", categories: [CalendarText(line: "a, b")]),
      plain.with(uid: "days", alarms: [Int(Int32.max) + 1, .max, .min]),
    ]
    for entry in lossy + (0..<200).map({ texts.entry($0) }) {
      let bytes = ICalendar.encode(publication([entry], of: form))
      #expect(outcome(bytes, expecting: [entry]) == outcome(bytes))
    }
  }

  @Test("a file that has an entry in two editions, and two files that do, keep both")
  func twoEditions() throws {
    let first = try fullEntry(.confirmed)
    let second = first.with(
      version: .init(sequence: 9, modified: Instant(millisecondsSinceEpoch: 1_700_000_000_000)))
    let published = publication([first, second, first])
    let bytes = ICalendar.encode(published)
    var memory = EntryMemory(expecting: [first])
    #expect(outcome(bytes, remembering: &memory) == .success(published))
    for form in CalendarForm.allCases {
      for entry in [second, first] {
        let one = publication([entry], of: form)
        #expect(outcome(ICalendar.encode(one), remembering: &memory) == .success(one))
        #expect(memory.octets(of: entry, as: form) == ICalendar.encode(entry, as: form))
      }
    }
  }
}

extension CalendarEntry {
  /// The same entry under another uid, with other categories or alarms.
  fileprivate func with(
    uid: String, categories: [CalendarText]? = nil, alarms: [Int]? = nil
  ) -> CalendarEntry {
    CalendarEntry(
      uid: uid, summary: summary, description: description, start: start, due: due,
      categories: categories ?? self.categories, relatedTo: relatedTo, color: color,
      alarms: alarms ?? self.alarms, state: state, version: version)
  }
}
