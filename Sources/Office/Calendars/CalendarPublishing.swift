public import ICalendarCodec
public import PlanModel
public import ThaiCivil

/// The next edition of a folder of calendars: what was published, brought up to date.
///
/// It is made whole before anything is written, so that a fault leaves the folder as it was.
public struct CalendarPublishing {
  public private(set) var files: [File] = []
  /// An entry stands in the calendar of all and in those of its owners, but is encoded once.
  private var encoded: [String: (entry: CalendarEntry, octets: [UInt8])] = [:]
  /// What the folder has, and what it will therefore have again.
  private var memory: EntryMemory

  /// One calendar.
  public struct File {
    public let name: String
    public let publication: Publication
    /// What it takes away of the edition before.
    public let removal: Removal
    /// What it will have, in order: opening, entries, closing. Files share the octets of entries.
    public let pieces: [[UInt8]]
    public let isChanged: Bool
  }

  /// A file that was found and is not a calendar of ours as we wrote it.
  public struct Unreadable: Error {
    public let name: String
    public let fault: CalendarFault
  }

  /// `published` is every calendar that the folder has, by the name of its file.
  public init(
    _ calendars: CalendarSet, after published: [(name: String, octets: [UInt8])], now: Instant
  ) throws(Unreadable) {
    memory = EntryMemory(expecting: calendars.entries)
    var old: [String: Edition] = [:]
    for (name, octets) in published {
      do throws(CalendarFault) {
        let calendar = try ICalendar.decode(octets, remembering: &memory)
        old[name] = Edition(octets: octets, calendar: calendar)
      } catch {
        throw Unreadable(name: name, fault: error)
      }
    }
    for named in calendars.named { add(named.file, named.calendar, after: old[named.file], now) }
    guard calendars.all != nil else { return }
    // The calendar of an owner that left the plan: its subscribers learn that nothing stands.
    let kept = Set(calendars.named.map(\.file))
    for (name, edition) in old.sorted(by: { $0.key < $1.key }) where !kept.contains(name) {
      guard let file = CalendarFileName(name), file.form == calendars.form,
        file.year == calendars.year
      else { continue }
      let empty = PublishedCalendar(
        header: edition.calendar.header, form: calendars.form, entries: [])
      add(name, empty, after: edition, now)
    }
  }

  /// What the whole folder would lose.
  public var removal: Removal { files.map(\.removal).reduce(Removal(), +) }

  /// A file as it was published last.
  private struct Edition {
    let octets: [UInt8]
    let calendar: PublishedCalendar
  }

  private mutating func add(
    _ name: String, _ current: PublishedCalendar, after old: Edition?, _ now: Instant
  ) {
    let publication = Publication(of: current, after: old?.calendar, now: now)
    let pieces = pieces(of: publication.calendar)
    files.append(
      File(
        name: name, publication: publication,
        removal: Removal(publication, after: old?.calendar), pieces: pieces,
        isChanged: old.map { !$0.octets.isJoined(of: pieces) } ?? true))
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
}

extension [UInt8] {
  /// Whether the pieces, one after the other, are the same octets.
  fileprivate func isJoined(of pieces: [[UInt8]]) -> Bool {
    guard pieces.reduce(0, { $0 + $1.count }) == count else { return false }
    return withUnsafeBytes { octets in
      var rest = octets[...]
      return pieces.allSatisfy { piece in
        defer { rest = rest.dropFirst(piece.count) }
        return rest.prefix(piece.count).elementsEqual(piece)
      }
    }
  }
}
