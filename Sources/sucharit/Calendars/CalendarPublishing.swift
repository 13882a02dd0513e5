private import Glibc
private import ICalendarCodec
internal import PlanModel
internal import ThaiCivil

/// Brings a folder of calendars up to date: everything is read and made first, then written, so that a
/// fault leaves the folder as it was.
struct CalendarPublishing {
  private let folder: String
  private var files: [File] = []
  /// An entry stands in the calendar of all and in those of its owners, but is encoded once.
  private var encoded: [String: (entry: CalendarEntry, octets: [UInt8])] = [:]
  /// What the folder has, and what it will therefore have again.
  private var memory: EntryMemory

  private struct File {
    let name: String
    let publication: Publication
    let removal: Removal
    /// What it will have, in order: opening, entries, closing. Files share the octets of entries.
    let pieces: [[UInt8]]
    let isChanged: Bool

    var changeLines: [String] { publication.changes.map { "\(name): \($0.words)" } }
  }

  init(_ calendars: CalendarSet, folder: String, now: Instant) throws {
    self.folder = folder
    memory = EntryMemory(expecting: calendars.entries)
    let published = try Self.published(in: folder, remembering: &memory)
    for named in calendars.named {
      add(named.file, named.calendar, after: published[named.file], now)
    }
    guard calendars.all != nil else { return }
    // The calendar of an owner that left the plan: its subscribers learn that nothing stands.
    let kept = Set(calendars.named.map(\.file))
    for (name, (octets, calendar)) in published.sorted(by: { $0.key < $1.key })
    where !kept.contains(name) {
      guard let file = CalendarFileName(name), file.form == calendars.form,
        file.year == calendars.year
      else { continue }
      let empty = PublishedCalendar(header: calendar.header, form: calendar.form, entries: [])
      add(name, empty, after: (octets, calendar), now)
    }
  }

  private mutating func add(
    _ name: String, _ current: PublishedCalendar, after old: ([UInt8], PublishedCalendar)?,
    _ now: Instant
  ) {
    let publication = Publication(of: current, after: old?.1, now: now)
    let pieces = pieces(of: publication.calendar)
    files.append(
      File(
        name: name, publication: publication, removal: Removal(publication, after: old?.1),
        pieces: pieces, isChanged: old.map { !$0.0.isJoined(of: pieces) } ?? true))
  }

  private mutating func pieces(of calendar: PublishedCalendar) -> [[UInt8]] {
    [ICalendar.opening(calendar.header, of: calendar.form)]
      + calendar.entries.map { octets(of: $0, as: calendar.form) } + [ICalendar.closing]
  }

  private mutating func octets(of entry: CalendarEntry, as form: CalendarForm) -> [UInt8] {
    if let known = encoded[entry.uid], known.entry == entry { return known.octets }
    let octets = memory.octets(of: entry, as: form) ?? ICalendar.encode(entry, as: form)
    encoded[entry.uid] = (entry, octets)
    return octets
  }

  /// Every calendar in the folder, by the name of its file; one that is not ours is a failure.
  private static func published(
    in folder: String, remembering memory: inout EntryMemory
  ) throws -> [String: ([UInt8], PublishedCalendar)] {
    var published: [String: ([UInt8], PublishedCalendar)] = [:]
    for name in try Files.names(in: folder) where name.lowercased().hasSuffix(".ics") {
      let octets = try Files.read("\(folder)/\(name)")
      do throws(CalendarFault) {
        published[name] = (octets, try ICalendar.decode(octets, remembering: &memory))
      } catch {
        throw Failure(
          ExitStatus.invalid, "\(folder)/\(name): \(error.words); nothing was written",
          hint: "move it out of the folder, or write to another one with -o")
      }
    }
    return published
  }

  /// What would vanish, where it is so much that somebody must say it is meant; a failure that names it by
  /// calendar. A plan that was cut off in the middle is still a plan.
  var largeRemoval: Failure? {
    let whole = files.map(\.removal).reduce(Removal(), +)
    guard whole.isLarge else { return nil }
    let lines = files.filter { !$0.removal.vanishing.isEmpty }.map {
      "\n  \(folder)/\($0.name): \($0.removal.vanishing.count) of \($0.removal.standing.count)"
    }
    return Failure(
      ExitStatus.invalid,
      "\(whole.vanishing.count) of \(whole.standing.count) published entries would be cancelled or "
        + "removed; nothing was written" + lines.joined(),
      hint: "is the plan whole? --dry-run lists them; --allow-removals publishes it")
  }

  /// Writes the files that changed.
  func write() throws {
    try Files.makeFolder(folder)
    for file in files where file.isChanged {
      try Files.write(file.pieces, to: "\(folder)/\(file.name)")
    }
  }

  /// A line for each file; a dry run also lists every change.
  func report(isDryRun: Bool) -> String {
    var table = TextTable(columns: [
      .init(heading: Wording.Label.file, least: 12),
      .init(heading: Wording.Label.obligations, isNumber: true),
      .init(heading: "เพิ่ม", isNumber: true), .init(heading: "เลื่อน", isNumber: true),
      .init(heading: "แก้ไข", isNumber: true), .init(heading: "ยกเลิก", isNumber: true),
      .init(heading: "นำออก", isNumber: true),
    ])
    table.rows = files.map { file in
      ["\(folder)/\(file.name)", String(file.publication.calendar.entries.count)]
        + file.publication.counts.map { $0 == 0 ? "–" : String($0) }
    }
    let changes = isDryRun ? files.flatMap(\.changeLines).map { $0 + "\n" }.joined() : ""
    return table.text(width: Console.width) + (changes.isEmpty ? "" : "\n" + changes)
  }
}

extension [UInt8] {
  /// Whether the pieces, one after the other, are the same octets.
  fileprivate func isJoined(of pieces: [[UInt8]]) -> Bool {
    guard pieces.reduce(0, { $0 + $1.count }) == count else { return false }
    return withUnsafeBytes { octets in
      var rest = octets[...]
      return pieces.allSatisfy { piece in
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(piece.count))
        rest = rest.dropFirst(piece.count)
        return piece.withUnsafeBytes { piece in
          guard let left = piece.baseAddress, let right = part.baseAddress else { return true }
          return memcmp(left, right, part.count) == 0
        }
      }
    }
  }
}

extension Publication {
  /// Added, moved, reworded, cancelled, dropped.
  fileprivate var counts: [Int] {
    var counts = [0, 0, 0, 0, 0]
    for change in changes {
      switch change {
      case .added: counts[0] += 1
      case .moved: counts[1] += 1
      case .reworded: counts[2] += 1
      case .cancelled: counts[3] += 1
      case .dropped: counts[4] += 1
      }
    }
    return counts
  }
}

extension Publication.Change {
  fileprivate var words: String {
    func line(_ entry: CalendarEntry) -> String { "\(entry.due.written(.short)) \(entry.summary)" }
    return switch self {
    case .added(let entry): "เพิ่ม \(line(entry))"
    case .moved(let old, let new): "เลื่อน \(old.due.written(.short)) → \(line(new))"
    case .reworded(_, let new): "แก้ไข \(line(new))"
    case .cancelled(let entry): "ยกเลิก \(line(entry))"
    case .dropped(let entry): "นำออก \(line(entry))"
    }
  }
}
