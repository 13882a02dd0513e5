public import ThaiCivil

/// One entry of a published calendar: what a calendar program shows on a day, free of any format.
///
/// Two entries are equal when a reader would see the same; ``version`` is not part of that
/// (see ``isSameContent(as:)``).
public struct CalendarEntry: Hashable, Sendable {
  /// Permanent and unique in the world: made of permanent ids, never of a number or title.
  public let uid: String
  /// One line, readable in a month view.
  public let summary: CalendarText
  /// Several lines.
  public let description: CalendarText
  /// The first day on which the work can be done.
  public let start: ThaiDate
  /// The last day on which it counts as in time, inclusive.
  public let due: ThaiDate
  public let categories: [CalendarText]
  /// The uid of the project that it belongs to; calendar programs group by it.
  public let relatedTo: String?
  /// A CSS3 colour name (RFC 7986, 5.9).
  public let color: String?
  /// Days before ``due`` on which to remind, in the order given.
  public let alarms: [Int]
  public let state: State
  public let version: Version

  /// Whether it still stands.
  public enum State: Hashable, Sendable {
    case confirmed
    /// It was published and is no longer owed.
    case cancelled
    /// Done on a day.
    case completed(ThaiDate)
  }

  /// Which edition of the entry this is (RFC 5545, 3.8.7).
  public struct Version: Hashable, Sendable {
    /// 0 when first published; one more each time that the content changes.
    public let sequence: Int
    /// When this edition was made, to the second.
    public let modified: Instant

    public init(sequence: Int, modified: Instant) {
      self.sequence = sequence
      self.modified = modified
    }
  }

  public init(
    uid: String, summary: CalendarText, description: CalendarText, start: ThaiDate, due: ThaiDate,
    categories: [CalendarText] = [], relatedTo: String? = nil, color: String? = nil,
    alarms: [Int] = [], state: State = .confirmed, version: Version
  ) {
    self.uid = uid
    self.summary = summary
    self.description = description
    self.start = start
    self.due = due
    self.categories = categories
    self.relatedTo = relatedTo
    self.color = color
    self.alarms = alarms
    self.state = state
    self.version = version
  }

  /// The same entry in another edition or state.
  public func with(state: State? = nil, version: Version) -> CalendarEntry {
    CalendarEntry(
      uid: uid, summary: summary, description: description, start: start, due: due,
      categories: categories, relatedTo: relatedTo, color: color, alarms: alarms,
      state: state ?? self.state, version: version)
  }

  /// Whether a reader would see the same in both, whatever their editions.
  public func isSameContent(as other: CalendarEntry) -> Bool {
    with(version: other.version) == other
  }
}

/// Which component of iCalendar a calendar is made of; one file holds one kind only, because clients
/// that know both show mixed files badly, and Google and Outlook ignore VTODO.
public enum CalendarForm: String, CaseIterable, Sendable {
  /// VEVENT: an all-day event on the due day.
  case event
  /// VTODO: a task with a start and a due day.
  case todo
}

/// What a calendar says of itself.
public struct CalendarHeader: Hashable, Sendable {
  public let name: CalendarText
  public let description: CalendarText
  /// How often a subscriber should look again.
  public let refreshHours: Int

  public init(name: CalendarText, description: CalendarText, refreshHours: Int) {
    self.name = name
    self.description = description
    self.refreshHours = refreshHours
  }
}

/// A whole calendar: one file or one feed.
public struct PublishedCalendar: Hashable, Sendable {
  public let header: CalendarHeader
  public let form: CalendarForm
  /// In the order of the file.
  public let entries: [CalendarEntry]

  public init(header: CalendarHeader, form: CalendarForm, entries: [CalendarEntry]) {
    self.header = header
    self.form = form
    self.entries = entries
  }
}
