public import PlanModel

extension ICalendar {
  /// Reads a file that `encode` wrote: to encode what it gives makes the same octets again.
  ///
  /// - Throws: ``CalendarFault/foreign(product:)`` when another program made the file,
  ///   ``CalendarFault/damaged(line:reason:)`` when one changed it, and the limits' faults.
  public static func decode(_ bytes: [UInt8]) throws(CalendarFault) -> PublishedCalendar {
    try PreScan.checked(bytes) { octets throws(CalendarFault) in
      try Libical.exclusively { () throws(CalendarFault) in
        var decoder = CalendarDecoder(octets)
        return try decoder.calendar()
      }
    }
  }
}
