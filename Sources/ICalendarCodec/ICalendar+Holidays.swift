public import ThaiCivil

extension ICalendar {
  /// Reads the events of any program's calendar as holidays, in the order of the file.
  ///
  /// An event of several days gives each day; one with a time of day gives the date on which it
  /// begins, as written, whatever the zone. Cancelled events are left out.
  ///
  /// - Throws: ``CalendarFault/repeats(line:)`` for an event with a rule to repeat it.
  public static func holidays(in octets: [UInt8]) throws(CalendarFault) -> [Holiday] {
    try PreScan.checked(octets) { text throws(CalendarFault) in
      try Libical.exclusively { () throws(CalendarFault) in
        try HolidayReader(text).read()
      }
    }
  }
}
