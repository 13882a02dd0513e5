/// What is checked of a whole file before any line of it is read.
enum PreScan {
  /// Lends the octets of a file that is not too large and all of it UTF-8.
  static func checked<Result>(
    _ octets: [UInt8],
    _ body: (UnsafeRawBufferPointer) throws(CalendarFault) -> Result
  ) throws(CalendarFault) -> Result {
    guard octets.count <= ICalendar.largestFile else { throw .tooLarge }
    try checkUTF8(octets)
    return try octets.withUnsafeBufferPointer { buffer throws(CalendarFault) in
      try body(UnsafeRawBufferPointer(buffer))
    }
  }

  private static func checkUTF8(_ octets: [UInt8]) throws(CalendarFault) {
    do {
      _ = try UTF8Span(validating: octets.span)
    } catch {
      let before = octets[..<error.byteOffsets.lowerBound]
      throw .notUTF8(line: before.count { $0 == UInt8(ascii: "\n") } + 1)
    }
  }
}
