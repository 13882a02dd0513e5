internal import ArgumentParser
internal import ThaiCivil

/// How a listing is printed.
enum PrintFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

/// An instant, or a day, which means its end: what was recorded on that day is in.
struct Moment: ExpressibleByArgument {
  let instant: Instant
  /// The last day that is seen.
  var day: ThaiDate { instant.bangkokDay }

  init?(argument: String) {
    if let instant = Instant(rfc3339: argument) {
      self.instant = instant
    } else if let day = try? ThaiDate.read(argument),
      let next = Instant(rfc3339: "\(day.advanced(by: 1).gregorianExtended)T00:00:00+07:00")
    {
      instant = Instant(millisecondsSinceEpoch: next.millisecondsSinceEpoch - 1)
    } else {
      return nil
    }
  }
}
