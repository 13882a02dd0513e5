public import ThaiCivil

extension ICalendar {
  /// Reads the events of any program's calendar as holidays, in the order of the file.
  ///
  /// An event of several days gives each day; one with a time of day gives the date on which it
  /// begins, as written, whatever the zone. Cancelled events are left out.
  ///
  /// - Throws: ``CalendarFault/repeats(line:)`` for an event with a rule to repeat it.
  public static func holidays(in bytes: [UInt8]) throws(CalendarFault) -> [Holiday] {
    try PreScan.checked(bytes) { octets throws(CalendarFault) in
      try Libical.exclusively { () throws(CalendarFault) in
        try HolidayReader(octets).read()
      }
    }
  }
}
