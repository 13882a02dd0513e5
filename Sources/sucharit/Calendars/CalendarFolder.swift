import Office
import PlanModel
import ThaiCivil

/// A folder of calendars that is brought up to date.
struct CalendarFolder {
  let path: String
  private let publishing: CalendarPublishing

  /// Reads every calendar of the folder; one that is not ours is a failure.
  init(_ path: String, _ calendars: CalendarSet, now: Instant) throws {
    self.path = path
    let names = try Files.names(in: path).filter { $0.lowercased().hasSuffix(".ics") }
    let published = try names.map { ($0, try Files.read("\(path)/\($0)")) }
    do throws(CalendarPublishing.Unreadable) {
      publishing = try CalendarPublishing(calendars, after: published, now: now)
    } catch {
      throw Failure(
        ExitStatus.invalid, "\(path)/\(error.name): \(error.fault.words); nothing was written",
        hint: "move it out of the folder, or write to another one with -o")
    }
  }

  /// What would vanish, where it is so much that somebody must say it is meant; a failure that names it by
  /// calendar. A plan that was cut off in the middle is still a plan.
  var largeRemoval: Failure? {
    let whole = publishing.removal
    guard whole.isLarge else { return nil }
    let lines = publishing.files.filter { !$0.removal.vanishing.isEmpty }.map {
      "\n  \(path)/\($0.name): \($0.removal.vanishing.count) of \($0.removal.standing.count)"
    }
    return Failure(
      ExitStatus.invalid,
      "\(whole.vanishing.count) of \(whole.standing.count) published entries would be cancelled or "
        + "removed; nothing was written" + lines.joined(),
      hint: "is the plan whole? --dry-run lists them; --allow-removals publishes it")
  }

  /// Writes the files that changed.
  func write() throws {
    try Files.makeFolder(path)
    for file in publishing.files where file.isChanged {
      try Files.write(file.pieces, to: "\(path)/\(file.name)")
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
    table.rows = publishing.files.map { file in
      ["\(path)/\(file.name)", String(file.publication.calendar.entries.count)]
        + file.publication.counts.map { $0 == 0 ? "–" : String($0) }
    }
    guard isDryRun else { return table.text(width: Console.width) }
    let changes = publishing.files.flatMap { file in
      file.publication.changes.map { "\(file.name): \($0.words)\n" }
    }
    return table.text(width: Console.width) + (changes.isEmpty ? "" : "\n" + changes.joined())
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
