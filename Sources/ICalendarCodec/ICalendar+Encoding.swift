public import PlanModel

extension ICalendar {
  /// The end of every calendar.
  public static let closing = Array("END:VCALENDAR\r\n".utf8)

  /// The octets after which a piece is handed on.
  private static let pieceSize = 64 << 10

  /// A whole file, byte for byte the same for the same value.
  ///
  /// What `decode` gives back is the same calendar if no uid, category, colour or relation is empty,
  /// uids and the like are plain text on one line, days are of supported years, and moments of
  /// whole seconds.
  public static func encode(_ calendar: PublishedCalendar) -> [UInt8] {
    var octets: [UInt8] = []
    encode(calendar) { octets += $0 }
    return octets
  }

  /// The pieces of a file in order, so that memory stays flat however many entries there are.
  public static func encode(
    _ calendar: PublishedCalendar, to write: ([UInt8]) throws -> Void
  ) rethrows {
    var piece = opening(calendar.header, of: calendar.form)
    for entry in calendar.entries {
      if piece.count >= pieceSize {
        try write(piece)
        piece.removeAll(keepingCapacity: true)
      }
      Libical.exclusively { Component(entry, as: calendar.form).write(to: &piece) }
    }
    try write(piece + closing)
  }

  /// One entry, from its `BEGIN` to its `END`: a file is an opening, entries and ``closing``.
  public static func encode(_ entry: CalendarEntry, as form: CalendarForm) -> [UInt8] {
    Libical.exclusively { Component(entry, as: form).octets }
  }

  /// `BEGIN:VCALENDAR` and what the calendar says of itself.
  public static func opening(_ header: CalendarHeader, of form: CalendarForm) -> [UInt8] {
    Libical.exclusively { openingInside(header, of: form) }
  }

  /// The same for a caller that is in libical already.
  static func openingInside(_ header: CalendarHeader, of form: CalendarForm) -> [UInt8] {
    Array(Component(header, of: form).octets.dropLast(closing.count))
  }
}
