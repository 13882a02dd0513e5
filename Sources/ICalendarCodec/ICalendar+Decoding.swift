public import PlanModel

extension ICalendar {
  /// Reads a file that `encode` wrote: to encode what it gives makes the same octets again.
  ///
  /// - Throws: ``CalendarFault/foreign(product:)`` when another program made the file,
  ///   ``CalendarFault/damaged(line:reason:)`` when one changed it, and the limits' faults.
  public static func decode(_ octets: [UInt8]) throws(CalendarFault) -> PublishedCalendar {
    var memory = EntryMemory()
    return try decode(octets, remembering: &memory)
  }

  /// The same for one of several files that share entries, as an owner's calendar and that of all do:
  /// an entry that the memory knows or expects, to the octet, is not read again.
  public static func decode(
    _ octets: [UInt8], remembering memory: inout EntryMemory
  ) throws(CalendarFault) -> PublishedCalendar {
    try PreScan.checked(octets) { text throws(CalendarFault) in
      try Libical.exclusively { () throws(CalendarFault) in
        var decoder = CalendarDecoder(text)
        return try decoder.calendar(remembering: &memory)
      }
    }
  }
}
